// `docker run`: a key, the service, its answers, its health, its end.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { saring } from '../queue-bench/processes.mjs';
import { container, runToEnd, says, volumeOf } from './container.mjs';

const IMAGES = 20;
const TEXT = { text: 'Pak Darmo itu bajingan goblok, jangan pilih nomor 1' };
const samples = join(import.meta.dirname, '..', '..', 'docs', 'samples');
const banner = readFileSync(join(samples, 'banner-hinaan.jpg'));

/** Throws unless the image serves as the service does outside of it, writes to its volume alone, and ends in order. */
export async function checkService(image, log) {
  const data = volumeOf(image);
  const service = { url: `http://127.0.0.1:${portOf(image)}`, key: await makeKey(image, data) };
  const run = container(image, { data });
  const health = () => run.inside(image.config.Healthcheck.Test.slice(1));
  try {
    assert.notEqual((await health()).code, 0, 'healthy before it was ready');
    await says(run, 'Saring siap');
    assert.equal((await fetch(`${service.url}/readyz`)).status, 200);
    assert.equal((await health()).code, 0);
    await checkHealthWithoutKeys({ data, health });
    log('ready; HEALTHCHECK 1 before it, 0 then, 1 without its keys, 0 with them again');

    await checkSameAsOutside(service);
    log('a text and a banner: the same answers as outside');
    await checkReport(service);
    assert.equal((await fetch(`${service.url}/docs/`)).status, 200);
    log('a report is classified in the embedded database');
    await checkNotWritable(run);
    await checkProcesses(service, run);
    log(`${IMAGES} images and a killed process: nothing is left behind`);
    await checkEnd(service, run);
    log('SIGTERM: the request in work is answered, exit 0');
  } finally {
    await run.kill();
  }
  assert.doesNotMatch(run.output(), /EROFS|EACCES|read-only/i);
  await checkCommands(image, data);
  log(`/data holds ${readdirSync(data).join(', ')}`);
}

function portOf(image) {
  return /^PORT=(\d+)$/m.exec(image.config.Env.join('\n'))[1];
}

/** README's first command in a container; gives the key. */
async function makeKey(image, data) {
  const refused = await runToEnd(image, { data });
  assert.notEqual(refused.code, 0, 'started without a key');
  const made = await runToEnd(image, {
    data,
    args: ['keys', 'create', '--name', 'Ani Lestari', '--role', 'admin'],
  });
  assert.equal(made.code, 0, made.output);
  return /saring_\S+|[\w-]{32,}/.exec(made.output)[0];
}

async function checkHealthWithoutKeys({ data, health }) {
  const file = join(data, 'keys.json');
  const keys = readFileSync(file);
  writeFileSync(file, '{');
  await until(async () => (await health()).code !== 0, 'healthy without its keys');
  writeFileSync(file, keys);
  await until(async () => (await health()).code === 0, 'not healthy again');
}

async function checkSameAsOutside(service) {
  const outside = saring(['serve'], { DATA_DIR: join(samples, 'no-data'), HOST: '127.0.0.1' });
  try {
    const url = await outside.ready;
    for (const ask of [askText, (at) => askImages(at, [banner])]) {
      const [within, without] = [await ask(service), await ask({ url })];
      assert.equal(within.status, 200);
      assert.equal(within.body.status, 'complete', JSON.stringify(within.body.parts));
      assert.equal(within.body.verdict, 'review');
      assert.deepEqual(lasting(within.body), lasting(without.body));
    }
  } finally {
    outside.child.kill('SIGTERM');
    await outside.exited;
  }
}

/** Without what is another's with each request. */
function lasting({ id, timing, ...body }) {
  return body;
}

async function checkReport({ url, key }) {
  const body = { post: TEXT, channel: 'web', reporter: 'pelapor-1', note: null };
  const taken = await send(`${url}/reports`, key, JSON.stringify(body));
  assert.equal(taken.status, 202, JSON.stringify(taken.body));
  await until(async () => {
    const response = await fetch(`${url}/cases/day`, { headers: headersOf(key) });
    return (await response.json()).classified === 1;
  }, 'the report is not classified');
}

