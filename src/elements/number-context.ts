import { readsAsMonth } from './number-months.js';

/** What stands before or behind a number and makes it something else than a ballot number. */

const MONTHS =
  'jan(?:uari)?|feb(?:ruari)?|pebruari|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|ags|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|nop(?:ember)?|des(?:ember)?';
/** Behind a day: a month, however it was read, and its year. */
const MONTH_AND_YEAR = /^[ \t]+([a-z\d|]{3,})[.,]?[ \t]+(?:19|2[0o])[\doil|]{2}(?![a-z\d])/;
const UNITS =
  'tahun|thn|th|bulan|minggu|hari|jam|menit|detik|periode|kali|x|juta|jt|ribu|rb|milyar|miliar|triliun|persen|km|kg|m2|ha|hektare?|meter|liter|orang|warga|jiwa|kk|suara|kursi|desa|dusun|kelurahan|kecamatan|kabupaten|kota|provinsi|partai|parpol|paslon|pasang(?:an)?|calon|kandidat|program|misi|visi|langkah|janji|alasan|bukti|prioritas|agenda|aksi|titik|unit|sekolah|guru|siswa|puskesmas|rumah|jalan|jembatan|lapangan|bersaudara|anak|putaran|ayat|huruf|lembar|surat|kotak|dari|di antara|diantara|besar|belas|puluh|ratus|wib|wita|wit|pagi|siang|sore|malam|gb|mb|cm|mm|rt|rw';

/** Right behind a number: a date, an amount, a time, a score, a list's full stop with a digit. */
const UNIT_BEHIND = new RegExp(
  `^(?:[oil|]*\\d|[.,:/]\\d|[ \\t]*[-–—][ \\t]*\\d|[ \\t]*(?:[%+°]|(?:${MONTHS}|${UNITS})(?![a-z])))`,
);
const DATE_BEHIND = new RegExp(
  `^(?:\\d|[.,:/]\\d|[ \\t]*[-–—][ \\t]*\\d|[ \\t]*(?:${MONTHS})(?![a-z]))`,
);
/** At the start of a line of its own below or beside a number. */
const UNIT_LINE = new RegExp(
  `^(?:${MONTHS}|tahun|thn|th|bulan|minggu|hari|jam|menit|detik|periode|kali|juta|jt|ribu|rb|milyar|miliar|triliun|persen|km|hektare?|orang|warga|suara|kursi|titik|unit|wib|wita|wit|republik|dirgahayu|[%+])(?![a-z])`,
);
/** "Minggu" is a week; with a day of its own behind it, it is a Sunday. */
const WHOLE_DATE = /^minggu\W+\d{1,2}\W+[a-z]/;
/** Things that figures count: "9" above "puskesmas baru". */
const COUNTED =
  /^(?:puskesmas|posyandu|jembatan|pasar|sekolah|gedung|rumah|taman|guru|siswa|mahasiswa|beasiswa|desa|dusun|kelurahan|kecamatan|sumur|lampu|embung|irigasi|ambulans|penghargaan|umkm|koperasi|masjid|pos|ruas|ruang|bus|kapal|perahu|pohon|penerima|petani|nelayan|lapangan)(?![a-z])/;
/** These may be counted by a number above them, or be the next thing that a creative says. */
const MAYBE_COUNTED =
  /^(?:program|misi|langkah|janji|alasan|bukti|prioritas|agenda|aksi|parpol|partai|pilar|sila|sdgs|wakil\s+rakyat|kunci|jurus|fokus|solusi|komitmen|tekad|tokoh|partner|capaian|prestasi|keunggulan|poin|tuntutan|sasaran|pesan|nilai)(?![a-z])/;

