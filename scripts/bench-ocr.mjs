// Measures the OCR engines on banners drawn for it (scripts/ocr-set) and, where ../shared is
// present, on its ten sample banners: word recall, precision, character error rate (CER), CPU time
// and peak memory, per group and engine, beside tesseract.js as it comes and Debian's tesseract, where it is installed.
//
//   npm run bench:ocr -- [--quick] [--groups a,b] [--engines a,b] [--limit n] [--detail] [--json]
//                        [--shared folder]
//
// --quick   one image of each of five groups, all in one row: a check that it runs
// --groups  names as the table shows them, also samples and portraits (both of ../shared)
// --detail  the words missed and the words too many, image by image, on stderr
//
// Words are compared as they were meant (`normalized`), and for `recall as read` as they were read: by
// their letters and digits, without case, as a multiset; turned and mirrored
// pictures count as read when their words are. `ECE` is the expected calibration error of the words'
// confidence. `gaps` counts images of which an engine said that it
// did not see all. `CPU to first` is the CPU time as a multiple of the first engine's in the same group. Debian's
// tesseract is a process an image: its time has the start in it, its memory is not in the figure.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { debianObstacle } from './ocr-bench/debian.mjs';
import { ENGINES } from './ocr-bench/readers.mjs';
import { readSamples } from './ocr-bench/samples.mjs';
import { GROUP_NAMES } from './ocr-set/groups.mjs';
import { obstacle, renderSet } from './ocr-set/render.mjs';

const SAMPLE_GROUPS = ['samples', 'portraits'];
/** What banners are, what chats are, and what is hard; each takes seconds an engine. */
const QUICK_GROUPS = ['plain', 'columns', 'chat-screenshot', 'perspective', 'turned-90'];
const options = readOptions();
const images = await collectImages();
const rows = [];
for (const engine of options.engines) {
  const reason = engine === 'tesseract-debian' ? debianObstacle() : null;
  rows.push(...(reason ? [{ engine, group: reason }] : await measureEngine(engine)));
}
for (const one of rows) {
  const first = rows.find(({ engine, group }) => engine === rows[0].engine && group === one.group);
  const ratio = one['CPU ms/image'] / first?.['CPU ms/image'];
  if (Number.isFinite(ratio)) one['CPU to first'] = Math.round(100 * ratio) / 100;
}
if (options.json) console.log(JSON.stringify(rows, null, 1));
else if (rows.length > 0) console.table(rows);

function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      groups: { type: 'string' },
      engines: { type: 'string' },
      limit: { type: 'string' },
      detail: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      shared: { type: 'string', default: join(import.meta.dirname, '..', '..', 'shared') },
    },
  });
  const limit = Number(values.limit ?? (values.quick ? 1 : Number.POSITIVE_INFINITY));
  if (!(limit >= 1)) throw new Error(`--limit takes a number of images, not "${values.limit}"`);
  return {
    ...values,
    limit,
    groups: choose('--groups', values.groups ?? (values.quick ? QUICK_GROUPS.join() : undefined), [
      ...GROUP_NAMES,
      ...SAMPLE_GROUPS,
    ]),
    engines: choose('--engines', values.engines, Object.keys(ENGINES)),
  };
}

function choose(option, asked, known) {
  const chosen = asked?.split(',') ?? known;
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length === 0) return chosen;
  throw new Error(`${option}: no "${unknown.join(', ')}"; there are ${known.join(', ')}`);
}

/** The chosen groups' images. Without chromium or fonts a quick run goes on with what there is. */
async function collectImages() {
  const drawn = options.groups.filter((group) => GROUP_NAMES.includes(group));
  const samples = options.groups
    .filter((group) => SAMPLE_GROUPS.includes(group))
    .flatMap((group) =>
      readSamples(options.shared)
        .filter((image) => image.group === group)
        .slice(0, options.limit),
    );
  const reason = drawn.length === 0 ? null : obstacle();
  if (reason && !options.quick) throw new Error(`the set cannot be drawn: ${reason}`);
  if (reason) console.log(`skipped drawing the OCR set: ${reason}`);
  return [...(reason ? [] : await renderSet(drawn, options.limit)), ...samples];
}

async function measureEngine(engine) {
  const names = new Set(images.map(groupOf));
  const totals = [];
  for (const group of names) {
    const members = images.filter((image) => groupOf(image) === group);
    totals.push({ group, ...(await measure(engine, members)) });
  }
  const withWords = totals.filter(({ group, truth }) => GROUP_NAMES.includes(group) && truth > 0);
  if (withWords.length > 1) totals.push(sum(withWords));
  return totals.map((total) => row(engine, total));
}

function groupOf({ group }) {
  return options.quick ? 'quick' : group;
}

function measure(engine, members) {
  return new Promise((resolve, reject) => {
    const worker = fork(join(import.meta.dirname, 'ocr-bench', 'measure-worker.mjs'));
    worker.once('message', resolve);
    worker.once('exit', (code) => reject(new Error(`${engine} ended with code ${code}`)));
    worker.send({ engine, images: members, detail: options.detail });
  });
}

/** The drawn groups with words together; memory is that of the hungriest. */
function sum(totals) {
  const keys = [
    'images',
    'truth',
    'read',
    'hit',
    'hitAsRead',
    'edits',
    'characters',
    'cpuMs',
    'gaps',
  ];
  const add = (key) => totals.reduce((whole, total) => whole + total[key], 0);
  return {
    group: 'all drawn with words',
    bins: totals[0].bins.map((_, at) =>
      totals[0].bins[at].map((_, k) => totals.reduce((whole, { bins }) => whole + bins[at][k], 0)),
    ),
    ...Object.fromEntries(keys.map((key) => [key, add(key)])),
    peakMb: Math.max(...totals.map(({ peakMb }) => peakMb)),
  };
}

function row(engine, total) {
  return {
    engine,
    group: total.group,
    images: total.images,
    ...(total.truth > 0 ? likeness(total) : invented(total)),
    'CPU ms/image': Math.round(total.cpuMs / total.images),
    'peak RSS MB': Math.round(total.peakMb),
    gaps: total.gaps,
    ...(total.truth > 0 ? { 'ECE %': calibrationError(total.bins) } : {}),
  };
}

function likeness({ truth, read, hit, hitAsRead, edits, characters }) {
  return {
    'word recall %': percent(hit, truth),
    'recall as read %': percent(hitAsRead, truth),
    'precision %': read > 0 ? percent(hit, read) : null,
    'CER %': percent(edits, characters),
  };
}

/** Expected calibration error of the words' confidence, over ten bins; null when none was given. */
function calibrationError(bins) {
  const count = bins.reduce((sum, [words]) => sum + words, 0);
  const gaps = bins.reduce((sum, [, confidence, right]) => sum + Math.abs(confidence - right), 0);
  return count > 0 ? percent(gaps, count) : null;
}

/** For pictures without a word: how many an engine claims to read. */
function invented({ read, images: count }) {
  return { 'words per 30 pictures': Math.round((300 * read) / count) / 10 };
}

function percent(part, whole) {
  return Math.round((1000 * part) / whole) / 10;
}
