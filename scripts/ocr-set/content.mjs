// What the drawn banners say. People, parties and places are invented; web addresses end in
// .example, which nobody can register.

const FIRST =
  'Lestari Tirta Darma Galang Sekar Wulan Jatmika Rangga Kirana Banyu Ratih Surya Pramudya Cempaka Nirmala Baskara Anjani Satria Gayatri Wicaksana'.split(
    ' ',
  );
const LAST =
  'Wiranegara Puspitasari Hadiningrat Kusumawardana Samodra Anggraeni Prabaswara Mahardhika Larasati Gunadarmo Natawidjaya Sasmita Kertarajasa Widyaningrum Purbadinata Halimah'.split(
    ' ',
  );
const BEFORE = ['H.', 'Hj.', 'Drs.', 'dr.', 'Ir.', 'K.H.', 'Prof. Dr.'];
const AFTER = ['S.E.', 'S.H.', 'M.Si.', 'S.Pd.', 'M.M.', 'S.Sos.'];
const PLACES = [
  'Lembah Arum',
  'Bandarjati',
  'Nusa Kencana',
  'Karang Wening',
  'Teluk Sagara',
  'Bukit Lentera',
  'Rawa Kencana',
  'Muara Jati',
];
const PARTIES = [
  'Partai Lentera Kita',
  'Partai Tunas Mekar',
  'Partai Layar Bahari',
  'Partai Padi Emas',
  'Partai Jembatan Rakyat',
];
const OFFICES = [
  'Calon Bupati',
  'Calon Wali Kota',
  'Calon Gubernur',
  'Calon Anggota DPRD Kabupaten',
  'Caleg DPR RI Dapil',
];
const SLOGANS = [
  'Bekerja nyata untuk semua',
  'Jujur, berani, melayani',
  'Bersama membangun desa',
  'Suara rakyat, amanah kami',
  'Muda, bersih, berkarya',
  'Dari kampung untuk kota',
  'Saatnya perubahan',
  'Lanjutkan yang baik, benahi yang kurang',
  'Guyub rukun agawe santosa',
  'Harapan baru bagi petani dan nelayan',
  'Satu hati satu tujuan',
  'Turun ke warga, bukan ke layar',
  'Pilih yang teruji',
  'Rakyat kenyang, negeri tenang',
  'Sapa, dengar, kerjakan',
  'Kota tertata, warga bahagia',
  'Nyawiji mbangun nagari',
  'Sauyunan ngawangun lembur',
  'Anti korupsi harga mati',
  'Petani untung, pasar murah',
  'Sekolah maju, anak pintar',
  'Coblos kumisnya, rasakan kerjanya',
];
const PROGRAMMES = {
  Pendidikan: [
    'Beasiswa 5.000 siswa',
    'Bus sekolah gratis',
    'Perpustakaan tiap desa',
    'Seragam tanpa biaya',
    'Insentif guru honorer',
  ],
  Kesehatan: [
    'Puskesmas buka 24 jam',
    'Ambulans tiap kecamatan',
    'Posyandu remaja',
    'Bidan di setiap desa',
    'Turunkan stunting 12%',
  ],
  Ekonomi: [
    'Modal UMKM Rp3 juta',
    'Pasar rakyat bersih',
    'Kredit tanpa agunan',
    'Pelatihan kerja digital',
    'Harga sembako stabil',
  ],
  Infrastruktur: [
    'Jalan mulus sampai dusun',
    'Jembatan gantung baru',
    'Air bersih 150 desa',
    'Lampu jalan tenaga surya',
    'Internet balai warga',
  ],
  Pertanian: [
    'Pupuk tepat waktu',
    'Irigasi 2.400 hektare',
    'Asuransi gagal panen',
    'Gudang beras desa',
    'Solar nelayan Rp6.800',
  ],
  Pemuda: [
    'Lapangan olahraga',
    'Rumah kreatif kota',
    'Magang berbayar',
    'Festival seni tahunan',
    'Kuota kerja lokal 70%',
  ],
  Lingkungan: [
    'Bank sampah RW',
    'Tanam 100 ribu pohon',
    'Sungai bebas limbah',
    'Taman di tiap kelurahan',
    'Cegah banjir rob',
  ],
  Pelayanan: [
    'KTP jadi sehari',
    'Aduan warga lewat WA',
    'Anggaran terbuka',
    'Bebas pungli',
    'Loket ramah lansia',
  ],
};
const VISIONS = [
  'Terwujudnya daerah yang sejahtera, cerdas, dan berbudaya pada tahun 2030',
  'Menjadi kota pelabuhan yang tertib, hijau, dan ramah bagi keluarga',
  'Mewujudkan pemerintahan bersih yang hadir di tengah warga setiap hari',
];
const MISSIONS = [
  'Meningkatkan mutu sekolah dan kesejahteraan guru',
  'Memperluas layanan kesehatan sampai ke pelosok',
  'Membuka lapangan kerja bagi anak muda',
  'Menjaga harga hasil panen petani',
  'Membangun jalan, jembatan, dan saluran air',
  'Menata birokrasi yang cepat dan jujur',
  'Merawat kerukunan antarumat beragama',
  'Melindungi pesisir, sungai, dan hutan',
];
const CHATS = [
  'Assalamualaikum, sudah lihat jadwal kampanye besok?',
  'Kumpul di lapangan jam 8 pagi ya, bawa topi dan air minum',
  'Katanya ada pembagian sembako, hati-hati jangan mau disuap',
  'Saya tetap pilih nomor 2, programnya paling jelas',
  'Tolong jangan sebar kabar yang belum tentu benar',
  'Debat semalam seru sekali, calon kita menang telak',
  'Spanduk di depan pasar sudah dicopot petugas',
  'Siapa yang jadi saksi di TPS 14?',
  'Ongkos transport Rp50.000 diganti nanti sore',
  'Info lengkap cek di situs resmi KPU',
  'Janji lama belum ditepati, sekarang janji lagi',
  'Wkwkwk lucu banget stikernya',
  'Siap, hadir bersama rombongan RT 05',
  'Mohon doa restu untuk kelancaran acara',
];
const POSTS = [
  'Pagi tadi menyapa pedagang di pasar. Keluhan mereka sama: harga naik, pembeli turun. Kami catat dan akan kami perjuangkan.',
  'Lima tahun lalu jalan ini dijanjikan selesai dalam seratus hari. Silakan lihat sendiri keadaannya hari ini.',
  'Terima kasih warga yang hadir dalam pertemuan semalam. Masukan tentang air bersih menjadi prioritas pertama kami.',
  'Pemimpin itu melayani, bukan dilayani. Mari datang ke TPS dan gunakan hak pilih dengan gembira.',
];
const COMMENTS = [
  'Semangat terus pak, kami dukung!',
  'Bukti dulu baru percaya',
  'Janji manis lagi, capek dengarnya',
  'Kapan ke kampung kami?',
  'Mantap, lanjutkan',
  'Orang ini cuma pintar bicara',
];
const HEADLINES = [
  'Ribuan warga hadiri debat terbuka calon kepala daerah',
  'Survei terbaru: selisih dua pasangan tinggal 3,2 persen',
  'KPU tetapkan daftar pemilih, 412.876 orang berhak memilih',
  'Pengamat nilai program pupuk murah sulit dibiayai',
  'Petugas temukan baliho dipasang tanpa izin di 27 titik',
];
const ATTACKS = [
  ['Kerja tidak becus', 'minta dipilih lagi'],
  ['Janji setinggi langit', 'bukti setipis tisu'],
  ['Muka tebal', 'hasil nol besar'],
  ['Pas kampanye salaman', 'pas menang hilang'],
  ['Katanya wakil rakyat', 'kok takut ditanya'],
  ['Pintar bicara', 'malas bekerja'],
  ['Lima tahun tidur', 'bangun pas pemilu'],
  ['Anggaran habis', 'jalan tetap bolong'],
  ['Otak udang', 'mau jadi pemimpin'],
  ['Spanduk di mana-mana', 'orangnya ke mana'],
  ['Warga antre beras', 'dia antre kamera'],
  ['Ngaku merakyat', 'turun mobil saja takut'],
  ['Debat satu jam', 'isinya kosong'],
  ['Tukang bohong', 'jangan diberi kursi'],
  ['Bilang gratis', 'ternyata bayar'],
  ['Dulu memaki', 'sekarang memuji'],
];
const DAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const MONTHS =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November'.split(' ');
const VENUES = ['Alun-alun', 'Lapangan Garuda', 'Balai Desa', 'Gedung Serbaguna', 'Halaman Pasar'];

