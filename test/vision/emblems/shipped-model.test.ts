import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecodedImage, EmblemDetector } from '../../../src/domain/detector.js';
import type { Gallery } from '../../../src/domain/gallery.js';
import type { Box } from '../../../src/domain/signal.js';
import { ModelStore } from '../../../src/inference/model-store.js';
import { decodeImage } from '../../../src/vision/decode.js';
import { openEmblems } from '../../../src/vision/emblems/emblem-detector.js';
import { openPartyReferences } from '../../../src/vision/emblems/party-references.js';

const BUILT = join('dist', 'vision', 'emblems', 'emblem-worker.js');
const MODEL = join('models', 'emblems', 'detector.onnx');
const LOGO = join('..', 'shared', 'data', 'images', 'logos', 'pkb', 'pkb_a.png');
if (!existsSync(LOGO)) console.warn(`the test of a party on a long page is skipped: no ${LOGO}`);
const missing = [BUILT, MODEL].filter((path) => !existsSync(path));
if (missing.length > 0) console.warn(`tests of the emblem model are skipped: no ${missing}`);

const patient = new AbortController().signal;

/** An invented party's logo: a white kite over two waves in a green disc with an orange rim. */
const KITE = `
  <circle cx="100" cy="100" r="96" fill="#0b6b3a" stroke="#f28c1e" stroke-width="8"/>
  <path d="M100 28 L142 84 L100 132 L58 84 Z" fill="#fff"/>
  <path d="M100 28 V132 M58 84 H142" stroke="#0b6b3a" stroke-width="5"/>
  <path d="M36 146 q16 -14 32 0 t32 0 t32 0 t32 0" fill="none" stroke="#fff" stroke-width="8"/>
  <path d="M52 166 q12 -10 24 0 t24 0 t24 0 t24 0" fill="none" stroke="#f28c1e" stroke-width="7"/>`;

const drawn = async (width: number, height: number, shapes: string, quality = 85) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).jpeg({ quality });
  return decodeImage('image:0', await bytes.toBuffer(), 40_000_000);
};
const kiteAt = (x: number, y: number, side: number, turn = 0) =>
  `<g transform="translate(${x} ${y}) scale(${side / 200}) rotate(${turn} 100 100)">${KITE}</g>`;

/** A banner with people and lines of print as shapes: there need be no fonts. */
const banner = (...more: readonly string[]) =>
  drawn(
    1200,
    675,
    `<defs><linearGradient id="sky" x2="1" y2="1"><stop stop-color="#f6e7c8"/>
       <stop offset="1" stop-color="#d7ecf7"/></linearGradient></defs>
     <rect width="1200" height="675" fill="url(#sky)"/>
     <path d="M760 675 q20 -260 130 -260 t130 260 Z" fill="#32405c"/>
     <ellipse cx="890" cy="330" rx="70" ry="90" fill="#c58f6d"/>
     <rect x="60" y="300" width="520" height="56" fill="#7a1f1f"/>
     <rect x="60" y="380" width="420" height="26" fill="#44413c"/>
     <rect x="60" y="424" width="460" height="26" fill="#44413c"/>${more.join('')}`,
  );

describe.skipIf(missing.length > 0)('the emblem model', () => {
  let detector: EmblemDetector;
  let gallery: Gallery;
  beforeAll(async () => {
    const store = await ModelStore.open('models');
    gallery = { version: '1', logos: await openPartyReferences(store), faces: [] };
    detector = await openEmblems(store, { threads: 1, gallery: () => gallery });
  });
  afterAll(() => detector?.close());

  /** What is seen by who knows the kite from two pictures. */
  const readKnowingKite = async (image: DecodedImage) => {
    const pictures = [
      await drawn(320, 320, kiteAt(40, 40, 240)),
      await drawn(200, 160, kiteAt(50, 30, 100, 4), 50),
    ];
    const described = await Promise.all(pictures.map((one) => detector.describe(one, patient)));
    const vectors = described.map(({ embedding }) => embedding);
    const templates = described.map(({ template }) => template);
    const before = gallery;
    gallery = {
      ...gallery,
      logos: [...gallery.logos, { kind: 'logo', name: 'partai-layang', vectors, templates }],
    };
    const reading = await detector.read(image, patient);
    gallery = before;
    return reading;
  };

  it('finds a logo that was added from two pictures, without training', async () => {
    const { logos, complete } = await readKnowingKite(await banner(kiteAt(80, 60, 130)));
    expect(complete).toBe(true);
    const [found] = logos.filter(({ name }) => name === 'partai-layang');
    expect(found?.band).toBe('match');
    expect(overlap(found?.box ?? [0, 0, 1, 1], [80, 60, 130, 130])).toBeGreaterThan(0.6);
  });

  it.each([
    ['colours', '#0b6b3a', '#0d3b8c'],
    ['sign', 'M100 28 L142 84 L100 132 L58 84 Z', 'M60 40 H140 V124 H60 Z'],
  ])('is not sure of one with another %s', async (_what, own, other) => {
    const alike = kiteAt(80, 60, 130).replaceAll(own, other);
    const { logos } = await readKnowingKite(await banner(alike));
    expect(logos.filter(({ name, band }) => name !== null && band === 'match')).toEqual([]);
  });

  it('finds it on a very long picture too', async () => {
    const places = [1130, 6800];
    const shapes = places.map((y) => kiteAt(220, y, 130)).join('');
    const image = await drawn(
      600,
      9000,
      `<rect width="600" height="9000" fill="#e8e2d0"/>${shapes}`,
    );
    const { logos, complete } = await readKnowingKite(image);
    expect(complete).toBe(true);
    const found = logos.filter(({ name }) => name === 'partai-layang').map(({ box }) => box);
    expect(found).toHaveLength(2);
    for (const y of places) {
      expect(Math.max(...found.map((box) => overlap(box, [220, y, 130, 130])))).toBeGreaterThan(
        0.6,
      );
    }
  });

  it.skipIf(!existsSync(LOGO))('finds a party on a very long page', async () => {
    const logo = await sharp(LOGO).resize(300).toBuffer();
    const page = sharp({
      create: { width: 1080, height: 20_000, channels: 3, background: '#fff' },
    });
    const bytes = await page
      .composite([{ input: logo, left: 390, top: 13_000 }])
      .png()
      .toBuffer();
    const { logos, complete } = await detector.read(
      await decodeImage('image:0', bytes, 40_000_000),
      patient,
    );
    expect(complete).toBe(true);
    expect(logos).toMatchObject([{ name: 'pkb', band: 'match' }]);
  });

  it('does not take an invented logo for a party of the model', async () => {
    const { logos } = await detector.read(await banner(kiteAt(80, 60, 130)), patient);
    expect(logos.filter(({ band }) => band === 'match')).toEqual([]);
  });

  it('sees no logo on a banner without one', async () => {
    const { logos, complete } = await detector.read(await banner(), patient);
    expect({ logos, complete }).toEqual({ logos: [], complete: true });
  });

  it('says the same of the same image, whatever else is looked at', async () => {
    const image = await banner(kiteAt(80, 60, 130));
    const alone = await detector.read(image, patient);
    await detector.read(await banner(kiteAt(400, 90, 90), kiteAt(600, 90, 90)), patient);
    expect(await detector.read(image, patient)).toEqual(alone);
  });
});

/** Intersection over union. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(0, across) * Math.max(0, down);
  return shared / (a[2] * a[3] + b[2] * b[3] - shared);
}
