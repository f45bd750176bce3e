import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecodedImage, EmblemDetector } from '../../../src/domain/detector.js';
import type { Gallery } from '../../../src/domain/gallery.js';
import { BlankPicture, openEmblems } from '../../../src/vision/emblems/emblem-detector.js';
import { openPartyReferences } from '../../../src/vision/emblems/party-references.js';
import {
  SQUARE,
  TINY_CONFIG,
  TINY_PARTIES,
  tinyEmbedder,
  tinyEmblemStore,
  unit,
} from '../../support/tiny-emblems.js';

const BUILT = join('dist', 'vision', 'emblems', 'emblem-worker.js');
const built = existsSync(BUILT);
if (!built) console.warn(`emblem tests are skipped: ${BUILT} is not built (npm run build)`);

const patient = new AbortController().signal;
const empty: Gallery = { version: '0', logos: [], faces: [] };

type Colour = readonly [number, number, number];
const RED: Colour = [255, 0, 0];
const YELLOW: Colour = [255, 255, 0];
const BLUE: Colour = [0, 0, 255];

/** Grey, or of another level, with squares of the size that the tiny detector looks for, by their left top corner. */
function scene(
  squares: readonly (readonly [x: number, y: number, colour: Colour])[],
  { width = 640, height = 320, zoom = 1, ground = 128 } = {},
): DecodedImage {
  const data = new Uint8Array(width * height * 3).fill(ground);
  for (const [left, top, colour] of squares) {
    for (let y = top; y < top + SQUARE; y++) {
      for (let x = left; x < left + SQUARE; x++) data.set(colour, (y * width + x) * 3);
    }
  }
  const raster = { width, height, data };
  return {
    part: 'image:0',
    width: width * zoom,
    height: height * zoom,
    raster,
    unseenFrames: false,
  };
}

const onPaper = (squares: Parameters<typeof scene>[0]) => scene(squares, { ground: 255 });

/** Squares as far apart as they are wide, so that the detector's average sees one at a time. */
const grid = (count: number, colour: Colour) =>
  Array.from({ length: count }, (_, at): [number, number, Colour] => [
    (at % 7) * 2 * SQUARE,
    Math.floor(at / 7) * 2 * SQUARE,
    colour,
  ]);

