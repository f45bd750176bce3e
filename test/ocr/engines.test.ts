import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OcrEngine } from '../../src/domain/detector.js';
import { monotonicNow } from '../../src/inference/clock.js';
import { ModelStore } from '../../src/inference/model-store.js';
import { ModelUnavailable } from '../../src/inference/model-unavailable.js';
import { boundingBox, corners, scaleRect } from '../../src/ocr/geometry.js';
import { OCR_ENGINES, openOcr } from '../../src/ocr/open-ocr.js';
import { cutOut, ORIENTATIONS, orientRaster, orientRect } from '../../src/ocr/orientation.js';
import { openTesseract } from '../../src/ocr/tesseract-engine.js';
import { type Drawn, decode, drawLarge, drawScene, inkBox, noFonts, overlap } from './scene.js';

const MODELS = 'models';
const SHARED = join('..', 'shared', 'data', 'images', 'banners');
const BUILT = join('dist', 'ocr', 'paddle-worker.js');
const patient = new AbortController().signal;
const soon = () => monotonicNow() + 25_000;

const SCENE: readonly Drawn[] = [
  { text: 'Gelombang', x: 60, y: 110, size: 56 },
  { text: 'PANTURA', x: 60, y: 250, size: 80 },
  { text: 'cangkir', x: 60, y: 400, size: 40 },
  { text: 'merdeka', x: 235, y: 400, size: 40 },
];

const fonts = noFonts();
const built = existsSync(BUILT);
if (fonts) console.warn(`OCR engine tests that draw text are skipped: ${fonts}`);
if (!built) console.warn(`OCR engine tests are skipped: ${BUILT} is not built (npm run build)`);
if (!existsSync(SHARED)) console.warn(`sample banner test is skipped: ${SHARED} is absent`);

describe.skipIf(!built).each(OCR_ENGINES)('%s', (name) => {
  let engine: OcrEngine;
  beforeAll(async () => {
    engine = await openOcr(await ModelStore.open(MODELS), {
      engine: name,
      threads: 1,
    });
  });
  afterAll(() => engine?.close());

  it('names its model', () => {
    expect(engine.models.map(({ id }) => id)).toEqual([`ocr-${name}`, 'ocr-words']);
  });

  it.skipIf(fonts)('reads drawn words in order, with exact spans and boxes in place', async () => {
    const { segment, complete } = await engine.read(await drawScene(SCENE), soon(), patient);
    expect(complete).toBe(true);
    expect(segment.text).toBe('Gelombang\nPANTURA\ncangkir merdeka');
    for (const [index, word] of segment.words.entries()) {
      const drawn = SCENE[index];
      expect(segment.text.slice(word.span.start, word.span.end)).toBe(word.text);
      expect(word.text).toBe(drawn?.text);
      expect(word).toMatchObject({ normalized: drawn?.text, engine: `ocr-${name}` });
      expect(word.confidence).toBeGreaterThan(0.8);
      expect(word.confidence).toBeLessThanOrEqual(1);
      if (drawn) expect(overlap(word.box, await inkBox(drawn))).toBeGreaterThan(0.6);
    }
  });

  it.skipIf(fonts)('gives boxes in pixels of the original when the raster is smaller', async () => {
    const image = await drawScene(SCENE);
    const { segment } = await engine.read({ ...image, width: 1600, height: 1200 }, soon(), patient);
    const [x, y, w, h] = await inkBox(SCENE[1] as Drawn);
    const word = segment.words.find(({ text }) => text === 'PANTURA');
    expect(overlap(word?.box ?? [0, 0, 1, 1], [2 * x, 2 * y, 2 * w, 2 * h])).toBeGreaterThan(0.6);
  });

  it('sees no words on an empty image, and says that it looked', async () => {
    const raster = { width: 300, height: 200, data: new Uint8Array(300 * 200 * 3).fill(120) };
    const image = {
      part: 'image:7',
      width: 300,
      height: 200,
      raster,
      unseenFrames: false,
    } as const;
    expect(await engine.read(image, soon(), patient)).toEqual({
      segment: { part: 'image:7', text: '', words: [] },
      complete: true,
      legible: true,
    });
  });

  it('gives an incomplete reading when its deadline has passed', async () => {
    const image = await drawScene(SCENE);
    const late = await engine.read(image, monotonicNow() - 1, patient);
    expect(late).toEqual({
      segment: { part: 'image:0', text: '', words: [] },
      complete: false,
      legible: true,
    });
  });

  it('gives an incomplete reading when its deadline passes on the way', async () => {
    const image = await drawScene(SCENE);
    expect((await engine.read(image, monotonicNow() + 15, patient)).complete).toBe(false);
  });

  it('rejects when aborted, waiting or running, and reads on afterwards', async () => {
    const image = await drawScene(SCENE);
    const leaving = new AbortController();
    const readings = [0, 1].map(() => engine.read(image, soon(), leaving.signal));
    setTimeout(() => leaving.abort(), 30);
    const settled = await Promise.allSettled(readings);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(engine.read(image, soon(), leaving.signal)).rejects.toThrow();
    expect((await engine.read(image, soon(), patient)).complete).toBe(true);
  });

  it('answers everyone who waits for its one thread', async () => {
    const image = await drawScene(SCENE);
    const readings = Array.from({ length: 7 }, () => engine.read(image, soon(), patient));
    const statuses = (await Promise.allSettled(readings)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'fulfilled')).toHaveLength(7);
  });

  it('settles what is pending when it closes', async () => {
    const store = await ModelStore.open(MODELS);
    const closing = await openOcr(store, { engine: name, threads: 1 });
    const image = await drawScene(SCENE);
    const readings = [0, 1].map(() => closing.read(image, soon(), patient));
    const settled = Promise.allSettled(readings);
    await closing.close();
    expect(await settled).toHaveLength(2);
  });

  it('does not open on a broken model, an altered one, or none', async () => {
    const options = { engine: name, threads: 1 };
    await expect(openOcr(await brokenStore('rubbish', true), options)).rejects.toThrow();
    await expect(openOcr(await brokenStore('rubbish', false), options)).rejects.toThrow(/sha256/);
    const store = await ModelStore.open(await emptyModels([]));
    await expect(openOcr(store, options)).rejects.toThrow(/has no model/);
  });
});

