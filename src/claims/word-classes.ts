import { stem } from './stem.js';

/** Words that say the same of an event, the first standing for all: formal, street, Javanese, and short forms. */
const CLASSES = `
uang duit fulus dana doku
lowongan loker karir karier
rekrutmen rekrut perekrutan
tautan link url laman situs website web
whatsapp wa wasap whatsap
facebook fb pesbuk
instagram ig insta
youtube yt
tiktok tiktoker
presiden pres
kabupaten kab
provinsi prov propinsi
pecat copot berhentikan depak singkir
mundur undur resign
tangkap ciduk bekuk cokok ringkus ott
penjara bui sel jeruji
korupsi korup koruptor rasuah
curang rekayasa manipulasi
menang unggul
demo demonstrasi
rusuh ricuh anarkis chaos
bantuan bansos
bagi sebar salur
gratis gratisan cuma-cuma free percuma
hadiah bonus giveaway
umrah umroh
ramadan ramadhan romadhon
vaksin vaksinasi suntik
covid covid19 corona korona
mati meninggal wafat tewas
mayat jenazah jasad
cina china tiongkok tionghoa cino
amerika usa
israel zionis
polisi polri polantas
tentara tni prajurit serdadu militer pasukan
hancur ambruk roboh ambrol
naik lonjak lambung
turun anjlok merosot
lengser guling
utang hutang
bayar lunas
bohong dusta tipu
atasnama mengatasnamakan ngaku mengaku catut
istri bini bojo
ayah bapak bapake
nikah kawin
telepon telpon telp tlp
sebut bilang ngomong omong kata berkata ucap ujar tutur ngendika
minta mohon desak tuntut pinta jaluk njaluk
dukung sokong support
hapus hilang
ganti ubah rubah
bongkar ungkap kuak ketahuan
rakyat warga masyarakat
besar gede
ketua pimpin bos
perang invasi
serang gempur hantam bombardir
rudal misil roket
tarif harga biaya ongkos
gaji upah honor
boleh izin ijin
stop henti setop
pns asn
pesantren ponpes pondok
ribu rb
juta jt jutaan
miliar milyar miliaran
triliun trilyun triliunan
tidak nggak enggak ngga ga gak gk ndak ora tak tdk bukan bkn tanpa
pakai pake gunakan
beli tuku borong
curi colong maling
uji tes test
kirim antar
temu ketemu jumpa
sembunyi ngumpet umpet
datang tiba teko
larang haram
lihat tonton liat delok
kasih beri memberi memberikan ngasih wenehi
mulai awal
impor datangkan
ancam teror
nama jeneng
dibuka buka bukak
banjir kelelep tenggelam
dokter dr
karyawan pegawai
jogja yogyakarta jogya yogya jogjakarta
rencana wacana
aksi gerak
kunjung lawat blusukan
angkat lantik tunjuk
sita rampas
kecam kutuk
ibadah sembahyang
`;

/** Several words that are one, and what is written for them. */
const PHRASES = `
wakil presiden=wapres
calon presiden=capres
calon wakil presiden=cawapres
pasangan calon=paslon
wakil bupati=wabup
wakil gubernur=wagub
wakil wali kota=wawali
wali kota=walikota
ibu kota=ibukota
sekretaris daerah=sekda
kepala dinas=kadis
menteri keuangan=menkeu
menteri luar negeri=menlu
menteri dalam negeri=mendagri
menteri agama=menag
menteri kesehatan=menkes
menteri sosial=mensos
menteri pertahanan=menhan
wakil menteri=wamen
kejaksaan agung=kejagung
kejaksaan negeri=kejari
kementerian agama=kemenag
kementerian kesehatan=kemenkes
kementerian keuangan=kemenkeu
kementerian sosial=kemensos
pemerintah kota=pemkot
pemerintah kabupaten=pemkab
pemerintah provinsi=pemprov
ketua umum=ketum
unjuk rasa=demo
bantuan sosial=bantuan
lowongan kerja=lowongan
lowongan pekerjaan=lowongan
atas nama=atasnama
rumah sakit=rs
korea selatan=korsel
korea utara=korut
arab saudi=saudi
pinjaman online=pinjol
judi online=judol
judi daring=judol
pemilihan presiden=pilpres
pemilihan umum=pemilu
pemilihan kepala daerah=pilkada
makan bergizi gratis=mbg
makan bergizi=mbg
jawa tengah=jateng
jawa timur=jatim
jawa barat=jabar
sumatera utara=sumut
sumatera barat=sumbar
sumatera selatan=sumsel
sulawesi selatan=sulsel
sulawesi utara=sulut
sulawesi barat=sulbar
sulawesi tengah=sulteng
sulawesi tenggara=sultra
kalimantan barat=kalbar
kalimantan timur=kaltim
kalimantan tengah=kalteng
kalimantan selatan=kalsel
nusa tenggara timur=ntt
nusa tenggara barat=ntb
bank indonesia=bi
bank syariah indonesia=bsi
mahkamah konstitusi=mk
otoritas jasa keuangan=ojk
pemadam kebakaran=damkar
dinas perhubungan=dishub
dinas kesehatan=dinkes
pondok pesantren=pesantren
tutup usia=mati
mengundurkan diri=mundur
mobile banking=mbanking
m banking=mbanking
e toll=etoll
kartu tanda penduduk=ktp
`;

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  lines(CLASSES).flatMap((line) => {
    const words = line.split(' ');
    const head = stem(words[0] ?? '');
    return words.flatMap((word) => [[word, head] as const, [stem(word), head] as const]);
  }),
);

/** What stands for a folded word: the class it belongs to, else its stem. */
export function termOf(word: string): string {
  const root = CLASS_OF.get(word) ?? stem(word);
  return CLASS_OF.get(root) ?? root;
}

/** Sequences of folded words that are one, by their first word, the longest first. */
const PHRASES_BY_FIRST = new Map<string, { readonly words: readonly string[]; term: string }[]>();
for (const line of lines(PHRASES)) {
  const [from = '', to = ''] = line.split('=');
  const words = from.split(' ');
  const known = PHRASES_BY_FIRST.get(words[0] ?? '') ?? [];
  known.push({ words, term: termOf(to) });
  PHRASES_BY_FIRST.set(
    words[0] ?? '',
    known.sort((a, b) => b.words.length - a.words.length),
  );
}

/** The phrase that begins at `at`: how many words it takes, and what stands for it. */
export function phraseAt(
  words: readonly string[],
  at: number,
): { readonly length: number; readonly term: string } | null {
  for (const { words: wanted, term } of PHRASES_BY_FIRST.get(words[at] ?? '') ?? []) {
    if (wanted.every((word, i) => words[at + i] === word)) return { length: wanted.length, term };
  }
  return null;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