describe.skipIf(!built)('openEmblems', () => {
  let detector: EmblemDetector;
  let gallery: Gallery;
  beforeAll(async () => {
    const store = await tinyEmblemStore();
    gallery = { ...empty, logos: await openPartyReferences(store) };
    detector = await openEmblems(store, { threads: 1, gallery: () => gallery });
  });
  afterAll(() => detector?.close());
  const read = (image: DecodedImage) => detector.read(image, patient);

  it('names its model', () => {
    expect(detector.models).toMatchObject([{ id: 'emblems', version: 'tiny-1' }]);
  });

  it('finds logos with their names, and number places', async () => {
    const { logos, numbers, complete } = await read(
      scene([
        [96, 64, RED],
        [320, 128, YELLOW],
        [480, 200, BLUE],
      ]),
    );
    expect(complete).toBe(true);
    const boxes = Object.fromEntries(logos.map(({ name, box }) => [name, box]));
    expect(boxes).toEqual({
      'partai-merah': [96, 64, SQUARE, SQUARE],
      'partai-kuning': [320, 128, SQUARE, SQUARE],
    });
    expect(logos.map(({ band }) => band)).toEqual(['match', 'match']);
    expect(numbers).toMatchObject([{ box: [480, 200, SQUARE, SQUARE] }]);
  });

  it('gives boxes in pixels of the original when the raster is smaller', async () => {
    const { logos } = await read(scene([[96, 64, RED]], { zoom: 3 }));
    expect(logos.map(({ box }) => box)).toEqual([[288, 192, 3 * SQUARE, 3 * SQUARE]]);
  });

  it('finds a large logo on a large picture', async () => {
    const large = scene([], { width: 2560, height: 1280 });
    for (let y = 400; y < 400 + 4 * SQUARE; y++) {
      for (let x = 800; x < 800 + 4 * SQUARE; x++) large.raster.data.set(RED, (y * 2560 + x) * 3);
    }
    const { logos } = await read(large);
    expect(logos).toMatchObject([
      { name: 'partai-merah', box: [800, 400, 4 * SQUARE, 4 * SQUARE] },
    ]);
  });

  it('finds nothing on an empty picture, whatever its shape, and says that it looked', async () => {
    for (const size of [
      { width: 1, height: 1 },
      { width: 3000, height: 2 },
      { width: 7, height: 900 },
    ]) {
      expect(await read(scene([], size))).toEqual({ logos: [], numbers: [], complete: true });
    }
  });

  it('finds on a very long picture what vanishes when that is shrunk as a whole, once each', async () => {
    const places = [40, 1000, 4321, 8900].map((y): [number, number, Colour] => [200, y, RED]);
    // In a window of 600 × 1200 the tiny detector's square covers twice as many pixels.
    for (const turned of [false, true]) {
      const size = turned ? { width: 9000, height: 600 } : { width: 600, height: 9000 };
      const long = scene([], size);
      for (const [x, y, colour] of places) {
        for (let at = 0; at < (2 * SQUARE) ** 2; at++) {
          const [across, down] = [x + (at % (2 * SQUARE)), y + Math.floor(at / (2 * SQUARE))];
          const pixel = turned ? across * size.width + down : down * size.width + across;
          long.raster.data.set(colour, pixel * 3);
        }
      }
      const { logos, complete } = await read(long);
      expect(complete).toBe(true);
      // To the nearest hundred: a cell of the detector is 7.5 px here.
      const hundreds = (y: number) => Math.round(y / 100);
      const found = logos.map(({ box }) => hundreds(turned ? box[0] : box[1]));
      expect(found.sort((a, b) => a - b)).toEqual(places.map(([, y]) => hundreds(y)));
      expect(new Set(logos.map(({ name }) => name))).toEqual(new Set(['partai-merah']));
    }
  });

  it('says when a picture is longer than it looks at', async () => {
    expect((await read(scene([], { width: 100, height: 20_000 }))).complete).toBe(false);
  });

  it('says when there is more than it looks at', async () => {
    const many = await read(scene(grid(33, RED), { height: 640 }));
    expect(many.logos).toHaveLength(32);
    expect(many.complete).toBe(false);
    const all = await read(scene(grid(32, RED), { height: 640 }));
    expect(all.logos).toHaveLength(32);
    expect(all.complete).toBe(true);
    const numbers = await read(scene(grid(9, BLUE)));
    expect(numbers.numbers).toHaveLength(8);
    expect(numbers.complete).toBe(false);
  });

  it('knows what the gallery holds when it is asked', async () => {
    const picture = scene([[96, 64, [255, 0, 140]]]);
    expect((await read(picture)).logos).toMatchObject([]);
    const before = gallery;
    const { embedding, template } = await detector.describe(
      onPaper([[40, 40, [255, 0, 140]]]),
      patient,
    );
    /** Read by who knows it, with this small picture. */
    const readWith = async (templates?: readonly (Uint8Array | null)[]) => {
      const added = { kind: 'logo', name: 'partai-baru', vectors: [embedding] } as const;
      const known = templates ? { ...added, templates } : added;
      gallery = { ...before, logos: [...before.logos, known] };
      const { logos } = await read(picture);
      gallery = before;
      return logos;
    };
    const named = { name: 'partai-baru' };
    expect(await readWith([template])).toMatchObject([{ ...named, band: 'match' }]);
    // As it was added before pictures were kept.
    expect(await readWith()).toMatchObject([{ ...named, band: 'review' }]);
    expect(await readWith([null])).toMatchObject([{ ...named, band: 'review' }]);
    const other = await detector.describe(onPaper([[40, 40, BLUE]]), patient);
    expect(await readWith([other.template])).toEqual([]);
  });

  it('describes what is inside a white border', async () => {
    const { embedding, template } = await detector.describe(onPaper([[300, 200, RED]]), patient);
    expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
    // The middle of the small picture is red.
    const middle = 48 * 24 + 24;
    expect([0, 1, 2].map((plane) => template[plane * 48 * 48 + middle])).toEqual([255, 0, 0]);
    const whole = await detector.describe(
      onPaper([
        [0, 0, RED],
        [200, 100, YELLOW],
      ]),
      patient,
    );
    expect(embedding[0]).toBeGreaterThan((whole.embedding[0] as number) + 0.1);
  });

  it('refuses to describe a picture of one colour', async () => {
    await expect(detector.describe(scene([]), patient)).rejects.toThrow(BlankPicture);
  });

  it('rejects with the reason of who left, and reads on afterwards', async () => {
    const left = AbortSignal.abort(new Error('left'));
    await expect(detector.read(scene([]), left)).rejects.toThrow('left');
    expect((await read(scene([[96, 64, RED]]))).logos).toHaveLength(1);
  });

  it('rejects when the gallery is of another model, and does not call the logo unknown', async () => {
    const before = gallery;
    gallery = { ...empty, logos: [{ kind: 'logo', name: 'lama', vectors: [unit(1, 0)] }] };
    await expect(read(scene([[96, 64, RED]]))).rejects.toThrow(/"lama" is known by 2 numbers/);
    gallery = before;
  });

  it('settles what is pending when it closes', async () => {
    const closing = await openEmblems(await tinyEmblemStore(), {
      threads: 1,
      gallery: () => empty,
    });
    const readings = Array.from({ length: 5 }, () => closing.read(scene([]), patient));
    const settled = Promise.allSettled(readings);
    await closing.close();
    expect(await settled).toHaveLength(5);
  });
});