describe('tesseract, in the place of a thread that was ended', () => {
  it('loads only the language data that the manifest promises, and tells when they are others', async () => {
    const { store, language } = await ownLanguage();
    const onBroken = vi.fn();
    const engine = await openTesseract(store, { threads: 1, rest: { onBroken } });
    const image = await drawScene([]);
    const right = await readFile(language);
    /** Ends the thread in the middle of an image. */
    const cutOff = async () => {
      const leaving = new AbortController();
      const reading = engine.read(image, soon(), leaving.signal, 'page');
      setTimeout(() => leaving.abort(), 5);
      await expect(reading).rejects.toThrow();
    };
    await writeFile(language, right.subarray(0, -1));
    // The thread that is loaded has what it needs.
    expect((await engine.read(image, soon(), patient, 'page')).complete).toBe(true);
    await cutOff();
    const refused = await engine.read(image, soon(), patient, 'page').catch((error) => error);
    expect(refused).toBeInstanceOf(ModelUnavailable);
    expect(refused.message).toMatch(/sha256/);
    expect(onBroken.mock.calls).toEqual([[refused]]);
    await writeFile(language, right);
    expect((await engine.read(image, soon(), patient, 'page')).complete).toBe(true);
    expect(onBroken).toHaveBeenCalledTimes(1);
    await engine.close();
  });
});

describe.skipIf(!built || fonts)('paddle, on tilted text', () => {
  // Nearer the middle, so that the turn cuts nothing off.
  const scene = SCENE.map((drawn) => ({ ...drawn, x: drawn.x + 120 }));

  it.each([-12, 6])('reads a page tilted by %i°', async (degrees) => {
    const store = await ModelStore.open(MODELS);
    const engine = await openOcr(store, { engine: 'paddle', threads: 1 });
    const { segment } = await engine.read(await drawScene(scene, degrees), soon(), patient);
    await engine.close();
    expect(segment.text).toBe('Gelombang\nPANTURA\ncangkir merdeka');
    for (const [index, word] of segment.words.entries()) {
      const ink = await inkBox(scene[index] as Drawn, degrees);
      expect(overlap(word.box, ink)).toBeGreaterThan(0.6);
    }
  });
});

