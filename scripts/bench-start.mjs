// From start to ready, and the memory of a service that gets texts, then banners.
//
//   npm run bench:start -- [--starts n] [--texts n] [--banners n] [--json] [--shared folder]
//
// --starts   starts of each program, the service and a bare express process by turns (5)
// --texts    texts that a service gets before its memory is taken as idle (200)
// --banners  banners that it then gets, four at a time (0); the last tenth against the second tenth is `flat`
//
// Times and processor time are medians; `of bare` is how many times the bare express process's. Another
// process on the machine lengthens times, and processor time a little. `first banner ms` has the start of the
// threads that look at images in it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { banners } from './service-bench/banners.mjs';
import { started } from './start-bench/started.mjs';

const TARGET = { readyMs: 3000, idleMb: 250, bannersMb: 1200 };
const SETTLE_MS = 3000;
const SAMPLE_EVERY_MS = 100;
const AT_ONCE = 4;
const { values: options } = parseArgs({
  options: {
    starts: { type: 'string', default: '5' },
    texts: { type: 'string', default: '200' },
    banners: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
    shared: { type: 'string', default: join(import.meta.dirname, '..', '..', 'shared') },
  },
});
const data = await mkdtemp(join(tmpdir(), 'saring-start-'));
const settings = { DATA_DIR: data, REQUEST_TIMEOUT_MS: '60000' };
const programs = {
  service: ['dist/cli.js', 'serve'],
  bare: [join(import.meta.dirname, 'start-bench', 'bare-express.mjs')],
};
try {
  const row = { ...(await measureStarts()), ...(await measureMemory()) };
  if (options.json) console.log(JSON.stringify(row));
  else
    console.table(
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { value }])),
    );
} finally {
  await rm(data, { recursive: true, force: true });
}

/** By turns, so that what else the machine does meets both. */
async function measureStarts() {
  const found = { service: [], bare: [] };
  for (let n = 0; n < Number(options.starts); n++) {
    for (const [name, args] of Object.entries(programs)) {
      const one = await started(args, '/readyz', settings);
      found[name].push({ ...one, rssMb: one.residentMb() });
      await one.stop();
    }
  }
  const of = (name, key) => median(found[name].map((one) => one[key]));
  return {
    'listening ms': round(of('service', 'listeningMs')),
    'ready ms': round(of('service', 'readyMs')),
    'of target': round(of('service', 'readyMs') / TARGET.readyMs, 2),
    'CPU s': round(of('service', 'cpuS'), 2),
    'RSS MB at ready': round(of('service', 'rssMb')),
    'bare ready ms': round(of('bare', 'readyMs')),
    'bare CPU s': round(of('bare', 'cpuS'), 2),
    'bare RSS MB': round(of('bare', 'rssMb')),
    'ready of bare': round(of('service', 'readyMs') / of('bare', 'readyMs'), 1),
    'CPU of bare': round(of('service', 'cpuS') / of('bare', 'cpuS'), 1),
    'RSS of bare': round(of('service', 'rssMb') / of('bare', 'rssMb'), 1),
  };
}

async function measureMemory() {
  const service = await started(programs.service, '/readyz', settings);
  try {
    for (let n = 0; n < Number(options.texts); n++) {
      await classified(service, { text: `Mari datang ke TPS ${n}, bawa surat undangan dan KTP.` });
    }
    await delay(SETTLE_MS);
    const idleMb = service.residentMb();
    const idle = {
      'idle RSS MB, text only': round(idleMb),
      'of target ': round(idleMb / TARGET.idleMb, 2),
    };
    const count = Number(options.banners);
    return count > 0 ? { ...idle, ...(await sendBanners(service, count)) } : idle;
  } finally {
    await service.stop();
  }
}

async function sendBanners(service, count) {
  const files = banners(count, { folder: options.shared, bigEvery: 10 });
  const samples = [];
  let done = 0;
  const sampler = setInterval(
    () => samples.push({ done, mb: service.residentMb() }),
    SAMPLE_EVERY_MS,
  );
  const times = [];
  const from = performance.now();
  const send = async () => {
    for await (const { bytes } of files) {
      const since = performance.now();
      await classified(service, { images: [{ data: bytes.toString('base64') }] });
      times.push(performance.now() - since);
      done++;
    }
  };
  // An async generator may be asked by several at a time, and gives to each in turn.
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  clearInterval(sampler);
  const tenth = (n) =>
    mean(samples.filter((one) => Math.floor((one.done * 10) / count) === n).map(({ mb }) => mb));
  const peakMb = Math.max(...samples.map(({ mb }) => mb));
  return {
    banners: done,
    'first banner ms': round(times[0]),
    'banners/s, drawing them included': round((1000 * done) / (performance.now() - from), 2),
    'RSS MB, peak': round(peakMb),
    'of target  ': round(peakMb / TARGET.bannersMb, 2),
    'RSS MB, last tenth': round(tenth(9)),
    flat: round(tenth(9) / tenth(1), 2),
  };
}

/** Throws for any answer but 200: a refused post would cost nothing and flatter the figures. */
async function classified(service, post) {
  const { status, text } = await service.ask('/classify', JSON.stringify(post));
  if (status !== 200) throw new Error(`/classify answered ${status}: ${text.slice(0, 200)}`);
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value, digits = 0) {
  return Number(value.toFixed(digits));
}
