/** The closed word tables of the print, as `singled` leaves words: without doubled letters. */

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Particles and prepositions, which forwards add and drop; Indonesian, Javanese, Sundanese, English. None denies. */
export const SOFT = listed(
  'adalah and atuh bahwa dan dari deh dengan di dong eta euy ieu iki iku ini is itu jeung juga ka kah kan ke kitu kok kuwi lah lan lho loh mah nang nih ning nu nya of oh pada para pun saja sang sih sing tea teh the ti to tuh untuk urut wae wah wow ya yah yang',
);

/** Short forms of chats by the word they stand for. */
const FORMS: Readonly<Record<string, string>> = {
  yang: 'yg yng',
  dengan: 'dgn dg sama2',
  untuk: 'utk buat bwt tuk',
  dari: 'dr dri',
  pada: 'pd',
  kepada: 'kpd',
  karena: 'krn karna krna',
  tidak: 'tdk gak ga ngak nga gk kagak kaga engak enga ndak tak ngak engak nda',
  jangan: 'jgn jgan',
  belum: 'blm blum',
  bukan: 'bkn bkan',
  sudah: 'sdh udah udh dah sdah',
  tetapi: 'tp tapi tpi',
  banget: 'bgt bngt',
  orang: 'org orng',
  bapak: 'bpk pak bp',
  ibu: 'bu',
  nomor: 'no nmr nomer nomo',
  kalau: 'klo kalo kl klau',
  dalam: 'dlm',
  jadi: 'jd jdi',
  seperti: 'spt sprti',
  sekarang: 'skrg skrng',
  harus: 'hrs',
  bisa: 'bs bsa',
  lagi: 'lg lgi',
  terus: 'trs trus',
  gimana: 'gmn gmana',
  kenapa: 'knp knapa',
  saya: 'sy gw gue gua aku aq ane',
  kamu: 'lu lo loe elu kmu km',
  saja: 'aj ae',
  masih: 'msh msih',
  semua: 'smua smw',
  teman: 'tmn temen',
  memang: 'mg emang emg',
  benar: 'bnr bener',
  bagaimana: 'bgmn',
  tahun: 'thn',
  tangal: 'tgl',
  jalan: 'jl jln',
  banyak: 'bnyk byk',
  hari: 'hr',
  rumah: 'rmh',
  tempat: 'tmpt tmpat',
  terima: 'trima',
  kasih: 'ksh',
  makasih: 'mksh makasi',
  sampai: 'smp sampe nyampe',
  supaya: 'spy',
  pilih: 'plh',
  bersama: 'bersm',
  mereka: 'mrk',
  kita: 'kt qt',
  kami: 'kmi',
  tolong: 'tlg tlong',
  mohon: 'mhn',
  selamat: 'slmt met',
  anak: 'ank',
  warga: 'wrg',
};
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([word, forms]) =>
    forms.split(' ').map((form): [string, string] => [form, word]),
  ),
);

/** Hashtags that are there to be found by, whatever a post says. */
export const GENERIC_TAGS = listed(
  'beranda berita beritaterkini foryou foryoupage fyp fypage fypシ indonesia info infoterkini infowarga instagram lewatberanda masukberanda pemilu pemilu2024 pilkada pilkada2020 pilkada2024 pilkadaserentak pilkadaserentak2024 politik rels repost sebarkan share sharing tiktok trending viral viralkan viralvideo xyzbca',
);
