// Banners drawn for the benchmark, pictures without words, edited copies, and the same banner with another
// name or number.

import { join } from 'node:path';
import sharp from 'sharp';
import { figure, line } from '../elements-set/blocks.mjs';
import { createKit } from '../elements-set/editions.mjs';
import { footer } from '../elements-set/fillers.mjs';
import { banner, layoutsOf } from '../elements-set/layouts.mjs';
import { people } from '../elements-set/people.mjs';
import { drawMissing, setFolder } from '../ocr-set/drawn-set.mjs';
import { page } from '../ocr-set/page.mjs';
import { PHOTOS } from '../ocr-set/scenes.mjs';

sharp.concurrency(1);

/** The acceptance edition is drawn anew, as here, once anybody has looked at its misses. */
const DRAWING = { dev: '', acceptance: 'second-' };

/** What the other banner of one template has of its own. */
const VARIANTS = {
  base: {},
  'other number': { number: true },
  'other name': { name: true },
  'other name and number': { name: true, number: true },
  'other call': { call: true },
};

/** `count` banners of an edition with their near misses: `[{ name, variant, path }]`, drawn where missing. */
export function drawBanners(edition, count) {
  const here = import.meta.dirname;
  const folder = setFolder('duplicates', [
    here,
    join(here, '..', 'elements-set'),
    join(here, '..', 'ocr-set'),
  ]);
  const images = Array.from({ length: count }, (_, i) =>
    Object.keys(VARIANTS).map((variant) => ({
      name: `${edition}-${i}-${variant.replaceAll(' ', '-')}`,
      base: i,
      variant,
      edition,
    })),
  ).flat();
  const photos = Array.from({ length: Math.ceil(count / 2) }, (_, i) => ({
    name: `${edition}-photo-${i}`,
    base: `photo-${i}`,
    variant: 'photo',
    edition,
  }));
  return drawMissing(folder, [...images, ...photos], drawOne);
}

async function drawOne(chromium, image) {
  const { png } = await chromium.draw(image.variant === 'photo' ? photo(image) : bannerOf(image));
  const bytes = await sharp(png).flatten({ background: '#fff' }).jpeg({ quality: 85 }).toBuffer();
  return { bytes, truth: { base: image.base, variant: image.variant } };
}

function photo({ edition, name }) {
  const kit = createKit(edition, `${DRAWING[edition]}${name}`);
  const [width, height] = kit.random.pick([
    [1080, 1080],
    [1280, 720],
    [720, 1280],
  ]);
  return page(
    width,
    height,
    '#888',
    kit.random.pick(Object.values(PHOTOS))(kit.random, width, height),
  );
}

function bannerOf({ edition, base, variant }) {
  // The same chance for all variants: what they share is drawn alike.
  const kit = createKit(edition, `${DRAWING[edition]}duplicates-${base}`);
  const change = VARIANTS[variant];
  const layouts = layoutsOf(edition);
  const [one, two, three] = people(kit, 3);
  const [n, other] = kit.random.some([1, 2, 3, 4, 5, 6, 7, 8], 2);
  const [shown, calls] = [
    kit.random.pick(['circle', 'square', 'plain']),
    [`Coblos nomor ${n}`, 'Jangan dipilih lagi'],
  ];
  const slogan = kit.content.slogan();
  const place = kit.content.place();
  const foot = footer(kit);
  const number = String(change.number ? other : n);
  const pair = change.name ? [three] : [one, ...(base % 2 === 0 ? [two] : [])];
  const call = change.call ? calls[1] : `Coblos nomor ${number}`;
  return banner(kit, layouts[base % layouts.length], {
    slogan: line(slogan),
    names: pair.map((name) => line(name, 1, 'font-weight:bold')).join(''),
    office: line(`Calon Bupati ${place}`),
    mark: figure(number, figureShape(shown), kit.style, { kind: 'number', value: number }),
    call: line(call, 1, 'font-weight:bold'),
    foot: line(foot),
  });
}

const figureShape = (shape) =>
  ({ circle: SHAPE_NAMES[0], square: SHAPE_NAMES[1], plain: SHAPE_NAMES[2] })[shape];

import { SHAPE_NAMES } from '../elements-set/blocks.mjs';

const CAPTIONS = {
  dev: ['VIRAL!! LIHAT SAMPAI HABIS', 'Sebarkan ke semua grup', 'Ramai di media sosial'],
  acceptance: [
    'BREAKING NEWS',
    'Lagi heboh hari ini gaes',
    'Tolong bagikan ke teman',
    'Kabar terbaru dari desa',
  ],
};
const STRENGTH = {
  dev: {
    quality: 30,
    crop: 0.05,
    small: 0.5,
    big: 2,
    light: 1.12,
    bar: 0.1,
    sticker: 0.14,
    frame: 0.05,
  },
  acceptance: {
    quality: 25,
    crop: 0.05,
    small: 0.4,
    big: 1.7,
    light: 0.88,
    bar: 0.12,
    sticker: 0.16,
    frame: 0.07,
  },
};