describe.skipIf(!built)('openEmblems does not open', () => {
  const open = async (...store: Parameters<typeof tinyEmblemStore>) =>
    openEmblems(await tinyEmblemStore(...store), { threads: 1, gallery: () => empty });
  const causeOf = (opening: Promise<unknown>) =>
    opening.then(
      () => 'opened',
      (error: Error) => `${error.message}: ${(error.cause as Error | undefined)?.message}`,
    );

  it.each(['detector', 'embedder', 'parties', 'config'] as const)('without %s', async (file) => {
    await expect(open({ [file]: null })).rejects.toThrow(/needs the files/);
  });

  it('on an altered file', async () => {
    await expect(open({}, { embedder: '0'.repeat(64) })).rejects.toThrow(/sha256/);
  });

  it.each(['detector', 'embedder'] as const)('on a broken %s', async (file) => {
    const rubbish = { [file]: new Uint8Array([1, 2, 3]) };
    await expect(open(rubbish)).rejects.toThrow('model "emblems" does not run');
  });

  it('on an embedder that gives other vectors than the config says', async () => {
    const embedder = { ...TINY_CONFIG.embedder, dimensions: 4 };
    const parties = { format: 1, dimensions: 4, parties: {} };
    const opening = open({ config: { ...TINY_CONFIG, embedder }, parties });
    expect(await causeOf(opening)).toMatch(/gave \[1,3\], expected \[1,4\]/);
  });

  it('on an embedder whose vectors have not unit length', async () => {
    expect(await causeOf(open({ embedder: tinyEmbedder(2) }))).toMatch(/has length 2/);
  });

  it('on networks that change places', async () => {
    const swapped = { detector: tinyEmbedder() };
    expect(await causeOf(open(swapped))).toMatch(/does not run/);
  });

  const { detector, similarity } = TINY_CONFIG;
  it.each([
    ['another format', { format: 2 }, /format/],
    ['an unknown key', { extra: 1 }, /extra/],
    ['review above match', { similarity: { ...similarity, review: 0.99 } }, /must not exceed/],
    ['a missing threshold', { similarity: { match: 0.9 } }, /review/],
    [
      'no probability of a match',
      { similarity: { ...similarity, confidence: undefined } },
      /confidence/,
    ],
    ['another stride', { detector: { ...detector, stride: 8 } }, /stride/],
    ['a side that is no multiple', { detector: { ...detector, longSide: 650 } }, /multiple/],
  ])('on a config with %s', async (_name, change, message) => {
    await expect(open({ config: { ...TINY_CONFIG, ...change } })).rejects.toThrow(message);
  });

  it('on parties that are none', async () => {
    await expect(open({ parties: { ...TINY_PARTIES, dimensions: 0 } })).rejects.toThrow(
      /dimensions/,
    );
  });
});
