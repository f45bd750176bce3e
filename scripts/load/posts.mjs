// Posts as they come: invented texts, no two alike, and banners. All names and places are invented.
import { banners } from '../service-bench/banners.mjs';

const TOPICS = [
  'jalan desa yang rusak lima tahun',
  'air bersih yang belum sampai ke dusun',
  'puskesmas yang tutup setiap sore',
  'pasar lama yang becek setiap hujan',
  'pupuk yang selalu datang terlambat',
  'sekolah yang kekurangan guru',
];
const PLACES = ['Lembah Arum', 'Tirta Kencana', 'Bukit Damar', 'Muara Jati', 'Padang Ilalang'];
const OPENINGS = [
  'Debat tadi malam ramai sekali.',
  'Warga bertanya lagi.',
  'Catatan kampanye hari ini.',
];
const CLOSINGS = [
  'Kalau programnya jelas dan anggarannya ada, sebutkan dong sumbernya.',
  'Kami mau dengar rencana kerja, bukan janji yang sama lagi.',
  'Semoga pasangan nomor dua menjawabnya minggu depan.',
];

/** The `n`th text: about 200 characters, its words the same again only after thousands. */
export function text(n) {
  const pick = (list, step) => list[Math.floor(n / step) % list.length];
  return `${pick(OPENINGS, 1)} Soal ${pick(TOPICS, 3)} di ${pick(PLACES, 18)}, laporan warga ke-${n}. ${pick(CLOSINGS, 90)}`;
}

/** Gives a request with another text at each call. */
export function textRequests() {
  let n = 0;
  return () => ({ body: JSON.stringify({ text: text(n++) }) });
}

/** `count` drawn banners as base64. */
export async function drawBanners(count) {
  const drawn = [];
  const none = { folder: '/nowhere', bigEvery: Number.POSITIVE_INFINITY };
  for await (const { bytes } of banners(count, none)) drawn.push(bytes.toString('base64'));
  return drawn;
}

/** Gives a request with the next banner at each call, from the first again after the last. */
export function bannerRequests(drawn) {
  let n = 0;
  const bodies = drawn.map((data) => JSON.stringify({ images: [{ data }] }));
  return () => ({ body: bodies[n++ % bodies.length] });
}
