/** Word lists by which a campaign is told from all that looks like one; for folded text. */

function words(list: string): RegExp {
  const said = list
    .trim()
    .split(/\s*\|\s*/)
    .map((one) => one.replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![a-z])(?:${said.join('|')})(?![a-z])`);
}

/** Speaks of an election under election law. */
export const ELECTION = words(
  'pilkada | pilgub | pilbup | pilwali | pilwalkot | pilpres | pileg | pemilu | pilihan bupati | bupati | gubernur | wali kota | walikota | wakil rakyat | dprd? | dpd | presiden | capres | cawapres | caleg | bacaleg | cagub | cawagub | cabup | cawabup | cawalkot | paslon | pasangan calon | nomor urut | no urut | no\\. ?urut | tps | kpu | bawaslu | partai | parpol | kampanye | dapil | coblos\\w* | nyoblos | mencoblos | contreng | 27 nov\\w* | 14 feb\\w* | 9 des\\w* | pendopo | senayan | relawan | petahana | periode',
);
/** An election, though nothing in it speaks of voting: "coblos" may be said of balloons. */
export const ELECTION_ITSELF = words(
  'pilkada | pilgub | pilbup | pilwali | pilwalkot | pilpres | pileg | pemilu | bupati | gubernur | wali kota | walikota | wakil rakyat | dprd? | dpd | presiden | capres | cawapres | caleg | bacaleg | cagub | cawagub | cabup | cawabup | cawalkot | paslon | pasangan calon | kpu | bawaslu | partai | parpol | kampanye | dapil | tps | senayan | pendopo',
);
/** Votes of schools, villages, clubs and shows, which election law leaves alone. */
export const OTHER_VOTE = words(
  'osis | bem | dema | hmj | himpunan mahasiswa | senat mahasiswa | ketua kelas | ketua rt | ketua rw | pilkades | calon kades | kepala desa | calon kepala desa | pemilihan rt | ketua umum himpunan | karang taruna | takmir | dkm | koperasi | ketua panitia | duta \\w+ | idol | audisi | kontes | polling | poling | voting | lomba | kapten | pemain terbaik | ketua angkatan | ketua umum ikatan | ketua arisan | putri kampus | ketua himpunan | ketua remaja masjid | ketua paguyuban | ketua komite',
);
/** Wares, games and other things that one chooses by a number. */
export const OTHER_CHOICE = words(
  'promo | diskon | paket | menu | varian | rasa | ukuran | size | warna | order | checkout | ongkir | produk | kupon | voucher | undian | hadiah | aplikasi | klik | karaoke | lagu | jurusan | soal nomor | soal no | jawaban nomor | kuis | laga | timnas | klub | liga | skor | gol | suporter | pertandingan | persi\\w+ | perse\\w+ | jerawat | balon\\w* | pola | jarum | sosis | sate | resep | konser tunggal | smartphone | laptop | playlist | channel | season | episode | karakter | hero | skin | level',
);
/** Says that somebody else speaks. */
export const REPORTING = words(
  'kata | ujar | ujarnya | ucap | tutur | jelas | menurut | bertuliskan | bertulisan | tulisan | berbunyi | tertulis | bilang | ngomong | menyuruh | disuruh | nyuruh | memaksa | dipaksa | mengajak | diajak | ngajak | ngajakin | ajakan | menyerukan | meminta | diminta | mengimbau | diimbau | menginstruksikan | instruksi | diarahkan | mengarahkan | arahan | dituduh | dugaan | diduga | video | rekaman | cuplikan | isinya | katanya | teriak | berteriak | meneriakkan | selebaran | surat edaran | perintah | memerintahkan | diperintah | dikutip | unggahan | postingan | baliho | spanduk | stiker | chat | pesan berantai | beredar | viral | intimidasi | diancam | ancam | iming-iming | dijanjikan | instruksikan | perintahkan | arahkan | imbau | serukan | ajak | targetkan | klaim | akui | mengaku | tegaskan | sebut | ungkap | headline | judul',
);
/** Before a word of `REPORTING` it makes it the writer's own. */
export const FIRST_PERSON = /^(?:saya|aku|gue|gua|gw|gw|kami|kula|kulo|abdi|ane|awak|kita)$/;
/** Who handles breaches, and what is done about them. */
export const AUTHORITY = words(
  'bawaslu | panwas\\w* | panwaslu | polisi | polres\\w* | polsek | kejaksaan | hakim | sidang | vonis | divonis | memvonis | diperiksa | memeriksa | tersangka | terdakwa | sanksi | disanksi | melanggar | pelanggaran | lapor | laporkan | report | direport | reportin | dilaporkan | melaporkan | aduan | hoaks | hoax | menertibkan | ditertibkan | penertiban | dicopot | dkpp | gakkumdu | netralitas | dilarang | larangan | tidak benar | cek fakta | klarifikasi',
);
/** Measures, reports and compares rather than urging. */
export const NEWS = words(
  'survei | survey | elektabilitas | debat | hitung cepat | quick count | rekapitulasi | hasil hitung | penghitungan | perolehan | pengamat | lembaga | responden | memaparkan | paparkan | menyampaikan | menyatakan | menanggapi | menghadiri | dijadwalkan | jadwal | pleno | menetapkan | ditetapkan | penetapan | undian nomor | pengundian | gugatan | sengketa | mk | mendaftar | pendaftaran | dilantik | diumumkan | mengumumkan | laporan dana | dana kampanye | moderator | panelis | dinilai | menilai | bertemu | berkunjung | mengunjungi | menyambangi | ziarah | berziarah | mendampingi | diusung | mengusung | usung | tanggapan | merespon\\w* | menyinggung | menyebutkan | menyebut | mengaku | mengatakan | menegaskan | mengklaim | optimisme | breaking news | geger | umumkan | akan umumkan | menghadapi | berhadapan | wartawan | dikutip | dilansir | kpu | bawaslu | wib | wita',
);
/** Says well of a contestant, or wishes well. */
export const PRAISE = words(
  'terbaik | mantap | mantab | mantul | hebat | keren | top | juara | menang | kemenangan | amanah | merakyat | pilihan | solusi | harapan | bisa | siap | layak | pantas | cocok | yakin | sosok | maju | lebih baik | bupatiku | semangat | gas\\w* | jaya | terbukti | kerja nyata | bukti nyata | kerjanya nyata | periode | lanjut\\w* | dukung | dukungan | di hati | jadi | dadi | jempol | setuju | condong | tetap | kompak | solid | peduli | bersih | bergabunglah | bergabung | anak muda | kawal | saksi | relawan | jos | joss | gandos | yess | untuk rakyat | bersama rakyat | pilihanku | pilihane | untuk semua | memang (?:beda|oke|top|keren) | untuk (?:bupati|gubernur|wali kota|walikota|dprd?|dpd|presiden) | jagoan | jagoanku | andalan | idola | idolaku | sayang | cinta | wong cilik | rakyat | love | bangga | doa | restu | aamiin | amin | sukses | perubahan | konser rakyat | kampanye akbar | hadiri | hadirilah | terpilih',
);
/** Says so well of somebody that it may be meant for voters, whoever it is. */
export const HIGH_PRAISE = words(
  'terbaik | mantap | mantab | mantul | hebat | juara | pasti menang | semoga menang | menang ya | amanah | merakyat | pilihan (?:tepat|terbaik|kami|kita|hati|rakyat|cerdas|saya|yang) | solusi | harapan | bisa(?=\\W*(?:$|[!.])) | layak | pantas | cocok | sosok | bupatiku | terbukti | kerja nyata | bukti nyata | kerjanya nyata | dua periode | 2 periode | lanjutkan | lagi(?=\\W*$) | di hati | pasti (?:maju|bisa) | (?:jadi|dadi|pimpin|memimpin) (?:bupati|gubernur|wali kota|walikota|presiden|pemimpin\\w*) | memimpin | pilihanku | jagoan\\w* | andalan | idola\\w* | bergabunglah | konser rakyat | kampanye akbar | partainya | partai bersih | wong cilik | anak muda | menang(?=\\W*$)',
);
/** Speaks ill: no praise in the same breath counts. */
export const CRITICAL = words(
  'gak | ga | nggak | enggak | tidak | tak | bukan | kalah | kapok | curang | kecurangan | bohong\\w* | gagal | licik | rezim | rejim | goblo\\w* | sesat | elek | jelek | antek\\w* | hoax\\w* | hoaks | korup\\w* | munafik | parah | rusak | sok | mana janji | omong | pencitraan | nyinyir | begundal | dinasti | kecewa | nyesel | menyesal | ngapain | jangan | malu | andai | cebong | kampret | sontoloyo | dungu',
);
/** Leads to somebody by name alone. */
export const BEFORE_NAME =
  /(?<![a-z])(?:relawan|asal\s+bukan|bersama|tetap|pendukung|periode\s+untuk|bismillah|hidup|tim|sahabat|barisan|jangan)\s+$/;
/** Mocks whom it seems to call for: "kalau mau sengsara, pilih nomor 1". */
export const MOCKING =
  /(?<![a-z])(?:kalau|kalo|klo|jika|yang|yg|sing|mau|ingin|pengen|pingin)\s+(?:[a-z]+\s+){0,3}?(?:sengsara|susah|miskin|rusak|korupsi|dikorupsi|hancur|ditipu|dibohongi|kebohongan|banjir|mundur|menderita|melarat|bangkrut|dibodohi|macet|gelap)(?![a-z])/;
/** Leads to a contestant who is put forward: "bersama Damar-Sekar". */
export const WITH =
  /(?<![a-z])(?:bersama|bareng|dengan|dukung|mendukung|pendukung|salam|bismillah|insya\s*allah|insyaallah|tetap|tetep|hanya|dari|hidup|relawan|jagoan\w*|pilihan\w*|memenangkan|menangkan|hadiri|kampanye|yakin|pilih|milih|bupatiku|bangga|condong\s+ke|cinta|setuju|barisan|untuk\s+kemenangan|konser|deklarasi|kaos|posko|bulat\s+(?:ke|untuk|kanggo)|komando|merapat\s+ke|suara\s+(?:\w+\s+){0,3}(?:ke|untuk)|ingat|inget|eling|lupa|lali|ayo|yuk|hayu|gas+|(?:ingat|inget|lupa|lali)\s+foto|tim|team|(?:kalau|kalo|jika|bila)\s+(?:\w+\s+)?(?:terpilih|menang|dipercaya),?)\s+(?:[a-z]+\s+){0,1}$/;
/** Urges without naming anyone. */
export const SLOGANS =
  /(?<![a-z])(?:(?:ayo|mari|yuk|siap|kita|pasti|harus|wajib|terus)\s+(?:kita\s+)?(?:menang|menangkan|lanjutkan)(?:\s+(?:bersama|lagi|terus))?|menangkan(?=\W*(?:$|[!.#\n]|paslon\s+ki|calon\s+ki|pasangan\s+ki))|lanjutkan(?=\s*(?:[!.]|$|\n|(?:dua|2)\s+periode))|(?:dua|2)\s+periode|rapatkan\s+barisan|satukan\s+(?:suara|barisan|langkah)|jemput\s+kemenangan|kawal\s+(?:suara|kemenangan)|(?:mohon|minta|nyuwun|nyuhunkeun)\s+(?:\w+\s+){0,3}?(?:dukungan\w*|restu\w*|pangrojong\w*)|insya\s*allah\s+menang|suara\s+(?:kita|kami|rakyat)\s+untuk|(?:bupati|gubernur|wali\s*kota)\s+baru|bukan\s+petahana|salam\s+\S+\s+jari|menuju\s+kemenangan|pilih(?:lah)?\s+saya|coblos\s+saya|(?:paslon|pasangan|calon|partai)\s+(?:kita|kami)|(?:tim|relawan|timses)\s+pemenangan|serangan\s+udara\s+kita|target\s+suara|(?:saatnya|waktunya|wayahe|wayahna)\s+(?:kita\s+)?(?:perubahan|berubah|menang|perempuan|yang\s+muda|anak\s+muda|ganti)|rebut\s+(?:kursi|kemenangan|suara)|amankan\s+suara|jaga\s+suara|salam\s+(?:perubahan|kemenangan|menang|pemenang)|(?:posko|konsolidasi|rapat)\s+(?:pemenangan|relawan)|siap\s+tempur|satu\s+komando|(?:tumbangkan|kalahkan|ganti|lengserkan|lawan)\s+(?:petahana|incumbent)|untuk\s+(?:bupati|gubernur|wali\s*kota|dprd|presiden)(?=\W*(?:$|\n))|pejuang\s+perubahan|dukung\s+perubahan|pemimpin\s+baru|menangkan\s+hati\s+rakyat|pilih\s+yang\s+lain|(?:bupati|gubernur|wali\s*kota|caleg|calon)ku|cukup\s+(?:satu|1|sekali)\s+periode|terpilih\s+lagi|menang\s+(?:telak|mutlak|besar)|door\s+to\s+door|kampanye\s+(?:akbar|terbuka)|raih\s+kemenangan|gaspol|sampai\s+menang|menuju\s+(?:pendopo|senayan|balai\s*kota)|menang\s+(?:satu|sekali)\s+putaran)(?![a-z])/g;

/** Names a contestant by what their ballot paper shows: "tusuk yang gambarnya pohon". */
export const SYMBOL =
  /(?<![a-z])(?:coblos|tusuk|pilih|contreng)\W+(?:(?:yang|yg|sing|nyang|nu)\s+)?(?:gambar(?:nya|e)|(?:gambar|logo|lambang|poto)(?!\s+(?:pasangan|paslon|calon|satu|salah|yang|atau|di|partai)(?![a-z]))|logonya|lambangnya|fotonya|kumis(?:nya)?|kopiah(?:nya)?|peci(?:nya)?|jilbab(?:nya)?)(?![a-z])/g;
/** May stand between a call and whom it is for. */
export const BETWEEN =
  /^[\s:=–—\-"'“”(,*#]*(?:(?:yang|yg|sing|for|nomor|nomer|no|nmr|urut|paslon|pasangan|calon|caleg|cagub|cawagub|cabup|cawabup|cawalkot|capres|kandidat|kader|bupati|wakil|wali|walikota|kota|gubernur|presiden|dan|partai|pak|bu|bapak|ibu|hanya|saja|aja|wae|yuk|yo|ya|dong|tetap|tetep|kita|kami|urang|gambar|kotak|foto|terus|untuk|utk|buat|kanggo|keur|kepada|pada|ke|ya|yo|beliau|tuh|tu|noh|kembali|lagi|bersama|sebagai|tokoh|jagoan|nama|sama|dengan|ing|nang|si|angka|terbaik|kemenangan|pilihan|suara|anda|jatuh|ini|itu)[\s.:=–—\-"'“”(,*&+]*)*$/;
/** No name, whatever follows "Pak" or "Bu". */
export const NOT_PERSON =
  /^(?:r[tw]|guru|camat|lurah|kades|polisi|presiden|bupati|wali|walikota|gubernur|wakil|menteri|ustadz?|haji|dan|ibu|bapak|ibuk|kota|kita|kami|saya|aku|semua|sekalian|rumah|hamil|muda|tua|pertiwi|bro|sis|ya|yang|yg|itu|ini|di|ke|lain|siapa|mana|dosen|rektor|kepala|ketua|kepsek|sekda|dewan|jaksa|hakim|kapolres|kapolsek|dokter|bidan|saudara|saudari|no|nomor|calon|caleg|nya|lah|kok|kan|tidak|gak|jangan|untuk|pada|dari|dengan|akan|sudah|juga|bisa|mau|apa|kalau|tolong|mohon|selamat|terima|tani|nelayan|dukuh|carik|sopir|satpam|direktur|bos|besar|kecil|negara|rt|rumah|warga|e|a|h|hj|k|nu|muh|erte|tapi|tp|emang|memang|biar|banget|gue|gw|lu|lo|loe|elo|kamu|awal|sini|sana|situ|berkomitmen|berdua|pemerintah|gila|makin|lebih|punya|pernah|masih|ada|gitu|gini|udah|udh|sdh|dah|bgt|aja|saja|dong|deh|nih|tuh|loh|lho|sih|belum|blm|jgn|klo|kalo|krn|dgn|sama|kayak|kaya|seperti|hanya|cuma|pengajian|kos|warung|mertua|suami|istri|kandung|angkat|tiri|asuh|hakim|penghulu|modin|kyai|kiai|imam|khatib|mandor|anggota|jenderal|panwas|ojol|tukang|penjual)$/;
/** In capitals, and no party. */
export const NOT_PARTY =
  /^(?:kpu|tps|tni|polri|umkm|asn|pns|pppk|ktp|dpt|dptb|rt|rw|nkri|bpjs|sma|smp|smk|sd|tk|osis|bem|nu|mk|ri|uu|uud|pkpu|dpr|dprd|dpd|mpr|apk|wib|wita|wit|pbb|kpk|bumn|bumd|bbm|bpd|pkk|pkl|jkn|sim|stnk|wa|hp|tv|rs|rsud|ukm|kua|kud|nik|kk|dkpp|kpps|ppk|pps|haji|ktam|hut|se|sh|st|mm|mh|pt|cv|sara|hoax|hoaks|ai|no|ayo|dan|di|ke|yuk|yg|utk|dgn|kab|kota|prov|kec|kel|mbg|ikn|bansos|blt|pkh|ijo|ok|oke|gas|guys|pilkada|pemilu|for|the|and|to|your|our|no|yes|anda|kami|kita|saya|kamu|dia|mereka|satu|dua)$/;
/** What one votes with, how, when and for whom in general: nobody in particular. */
export const NOBODY =
  /^(?:capres|cawapres|cagub|cawagub|cabup|cawabup|cawalkot|cakada|di|ke|pada|dengan|sesuai|menurut|surat|kertas|satu|sekali|dulu|ya|aja|saja|wae|yang|yg|sing|nu|siapa|sapa|mana|apa|semua|nomor|nomer|no|kolom|foto|gambar|kotak|tanda|tanggal|tgl|besok|sesuk|isuk|nanti|hari|jam|pukul|untuk|utk|buat|demi|calon|caleg|partai|pasangan|paslon|pilihan|pemimpin|pemimpinmu|hati|nurani|jari|lalu|terus|dan|atau|karena|biar|ben|supaya|agar|jangan|ojo|dong|yuk|guys|gaes|lur|rek|pakai|pake|lewat|online|kita|kami|dia|mereka|saya|aku|itu|ini|tidak|gak|dalam|bilik|bareng|bersama|rame|ramai|hanya|tetap|lagi|pagi|siang|sebelum|setelah|wakil|putra|putri|kepala|presiden|bupati|gubernur|wali|walikota|dpr|dprd|kandidat|sosok|orang|warga|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|senin|selasa|rabu|kamis|jumat|sabtu|minggu|produk|program|kebijakan|upaya|langkah|gerakan|pemilu|pilkada|kpu|bawaslu|tni|polri|timnas|tim|adik|anak|kakak|teman|kawan|umkm|secara|lebih|bukan|sebagai|melalui|penuh|balonnya|jerawat|kerja|kemenangan|hadiah|motor|mobil|perubahan|keadilan|jalan|suara|rakyat|pembangunan|perjuangan|sambil|bijak|cerdas|jujur|cermat|teliti|menu|warna|paket|varian|posisi|jurusan|lagu|ukuran|salah|salahsatu|langsung|umum|bebas|rahasia|kotak|ketua|cara|waktu|sampai|para|kalau|jika|bila|asal|pemilih|pemula|muda|milenial|perempuan|yuk|ayo|mari|for|the|and|to|your|our|a|wisely|smart|aman|damai|tertib)$/;
