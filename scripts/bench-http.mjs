// Posts through POST /classify beside a bare express route that only parses the same body.
//
//   npm run bench:http -- [--seconds n] [--warm-up n] [--connections n] [--banners] [--quick] [--json]
//
// bare express       parses the body, answers a number
// at once            the service's HTTP app, with a pipeline that has its answer at once: what HTTP, validation,
//                    admission, logs and figures cost; `over bare` is the overhead that issue 9 bounds (1 ms)
// distinct           the service, no text twice: about 60 word pieces each, of the lawful written texts
// repeated           the service, one text again and again: its scores are remembered
// distinct, at 80 %  the same at 80 % of the rate reached: evenly (autocannon; latency corrected for coordinated
//                    omission) and at random times (`as they come`; latency from when a request was due)
// banners            (--banners) drawn banners, none remembered, 4 connections; and at 80 % of the rate reached
//
// CPU: milliseconds of processor time a request: of the whole server, of its main thread, of the load generator, which
// shares the machine. Each load warms up first (10 s), until hot code is compiled. Logs are as configured, to
// /dev/null. Linux only.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PieceTokenizer } from '../dist/classifiers/piece-tokenizer.js';
import { come, fire } from './bench/http-load.mjs';
import { startServer } from './bench/http-server.mjs';
import { textsOf } from './bench/texts.mjs';
import { round } from './load/figures.mjs';
import { bannerRequests, drawBanners } from './load/posts.mjs';
import { machineLoad } from './load/service.mjs';

const PIECES = 60;
const SHARE = 0.8;
const BANNERS = 24;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    'warm-up': { type: 'string' },
    connections: { type: 'string', default: '16' },
    banners: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds ?? (values.quick ? 2 : 15));
const warmUp = Number(values['warm-up'] ?? (values.quick ? 1 : 10));
const connections = Number(values.connections);
const scratch = mkdtempSync(join(tmpdir(), 'saring-bench-http-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const texts = await writtenTexts();
const rows = [];
const saring = ['dist/cli.js', 'serve'];
await measured([join('scripts', 'bench', 'bare-classify.mjs')], async (server) => {
  rows.push({ name: 'bare express', ...(await warmed(server, distinct())) });
});
await measured(saring, async (server) => {
  const next = distinct();
  await keepAnswer(server, next());
  const reached = await warmed(server, next);
  rows.push({ name: 'distinct', ...reached });
  rows.push(...(await atShare(server, { next, connections, reached, name: 'distinct' })));
  const again = next();
  rows.push({ name: 'repeated', ...(await warmed(server, () => again)) });
});
const instant = [join('scripts', 'bench', 'instant-service.mjs'), join(scratch, 'answer.json')];
await measured(instant, async (server) => {
  rows.splice(1, 0, { name: 'at once', ...(await warmed(server, distinct())) });
});
if (values.banners) await measured(saring, measureBanners, { IMAGE_CACHE_BYTES: '0' });
report();

async function measured(args, work, env) {
  const server = await startServer(args, env);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

async function warmed(server, next, at = connections) {
  await fire(server, { next, connections: at, seconds: warmUp });
  return fire(server, { next, connections: at, seconds });
}

async function atShare(server, { next, connections: at, reached, name }) {
  const rate = SHARE * reached.perSecond;
  const even = await fire(server, { next, connections: at, seconds, rate });
  const random = await come(server, { next, rate, seconds });
  return [
    { name: `${name}, at 80 %`, ...even },
    { name: `${name}, at 80 %, as they come`, perSecond: rate, ...random },
  ];
}

async function measureBanners(server) {
  const next = bannerRequests(await drawBanners(BANNERS));
  const reached = await warmed(server, next, 4);
  rows.push({ name: 'banners', ...reached });
  rows.push(...(await atShare(server, { next, connections: 4, reached, name: 'banners' })));
}

async function writtenTexts() {
  const file = join(import.meta.dirname, '..', 'models', 'text-id', 'tokenizer.json');
  return textsOf(await PieceTokenizer.open(file), values.quick ? 200 : 3000, PIECES);
}

/** No two alike: a number follows the text. */
function distinct() {
  let n = 0;
  return () => {
    const text = `${texts[n % texts.length]} ${n++}`;
    return { body: JSON.stringify({ text }) };
  };
}

/** What the service answers, and the limits that it tells, for the pipeline that has its answer at once. */
async function keepAnswer({ url }, { body }) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/classify`, { method: 'POST', headers, body });
  const { limits } = await (await fetch(`${url}/readyz`)).json();
  const classification = await answer.json();
  writeFileSync(join(scratch, 'answer.json'), JSON.stringify({ classification, limits }));
}

function report() {
  const [bare] = rows;
  const table = rows.map(({ name, perSecond, p50, p99, refused, failed, cpu }) => ({
    name,
    'requests/s': round(perSecond, 1),
    'p50 ms': round(p50, 1),
    'p99 ms': round(p99, 1),
    refused,
    failed,
    'CPU ms': cpu && round(cpu.whole, 2),
    'main thread': cpu && round(cpu.main, 2),
    generator: cpu && round(cpu.generator, 2),
    'over bare': cpu && round(cpu.whole - bare.cpu.whole, 2),
    'rate to bare': round(perSecond / bare.perSecond, 3),
  }));
  if (values.json) console.log(JSON.stringify({ load: machineLoad(), rows: table }));
  else {
    console.log(
      `\nHTTP, ${connections} connections, ${seconds} s each after ${warmUp} s; machine load ${machineLoad()}`,
    );
    console.table(table);
  }
  if (rows.some(({ failed, perSecond }) => failed > 0 || perSecond === 0)) process.exitCode = 1;
}