async function checkNotWritable(run) {
  for (const path of ['/app/x', '/x', '/usr/x', '/home/node/x', '/var/tmp/x'])
    assert.notEqual((await run.inside(['touch', path])).code, 0, `${path} could be written`);
  assert.equal((await run.inside(['touch', '/tmp/x', '/data/x'])).code, 0);
  assert.equal((await run.inside(['rm', '/tmp/x', '/data/x'])).code, 0);
  const { output } = await run.inside(['find', '/app', '-writable', '-not', '-type', 'l']);
  assert.equal(output, '');
}

/** Images until processes that open them have come and gone; one is killed, too. */
async function checkProcesses(service, run) {
  for (let n = 0; n < IMAGES; n++) {
    if (n === IMAGES / 2) await run.inside(['sh', '-c', `kill -9 ${(await decoders(run))[0]}`]);
    const { status, body } = await askImages(service, [marked(n)]);
    assert.deepEqual([status, body.verdict, body.status], [200, 'review', 'complete'], `${n}`);
  }
  const { output } = await run.inside(['sh', '-c', 'grep -h ^State: /proc/[0-9]*/status']);
  assert.doesNotMatch(output, /zombie/);
  assert.doesNotMatch(output, /stopped/);
  assert((await decoders(run)).length > 0);
}

/** Processes that open images, as the container numbers them. */
async function decoders(run) {
  const { output } = await run.inside(['sh', '-c', 'grep -l decode /proc/[0-9]*/cmdline']);
  const ids = [...output.matchAll(/proc\/(\d+)\//g)].map(([, id]) => id);
  return (
    await Promise.all(
      ids.map(async (id) => [id, await run.inside(['readlink', `/proc/${id}/exe`])]),
    )
  )
    .filter(([, { output: program }]) => program.trim().endsWith('/node'))
    .map(([id]) => id);
}

async function checkEnd(service, run) {
  let isAnswered = false;
  const answer = askImages(service, [100, 101, 102, 103].map(marked)).finally(() => {
    isAnswered = true;
  });
  await delay(300);
  assert(!isAnswered, 'the request was over before the signal');
  await run.signal('SIGTERM');
  assert.equal((await answer).status, 200);
  assert.equal(await run.exited, 0, run.output());
}

/** Commands that load what the service did not. */
async function checkCommands(image, data) {
  const verified = await runToEnd(image, { data, args: ['audit', 'verify'] });
  assert.equal(verified.code, 0, verified.output);
  writeFileSync(join(data, 'banner.jpg'), banner);
  const read = await runToEnd(image, {
    data,
    args: ['classify', '/data/banner.jpg', '--json'],
    env: { OCR_ENGINE: 'tesseract' },
  });
  assert.equal(read.code, 1, read.output);
  assert(existsSync(join(data, 'queue')));
}

/** The banner with a comment of its own: the same picture, and not remembered. */
function marked(n) {
  const comment = Buffer.from([0xff, 0xfe, 0, 4, n >> 8, n & 255]);
  return Buffer.concat([banner.subarray(0, 2), comment, banner.subarray(2)]);
}

const headersOf = (key) => (key ? { Authorization: `Bearer ${key}` } : {});
const askText = ({ url, key }) => send(`${url}/classify`, key, JSON.stringify(TEXT));

function askImages({ url, key }, images) {
  const form = new FormData();
  for (const image of images) form.append('images', new Blob([image]), 'banner.jpg');
  return send(`${url}/classify`, key, form);
}

async function send(url, key, body) {
  const type = typeof body === 'string' ? { 'Content-Type': 'application/json' } : {};
  const headers = { ...headersOf(key), ...type };
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
}

export async function until(isSo, complaint, limitMs = 20_000) {
  const end = performance.now() + limitMs;
  while (!(await isSo())) {
    assert(performance.now() < end, complaint);
    await delay(200);
  }
}
