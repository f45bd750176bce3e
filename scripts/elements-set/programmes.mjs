// Banners with a vision, a mission or a programme, and banners that only look as if. Each gives
// `{ copy, truth }` or `{ page, truth }` with `truth.programme`.
import { line, strip } from './blocks.mjs';
import { meme, newsCard } from './debate.mjs';
import { details, footer, schedule } from './fillers.mjs';
import { lines, surroundings } from './numbers.mjs';

/** Promises by edition beside those of `content`: said in other words. */
const PROMISES = {
  dev: [
    'Membuka 2.000 lapangan kerja baru',
    'Menggratiskan biaya berobat warga miskin',
    'Memperbaiki 80 km jalan kabupaten',
    'Membangun rumah layak huni',
    'Menyalurkan bibit unggul untuk petani',
    'Menambah guru di sekolah pelosok',
  ],
  acceptance: [
    'Mendirikan sentra UMKM di setiap kecamatan',
    'Memberi beasiswa bagi anak buruh tani',
    'Menyediakan air bersih untuk dusun kering',
    'Menaikkan honor kader posyandu',
    'Membangun pasar ikan modern',
    'Mempermudah izin usaha lewat satu pintu',
    'Menertibkan parkir liar pusat kota',
  ],
};
const HEADINGS = {
  dev: ['VISI', 'MISI', 'PROGRAM KERJA', 'Program Unggulan:', 'VISI & MISI'],
  acceptance: [
    'Visi Misi',
    'PROGRAM PRIORITAS',
    'Misi Kami',
    'Visi :',
    '5 PROGRAM UNGGULAN',
    'AGENDA KERJA 5 TAHUN',
  ],
};

function headed(kit, i) {
  const { random, content, edition } = kit;
  const heading = HEADINGS[edition][i % HEADINGS[edition].length];
  const vision = /visi/i.test(heading) && !/misi/i.test(heading);
  const items = random.pick([
    () => content.missions(4),
    () => random.some(PROMISES[edition], 4),
    () => content.programmes(1, 4)[0].items,
  ])();
  const words = vision ? [content.vision()] : numbered(random, items);
  return has(kit, { list: lines(words, heading) }, true);
}

function visionAndMission({ content, random, ...kit }) {
  const given = { content, random, ...kit };
  const list = `${lines([content.vision()], 'Visi')}${lines(numbered(random, content.missions(3)), 'Misi')}`;
  return has(given, { list }, true);
}

/** The list alone tells. */
function contentOnly(kit, i) {
  const { random, content, edition } = kit;
  const items = i % 2 === 0 ? random.some(PROMISES[edition], 5) : content.missions(4);
  return has(kit, { list: lines(numbered(random, items)) }, true);
}

const PLEDGES = {
  dev: [
    'Jika diberi amanah, kami akan memperbaiki jalan desa dan menambah puskesmas pembantu.',
    'Kami siap membangun irigasi baru serta menurunkan biaya sekolah bagi keluarga miskin.',
  ],
  acceptance: [
    'Insyaallah kami akan menyediakan bus sekolah gratis dan menambah dokter di pulau-pulau kecil.',
    'Bila terpilih, kami bangun balai latihan kerja serta beri modal bagi pedagang pasar.',
    'Lima tahun ke depan kami benahi saluran air dan kami perluas taman kota.',
  ],
};

/** In sentences, without a list. */
function prose(kit, i) {
  const pledges = PLEDGES[kit.edition];
  return has(kit, { list: line(pledges[i % pledges.length], 1.2) }, true);
}

const LIVES = {
  dev: [
    'Lahir di {place}, anak petani',
    'Ketua karang taruna 2009-2014',
    'Anggota DPRD 2019-2024',
    'Sarjana ekonomi',
  ],
  acceptance: [
    'Putra daerah {place}',
    'Dosen fakultas hukum 2005-2016',
    'Bendahara koperasi nelayan',
    'Kepala desa dua periode',
    'Magister ilmu pemerintahan',
  ],
};

