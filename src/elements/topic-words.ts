import type { Topic } from '../domain/taxonomy.js';

/** What speaks of a topic, in folded text; `not` are homonyms: what it matches is no such thing. */
export interface TopicWords {
  readonly said: string;
  readonly not?: RegExp;
  /** Letters that mean a topic in capitals only: "SMA" is a school, "sma" is short for "sama". */
  readonly capitals?: string;
}

const STATE = '(?:indonesia|nkri|ri|republik(?:\\s+indonesia)?|negara\\s+(?:ini|kesatuan))';
const FOUND =
  '(?:bikin|buat|gawe|nggawe|nyieun|jieun|dirikan|mendirikan|bentuk|membentuk|bangun|jadi|menjadi|dadi|proklamasikan|memproklamasikan|deklarasikan|mendeklarasikan|punya|kudu|kudune|kedah|kedahna|ngadeg|nggawe)';
const RULERS =
  '(?:pemerintah\\w*|rezim|presiden|penguasa|kekuasaan|negara|bupati|gubernur|wali\\s*kota|istana)';
const SEAT =
  '(?:istana|pendop[oa]|kekuasaan|pemerintahan|(?:gedung|kantor)\\s+(?:dprd?|mpr|bupati|gubernur|wali\\s*kota|pemda|kpu)|balai\\s*kota)';
const NO =
  '(?:gak|ga|g|gk|nggak|ngga|enggak|engga|tidak|tdk|tak|ndak|kagak|kaga|ora|ra|ojo|aja|jangan|jgn|gausah|teu|tong|moal|ulah|emoh|ogah|malas|males|batal|mboten)';
const OFFICE =
  '(?:dinas|bupati|wali\\s*kota|gubernur|camat|kecamatan|kelurahan|lurah|desa|kades|pemerintah\\w*|pemda|pemkab|pemkot|pemprov|kabupaten|provinsi|negara)';
const VOTE =
  '(?:pemilu|pilkada|pilgub|pilbup|pilwali|pilwalkot|pilpres|pileg|pencoblosan|coblosan|pemilihan|pemungutan\\s+suara)';
const MILITARY = '(?:tni|polri|polisi|militer|tentara|dinas|korpri|aparat|satpol\\s+pp)';
/** When, where and with what one votes at a polling station. */
const AT_POLLS =
  '(?:pukul|jam|buka|dibuka|tutup|ditutup|(?:di|ber)?pindah(?:kan)?|lokasi|alamat|letak|sebelah|bawa|membawa|ktp|undangan|hari|tanggal|tgl|senin|selasa|rabu|kamis|jumat|sabtu|minggu|besok|nov(?:ember)?|feb(?:ruari)?|antre\\w*|terdaftar|mundur|diundur)';
/** Whom or what one votes for: then it is a choice that is refused, not the vote. */
const A_CHOICE =
  '(?!\\s+(?:no|nomor|nomer|paslon|\\d|yang|yg|sing|karena|krn|partai|dia|si|pak|bu|kang|mas|calon|caleg|cagub|cabup|pemimpin|pasangan|orang|satu|dua|tiga|lebih|sembarang\\w*|asal|dengan|bupati|gubernur|wali|presiden))';

