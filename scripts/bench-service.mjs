// The built service under load: memory, stalls of its main thread, images a second.
//
//   npm run bench:service -- [--images n] [--connections n] [--big-every n] [--form] [--shared folder]
//                            [--json]
//
// --big-every  every nth image is a photograph of 12 to 16 megapixels (0: none)
// --form       multipart instead of JSON with base64
//
// Two OCR threads, no image twice (else the image cache would answer). Memory is the process's
// resident set, sampled; `second half` is its mean there beside the mean of the second quarter: near 1
// when it does not grow. Stalls as scripts/service-bench/main-thread-probe.mjs says. Linux only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { banners } from './service-bench/banners.mjs';
import { RUNTIME } from './support/runtime.mjs';

const SAMPLE_EVERY_MS = 50;
const START_LIMIT_MS = 60_000;
const OCR_THREADS = 2;
const TARGET = { rssMb: 1100, stallMs: 30 };

const options = readOptions();
const files = [];
for await (const file of banners(options.images, options)) files.push(file);
const service = await startService();
try {
  report(await measure(service));
} finally {
  service.child.kill('SIGTERM');
  const forced = setTimeout(() => service.child.kill('SIGKILL'), 20_000);
  if (service.child.exitCode === null) await once(service.child, 'exit');
  clearTimeout(forced);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      images: { type: 'string', default: '100' },
      connections: { type: 'string', default: '4' },
      'big-every': { type: 'string', default: '5' },
      form: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      shared: { type: 'string', default: join(import.meta.dirname, '..', '..', 'shared') },
    },
  });
  return {
    images: Number(values.images),
    connections: Number(values.connections),
    bigEvery: Number(values['big-every']) || Number.POSITIVE_INFINITY,
    folder: values.shared,
    form: values.form,
    json: values.json,
  };
}

async function startService() {
  const probe = pathToFileURL(join(import.meta.dirname, 'service-bench', 'main-thread-probe.mjs'));
  const child = spawn(process.execPath, ['--import', probe.href, 'dist/cli.js', 'serve'], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      LOG_LEVEL: 'warn',
      REQUEST_TIMEOUT_MS: '60000',
      ...process.env,
      ...RUNTIME,
      PORT: '0',
      OCR_THREADS: String(OCR_THREADS),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const service = { child, log: '', url: '' };
  child.stderr.on('data', (chunk) => {
    service.log += chunk;
  });
  // Whoever ends the benchmark ends the service too.
  process.once('exit', () => child.kill('SIGKILL'));
  for (const end of ['SIGTERM', 'SIGINT']) process.once(end, () => process.exit(1));
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    service.url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0] ?? '';
    if (service.url) break;
  }
  clearTimeout(limit);
  child.stdout.resume();
  if (!service.url) throw new Error(`the service ended early:\n${output}${service.log}`);
  return service;
}

async function measure(service) {
  await probe(service); // Forgets the start.
  const idleMb = residentMb(service.child.pid);
  const startedAt = Date.now();
  const samples = [];
  const sampler = setInterval(() => {
    samples.push(residentMb(service.child.pid));
  }, SAMPLE_EVERY_MS);
  const cpuBefore = cpuSeconds(service.child.pid);
  const answers = await sendAll(service);
  clearInterval(sampler);
  const seconds = (Date.now() - startedAt) / 1000;
  const cpu = cpuSeconds(service.child.pid) - cpuBefore;
  return { idleMb, samples, answers, seconds, cpu, main: await probe(service), log: service.log };
}

/** Every file once, `connections` at a time. */
async function sendAll(service) {
  const waiting = files.entries();
  const answers = [];
  const send = async () => {
    for (const [at, file] of waiting) answers.push(await post(service, at, file));
  };
  await Promise.all(Array.from({ length: options.connections }, send));
  return answers;
}

async function post({ url }, at, { bytes, big }) {
  const startedAt = performance.now();
  const answered = await fetch(`${url}/classify`, { method: 'POST', ...bodyOf(bytes) }).catch(
    (error) => ({ ok: false, status: String(error), json: async () => null }),
  );
  const answer = await answered.json().catch(() => null);
  const gaps = (answer?.parts ?? []).flatMap(({ gap }) => (gap ? [gap.code] : []));
  const words = (answer?.parts ?? []).reduce((sum, part) => sum + (part.words?.length ?? 0), 0);
  return { at, big, status: answered.status, ms: performance.now() - startedAt, gaps, words };
}

function bodyOf(bytes) {
  if (options.form) {
    const body = new FormData();
    body.append('images', new Blob([bytes]), 'banner.jpg');
    return { body };
  }
  return {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ images: [{ data: bytes.toString('base64') }] }),
  };
}

async function probe(service) {
  const from = service.log.length;
  service.child.kill('SIGUSR2');
  for (let waited = 0; waited < 5_000; waited += 20) {
    await delay(20);
    const line = /main-thread-probe (\{.*\})\n/.exec(service.log.slice(from))?.[1];
    if (line) return JSON.parse(line);
  }
  throw new Error('the probe gives no answer');
}

function residentMb(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024;
}

/** Processor time of the whole service; the kernel counts in hundredths of a second. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function report({ idleMb, samples, answers, seconds, cpu, main, log }) {
  const peak = Math.max(...samples);
  const quarter = Math.floor(samples.length / 4);
  const gaps = answers.flatMap((answer) => answer.gaps);
  const row = {
    images: answers.length,
    'MB in all': round(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6),
    'images/s': round(answers.length / seconds, 2),
    'CPU s an image': round(cpu / answers.length, 2),
    'cores used': round(cpu / seconds, 2),
    'p50 s small': round(median(answers.filter(({ big }) => !big)) / 1000, 2),
    'p50 s big': round(median(answers.filter(({ big }) => big)) / 1000, 2),
    'RSS idle MB': round(idleMb),
    'RSS peak MB': round(peak),
    'of target': round(peak / TARGET.rssMb, 2),
    'second half': round(
      mean(samples.slice(2 * quarter)) / mean(samples.slice(quarter, 2 * quarter)),
      2,
    ),
    'RSS last MB': round(mean(samples.slice(-5))),
    'main buffers peak MB': round(main.buffersMb),
    'stall ms': round(main.stallMs),
    'of target ': round(main.stallMs / TARGET.stallMs, 2),
    'waited for a core ms': round(main.waitedMs),
    'stall p99 ms': round(main.stallP99Ms, 1),
    'busy ms': round(main.busyMs),
    'busy > 30 ms': main.busyOver30,
    words: answers.reduce((sum, { words }) => sum + words, 0),
    gaps:
      gaps.length === 0
        ? 0
        : [...new Set(gaps)]
            .map((code) => `${code} ${gaps.filter((one) => one === code).length}`)
            .join(', '),
    failed: answers.filter(({ status }) => status !== 200).length,
  };
  if (options.json) console.log(JSON.stringify(row));
  else
    console.table(
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { value }])),
    );
  const complaints = log
    .split('\n')
    .filter((line) => line && !line.startsWith('main-thread-probe'));
  if (complaints.length > 0) console.error(complaints.slice(-10).join('\n'));
  if (row.failed > 0) process.exitCode = 1;
}

function median(answers) {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value, digits = 0) {
  return Number(value.toFixed(digits));
}
