// Banners for the service's benchmark. All names are invented; no two files have the same bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const PEOPLE = ['BU LESTARI', 'PAK DARMO', 'KANG TIRTA', 'MBAK SEKAR', 'CAK WIRYO', 'BU RATNA'];
const PLACES = ['Lembah Arum', 'Tirta Kencana', 'Bukit Damar', 'Muara Jati'];
const PLEDGES = [
  'Jalan desa mulus sampai dusun',
  'Beasiswa anak petani dan nelayan',
  'Puskesmas buka 24 jam',
  'Pasar bersih, harga terjangkau',
  'Air minum sampai ke rumah',
  'Pupuk murah tepat waktu',
];
const GROUNDS = ['#0b5d4e', '#7a1020', '#14306b', '#5a3d0b'];
/** Pixels of a big picture: a 12-megapixel phone, and one of 16. */
const BIG = [
  [4000, 3000],
  [4608, 3456],
];

/** `count` image files; every `bigEvery`th is a photograph's size, every third one of `folder`'s. */
export async function* banners(count, { folder, bigEvery }) {
  const samples = readSamples(folder);
  for (let at = 0; at < count; at++) {
    const big = at % bigEvery === bigEvery - 1;
    const sample = samples[Math.floor(at / 3) % samples.length];
    const picture = at % 3 === 2 && sample ? sample : Buffer.from(draw(at));
    yield { big, bytes: await (big ? photograph(picture, at) : reencode(picture, at)) };
  }
}

function readSamples(folder) {
  const banners = join(folder, 'data', 'images', 'banners');
  if (!existsSync(banners)) return [];
  return readdirSync(banners)
    .filter((name) => /\.(jpe?g|png|webp)$/.test(name))
    .map((name) => readFileSync(join(banners, name)));
}

/** Another quality and another width each time, together new for 1,940 pictures: other bytes, the same words. */
async function reencode(picture, at) {
  const { width } = await sharp(picture).metadata();
  return sharp(picture)
    .resize({ width: width - (at % 97) })
    .jpeg({ quality: 75 + (at % 20) })
    .toBuffer();
}

/** Enlarged, with the grain of a photograph: without it a big picture would be a small file. */
async function photograph(picture, at) {
  const [width, height] = BIG[at % BIG.length];
  const grain = {
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  };
  const noise = await sharp(grain).png({ compressionLevel: 1 }).toBuffer();
  return sharp(picture)
    .resize({ width, height, fit: 'fill' })
    .composite([{ input: noise, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

function draw(at) {
  const pick = (list, step = 1) => list[(at * step) % list.length];
  const line = (y, size, text, fill = '#ffffff') =>
    `<text x="70" y="${y}" font-family="DejaVu Sans" font-weight="bold" font-size="${size}" fill="${fill}">${text}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">
<rect width="1280" height="720" fill="${pick(GROUNDS)}"/>
${line(130, 60, pick(PEOPLE))}
${line(205, 60, `&amp; ${pick(PEOPLE, 5)}`)}
${line(265, 34, `Calon Bupati dan Wakil Bupati ${pick(PLACES)}`)}
${line(370, 44, 'PROGRAM KERJA', '#f4c430')}
${line(435, 36, `1. ${pick(PLEDGES)}`)}
${line(490, 36, `2. ${pick(PLEDGES, 5)}`)}
<rect y="600" width="1280" height="120" fill="#1a1a1a"/>
${line(675, 50, `Coblos nomor ${1 + (at % 9)}, Rabu 27 November 2024`, '#f4c430')}
</svg>`;
}
