// Measures what the service sees on banners drawn for it (scripts/elements-set), and prints the figures
// beside those that were asked for.
//
//   npm run bench:elements -- [--quick] [--edition dev|acceptance] [--groups a,b] [--limit n] [--detail]
//                             [--json] [--shared folder] [--keep-misses folder]
//
// --edition      acceptance (the figures; nobody tunes on it) or dev (to look at while writing detectors)
// --quick        one image of each sort that needs nothing of ../shared; fails when a detector is missing, a
//                group of images was not counted or a figure is absurdly low
// --limit        images of each sort at most
// --detail       every tally below the table
// --keep-misses  a file in that folder with each image that did not come out right: what was expected, read
//                and reported
//
// Party logos and photographs come from ../shared; without it their rows say so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { absurdities } from './elements-bench/absurd.mjs';
import { openLook } from './elements-bench/look.mjs';
import { countImage } from './elements-bench/measure.mjs';
import { issueTable, percent, Tallies } from './elements-bench/table.mjs';
import { EDITION_NAMES, WISHED_FONTS } from './elements-set/editions.mjs';
import { GROUP_NAMES, GROUP_NEEDS } from './elements-set/groups.mjs';
import { operatorLogos } from './elements-set/invented-logos.mjs';
import { openStock, renderSet, wishedFonts } from './elements-set/render.mjs';
import { obstacle } from './ocr-set/render.mjs';

const QUICK_GROUPS = ['number', 'names', 'programme', 'no-logos', 'operator'];
const NO_STOCK = { logos: [], faces: [], toldReferences: false };

const options = readOptions();
const reason = obstacle();
if (reason && !options.quick) throw new Error(`the set cannot be drawn: ${reason}`);
if (reason) console.log(`skipped measuring elements: ${reason}`);
else await run();

function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      edition: { type: 'string', default: 'acceptance' },
      groups: { type: 'string' },
      limit: { type: 'string' },
      detail: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      shared: { type: 'string', default: join(import.meta.dirname, '..', '..', 'shared') },
      'keep-misses': { type: 'string' },
    },
  });
  const limit = Number(values.limit ?? (values.quick ? 1 : Number.POSITIVE_INFINITY));
  if (!(limit >= 1)) throw new Error(`--limit takes a number of images, not "${values.limit}"`);
  const [edition] = choose('--edition', values.edition, EDITION_NAMES);
  const groups = choose('--groups', values.groups, values.quick ? QUICK_GROUPS : GROUP_NAMES);
  return { ...values, limit, edition, groups };
}

function choose(option, asked, known) {
  const chosen = asked?.split(',') ?? known;
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length === 0) return chosen;
  throw new Error(`${option}: no "${unknown.join(', ')}"; there are ${known.join(', ')}`);
}

async function run() {
  // A quick run must be the same with and without ../shared.
  const stock = options.quick
    ? NO_STOCK
    : openStock(options.shared, join(import.meta.dirname, '..', 'models'));
  const service = await openLook();
  const skipped = options.groups.filter((group) => !canMeasure(group, stock, service));
  const groups = options.groups.filter((group) => !skipped.includes(group));
  const images = await renderSet(groups, options.limit, options.edition, stock);
  const operators = await addOperators(service, groups);
  const known = {
    operators,
    heldOut: new Set(stock.logos.filter(({ heldOut }) => heldOut).map(({ file }) => file)),
    references: new Set(stock.faces.filter(({ reference }) => reference).map(({ file }) => file)),
    parts: service.has,
  };
  const tallies = new Tallies();
  if (!stock.toldReferences) tallies.add('references-untold');
  const misses = [];
  // The first look compiles code: its CPU time would stand for none of the others'.
  for (const { path, context } of images.slice(0, 1)) await service.look(path, context);
  for (const image of images) {
    const seen = await service.look(image.path, image.context);
    const amiss = countImage(tallies, image, seen, known);
    if (amiss.length > 0) misses.push({ ...image, amiss, ...seen });
  }
  await service.close();
  if (options['keep-misses']) keep(options['keep-misses'], misses);
  report({ tallies, images, stock, skipped, missing: service.missing });
}

function canMeasure(group, stock, { has }) {
  const need = GROUP_NEEDS[group];
  if (need && stock[need].length === 0) return false;
  if (['logos', 'logo-conditions', 'no-logos', 'operator'].includes(group)) return has.logos;
  return group === 'faces' ? has.faces : true;
}

/** The names of the edition's invented parties, once their logos are in the gallery. */
async function addOperators({ addLogo }, groups) {
  if (!groups.includes('operator')) return new Set();
  const logos = operatorLogos(options.edition);
  for (const { name, svg, wordless } of logos) await addLogo(name, [svg, wordless]);
  return new Set(logos.map(({ name }) => name));
}

function keep(folder, misses) {
  mkdirSync(folder, { recursive: true });
  const texts = misses.map(
    ({ path, kind, lines, read, context, truth, marks, amiss, elements }) => {
      const shown = elements.filter(({ status, band }) => status !== 'unknown' || band !== null);
      return JSON.stringify(
        { path, kind, amiss, truth, context, marks, lines, read, shown },
        null,
        1,
      );
    },
  );
  writeFileSync(join(folder, `${options.edition}.json`), `[${texts.join(',\n')}]\n`);
}

function report({ tallies, images, stock, skipped, missing }) {
  const rows = issueTable(tallies);
  if (options.json)
    console.log(
      JSON.stringify(
        { edition: options.edition, images: images.length, missing, skipped, rows },
        null,
        1,
      ),
    );
  else print(rows, { tallies, images, stock, skipped, missing });
  if (options.quick) failWhenAbsurd(tallies, missing);
}

function print(rows, { tallies, images, stock, skipped, missing }) {
  const heldOut = stock.logos.filter((logo) => logo.heldOut).length;
  console.log(
    [
      `edition ${options.edition}: ${images.length} images; ${wishedFonts().length} of ${WISHED_FONTS.length} wished fonts`,
      `../shared: ${stock.logos.length} drawings of party logos (${heldOut} held out of training), ${stock.faces.length} photographed faces${stock.toldReferences ? '' : ' (which of them the gallery was made from is not told)'}`,
      ...(missing.length > 0 ? [`not there: ${missing.join('; ')}`] : []),
      ...(skipped.length > 0 ? [`groups skipped: ${skipped.join(', ')}`] : []),
    ].join('\n'),
  );
  console.table(
    rows.map(({ met, ...row }) => ({ ...row, met: met === null ? '-' : met ? 'yes' : 'NO' })),
  );
  if (!options.quick) console.table(kindTable(tallies));
  if (options.detail) console.log(tallies.lines().join('\n'));
}

/** Shares of right answers sort by sort, for what is answered once an image. */
function kindTable(tallies) {
  return ['number', 'number-open', 'names', 'programme'].flatMap((group) =>
    tallies.kinds(new RegExp(`^${group}/([^/]+)/`)).map((kind) => {
      const count = (result) => tallies.sum(new RegExp(`^${group}/${kind}/(.*/)?${result}$`));
      const [right, doubt, missed, wrong] = ['right', 'doubt', 'missed', 'wrong'].map(count);
      const all = right + doubt + missed + wrong;
      return { group, kind, all, 'right %': percent(right, all), doubt, missed, wrong };
    }),
  );
}

function failWhenAbsurd(tallies, missing) {
  for (const what of absurdities(tallies, options.groups, missing)) {
    console.error(what);
    process.exitCode = 1;
  }
}