/** Before "nomor" in the same line, a few words apart: then it numbers a house. */
const ADDRESS =
  /(?<![a-z])(?:jl|jln|jalan|gang|gg|komplek|kompleks|perum|perumahan|perumnas|blok|ruko|dsn|dusun|kp|kampung|lorong|lrg|kav|alamat|sekretariat)(?![a-z])\W*(?:[\w']+\W+){0,5}$/;
/** Papers that have numbers. */
const PAPERS =
  'uu|uud|undang|pkpu|perbawaslu|perda|perdes|perbup|perwali|pergub|perpres|perppu|perpu|inpres|keppres|kepgub|kepbup|qanun|pp|sk|skb|tap|mpr|kep|surat|edaran|keputusan|peraturan|putusan|perkara|pasal|laporan|instruksi|kepmen\\w*|permen\\w*|akta|izin|tiket|kupon|undian|antrean|antrian';
const ISSUED_BY = '(?:[\\s.]+(?:kpu|bupati|gubernur|mk|ri|mpr|kami|saya|resmi))?';
/** Right before "nomor": then it numbers a law, an account, a rank. */
const NUMBERED = new RegExp(
  `(?<![a-z])(?:${PAPERS}|anak|prioritas|musuh|masalah|urusan|dosa|orang|penyakit|pembunuh|penyebab|peringkat|juara|provinsi|kota\\s+ter\\w+|rekening|rek|kamar|meja|kursi|loket|bus|pintu|soal|punggung|hp|wa|sms|telp|telepon|hubungi|kontak|darurat|panggilan|pengaduan|gedung|kantor|rumah|kos|gerbang|tribun|kios|lapak|ruang|aula|tabel|seri|edisi|lagu|regu|tps|dapil|rt|rw|kavling)${ISSUED_BY}[\\s:.,-]*$`,
);
/** On the line above "nomor". */
const NUMBERED_BELOW = new RegExp(`(?<![a-z])(?:${PAPERS}|tps)${ISSUED_BY}[\\s:.,-]*$`);
/** A circular letter; behind a name "SE" is a degree. */
const CIRCULAR = /^\W*se\s*$/;
/** Behind a number: a law's year. */
const OF_YEAR = /^\s*(?:tahun|thn|th)\.?\s+(?:19|20)\d\d(?!\d)/;
/** Right before a number of its own line. */
const BEFORE_OTHER_NUMBER =
  /(?<![a-z])(?:(?:nomor|nomer|no\.?)\s+(?:undian|kupon|antrean|antrian|tiket|hp|wa|telepon|rekening|seri|kamar|meja|rumah|induk|darurat|surat|peserta|punggung)|elektabilitas|popularitas|akseptabilitas|survei|perolehan|unggul|tps|rt|rw|dapil|pasal|ayat|bab|lantai|lt|tahap|jilid|bagian|halaman|hal|hut|ke|ring|zona|pukul|jam|tgl|tanggal|usia|umur|sma|smk|smp|sd|sdn|smpn|sman|negeri|kelas|skor|gelombang|sesi|seri|kotak|kavling|km|rp|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|ahad|minggu|covid|periode|golongan|seksi|komisi|wilayah|kecamatan|dusun)[\s.:,-]*$/;

/** Whether what follows a number in folded text makes it an amount, a date or a time. */
export function isAmount(behind: string): boolean {
  return UNIT_BEHIND.test(behind) || goesOnWithMonth(behind);
}

/** Whether what follows a number in folded text makes it a date or a time. */
export function isDate(behind: string): boolean {
  return DATE_BEHIND.test(behind) || goesOnWithMonth(behind);
}

function goesOnWithMonth(behind: string): boolean {
  const month = MONTH_AND_YEAR.exec(behind)?.[1];
  return month !== undefined && readsAsMonth(month);
}

/** Whether a line (folded) says what a number above or beside it counts or dates. */
export function namesUnit(line: string): boolean {
  const said = line.trim();
  return UNIT_LINE.test(said) && !WHOLE_DATE.test(said);
}

/** Whether a line of small letters goes on from a number above it: "puskesmas baru". */
export function goesOnCounting(line: string): boolean {
  return COUNTED.test(line.trim());
}

/** Whether a line (folded) names what a number above or beside it may count. */
export function mayBeCounted(line: string): boolean {
  const said = line.trim();
  return MAYBE_COUNTED.test(said) || COUNTED.test(said);
}

/**
 * Whether "nomor" with these (folded) before it on its line, in the line above and behind its number is
 * a house's, a law's or a telephone's.
 */
export function numbersOtherThings(before: string, above: string, behind: string): boolean {
  if (ADDRESS.test(before) || NUMBERED.test(before) || CIRCULAR.test(before)) return true;
  if (OF_YEAR.test(behind)) return true;
  // A line that ends in a figure has its number already.
  if (/\w/.test(before) || /\d\W*$/.test(above)) return false;
  return ADDRESS.test(`${above}\n`) || NUMBERED_BELOW.test(above);
}

/** Whether a number right behind this (folded) counts something else: a polling station, a district. */
export function introducesOtherNumber(before: string): boolean {
  return BEFORE_OTHER_NUMBER.test(before);
}
