// The report queue under load. Needs a build.
//
//   npm run bench:queue -- pages [--store pglite|postgres] [--cases n] [--rounds n]
//
// pages  what reviewers ask over a queue of n cases; the target is 50 ms at the 95th percentile. The ratio is to a
//        `select 1` beside it, which tells a slow machine from a slow question.
import { parseArgs } from 'node:util';
import { pagesBench } from './queue-bench/pages.mjs';

const TARGET_MS = 50;
const PARTS = { pages };
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: 'pglite' },
    cases: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '200' },
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
    `${'question'.padEnd(30)}${'p50'.padStart(9)}${'p95'.padStart(9)}${'ratio'.padStart(8)}`,
  );
  for (const { name: question, p50, p95 } of rows) {
    const cells = [
      p50.toFixed(2).padStart(9),
      p95.toFixed(2).padStart(9),
      (p50 / base).toFixed(1).padStart(8),
    ];
    console.log(`${question.padEnd(30)}${cells.join('')}`);
  }
  if (rows.some(({ p95 }) => p95 > TARGET_MS)) process.exitCode = 1;
}
