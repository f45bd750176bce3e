// How well reworded claims find their fact-check, how often other texts seem to repeat one, and how fast.
//   npm run bench:factchecks                        the synthetic set, and an index of 100,000 claims for speed
//   npm run bench:factchecks -- --quick             the synthetic set, and 5,000 claims
//   npm run bench:factchecks -- --eval DIR [--part dev]   DIR has claims.ndjson and PART.ndjson
//   npm run bench:factchecks -- --claims 1000000    another size
// A post is {"text", "source": address of the claim that it repeats, or null}.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changeRecords, factCheckPath, readFactChecks } from '../dist/claims/fact-check-file.js';
import { recordOf } from '../dist/claims/import-row.js';
import { matchClaims, SURE } from '../dist/claims/match.js';
import { withRecords } from '../dist/claims/merge.js';
import { readList } from '../dist/claims/read-list.js';
import { statementsOf } from '../dist/claims/statements.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    eval: { type: 'string' },
    part: { type: 'string', default: 'dev' },
    claims: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const lines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const folder = mkdtempSync(join(tmpdir(), 'saring-factchecks-'));
const never = new AbortController().signal;

try {
  const [claims, posts] = values.eval
    ? [join(values.eval, 'claims.ndjson'), join(values.eval, `${values.part}.ndjson`)]
    : [path('datasets/factchecks-claims.ndjson'), path('datasets/factchecks-posts.ndjson')];
  await measureQuality(claims, lines(posts));
  const size = Number(values.claims ?? (values.quick ? 5_000 : 100_000));
  await measureSpeed(size, lines(path('datasets/factchecks-posts.ndjson')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureQuality(file, posts) {
  const records = [];
  for await (const item of readList(file, { format: 'ndjson', columns: {}, onBytes: () => {} })) {
    const { record, reject } = recordOf(item.row, {});
    if (reject) throw new Error(`${file}:${item.place}: ${reject.field}: ${reject.reason}`);
    records.push(record);
  }
  const directory = join(folder, 'quality');
  await changeRecords(directory, () => withRecords([], records).records);
  const { index } = await readFactChecks(directory);
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const termsOf = (record) => (statementsOf(record)[0] ?? []).toSorted().join(' ');
  const told = { found: 0, same: 0, sure: 0, sources: 0, wrong: 0, wrongSure: 0, others: 0 };
  for (const { text, source } of posts) {
    const [first] = await matchClaims(text, index, never);
    const hit = first && index.recordOf(first.claim);
    if (source === null) {
      told.others++;
      if (first) told.wrong++;
      if (first?.similarity >= SURE) told.wrongSure++;
      if (first && values.misses)
        console.log(`- ${text}\n  ${first.similarity.toFixed(2)} ${hit.claim}`);
      continue;
    }
    told.sources++;
    const wanted = byUrl.get(source);
    if (hit?.url === source) told.found++;
    if (hit?.url === source && first.similarity >= SURE) told.sure++;
    if (hit && (hit.url === source || termsOf(hit) === termsOf(wanted))) told.same++;
    else if (values.misses)
      console.log(`+ ${text}\n  ${wanted.claim}\n  ${first?.similarity.toFixed(2)} ${hit?.claim}`);
  }
  const share = (count, all) => `${((100 * count) / all).toFixed(1)} % (${count} of ${all})`;
  console.log(`${records.length} claims, ${posts.length} texts`);
  console.log(`source at rank 1         ${share(told.found, told.sources)}`);
  console.log(`  or the same claim      ${share(told.same, told.sources)}`);
  console.log(`  sure enough for review ${share(told.sure, told.sources)}`);
  console.log(`false matches            ${share(told.wrong, told.others)}`);
  console.log(`  sure enough for review ${share(told.wrongSure, told.others)}`);
}

async function measureSpeed(size, posts) {
  const directory = join(folder, 'speed');
  const drawn = drawClaims(size);
  let start = performance.now();
  await changeRecords(directory, () => withRecords([], drawn).records);
  const built = performance.now() - start;
  start = performance.now();
  const { index } = await readFactChecks(directory);
  const loaded = performance.now() - start;
  const bytes = statSync(factCheckPath(directory)).size;
  const megabytes = (count) => `${(count / 1e6).toFixed(0)} MB`;
  console.log(
    `\n${index.claims} claims: imported in ${(built / 1000).toFixed(1)} s; loaded in ${loaded.toFixed(0)} ms, ` +
      `${megabytes(bytes)} of memory for the file and ${megabytes(4 * index.statements)} for sums`,
  );
  const written = writtenTexts().filter((_, at) => at % 40 === 0);
  await timeTexts(
    'texts of one sentence',
    posts.map(({ text }) => text),
    index,
  );
  await timeTexts('written posts of any length', written, index);
}

/** Clock time, and what this process computed: on a busy machine the first is longer. */
async function timeTexts(name, texts, index) {
  for (const text of texts.slice(0, 50)) await matchClaims(text, index, never);
  const times = [];
  const computed = [];
  for (const text of texts) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    await matchClaims(text, index, never);
    const { user, system } = process.cpuUsage(cpu);
    times.push(performance.now() - start);
    computed.push((user + system) / 1000);
  }
  const told = (list) => {
    const sorted = list.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(2);
    return `median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)} ms`;
  };
  console.log(`${texts.length} ${name}: ${told(times)}; CPU ${told(computed)}`);
}

function writtenTexts() {
  return readdirSync(path('datasets/written'))
    .sort()
    .flatMap((file) => lines(path(`datasets/written/${file}`)))
    .map(({ text }) => text);
}

/** Claims drawn from pieces of the written texts, with invented names: words as often as people use them. */
function drawClaims(size) {
  const words = writtenTexts().flatMap((text) => text.split(/\s+/));
  let state = 20_240_214;
  const next = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const syllables = 'ba di ka la ma na pa ra sa ta wi yo su ge ho jan tar mul'.split(' ');
  const name = () => Array.from({ length: 2 + next(3) }, () => syllables[next(18)]).join('');
  return Array.from({ length: size }, (_, at) => {
    const from = next(words.length - 14);
    const piece = words.slice(from, from + 5 + next(9)).join(' ');
    return {
      claim: `${name()} ${name()} ${piece}`,
      text: null,
      rating: 'salah',
      isTrue: false,
      publisher: 'Cek Contoh',
      url: `https://cek.example/${at}`,
      date: null,
    };
  });
}