describe.skipIf(!built || fonts)('paddle, on a page that is not upright', () => {
  let engine: OcrEngine;
  beforeAll(async () => {
    engine = await openOcr(await ModelStore.open(MODELS), { engine: 'paddle', threads: 1 });
  });
  afterAll(() => engine?.close());
  // A number alone is as wide as high: how it lies shows only once the page is upright.
  const scene: readonly Drawn[] = [...SCENE, { text: '17', x: 600, y: 250, size: 80 }];

  it.each(ORIENTATIONS)('reads it mirrored: $mirrored, turned: $turns', async (orientation) => {
    const upright = await drawScene(scene);
    const raster = orientRaster(upright.raster, orientation);
    const { width, height } = raster;
    const { segment, complete } = await engine.read(
      { ...upright, raster, width: 2 * width, height: 2 * height },
      soon(),
      patient,
    );
    expect(complete).toBe(true);
    expect(segment.text).toBe('Gelombang\nPANTURA\ncangkir merdeka\n17');
    for (const word of segment.words) {
      const [x, y, w, h] = await inkBox(scene.find(({ text }) => text === word.text) as Drawn);
      const ink = { cx: x + w / 2, cy: y + h / 2, width: w, height: h, angle: 0 };
      const rect = scaleRect(orientRect(ink, 800, 600, orientation), 2, 2);
      const box = boundingBox(corners(rect), 2 * width, 2 * height);
      expect(overlap(word.box, box)).toBeGreaterThan(0.6);
    }
  });

  it.each(ORIENTATIONS.filter(({ turns }) => turns % 2 === 0))(
    'never loses a line that stands in it mirrored: $mirrored, turned: $turns',
    async (way) => {
      const { raster, ...image } = await drawScene(scene);
      const line = await drawScene([{ text: 'BUNUH SAJA', x: 60, y: 80, size: 50 }]);
      const box = [0, 0, 800, 120] as const;
      const turned = orientRaster(cutOut(line.raster, box), way);
      const data = raster.data.slice();
      data.set(turned.data, 450 * 800 * 3);
      const reading = await engine.read({ ...image, raster: { ...raster, data } }, soon(), patient);
      expect(reading.segment.text).toContain('BUNUH SAJA');
      expect(reading.segment.text).toContain('Gelombang\nPANTURA');
      expect(reading.legible).toBe(true);
    },
  );

  it('never loses a line of small print that stands on its head', async () => {
    const lines = [0, 1, 2, 3].map(
      (at) => ({ ...SCENE[at % 3], x: 100, y: 200 + 200 * at }) as Drawn,
    );
    const { raster, ...image } = await drawLarge(lines, 2400, 1600);
    const line = await drawLarge([{ text: 'BUNUH SAJA', x: 900, y: 40, size: 15 }], 2400, 64);
    const data = raster.data.slice();
    data.set(orientRaster(line.raster, { mirrored: false, turns: 2 }).data, 1200 * 2400 * 3);
    const reading = await engine.read({ ...image, raster: { ...raster, data } }, soon(), patient);
    expect(reading.segment.text).toContain('BUNUH SAJA');
  });
});

describe.skipIf(!built || fonts)('paddle, on small print', () => {
  it.each([
    ['a large picture', 2400, 1600, { text: 'otak udang merdeka', x: 1300, y: 900, size: 18 }],
    ['a long screenshot', 600, 9000, { text: 'otak udang merdeka', x: 40, y: 5000, size: 30 }],
  ])('reads a line of %s once, in its place', async (_name, width, height, drawn) => {
    const store = await ModelStore.open(MODELS);
    const engine = await openOcr(store, { engine: 'paddle', threads: 1 });
    const reading = await engine.read(await drawLarge([drawn], width, height), soon(), patient);
    await engine.close();
    expect(reading.complete).toBe(true);
    expect(reading.segment.text).toBe(drawn.text);
    const [x = 0, y = 0] = reading.segment.words[0]?.box ?? [];
    expect(Math.abs(x - drawn.x)).toBeLessThan(drawn.size);
    expect(Math.abs(y + drawn.size - drawn.y)).toBeLessThan(drawn.size);
  });
});