/** The words of each topic. Slang, affixes and abbreviations count; names of places and people do not. */
export const TOPIC_WORDS: Readonly<Record<Topic, TopicWords>> = {
  'state-unity': {
    said: [
      `(?:pisah|misah\\w*|mamisah\\w*|memisah\\w*|pisahkan|lepas|lepaskan|melepaskan|keluar|cerai|bercerai|merdeka)(?:\\s+\\w+){0,3}?\\s+(?:dari|saka|ti|teko)\\s+${STATE}`,
      `keluar\\s+nkri|${FOUND}(?:\\s+\\w+){0,2}?\\s+(?:negara|negoro|nagara|republik)(?:\\s+\\w+){0,2}?\\s+(?:sendiri|dewe|dewek|sorangan|merdeka|baru|terpisah)`,
      '(?:proklamasikan|deklarasikan|memproklamasikan|kibarkan\\s+bendera)\\s+(?:negara|republik|kemerdekaan)',
      'referendum(?:\\s+\\w+){0,3}?\\s+(?:kemerdekaan|merdeka|pisah|berpisah|lepas|nasib)|(?:pisah|merdeka)\\s+lewat\\s+referendum',
      'referendum|secession|secede|(?:pemerintahan|ngadeg)\\s+(?:sendiri|sorangan|dewe)|(?:proklamasi|kemerdekaan)\\s+negara|(?:gabung|gabungkan|gabungin|serahkan|menyerahkan|nggabung)(?:\\s+\\w+){0,4}?\\s+(?:ke|kepada)\\s+negara(?:\\s+(?:tetangga|asing|lain))?',
      '(?:memerdekakan|merdekakan)\\s+(?:diri|daerah|provinsi|pulau|tanah|\\p{L}+\\s+dari)',
      'separatis\\w*|disintegrasi\\w*|pemisahan\\s+(?:diri|wilayah)|memisahkan\\s+diri',
      `(?:bubarkan|bubarin|pecahkan|memecah|akhiri|hancurkan)\\s+(?:nkri|indonesia|republik|negara\\s+(?:ini|kesatuan))|(?:nkri|republik|indonesia)\\s+(?:bubar|dibubarkan|pecah)`,
      'nkri\\s+(?:bukan|udah\\s+bukan|tidak\\s+lagi)\\s+harga\\s+mati|tolak\\s+(?:nkri|merah\\s+putih)|akhir\\s+republik|turunkan\\s+(?:bendera\\s+)?merah\\s+putih|keutuhan\\s+(?:nkri|negara|wilayah)',
    ].join('|'),
  },
  overthrow: {
    said: [
      'kudeta|mengkudeta|dikudeta|makar|memberontak|berontak|pemberontak\\w*|people\\s+power',
      `(?:gulingkan|menggulingkan|penggulingan|tumbangkan|menumbangkan|jatuhkan|menjatuhkan|lengserkan|melengserkan|rubuhkan)(?:\\s+\\w+){0,1}?\\s+${RULERS}`,
      `(?:turunkan|lengserkan|copot)\\s+paksa|paksa\\s+turun\\s+${RULERS}`,
      'angkat\\s+(?:senjata|parang|golok|bedil|celurit|clurit|bambu\\s+runcing)|mengangkat\\s+senjata',
      `(?:rebut|merebut|duduki|menduduki|serbu|menyerbu|kepung|mengepung|ambil\\s+alih|mengambil\\s+alih|kuasai)(?:\\s+paksa)?\\s+${SEAT}`,
      'revolusi\\s+(?:berdarah|fisik|rakyat|sekarang|total)',
    ].join('|'),
  },
  'campaign-material': {
    said: [
      '(?:baliho|baligo|balihonya|spanduk|sepanduk|banner|bener\\s+caleg|umbul[\\s-]?umbul|rontek|billboard|bilbord|videotron|reklame|poster|stiker|sticker|selebaran|pamflet|pamplet|brosur|leaflet|flyer|flayer)',
      'apk|alat\\s+peraga(?:\\s+kampanye)?|bahan\\s+kampanye',
      'bendera\\s+(?:partai|parpol|paslon|caleg|pnk|pal)|atribut\\s+(?:kampanye|partai|parpol|paslon|caleg|pasangan)|gambar\\s+(?:paslon|caleg|cagub|cabup|calon)',
      '(?:kaos|kaus|topi|kalender)\\s+(?:partai|parpol|paslon|caleg|kampanye|nomor)',
    ].join('|'),
    not: /(?:(?:file|download|unduh|instal\w*|aplikasi|link)\s+apk|apk\s+(?:mod|pinjol|palsu|android|game)|(?:poster|banner)\s+(?:film|konser|lomba|bioskop|idol|kpop|k-pop|promo|toko|diskon)|(?:stiker|sticker)\s+(?:wa|whatsapp|telegram|line|motor|parkir|lucu))(?![a-z])/g,
  },
  abstention: {
    said: [
      'golput\\w*|golongan\\s+putih|(?:boikot|memboikot)\\s+(?:pemilu|pilkada|pilgub|pilbup|pilwali|pilpres|pileg|tps|pencoblosan|pemungutan\\s+suara|pemilihan)',
      `${NO}\\s+(?:(?:usah|sah|perlu|mau|bakal|akan|jadi|pengen|ada\\s+yang|ikut|ikutan|arep|kudu|dong|kita|pada)\\s+){0,3}(?:nyoblos|mencoblos|coblos|coblosan|memilih|milih|nyontreng)${A_CHOICE}`,
      `${NO}\\s+(?:(?:usah|sah|perlu|mau|bakal|akan|jadi|ada\\s+yang|ikut|pada|kita)\\s+){0,3}(?:(?:datang|hadir|pergi|berangkat|dateng|lunga|teka|mangkat|kadieu)\\s*)?(?:ke|nang|ning|ka|menyang)\\s+tps`,
      `${NO}\\s+(?:(?:akan|mau|usah|perlu|bakal|ikut)\\s+)*(?:gunakan|menggunakan|pakai|memakai|pake|nganggo)\\s+hak\\s+(?:pilih|suara)`,
      `${NO}\\s+(?:(?:akan|mau|usah|perlu|bakal)\\s+)*(?:ikut|ikutan|berpartisipasi\\s+(?:di|dalam))\\s+${VOTE}`,
      'hak\\s+(?:pilih|suara)(?:nya|ku|mu)?\\s+(?:hangus\\w*|(?:tidak|tak|gak|ga|nggak|jangan)\\s+(?:di\\w+))',
      '(?:coblos|nyoblos|mencoblos)\\s+(?:semua|semuanya|kabeh|dua-duanya|dua2nya|tiga-tiganya)|(?:rusak|rusakkan|merusak|sobek)\\s+surat\\s+suara|kosongkan\\s+tps|suara\\s+tidak\\s+sah',
    ].join('|'),
  },
  'voting-procedure': {
    said: [
      `tps(?:\\s+\\d+)?[^.!?\\n]{0,40}?\\s${AT_POLLS}|${AT_POLLS}[^.!?\\n]{0,40}?\\stps`,
      'surat\\s+suara|kertas\\s+suara|kotak\\s+suara|pemungutan\\s+suara|pencoblosan\\w*|coblosan|hari\\s+(?:pemilihan|pemungutan|nyoblos|coblos|pemilu|pilkada)',
      '(?:undangan|surat|formulir|form|model)\\s+c\\s*-?\\s*(?:6|pemberitahuan)|c6|a5|undangan\\s+(?:memilih|mencoblos|nyoblos|coblos|pemilih)|dpt|dptb|dpk|daftar\\s+pemilih|kpps|e-?voting',
      '(?:cara|tata\\s+cara|panduan|jam|jadwal|hari|tanggal|tgl|waktu|syarat)\\s+(?:coblos|nyoblos|mencoblos|memilih|pencoblosan)\\w*',
      '(?:nyoblos|coblos|mencoblos|dicoblos|pilkada|pemilu|pemilihan)(?:nya)?(?:\\s+\\w+){0,2}?\\s+(?:diundur|dimajukan|maju|mundur|ditunda|dipindah|pindah|(?:tanggal|tgl|pukul|jam)\\s+\\d+)\\w*',
      '(?:dicoblos|mencoblos|coblos|nyoblos)\\s+(?:(?:satu|dua|sekali|1|2)\\s*(?:kali|x)|sekali|pakai|pake|dengan|online|lewat|via)|nyoblos\\s+(?:online|lewat\\s+(?:hp|wa|sms))|celup\\w*(?:\\s+jari|(?:\\s+\\w+){0,2}?\\s+tinta)',
    ].join('|'),
    // Of refuse, and against diphtheria.
    not: /tps\s+(?:pasar|sampah|3r|ilegal|liar)[^.!?\n]*|(?:imunisasi|vaksin\w*|suntik)\s+dpt(?![a-z])/g,
  },
  worship: {
    said: [
      '(?:masjid|mesjid|masjit|mushola|musala|mushala|mushalla|musholla|musola|mushollah|surau|gereja|katedral|kapel|wihara|vihara|kelenteng|klenteng|klentheng|kuil|sinagoge)',
      '(?:di|ke|ka|ing|ning|neng|nang|dari|depan|dalam|halaman|mimbar|area|jemaat|umat)\\s+(?:pura|langgar)|pura\\s+(?:desa|agung|dalem|besar|puseh)|(?:tempat|rumah)\\s+(?:ibadah|ibadat|peribadatan)',
      "(?:khotbah|khutbah|kotbah|kutbah|khotib|khatib|jumatan|jum'?atan|(?:salat|sholat|shalat|solat)\\s+(?:jumat|jum'at|id|ied|tarawih|subuh)|pengajian|pengaosan|tablig|tabligh|(?:majelis|majlis)\\s+(?:taklim|ta'lim|talim)|ceramah|kultum|tausiah|tausiyah|tarawih|takmir|marbot|dkm|kebaktian|misa|jemaat|istigasah|istighosah|istighotsah)",
      'mimbar',
    ].join('|'),
    not: /(?:(?:jl|jln|jalan|gang|gg|simpang|komplek)\.?\s+(?:raya\s+)?(?:masjid|mesjid|gereja|pura|mushola|musala)|pura[\s-]pura|mimbar\s+(?:bebas|debat|demokrasi|rakyat|mahasiswa|publik)|ke\s+pura[\s-]pura)(?![a-z])/g,
  },
  school: {
    said: [
      '(?:sekolah\\w*|siswa|siswi|pelajar|murid|kepsek|kasek|wali\\s+murid|osis|madrasah|aliyah|tsanawiyah|ibtidaiyah|pesantren|ponpes|santri|santriwati|taman\\s+kanak[\\s-]kanak|paud)',
      'guru|(?:tempat|lembaga|fasilitas)\\s+pendidikan',
      '(?:sdn|sdit|smpn|smpit|sman|smkn|smk|mts|mtsn|slb)(?:\\s+\\d+)?',
      '(?:anak|siswa|murid|guru|adik|adek|bocah|pelajar|kelas\\s+\\w+)(?:[\\s-]\\w+)?\\s+(?:sd|smp|sma|tk|mi|ma)|(?:sd|smp|sma)\\s+(?:\\d+|negeri|swasta|inpres|islam|katolik|kristen|muhammadiyah)',
    ].join('|'),
    capitals: '(?:SD|SMP|SMA|TK|MAN|MI)',
    not: /(?:sekolah\s+tinggi|guru\s+besar|tuan\s+guru|maha\s*guru|sd\s+card|(?:jl|jln|jalan|gang|gg)\.?\s+(?:sekolah|guru|pesantren)|sekolahan\s+online|sd\s+\d+\s*(?:gb|mb)|kartu\s+sd)(?![a-z])/g,
  },
  campus: {
    said: '(?:kampus|universitas|univ|institut|politeknik|poltek|perguruan\\s+tinggi|sekolah\\s+tinggi|akademi|mahasiswa|mahasiswi|mhs|maba|rektor\\w*|dekan\\w*|dosen|fakultas|bem|kkn|guru\\s+besar|civitas\\s+akademika|sivitas\\s+akademika|kuliah|kuliahan|perkuliahan|senat\\s+mahasiswa|ukm\\s+kampus)',
    not: /akademi\s+(?:bola|sepak|futsal|mengemudi)\w*/g,
  },
  'state-facility': {
    said: [
      '(?:mobil|motor|kendaraan|bus|kapal|ambulans|ambulance)\\s+(?:dinas|pemda|pemkab|pemkot|pemprov|pemerintah|puskesmas|desa|kantor\\s+\\w+)|mobdin|randis|(?:pelat|plat)\\s+(?:nomor\\s+)?merah',
      `(?:kantor|gedung|aula|halaman|balai|fasilitas|aset|dana|anggaran|kas|uang|akun|situs|laman|website|videotron)\\s+(?:(?:resmi|kantor|milik|gedung)\\s+)*${OFFICE}`,
      '(?:punya|milik|kagungan|aset)\\s+(?:pemda|pemkab|pemkot|pemprov|dishub|dinas|kelurahan|kecamatan|negara|daerah)|puskesmas|posyandu|rsud|balai\\s+dusun|proyek\\s+pu|surat\\s+tagihan\\s+pbb|gedung\\s+serba\\s*guna\\s+(?:kelurahan|kecamatan|desa)',
      'rumah\\s+(?:dinas|jabatan)|rumdin|rujab|pendop[oa]|balai\\s*(?:kota|desa|kelurahan)|balaikota|baldes|gedung\\s+(?:dprd?|negara|serba\\s*guna\\s+kecamatan)',
      '(?:bansos\\w*|bantuan\\s+(?:sosial|pemerintah|negara|langsung\\s+tunai)|bpnt|pkh|blt|apbd|apbn|apbdes|anggaran\\s+belanja|uang\\s+negara|dana\\s+(?:desa|hibah|daerah|kelurahan)|hibah\\s+(?:pemda|pemkab|daerah))',
      '@?(?:pemkab|pemkot|pemprov|pemda|diskominfo|humas|dinas|kecamatan|kelurahan)_?(?=[a-z]+_?\\w*\\s*:)|@(?:pemkab|pemkot|pemprov|pemda|diskominfo|humaspem|dinas|kec|kel)\\w+|akun\\s+resmi\\s+(?:pem\\w+|dinas|kabupaten|kota|kecamatan)',
    ].join('|'),
    not: /(?:uang|dana)\s+desa\s+wisata/g,
  },
  'civil-servant': {
    said: '(?:asn|pns|pppk|p3k|cpns|aparatur\\s+sipil(?:\\s+negara)?|aparatur\\s+negara|pegawai\\s+(?:negeri|pemda|pemkab|pemkot|pemprov|dinas|kecamatan|kelurahan|kantor\\s+\\w+|honorer|pemerintah)|abdi\\s+negara|camat|sekcam|kadis\\w*|kadinkes|kadinsos|kepala\\s+(?:dinas|badan|bagian|kelurahan|puskesmas|bidang|kantor\\s+kecamatan)|kabag|kabid|kapus|bidan\\s+desa|sekda|sekretaris\\s+daerah|lurah|staf\\s+(?:ahli|kelurahan|kecamatan|dinas)|eselon|honorer|korpri|(?:pj|penjabat)\\.?\\s+(?:bupati|gubernur|wali\\s*kota)|pejabat\\s+(?:daerah|dinas|eselon|pemda|pemkab|pemkot|negara|pemerintah))',
  },
  'security-forces': {
    said: '(?:tni|polri|polisi|kepolisian|polwan|polda|polres\\w*|polsek|kasatlantas|kasatreskrim|kapolpos|(?:pak|saya|bu)\\s+kanit|satgas\\s+tmmd|kapolri|kapolda|kapolres\\w*|kapolsek|babinsa|bhabinkamtibmas|babinkamtibmas|bhabin|babinkantibmas|dandim|danramil|dandenramil|kodim|koramil|kodam|pangdam|danrem|korem|brimob|tentara|prajurit|militer|marinir|kopassus|kostrad|densus|aparat\\s+(?:keamanan|kepolisian|bersenjata))',
    not: /polisi\s+(?:tidur|cepek|skena|moral|bahasa)(?![a-z])/g,
  },
  'village-official': {
    said: '(?:kades|kepdes|kepala\\s+(?:desa|dusun|kampung|pekon|lembang)|(?:perangkat|pamong|aparat|aparatur|pejabat)\\s+desa|lurah\\s+desa|sekdes|sekretaris\\s+desa|carik|kula\\s+perangkat|(?:pak|bu)\\s+(?:dukuh|bayan|bekel|kadus)|pemdes|pemerintah\\s+desa|bpd|badan\\s+permusyawaratan\\s+desa|kadus|kuwu|perbekel|wali\\s*nagari|keuchik|geuchik|pambakal|(?:pak|bu|bapak|ibu|ketua|para|pengurus|bapak2)\\s+r[tw](?:\\s*/\\s*rw)?|r[tw](?:\\s*/\\s*rw)?\\s+se-?\\w+)',
    not: /(?:bank\s+bpd|calon\s+(?:kades|kepala\s+desa)|pemilihan\s+(?:kades|kepala\s+desa))(?![a-z])/g,
  },
  uniform: {
    said: `(?:seragam|berseragam|seragaman|atribut\\s+${MILITARY}|(?:baju|pakaian|topi|batik|kemeja)\\s+${MILITARY}|pdh|pdl|loreng|doreng|lencana\\s+${MILITARY}|baret)`,
    not: /(?:seragam\s+(?:sekolah|gratis|sd|smp|sma|anak|siswa|olahraga|pramuka|dan\s+buku|pengantin|tim|komunitas|futsal)|(?:tidak|tak|gak|secara|lebih|belum|harus|bantuan|subsidi|kain|jahit)\s+seragam|buku\s+dan\s+seragam|tas\s+dan\s+seragam)(?![a-z])/g,
  },
  poll: {
    said: '(?:survei|survey|disurvei|jajak\\s+pendapat|elektabilitas|hitung\\s+cepat|quick\\s*count|quickcount|exit\\s*poll\\w*|polling|poling|responden|margin\\s+of\\s+error)',
    not: /(?:survei|survey)\s+(?:lokasi|lapangan|kos\w*|harga|tempat|rumah|kepuasan|jalan|tanah|pasar|dulu)(?![a-z])/g,
  },
  president: {
    said: '(?:presiden|wapres|wakil\\s+presiden|restu\\s+istana|kepala\\s+negara)',
    // The office that is run for, and presidents of other things.
    not: /(?:(?:pemilihan|pemilu|calon|capres|bakal\s+calon|pasangan|kandidat|debat|mantan|eks|bekas|jadi|menjadi|sebagai|coblos|pilih|memilih|menangkan|dukung)\s+(?:calon\s+)?(?:wakil\s+)?presiden(?:\s*(?:dan|&|\/|-)\s*(?:calon\s+)?(?:wakil\s+presiden|wapres))?|(?:wakil\s+)?presiden\s+(?:direktur\w*|komisaris|bem|dema|mahasiswa|klub|club|terpilih|as|amerika|rusia|prancis|filipina|ukraina|turki|korea|brasil|partai|pks|nomor|no|\d+|madrid|barcelona|juventus|fifa|tim|komunitas))(?![a-z])/g,
  },
};
