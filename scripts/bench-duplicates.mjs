// Measures how edited copies of a post are found again, and how often two posts are taken for one that are not:
// texts of datasets/written and templates, banners and pictures drawn for it, read by the service's own OCR.
//
//   npm run bench:duplicates -- [--edition dev|acceptance] [--texts n] [--banners n] [--only texts|images]
//                               [--quick] [--misses]
//
// --edition  acceptance (the figures; nobody tunes on it) or dev (to look at while choosing thresholds)
// --quick    few texts and no images: a check that it runs; fails when a figure is absurdly low
// --misses   prints pairs that came out wrong
//
// `found %`: copies that share a key with the original; `same %`: of all copies, those that are found and told
// to be one matter. Near misses should be 0.
import { parseArgs } from 'node:util';
import { lookupKeys, sameMatter } from '../dist/domain/fingerprint.js';
import { fingerprintPost } from '../dist/pipeline/fingerprint-post.js';
import { baseTexts, NEAR_MISSES, TEXT_EDITS } from './duplicates-bench/texts.mjs';
import { seeded } from './ocr-set/random.mjs';
import { obstacle } from './ocr-set/render.mjs';

const { values: options } = parseArgs({
  options: {
    edition: { type: 'string', default: 'acceptance' },
    texts: { type: 'string', default: '600' },
    banners: { type: 'string', default: '24' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});
const { edition } = options;
if (!['dev', 'acceptance'].includes(edition))
  throw new Error(`--edition takes dev or acceptance, not "${edition}"`);
const NO_WORDS = { findings: [], elements: [], parts: [{ part: 'text', gap: null }] };
const UNRELATED = 200_000;

const wanted = options.quick ? 60 : Number(options.texts);
const figures = options.only === 'images' ? [] : await measureTexts();
if (!options.quick && options.only !== 'texts') {
  const reason = obstacle();
  if (reason) console.log(`skipped images: ${reason}`);
  else await measureImages();
}
if (options.quick && figures.some((share) => share < 80)) {
  console.error('fewer than 80 % of edited texts were found again');
  process.exitCode = 1;
}

function printOf(text) {
  return fingerprintPost({ text, images: [] }, NO_WORDS, null, { maxPixels: 1, common: new Set() });
}

function judge(a, b) {
  const keys = new Set(lookupKeys(a));
  const found = lookupKeys(b).some((key) => keys.has(key));
  return { found, same: found && sameMatter(a, b).same };
}

function newRow() {
  return { pairs: 0, found: 0, same: 0 };
}

function add(rows, name, { found, same }) {
  rows[name] ??= newRow();
  const row = rows[name];
  row.pairs++;
  row.found += found;
  row.same += same;
}

function table(title, rows) {
  console.log(`\n${title}`);
  const all = Object.values(rows).reduce(
    (sum, row) => ({
      pairs: sum.pairs + row.pairs,
      found: sum.found + row.found,
      same: sum.same + row.same,
    }),
    newRow(),
  );
  const percent = (part, whole) => Math.round((10_000 * part) / Math.max(1, whole)) / 100;
  const shown = Object.entries({ ...rows, all }).map(([kind, { pairs, found, same }]) => [
    kind,
    { pairs, 'found %': percent(found, pairs), 'same %': percent(same, pairs), same },
  ]);
  console.table(Object.fromEntries(shown));
  return shown.map(([, row]) => row['same %']);
}

async function measureTexts() {
  const bases = baseTexts(edition, wanted);
  const prints = [];
  const started = process.cpuUsage();
  for (const { text } of bases) prints.push(await printOf(text));
  const { user, system } = process.cpuUsage(started);
  console.log(
    `edition ${edition}: ${bases.length} texts, ${((user + system) / 1000 / bases.length).toFixed(3)} ms CPU a fingerprint`,
  );
  const copies = await pairs(bases, prints, TEXT_EDITS, false);
  const misses = await pairs(bases, prints, NEAR_MISSES, true);
  const figuresOf = table('edited copies of texts', copies);
  table('texts that look alike and are another matter (should be 0)', misses);
  unrelated(prints);
  return figuresOf;
}

async function pairs(bases, prints, edits, shouldDiffer) {
  const rows = {};
  for (const [name, edit] of Object.entries(edits)) {
    for (const [i, base] of bases.entries()) {
      const text = edit(base.text, seeded(`${edition}/${name}/${base.id}`), edition, base);
      if (text === null || text === base.text) continue;
      const result = judge(prints[i], await printOf(text));
      add(rows, name, result);
      if (options.misses && result.same === shouldDiffer)
        console.log(JSON.stringify({ name, found: result.found, base: base.text, text }));
    }
  }
  return rows;
}

function unrelated(prints) {
  const random = seeded(`${edition}/unrelated`);
  const rows = {};
  for (let i = 0; i < UNRELATED; i++) {
    const [a, b] = [random.int(0, prints.length - 1), random.int(0, prints.length - 1)];
    if (a !== b) add(rows, 'pairs by chance', judge(prints[a], prints[b]));
  }
  table('unrelated texts (should be 0)', rows);
}

async function measureImages() {
  const { openReader } = await import('./duplicates-bench/read.mjs');
  const { IMAGE_EDITS, drawBanners } = await import('./duplicates-bench/images.mjs');
  const { readFile } = await import('node:fs/promises');
  const reader = await openReader();
  const images = await drawBanners(edition, Number(options.banners));
  const print = async (bytes) => {
    const classification = await reader.classify(bytes);
    const before = performance.now();
    const fingerprint = await fingerprintPost({ images: [{ bytes }] }, classification, null, {
      maxPixels: 50_000_000,
      common: reader.common,
    });
    spent.push(performance.now() - before);
    return fingerprint;
  };
  const spent = [];
  const copies = {};
  const near = {};
  const prints = [];
  for (const image of images) {
    const bytes = await readFile(image.path);
    prints.push({ ...image, bytes, print: await print(bytes) });
  }
  const bases = prints.filter(({ variant }) => variant === 'base' || variant === 'photo');
  for (const { base, variant, bytes, print: original } of bases) {
    for (const [name, edit] of Object.entries(IMAGE_EDITS)) {
      const copy = await print(await edit(bytes, seeded(`${edition}/${name}/${base}`), edition));
      const result = judge(original, copy);
      add(copies, `${variant === 'photo' ? 'no words: ' : ''}${name}`, result);
      if (options.misses && !result.same)
        console.log(
          JSON.stringify({
            name,
            base,
            ...result,
            a: original.images[0].words,
            b: copy.images[0].words,
          }),
        );
    }
    for (const other of prints.filter((one) => one.base === base && one.variant !== variant)) {
      const result = judge(original, other.print);
      add(near, other.variant, result);
      if (options.misses && result.same)
        console.log(
          JSON.stringify({
            near: other.variant,
            base,
            a: original.images[0].words,
            b: other.print.images[0].words,
          }),
        );
    }
  }
  await reader.close();
  table('edited copies of images', copies);
  table('banners of one template (should be 0)', near);
  const rows = {};
  for (const [i, a] of bases.entries()) {
    for (const b of bases.slice(i + 1))
      add(
        rows,
        a.variant === 'photo' && b.variant === 'photo' ? 'pictures without words' : 'banners',
        judge(a.print, b.print),
      );
  }
  table('unrelated images (should be 0)', rows);
  spent.sort((a, b) => a - b);
  console.log(
    `fingerprint of an image, decoding included: median ${spent[spent.length >> 1].toFixed(1)} ms, 95th percentile ${spent[Math.floor(spent.length * 0.95)].toFixed(1)} ms`,
  );
}