/** A list of what somebody was, not of what will be done. */
function biography(kit) {
  const life = LIVES[kit.edition].map((each) => each.replace('{place}', kit.content.place()));
  return has(
    kit,
    {
      list: lines(
        numbered(kit.random, life),
        kit.random.pick(['PROFIL', 'RIWAYAT HIDUP', 'Siapa dia?']),
      ),
    },
    false,
  );
}

const ACTS = {
  dev: ['Pembukaan', 'Doa bersama', 'Sambutan ketua panitia', 'Orasi politik', 'Hiburan rakyat'],
  acceptance: [
    'Registrasi peserta',
    'Menyanyikan Indonesia Raya',
    'Sambutan tuan rumah',
    'Pidato calon',
    'Foto bersama',
    'Ramah tamah',
  ],
};

/** The order of an evening. */
function runningOrder(kit) {
  return has(kit, { list: lines(numbered(kit.random, ACTS[kit.edition]), 'SUSUNAN ACARA') }, false);
}

function sloganOnly(kit) {
  const { content } = kit;
  const list = lines([content.slogan(), content.slogan()]);
  return has(kit, kit.random.chance(0.5) ? { list } : {}, false);
}

function plain(kit) {
  return has(kit, { call: strip(`COBLOS NOMOR ${kit.content.number()}`, kit.style) }, false);
}

function invitation(kit, i) {
  const { content } = kit;
  const list =
    i % 2 === 0
      ? lines(content.event(), 'UNDANGAN TERBUKA')
      : lines(schedule(kit, 4), 'JADWAL KAMPANYE');
  return has(
    kit,
    { list, call: line(`Hadiri kampanye ${content.place()}`, 1, 'font-weight:bold') },
    false,
  );
}

function smallPrint(kit) {
  return has(kit, { list: lines(details(kit, 5)) }, false);
}

const REPORTS = {
  dev: [
    [
      'Ribuan warga hadiri debat terbuka calon kepala daerah',
      'Debat berlangsung dua jam dan disiarkan langsung. Penonton diminta menjaga ketertiban.',
    ],
    [
      'Petugas turunkan baliho yang melintang di jalan',
      'Sebanyak 27 baliho dicopot karena dipasang tanpa izin, kata petugas.',
    ],
    [
      'Survei: selisih dua pasangan tinggal tiga persen',
      'Survei dilakukan terhadap 1.200 orang dengan wawancara tatap muka.',
    ],
  ],
  acceptance: [
    [
      'KPU tetapkan daftar pemilih tetap',
      'Rapat pleno menetapkan 412.876 orang berhak memilih di 1.038 TPS.',
    ],
    [
      'Logistik pemungutan suara tiba di gudang',
      'Kotak suara datang dengan tiga truk dan dijaga petugas sepanjang malam.',
    ],
    [
      'Hujan deras, kampanye ditunda sehari',
      'Panitia memindahkan acara ke gedung serbaguna karena lapangan tergenang.',
    ],
    [
      'Dua calon bersalaman usai undian',
      'Undian nomor urut berlangsung tertib dan ditonton warga dari luar pagar.',
    ],
  ],
};

function news(kit, i) {
  const reports = REPORTS[kit.edition];
  const [headline, lead] = reports[i % reports.length];
  return {
    page: newsCard(kit, headline, `${kit.content.place()} - ${lead}`),
    truth: { programme: false },
  };
}

function mocked(kit) {
  return { page: meme(kit, ...kit.content.attack()), truth: { programme: false } };
}

export const PROGRAMME_KINDS = {
  headed,
  'vision-and-mission': visionAndMission,
  'content-only': contentOnly,
  prose,
  biography,
  'running-order': runningOrder,
  'slogan-only': sloganOnly,
  plain,
  invitation,
  'small-print': smallPrint,
  news,
  meme: mocked,
};

function numbered(random, items) {
  const bullet = random.pick([(i) => `${i + 1}. `, () => '• ', () => '- ']);
  return items.map((item, i) => `${bullet(i)}${item}`);
}

function has(kit, parts, programme) {
  const copy = { ...surroundings(kit), foot: line(footer(kit)), ...parts };
  return { copy, truth: { programme } };
}
