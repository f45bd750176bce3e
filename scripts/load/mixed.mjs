// Texts, banners, reports and batches at once, for as long as asked.
import { setTimeout as delay } from 'node:timers/promises';
import { linearFit, percentile, round } from './figures.mjs';
import { drawBanners, text } from './posts.mjs';
import { client, openLoop } from './send.mjs';
import { sampleMemory, startService } from './service.mjs';

const BANNERS = 60;
const BATCH_LINES = 200;
/** Every so manieth line of a batch, and report, has a banner. */
const BANNER_EVERY = 50;
const QUEUE_OPENS_IN_S = 60;
const BETWEEN_BATCHES_MS = 20_000;

/** Figures of one soak; `rates` a second. */
export async function soak({ seconds, warmUpSeconds, everyMs, rates }) {
  const drawn = await drawBanners(BANNERS);
  const service = await startService();
  const target = client(service.url);
  await queueOpen(target);
  const tally = { statuses: {}, gaps: {}, ms: { texts: [], banners: [] } };
  const memory = sampleMemory(service.pid, everyMs);
  try {
    const stop = () => service.crashed();
    const streams = Object.entries(requests(drawn)).map(([name, next]) =>
      openLoop(counting(target, name, tally), { rate: rates[name], seconds, next, stop }),
    );
    await Promise.all([...streams, sendBatches(target, { drawn, seconds, tally, stop })]);
    const samples = memory.stop();
    return {
      minutes: round(seconds / 60, 1),
      ...memoryFigures(samples, warmUpSeconds * 1000),
      'texts p50 ms': round(percentile(tally.ms.texts, 0.5)),
      'texts p99 ms': round(percentile(tally.ms.texts, 0.99)),
      'banners p50 ms': round(percentile(tally.ms.banners, 0.5)),
      'banners p99 ms': round(percentile(tally.ms.banners, 0.99)),
      answers: tally.statuses,
      failed: failedOf(tally.statuses),
      gaps: tally.gaps,
      reports: await reportsLeft(target),
      crashed: service.crashed(),
      samples: samples.map(({ atMs, mb }) => [Math.round(atMs), round(mb, 1)]),
    };
  } finally {
    target.close();
    await service.stop();
  }
}

/** The embedded database takes seconds to make; until then the queue's routes answer 503. */
async function queueOpen(target) {
  for (let tries = 0; tries < QUEUE_OPENS_IN_S; tries++) {
    const { status } = await target.send({ path: '/cases/day', method: 'GET' });
    if (status === 200) return;
    await delay(1_000);
  }
  throw new Error('the report queue does not open');
}

function requests(drawn) {
  let n = 0;
  const banner = () => [{ data: drawn[n++ % drawn.length] }];
  const post = () => (n++ % BANNER_EVERY === 0 ? { images: banner() } : { text: text(n) });
  return {
    texts: () => ({ body: JSON.stringify({ text: text(n++) }) }),
    banners: () => ({ body: JSON.stringify({ images: banner() }) }),
    reports: () => ({
      path: '/reports',
      body: JSON.stringify({ post: post(), channel: 'web', reporter: `uji-${n % 97}` }),
    }),
  };
}

/** The same client, that counts what it is answered. */
function counting(target, name, tally) {
  return {
    async send(request) {
      const sentAt = performance.now();
      const answer = await target.send(request, true);
      count(tally.statuses, `${name} ${answer.status}`);
      if (answer.status === 200) {
        tally.ms[name]?.push(performance.now() - sentAt);
        countGaps(answer.body, tally);
      }
      return { ...answer, body: null };
    },
  };
}

async function sendBatches(target, { drawn, seconds, tally, stop }) {
  const endsAt = performance.now() + seconds * 1000;
  for (let from = 0; performance.now() < endsAt && !stop(); from += BATCH_LINES) {
    const lines = Array.from({ length: BATCH_LINES }, (_, at) =>
      JSON.stringify(
        at % BANNER_EVERY === 0
          ? { images: [{ data: drawn[(from + at) % drawn.length] }] }
          : { text: text(1e6 + from + at) },
      ),
    );
    const { status, body } = await target.send(
      {
        path: '/classify/batch',
        headers: { 'content-type': 'application/x-ndjson' },
        body: lines.join('\n'),
      },
      true,
    );
    const last = body?.trimEnd().split('\n').at(-1) ?? '';
    const whole = last === `{"end":true,"ok":${BATCH_LINES},"failed":0}`;
    count(tally.statuses, `batch ${status}${whole ? '' : ' incomplete'}`);
    for (const line of body?.split('\n') ?? []) countGaps(line, tally);
    await delay(Math.max(0, Math.min(BETWEEN_BATCHES_MS, endsAt - performance.now())));
  }
}

function countGaps(line, { gaps }) {
  // Cheaper than parsing what has none.
  if (!line.includes('"status":"partial"')) return;
  for (const { gap } of JSON.parse(line).parts) if (gap) count(gaps, gap.code);
}

function count(tallies, name) {
  tallies[name] = (tallies[name] ?? 0) + 1;
}

/** Whatever is neither an answer nor a refusal that says when to come again. */
function failedOf(statuses) {
  return Object.entries(statuses)
    .filter(([name]) => !/ (200|202|429)$/.test(name))
    .reduce((sum, [, times]) => sum + times, 0);
}

async function reportsLeft(target) {
  const { status, body } = await target.send({ path: '/cases/day', method: 'GET' }, true);
  if (status !== 200) return `unknown (${status})`;
  const { received, queued } = JSON.parse(body);
  return { received, queued };
}

function memoryFigures(samples, warmUpMs) {
  const late = samples.filter(({ atMs }) => atMs >= warmUpMs);
  const fit = linearFit(late.map(({ atMs, mb }) => ({ x: atMs, y: mb })));
  const from = late.at(0)?.atMs ?? 0;
  const to = late.at(-1)?.atMs ?? 0;
  return {
    'warm-up s': round(warmUpMs / 1000),
    'RSS after warm-up MB': round(fit.at(from)),
    'RSS at the end MB': round(fit.at(to)),
    'RSS peak MB': round(Math.max(...samples.map(({ mb }) => mb))),
    'growth %': round((100 * (fit.at(to) - fit.at(from))) / fit.at(from), 1),
  };
}
