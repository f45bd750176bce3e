// The report queue under load. Needs a build.
//
//   npm run bench:queue -- pages [--store pglite|postgres] [--cases n] [--rounds n]
//   npm run bench:queue -- kill [--store pglite|postgres] [--reports n] [--kills n] [--drain seconds]
//   npm run bench:queue -- workers [--reports n] [--workers n]
//
// pages  what reviewers ask over a queue of n cases; the target is 50 ms at the 95th percentile. The ratio is to a
//        `select 1` beside it, which tells a slow machine from a slow question.
// kill   n reports are imported, posted and classified while processes are killed at random: what is lost or
//        doubled.
// workers  reports a second that n workers on one Postgres classify, beside what one does.
import { parseArgs } from 'node:util';
import { killBench } from './queue-bench/kill.mjs';
import { pagesBench } from './queue-bench/pages.mjs';
import { workersBench } from './queue-bench/workers.mjs';

const TARGET_MS = 50;
const PARTS = { pages, kill, workers };
const log = (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: 'pglite' },
    cases: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '200' },
    reports: { type: 'string' },
    kills: { type: 'string', default: '20' },
    drain: { type: 'string', default: '3600' },
    workers: { type: 'string', default: '4' },
  },
});
const [name = 'pages'] = positionals;
const part = PARTS[name];
if (!part || !['pglite', 'postgres'].includes(options.store)) {
  throw new Error(`parts: ${Object.keys(PARTS).join(', ')}; --store pglite|postgres`);
}
await part();

async function pages() {
  const rows = await pagesBench({
    store: options.store,
    cases: Number(options.cases),
    rounds: Number(options.rounds),
    log: (line) => console.error(line),
  });
  const base = rows[0].p50;
  console.log(`${options.store}, ${options.cases} cases, ${options.rounds} rounds; ms`);
  console.log(
    `${'question'.padEnd(34)}${'p50'.padStart(9)}${'p95'.padStart(9)}${'ratio'.padStart(8)}`,
  );
  for (const { name: question, p50, p95 } of rows) {
    const cells = [
      p50.toFixed(2).padStart(9),
      p95.toFixed(2).padStart(9),
      (p50 / base).toFixed(1).padStart(8),
    ];
    console.log(`${question.padEnd(34)}${cells.join('')}`);
  }
  const over = rows.filter(({ p95 }) => p95 > TARGET_MS).map(({ name: question }) => question);
  console.log(
    over.length > 0 ? `over ${TARGET_MS} ms: ${over.join(', ')}` : `all within ${TARGET_MS} ms`,
  );
}

async function kill() {
  const reports = Number(options.reports ?? 100_000);
  const found = await killBench({
    store: options.store,
    reports,
    kills: Number(options.kills),
    drainSeconds: Number(options.drain),
    log,
  });
  console.log(JSON.stringify(found, null, 2));
  const { stored, expected, classified, failed, audit } = found;
  const lost = found.acknowledgedLost + found.waitingWithoutJob + found.classifiedWithoutCase;
  const isWhole =
    stored === expected &&
    found.receivedEvents === stored &&
    found.countedInCases === classified + failed;
  if (lost + found.doubled > 0 || !isWhole || audit.findings.length > 0) process.exitCode = 1;
}

async function workers() {
  const reports = Number(options.reports ?? 6_000);
  const one = await workersBench({ count: 1, reports, log });
  const many = await workersBench({ count: Number(options.workers), reports, log });
  for (const { count, rate } of [one, many])
    console.log(`${count} worker(s): ${rate.toFixed(0)} reports/s`);
  console.log(`ratio ${(many.rate / one.rate).toFixed(2)}`);
}