/** Edited copies of a file's bytes: `(bytes, random, edition) => Promise<bytes>`. */
export const IMAGE_EDITS = {
  're-encoded (JPEG)': (bytes, _random, edition) =>
    sharp(bytes).jpeg({ quality: STRENGTH[edition].quality }).toBuffer(),
  're-encoded (WebP)': (bytes) => sharp(bytes).webp({ quality: 50 }).toBuffer(),
  'half size': (bytes, _random, edition) => scaled(bytes, STRENGTH[edition].small),
  'double size': (bytes, _random, edition) => scaled(bytes, STRENGTH[edition].big),
  'cropped, one side': (bytes, random, edition) =>
    cropped(bytes, STRENGTH[edition].crop, random.int(0, 3)),
  'cropped, all sides': (bytes, _random, edition) => cropped(bytes, STRENGTH[edition].crop, 4),
  'brighter or darker': (bytes, _random, edition) =>
    sharp(bytes).linear(STRENGTH[edition].light, 0).jpeg({ quality: 80 }).toBuffer(),
  'bar added': (bytes, random, edition) => bar(bytes, random, edition, false),
  'bar laid over': (bytes, random, edition) => bar(bytes, random, edition, true),
  sticker: (bytes, random, edition) => sticker(bytes, random, edition),
  'screenshot frame': async (bytes, random, edition) => {
    const { width, height } = await sharp(bytes).metadata();
    const [x, y] = [
      Math.round(width * STRENGTH[edition].frame),
      Math.round(height * STRENGTH[edition].frame),
    ];
    return sharp(bytes)
      .extend({ left: x, right: x, top: y, bottom: y, background: random.pick(['#000', '#fff']) })
      .png()
      .toBuffer();
  },
  'cropped, small, JPEG': async (bytes, _random, edition) =>
    IMAGE_EDITS['re-encoded (JPEG)'](
      await scaled(await cropped(bytes, 0.04, 4), 0.6),
      _random,
      edition,
    ),
};

async function scaled(bytes, factor) {
  const { width } = await sharp(bytes).metadata();
  return sharp(bytes)
    .resize({ width: Math.round(width * factor) })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** `side` 0–3: left, top, right, bottom; 4: all. */
async function cropped(bytes, share, side) {
  const { width, height } = await sharp(bytes).metadata();
  const off = [0, 1, 2, 3].map((at) =>
    side === 4 || side === at ? Math.round(share * (at % 2 === 0 ? width : height)) : 0,
  );
  return sharp(bytes)
    .extract({
      left: off[0],
      top: off[1],
      width: width - off[0] - off[2],
      height: height - off[1] - off[3],
    })
    .jpeg({ quality: 85 })
    .toBuffer();
}

async function bar(bytes, random, edition, over) {
  const { width, height } = await sharp(bytes).metadata();
  const tall = Math.round(height * STRENGTH[edition].bar);
  const [ground, ink] = random.pick([
    ['#000', '#fff'],
    ['#fff', '#111'],
    ['#c00', '#fff'],
  ]);
  const words = random.pick(CAPTIONS[edition]);
  const size = Math.min(tall * 0.5, (width / words.length) * 1.4);
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}"><rect width="100%" height="100%" fill="${ground}"/><text x="50%" y="65%" text-anchor="middle" font-family="DejaVu Sans" font-size="${size}" fill="${ink}">${words}</text></svg>`,
  );
  const top = random.chance(0.5);
  const room = over
    ? sharp(bytes)
    : sharp(
        await sharp(bytes)
          .extend({ [top ? 'top' : 'bottom']: tall, background: ground })
          .toBuffer(),
      );
  return room
    .composite([{ input: svg, left: 0, top: top ? 0 : over ? height - tall : height }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

async function sticker(bytes, random, edition) {
  const { width, height } = await sharp(bytes).metadata();
  const side = Math.round(Math.min(width, height) * STRENGTH[edition].sticker);
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 100 100"><circle cx="50" cy="50" r="48" fill="#ffcc22"/><circle cx="33" cy="40" r="7" fill="#432"/><circle cx="67" cy="40" r="7" fill="#432"/><path d="M25 60 Q50 92 75 60 Z" fill="#a22"/></svg>`,
  );
  // In a corner, where people put them.
  const [left, top] = [
    random.pick([0.02, 0.98 - side / width]),
    random.pick([0.02, 0.98 - side / height]),
  ];
  return sharp(bytes)
    .composite([{ input: svg, left: Math.round(left * width), top: Math.round(top * height) }])
    .jpeg({ quality: 85 })
    .toBuffer();
}