/** Texts by chance; each call draws anew. */
export function createContent(random) {
  const { pick, int, some, chance } = random;
  const place = () => pick(PLACES);
  const shortName = () => `${pick(FIRST)} ${pick(LAST)}`;
  const name = () =>
    `${chance(0.5) ? `${pick(BEFORE)} ` : ''}${shortName()}${chance(0.4) ? `, ${pick(AFTER)}` : ''}`;
  const date = () => `${pick(DAYS)}, ${int(1, 28)} ${pick(MONTHS)} 202${int(6, 9)}`;
  const time = () => `${int(7, 20)}.${pick(['00', '15', '30', '45'])}`;
  return {
    place,
    name,
    shortName,
    date,
    time,
    number: () => int(1, 9),
    party: () => pick(PARTIES),
    office: () => `${pick(OFFICES)} ${place()}`,
    slogan: () => pick(SLOGANS),
    programmes: (areas, items) =>
      some(Object.keys(PROGRAMMES), areas).map((area) => ({
        area,
        items: some(PROGRAMMES[area], items),
      })),
    vision: () => pick(VISIONS),
    missions: (count) => some(MISSIONS, count),
    event: () => [date(), `Pukul ${time()} WIB`, `${pick(VENUES)} ${place()}`],
    chats: (count) => some(CHATS, count),
    post: () => pick(POSTS),
    comments: (count) => some(COMMENTS, count),
    headline: () => pick(HEADLINES),
    attack: () => pick(ATTACKS),
    web: () => `www.${pick(FIRST).toLowerCase()}${pick(FIRST).toLowerCase()}.example`,
    phone: () => `08${int(11, 59)}-${int(1000, 9999)}-${int(1000, 9999)}`,
    hashtag: () => `#${pick(FIRST)}Untuk${pick(LAST)}`,
    price: () => `Rp${int(2, 95)}.${pick(['000', '500', '750'])}`,
    count: () => `${int(1, 9)}.${int(100, 999)}`,
  };
}
