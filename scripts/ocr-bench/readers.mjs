// The engines to compare, each as `read(path) → { text, asRead, gap }`: the text as it was meant, and as
// it was read before look-alikes were settled.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { openDebian } from './debian.mjs';

const root = join(import.meta.dirname, '..', '..');
/** Long enough that no time limit hides what an engine could have read. */
const PATIENCE_MS = 120_000;
const MAX_PIXELS = 50_000_000;
/** Codes are not measured here: neither their words nor their time. */
const NO_CODES = { read: async () => ({ codes: [], complete: true }) };
const NO_EMBLEMS = { read: async () => ({ logos: [], numbers: [], complete: true }) };
const NO_FACES = { read: async () => ({ faces: [], complete: true }) };

export const ENGINES = {
  paddle: () => openOurs('paddle'),
  tesseract: () => openOurs('tesseract'),
  'tesseract-defaults': openDefaults,
  'tesseract-debian': openDebian,
};

/** An engine of the service behind the service's own way of opening a picture. */
async function openOurs(engine) {
  const load = (file) => import(`../../dist/${file}.js`);
  const [
    { monotonicNow },
    { ModelStore },
    { Permits },
    { openOcr },
    { readImage },
    { normalizedText },
    { Stopwatch },
    { PixelBuffer },
    { IN_PROCESS },
  ] = await Promise.all(
    [
      'inference/clock',
      'inference/model-store',
      'inference/permits',
      'ocr/open-ocr',
      'pipeline/read-image',
      'pipeline/segments',
      'pipeline/stopwatch',
      'vision/pixel-buffer',
      'vision/image-opener',
    ].map(load),
  );
  const ocr = await openOcr(await ModelStore.open(join(root, 'models')), { engine, threads: 1 });
  const never = new AbortController().signal;
  const read = async (path) => {
    const failures = [];
    const view = await readImage('image:0', await readFile(path), {
      ocr: { get: async () => ocr },
      codes: { get: async () => NO_CODES },
      emblems: { get: async () => NO_EMBLEMS },
      faces: { get: async () => NO_FACES },
      images: IN_PROCESS,
      maxPixels: MAX_PIXELS,
      places: new Permits([new PixelBuffer()]),
      cores: new Permits([0]),
      left: never,
      deadline: monotonicNow() + PATIENCE_MS,
      signal: never,
      watch: new Stopwatch(),
      onPlace: () => undefined,
      onFailure: (stage, error) => failures.push(new Error(`${path}: ${stage}`, { cause: error })),
    });
    // A crash is no reading of nothing: it must not become a figure.
    if (failures.length > 0) throw failures[0];
    const { segment, gap } = view;
    return { text: normalizedText(segment), asRead: segment.text, words: segment.words, gap };
  };
  return { read, close: () => ocr.close() };
}

/** tesseract.js as its README shows it, but for the language data's local place. */
async function openDefaults() {
  const { createWorker } = createRequire(import.meta.url)('tesseract.js');
  const { toPpm } = await import('../../dist/ocr/tesseract-thread.js');
  const langPath = join(root, 'node_modules/@tesseract.js-data/ind/4.0.0_best_int');
  const worker = await createWorker('ind', 1, { langPath, cacheMethod: 'none' });
  const read = async (path) => {
    const image = toPpm(await pixels(path));
    const { text } = (await worker.recognize(image)).data;
    return { text, asRead: text, words: [], gap: null };
  };
  return { read, close: () => worker.terminate() };
}

/** Its own decoder knows fewer formats: it gets upright pixels, of an animation the first frame's. */
async function pixels(path) {
  const upright = sharp(path).rotate().flatten({ background: '#ffffff' }).toColourspace('srgb');
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}
