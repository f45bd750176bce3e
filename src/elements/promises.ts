/** Verbs that open a promise. */
const VERBS =
  'membangun bangun meningkatkan tingkatkan menurunkan turunkan menggratiskan gratiskan memperluas perluas membuka menata menjaga merawat melindungi mendorong memperkuat perkuat mewujudkan wujudkan menyediakan sediakan memberikan memberi mengembangkan kembangkan mempercepat percepat memperbaiki perbaiki menambah tambah menghapus hapus menjamin jamin mengentaskan memberantas berantas menciptakan ciptakan mengurangi kurangi menyejahterakan mensejahterakan memajukan majukan mengoptimalkan mempermudah permudah memberdayakan berdayakan menaikkan naikkan menstabilkan stabilkan merevitalisasi renovasi rehabilitasi perbaikan pembangunan peningkatan pengembangan penyediaan pemberdayaan penguatan pelatihan bantuan subsidi insentif asuransi tanam cegah cetak mencetak penciptaan pengadaan pemerataan digitalisasi revitalisasi optimalisasi melestarikan menyelenggarakan menyelesaikan tuntaskan menuntaskan bedah listrik santunan';
/** What promises are about. */
const GOODS =
  'gratis beasiswa pupuk puskesmas posyandu sembako umkm modal kredit seragam honorer ambulans bidan stunting jembatan irigasi internet wifi sampah pohon pungli ktp lansia disabilitas lapangan\\s+kerja lapangan\\s+olahraga pasar\\s+rakyat pasar\\s+bersih jalan\\s+(?:desa\\s+)?(?:mulus|desa|tani|kampung|usaha) mulus air\\s+bersih harga\\s+(?:panen|hasil|pupuk|sembako|gabah|beras|pangan) guru\\s+(?:ngaji|sejahtera) (?:petani|nelayan|guru|buruh)\\s+(?:untung|sejahtera|mandiri) desa\\s+(?:terang|mandiri|digital) sekolah\\s+(?:gratis|unggulan|dasar) berobat layanan kesehatan gagal\\s+panen gudang solar magang kuota balai\\s+warga perpustakaan bus\\s+sekolah lampu\\s+jalan taman sungai banjir anggaran\\s+terbuka aduan loket kartu\\s+(?:tani|sehat|pintar|nelayan|prakerja|lansia) bedah\\s+rumah rumah\\s+(?:kreatif|layak|sakit|subsidi) lapangan\\s+kerja makan\\s+siang pajak transportasi infrastruktur birokrasi pelayanan\\s+publik pendidikan lapangan kerukunan insentif tunjangan kesejahteraan alat\\s+tani bibit benih pinjaman usaha wisata lapak festival';

const VERB = new RegExp(`^(?:${VERBS.split(' ').join('|')})(?![a-z])`);
const GOOD = new RegExp(`(?<![a-z])(?:${GOODS.split(' ').join('|')})(?![a-z])`);
/** "1.", "2)", "•", "-" at the start of a line. */
const MARK = /^\s*(?:\d{1,2}\s*[.):]|[•·●▪■◆►▶✓✔☑*»>–—-]+)\s*/;
/** "Kami akan membangun …", "Kami berjanji: …" */
const PLEDGE =
  /^(?:insya\s*allah\s+)?(?:kami|saya)\s+(?:akan|siap|berjanji|bertekad|berkomitmen|pastikan|jamin)(?![a-z])/;
/** "Mewujudkan … yang …, … dan …" */
const VISION =
  /^\W*(?:mewujudkan|terwujudnya|menuju|menjadikan|menjadi|wujudkan)\s+(?!(?:pilkada|pemilu|pilpres|pemilihan|kemenangan|tps|hari)(?![a-z]))(?:[a-z]+[\s,]{1,4}){1,8}(?:yang(?![a-z])|,?\s*dan(?![a-z])|maju|sejahtera|mandiri)/;
/** News, jokes, invitations and offers for a vote speak of such things without promising them. */
const NOT_PROMISED =
  /(?<![a-z])(?:janji\s+lama|mana\s+janji|katanya|omong|roboh|keluhkan|pengamat|survei|dinilai|sulit|korupsi\s+dana|kupon|hadiah|sarapan|relawan|jadwal|pengumuman|wib|wita|tps|tiba|hoaks|ktp\s+dan|tunjukkan|pas\s+foto|sambutan|pembukaan|penutup|doa\s+bersama|bazar|donasi|lomba|pendaftaran|syarat|jangan|tidak|belum|kok|ternyata|dulu|suap|serangan)(?![a-z])/;
/** What went wrong: words of complaints. Prices that rise, but not what farmers are paid for. */
const COMPLAINT =
  /(?<![a-z])(?:langka|kering|kekeringan|menumpuk|numpuk|mahal|rusak|gagal|bohong|mangkrak|terbengkalai|macet|(?<!(?:pungli|stunting|korupsi|banjir|kemiskinan|calo)\s)hilang|(?<!(?:stunting|pungli|korupsi|kemiskinan)\s)nol(?!\s+(?:rupiah|persen|stunting|pungli|korupsi))|(?:sembako|bbm|pajak|tarif|iuran|pbb|minyak|beras|telur|cabai|solar|pupuk|listrik|pangan|ukt|elpiji|gas)(?:\s+[a-z]+){0,2}\s+naik)(?![a-z])/;
/** Opens what sets such things right: "Perbaiki jalan rusak". */
const REMEDY =
  /^(?:mengatasi|atasi|membenahi|benahi|memperbaiki|perbaiki|menangani|tangani|menghapus|hapus|mengakhiri|akhiri|memberantas|berantas|mencegah|cegah|menuntaskan|tuntaskan|menyelesaikan|selesaikan|asuransi)(?![a-z])/;

/** A line's list mark, "" without one. */
export function listMark(folded: string): string {
  return MARK.exec(folded)?.[0] ?? '';
}

/** Whether a line (folded) promises something. */
export function isPromise(folded: string): boolean {
  const said = folded.slice(listMark(folded).length).trim();
  if (NOT_PROMISED.test(said) || isComplaint(folded)) return false;
  return VERB.test(said) || GOOD.test(said);
}

/** Whether a line (folded) says what went wrong: "Pupuk langka", "nol besar". */
export function isComplaint(folded: string): boolean {
  const said = folded.slice(listMark(folded).length).trim();
  return COMPLAINT.test(said) && !REMEDY.test(said);
}

/** Whether a line (folded) by itself says what will be done: "Kami akan membangun 100 puskesmas". */
export function isPledge(folded: string): boolean {
  return (
    PLEDGE.test(folded.trim()) &&
    GOOD.test(folded) &&
    !NOT_PROMISED.test(folded) &&
    !isComplaint(folded)
  );
}

/** Whether lines (folded, joined by blanks) begin with a vision: "Mewujudkan … yang adil dan makmur". */
export function isVision(folded: string): boolean {
  return VISION.test(folded);
}