describe.skipIf(!built || fonts)('paddle, on a picture of one word', () => {
  let engine: OcrEngine;
  beforeAll(async () => {
    engine = await openOcr(await ModelStore.open(MODELS), { engine: 'paddle', threads: 1 });
  });
  afterAll(() => engine?.close());
  const read = async (drawn: readonly Drawn[]) =>
    engine.read(await drawLarge(drawn, 256, 256), soon(), patient, 'word');

  it.each(['1', '2', '3', '4', '5', '6', '7', '8', '9', '04', '12', '27'])(
    'reads the number %s, in its place',
    async (text) => {
      const drawn = { text, x: text.length > 1 ? 50 : 90, y: 178, size: 130 };
      const { segment, complete } = await read([drawn]);
      expect(complete).toBe(true);
      expect(segment.text).toBe(text);
      expect(overlap(segment.words[0]?.box ?? [0, 0, 1, 1], await inkBox(drawn))).toBeGreaterThan(
        0.4,
      );
    },
  );

  it('reads no number where there is a letter or nothing', async () => {
    for (const text of ['A', 'M', 'K', '?', '#', '']) {
      const { segment } = await read([{ text, x: 80, y: 178, size: 130 }]);
      expect(segment.words.filter(({ normalized }) => /\d/.test(normalized))).toEqual([]);
    }
  });
});

describe.skipIf(!built || !existsSync(SHARED))('paddle, on the sample banners', () => {
  it('reads at least 97 % of the words', { timeout: 120_000 }, async () => {
    const store = await ModelStore.open(MODELS);
    const engine = await openOcr(store, { engine: 'paddle', threads: 1 });
    const truth: { file: string; text: string }[] = JSON.parse(
      await readFile(join(SHARED, 'truth.json'), 'utf8'),
    );
    let [hits, total] = [0, 0];
    for (const { file, text } of truth) {
      const image = await decode(join(SHARED, file));
      const found = tokens(
        (await engine.read(image, monotonicNow() + 60_000, patient)).segment.text,
      );
      for (const word of tokens(text)) {
        total++;
        const index = found.indexOf(word);
        if (index < 0) continue;
        found.splice(index, 1);
        hits++;
      }
    }
    await engine.close();
    expect(hits / total).toBeGreaterThanOrEqual(0.97);
  });
});

function tokens(text: string): string[] {
  const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return text.toLowerCase().split(/\s+/).map(bare).filter(Boolean);
}

/** A store whose OCR models' files hold `content`; `honest` checksums match it. */
async function brokenStore(content: string, honest: boolean): Promise<ModelStore> {
  const bytes = gzipSync(content);
  const sha256 = honest ? createHash('sha256').update(bytes).digest('hex') : '0'.repeat(64);
  const model = (id: string, keys: readonly string[]) => ({
    id,
    version: '0',
    licence: 'none',
    source: 'test',
    card: 'card.md',
    quality: {},
    files: Object.fromEntries(keys.map((key) => [key, { path: 'ind.traineddata.gz', sha256 }])),
  });
  const store = await ModelStore.open(MODELS);
  const folder = await emptyModels([
    ...store.entries.filter(({ id }) => id === 'ocr-words'),
    model('ocr-paddle', ['detector', 'recogniser', 'alphabet']),
    model('ocr-tesseract', ['language']),
  ]);
  await mkdir(join(folder, 'ocr-words'));
  await copyFile(join(MODELS, 'ocr-words', 'words.txt'), join(folder, 'ocr-words', 'words.txt'));
  await writeFile(join(folder, 'ind.traineddata.gz'), bytes);
  return ModelStore.open(folder);
}

/** A store whose language data of tesseract are a copy. */
async function ownLanguage(): Promise<{ store: ModelStore; language: string }> {
  const given = await ModelStore.open(MODELS);
  const { paths } = await given.verify('ocr-tesseract');
  const entry = given.entries.find(({ id }) => id === 'ocr-tesseract');
  const { sha256 } = entry?.files.language ?? {};
  const files = { language: { path: 'ind.traineddata.gz', sha256 } };
  const folder = await emptyModels([{ ...entry, files }]);
  const language = join(folder, 'ind.traineddata.gz');
  await copyFile(paths.language ?? '', language);
  return { store: await ModelStore.open(folder), language };
}

async function emptyModels(models: readonly unknown[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'saring-models-'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ models }));
  return folder;
}
