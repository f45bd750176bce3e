/**
 * Words, folded, that creatives say in capitals and that make no name by themselves: slogans, places,
 * offices, days. Some are parts of names as well ("Surya", "Lestari"): those are left out.
 */
const COMMON_WORDS = new Set(
  (
    'adil aman amanah anak anda anti arti asa atas ayo bagi bahagia baik baru bangga bangkit bangsa bangun bekerja beda belanja benahi benar berani berbakti berbenah berbudaya ' +
    'bergerak berjuang berkah berkarya berkeadilan berkelanjutan berkemajuan berkualitas bersama bersatu bersih bertani bijak bisa bina bukan bukti bumi buruh cepat cerdas cinta coba damai ' +
    'dana dari daerah demi dengan dengar depan desa di dialog disiplin dulu dukung ekonomi emas energi gerak gratis guru guyub rukun hadir hak hari harga harapan hati hebat hidup hijau ' +
    'ikhlas indah indonesia ingat inovasi inovatif jadi jalan jam jangan janji jasa jaya jelas jitu jujur juara juang kader kampung kami karya kaum kerja kerjakan kerukunan kebersamaan keadilan kita kokoh ' +
    'kompak komitmen kompeten kota kreatif kuat kurang langit lanjut lanjutkan lebih lembur lupa layar layani lapangan maju makmur mandiri mantap mari masa masyarakat mati melayani membangun mengabdi ' +
    'menang menata mendengar menuju merakyat merdeka mewujudkan mesra mimpi mohon doa restu muda mulia mulus murah nagari nasional nelayan negara negeri nomor nusantara nyata nyawiji orang pagi pancasila ' +
    'partai pasar pasti peduli pejuang pekerja pelayanan pelayan pemerintah pemersatu pemilu pemimpin pemuda pendidikan penuh perempuan perubahan petani pilih pilihan pilkada pintar prestasi program profesional ' +
    'putra putri daerah rakyat ramah rapi rasa religius rumah saatnya sahabat sampai santun sapa satu satukan sederhana segar sehat sejahtera sejati sekolah selalu semangat semua sembako senyum siap solusi ' +
    'suara sukses tanah tangguh tanggap tani tapi tata tegas teladan tenang tenaga terbaik terbuka terbukti terdepan terpercaya terus teruji terampil toleran tujuan tulus tumbuh turun ubah umat umkm unggul untuk untung urusan utama ' +
    'visi misi wadah warga wibawa wong cilik yang milenial ibu bapak tolak uang politik hoaks kampanye akbar debat publik deklarasi koalisi relawan undangan terima kasih selamat tahun baru idul fitri natal ' +
    'senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember ' +
    'bupati gubernur walikota wali presiden wakil calon caleg dpr dprd dpd ri mpr kabupaten provinsi kecamatan kelurahan dapil nusa lembah teluk gunung pulau selat muara bukit kpu bawaslu tps tata cara komisi pemilihan umum gedung ' +
    'serbaguna balai tokoh pasangan paslon kandidat anggota kepala coblos contreng lupa gunakan memilih mencoblos surat kotak scan lihat ikuti info jadwal nyaman asri tertib tertata sentosa sejuk kenyang guna kartu tangan jari pesta rahasia jurdil luber pendukung'
  ).split(' '),
);

/** Whether a folded word is one of slogans, places and offices rather than of names. */
export function isCommonWord(folded: string): boolean {
  return COMMON_WORDS.has(folded);
}
