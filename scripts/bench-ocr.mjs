// Measures the OCR engines on the sample banners in ../shared: word recall, precision, character
// error rate, CPU time and memory, beside tesseract.js as it comes. Run after a build:
//
//   npm run build && node scripts/bench-ocr.mjs [--detail] [engine …]
//
// Each engine runs in its own process, so that peak memory is its own.
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(root, '..', 'shared', 'data', 'images');
const banners = join(shared, 'banners');
const ENGINES = ['paddle', 'tesseract', 'tesseract-defaults'];
const args = process.argv.slice(2);
const detail = args.includes('--detail');

if (process.send) await child(process.argv[2]);
else if (existsSync(join(banners, 'truth.json'))) await parent();
else console.log(`skipped: no sample banners at ${banners}`);

async function parent() {
  const asked = args.filter((arg) => ENGINES.includes(arg));
  const rows = [];
  for (const engine of asked.length > 0 ? asked : ENGINES) rows.push(await measure(engine));
  console.table(rows);
}

function measure(engine) {
  return new Promise((resolve, reject) => {
    const flags = detail ? ['--detail'] : [];
    const worker = fork(fileURLToPath(import.meta.url), [engine, ...flags]);
    worker.once('message', resolve);
    worker.once('exit', (code) => reject(new Error(`${engine} ended with code ${code}`)));
  });
}

async function child(engine) {
  const truth = JSON.parse(readFileSync(join(banners, 'truth.json'), 'utf8'));
  const reader = await openReader(engine);
  const total = { truth: 0, read: 0, hit: 0, edits: 0, characters: 0, cpu: 0, wall: 0 };
  for (const banner of truth) {
    const image = await decode(join(banners, banner.file));
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    const text = await reader.read(image);
    const spent = process.cpuUsage(cpu);
    total.cpu += (spent.user + spent.system) / 1000;
    total.wall += performance.now() - wall;
    score(total, banner, text);
  }
  const blankWords = await readFaces(reader);
  process.send({
    engine,
    'word recall %': percent(total.hit, total.truth),
    'precision %': percent(total.hit, total.read),
    'CER %': percent(total.edits, total.characters),
    'CPU ms/image': Math.round(total.cpu / truth.length),
    'wall ms/image': Math.round(total.wall / truth.length),
    'peak RSS MB': Math.round(process.resourceUsage().maxRSS / 1024),
    'words on 29 faces': blankWords,
  });
  await reader.close();
  process.exit(0);
}

function score(total, banner, text) {
  const [expected, found] = [words(banner.text), words(text)];
  const left = [...found];
  const missed = expected.filter((word) => !take(left, word));
  total.truth += expected.length;
  total.read += found.length;
  total.hit += expected.length - missed.length;
  total.edits += lineErrors(banner.lines, text.split('\n'));
  total.characters += banner.lines.join('').length;
  if (!detail) return;
  console.log(banner.file, JSON.stringify(text), 'missed', missed, 'extra', left);
}

/** Whitespace tokens in lower case without outer punctuation; tokens of nothing else are dropped. */
function words(text) {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

function take(list, item) {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** Edits from each true line to the most similar line read; reading order is not judged. */
function lineErrors(lines, read) {
  return lines.reduce(
    (sum, line) => sum + Math.min(line.length, ...read.map((other) => edits(line, other))),
    0,
  );
}

function edits(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        row[j] + 1,
        next[j - 1] + 1,
        row[j - 1] + (a[i - 1].toLowerCase() === b[j - 1].toLowerCase() ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length];
}

/** How many words an engine claims to see on portraits; a few carry real captions. */
async function readFaces(reader) {
  const { readdir } = await import('node:fs/promises');
  const folder = join(shared, 'faces');
  let count = 0;
  for (const file of (await readdir(folder)).filter((name) => /\.(jpe?g|png)$/.test(name))) {
    const found = words(await reader.read(await decode(join(folder, file))));
    count += found.length;
    if (detail && found.length > 0) console.log(file, found);
  }
  return count;
}

async function decode(path) {
  const sharp = createRequire(import.meta.url)('sharp');
  sharp.concurrency(1);
  const pipeline = sharp(path).rotate().removeAlpha().toColourspace('srgb');
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  const raster = { width: info.width, height: info.height, data: new Uint8Array(data) };
  return { part: 'image:0', width: info.width, height: info.height, raster };
}

async function openReader(engine) {
  if (engine === 'tesseract-defaults') return openDefaults();
  const { ModelStore } = await import('../dist/inference/model-store.js');
  const { openOcr } = await import('../dist/ocr/open-ocr.js');
  const store = await ModelStore.open(join(root, 'models'));
  const ocr = await openOcr(store, { engine, threads: 1 });
  const signal = new AbortController().signal;
  const read = async (image) => (await ocr.read(image, Date.now() + 60_000, signal)).segment.text;
  return { read, close: () => ocr.close() };
}

/** tesseract.js as its README shows it, but for the language data's local place. */
async function openDefaults() {
  const { createWorker } = createRequire(import.meta.url)('tesseract.js');
  const { toPpm } = await import('../dist/ocr/tesseract-thread.js');
  const langPath = join(root, 'node_modules/@tesseract.js-data/ind/4.0.0_best_int');
  const worker = await createWorker('ind', 1, { langPath, cacheMethod: 'none' });
  const read = async ({ raster }) => (await worker.recognize(toPpm(raster))).data.text;
  return { read, close: () => worker.terminate() };
}

function percent(part, whole) {
  return Math.round((1000 * part) / whole) / 10;
}
