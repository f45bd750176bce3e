// The built service beyond its capacity: what those get who are let in, what it takes, how soon it is itself again.
//
//   npm run bench:overload -- [--seconds n] [--base-seconds n] [--times n] [--kinds texts,banners,mix] [--json]
//
// For each kind: `capacity` answers a second, by a closed loop (each connection asks when it was answered); then as
// many a second as that, at random times (open loop) for --base-seconds; then --times (4) as many for --seconds; then
// lone requests until one is within its usual latency. `mix` is half of both capacities at once, and half of --times.
// Latencies count from when a request was due. No text comes twice, and no image is remembered. Asked: 99th percentile
// of those accepted at most twice of that at capacity, memory at most 1.3 times, no crash, recovery within 5 s. The
// generator shares the machine. Linux only.
import { parseArgs } from 'node:util';
import { measureKind } from './load/overload.mjs';
import { bannerRequests, drawBanners, textRequests } from './load/posts.mjs';
import { machineLoad } from './load/service.mjs';

const BANNERS = 24;
const ASKED = { p99: 2, memory: 1.3, recoveryS: 5 };

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    'base-seconds': { type: 'string', default: '30' },
    times: { type: 'string', default: '4' },
    kinds: { type: 'string', default: 'texts,banners,mix' },
    json: { type: 'boolean', default: false },
  },
});
const plan = {
  seconds: Number(values.seconds),
  baseSeconds: Number(values['base-seconds']),
  times: Number(values.times),
};
const drawn = await drawBanners(BANNERS);
const streams = {
  texts: { next: textRequests(), connections: 16 },
  banners: { next: bannerRequests(drawn), connections: 4 },
};
const kinds = {
  texts: { texts: 1 },
  banners: { banners: 1 },
  mix: { texts: 0.5, banners: 0.5 },
};

const rows = [];
for (const kind of values.kinds.split(',')) {
  if (!kinds[kind]) throw new Error(`--kinds: one of ${Object.keys(kinds).join(', ')}`);
  const loadBefore = machineLoad();
  const measured = await measureKind({ kind, shares: kinds[kind], streams, plan });
  for (const row of measured) {
    rows.push({ ...row, 'machine load': [loadBefore, machineLoad()] });
    tell(rows.at(-1));
  }
}
if (values.json) console.log(JSON.stringify({ plan, asked: ASKED, rows }));
if (rows.some(({ crashed }) => crashed)) process.exitCode = 1;

/** As soon as it is known: the whole takes a quarter of an hour. */
function tell(row) {
  const misses = [
    row['p99 ratio'] > ASKED.p99 && `p99 ${row['p99 ratio']} x that at capacity`,
    row['RSS ratio'] > ASKED.memory && `memory ${row['RSS ratio']} x`,
    !(row['recovery s'] <= ASKED.recoveryS) && `recovery ${row['recovery s']} s`,
    row.crashed && 'it crashed',
    row.failed > 0 && `${row.failed} requests neither answered nor refused`,
  ].filter(Boolean);
  const conclusion = misses.length === 0 ? 'as asked' : `not as asked: ${misses.join(', ')}`;
  if (values.json) {
    console.error(`${row.kind}: ${conclusion}`);
    return;
  }
  const shown = Object.entries({ ...row, conclusion }).map(([name, value]) => [
    name,
    { value: Array.isArray(value) ? value.join(' to ') : value },
  ]);
  console.table(Object.fromEntries(shown));
}
