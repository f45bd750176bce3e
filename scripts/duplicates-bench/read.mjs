// The words on images as the service's OCR reads them, remembered among the machine's temporary files by the
// bytes and the model: a second run measures at once.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const MAX_PIXELS = 50_000_000;
const NEVER = new AbortController().signal;

/** `{ classify(bytes), common, close() }`: the classification of a post of one image, without findings and elements. */
export async function openReader() {
  const load = (file) => import(join(root, 'dist', file));
  const { ModelStore } = await load('inference/model-store.js');
  const { openOcr } = await load('ocr/open-ocr.js');
  const { decodeImage } = await load('vision/decode.js');
  const { monotonicNow } = await load('inference/clock.js');
  const { openCommonWords } = await load('pipeline/fingerprint-post.js');
  const store = await ModelStore.open(join(root, 'models'));
  const ocr = await openOcr(store, { engine: 'paddle', threads: 1 });
  const folder = join(tmpdir(), 'saring-duplicates-read');
  mkdirSync(folder, { recursive: true });
  const models = createHash('sha256')
    .update(readFileSync(join(root, 'models', 'manifest.json')))
    .digest('hex');

  async function read(bytes) {
    const key = createHash('sha256').update(models).update(bytes).digest('hex');
    const path = join(folder, `${key}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
    const image = await decodeImage('image:0', bytes, MAX_PIXELS);
    const { segment, complete, legible } = await ocr.read(image, monotonicNow() + 120_000, NEVER);
    const reading = {
      words: segment.words,
      gap: complete && legible ? null : { code: 'text-illegible' },
    };
    writeFileSync(path, JSON.stringify(reading));
    return reading;
  }

  return {
    common: await openCommonWords(store),
    classify: async (bytes) => ({
      findings: [],
      elements: [],
      parts: [{ part: 'image:0', ...(await read(bytes)) }],
    }),
    close: () => ocr.close(),
  };
}
