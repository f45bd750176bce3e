// Sends requests near the document and pictures near real ones to a running service, and collects what is wrong.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { seeded } from '../ocr-set/random.mjs';
import { operationsOf } from './api.mjs';
import { answerCheck, mayBreakOff } from './check-answer.mjs';
import { curlOf } from './curl.mjs';
import { figuresOf, grown } from './figures.mjs';
import { mutatedPicture } from './mutate-picture.mjs';
import { pictureFaults, pictureRequest } from './picture-request.mjs';
import { drawnPictures } from './pictures.mjs';
import { prepare } from './prepare.mjs';
import { requestFor } from './requests.mjs';
import { closeConnections, send } from './send.mjs';

/** Requests on their way at once. */
const AT_ONCE = 4;
/** How often a request that was refused for the load is sent again. */
const RETRIES = 5;
/** Resident set that a service with models, images and an embedded queue may have, MB: 1,000 to 1,520 were measured. */
const MOST_RSS_MB = 1_800;
/** How much more the last quarter of a long run may have than its second. */
const MOST_GROWTH = 1.15;
const READINGS = 20;
/** From so many on memory has had the time to grow. */
const LONG = 2_000;

/**
 * Fuzzes the service at `url`: `requests` of its API and `images`, by `seed`; `only` is `requests:7` or `images:7`.
 * Resolves to `{ faults, figures }`: what was wrong, each with its command, and what was counted.
 */
export async function fuzz({ url, seed, requests, images, only = null, log = console.log }) {
  const document = await (await fetch(`${url}/openapi.json`)).json();
  const check = answerCheck(document);
  const before = await figuresOf(url);
  const known = await prepare(url);
  const control = await controlAnswer(url);
  const run = { url, seed, check, faults: [], rss: [], statuses: {}, slowestMs: 0, log };
  const png = await sharp({ create: { width: 24, height: 16, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();

  const operations = operationsOf(document);
  await each(run, 'requests', requests, only, (random) =>
    requestFor(operations, { random, known, png }),
  );

  const pictures = await drawnPictures();
  const seen = {};
  await each(
    run,
    'images',
    images,
    only,
    (random) => pictureRequest(operations, mutatedPicture(pictures, random)),
    (answer) => pictureFaults(answer, seen),
  );

  const after = await figuresOf(url);
  if (after.startedAt !== before.startedAt)
    run.faults.push('the service ended and was started again');
  const again = await controlAnswer(url);
  if (!isDeepStrictEqual(again, control))
    run.faults.push(
      `a post is judged otherwise than before: ${JSON.stringify(again)}, not ${JSON.stringify(control)}`,
    );
  run.faults.push(...rssFaults(run.rss, requests + images > LONG));
  closeConnections();
  return {
    faults: run.faults,
    figures: {
      seed,
      statuses: run.statuses,
      pictures: seen,
      slowestMs: Math.round(run.slowestMs),
      rssMb: run.rss,
      threadsReplaced: grown(before.threads, after.threads),
      stageFailures: grown(before.failures, after.failures),
    },
  };
}

/** Sends `count` of what `make` gives, a few at a time; each is told by its number alone. */
async function each(run, name, count, only, make, more = () => []) {
  const [part, single] = only?.split(':') ?? [];
  if (only && part !== name) return;
  let next = 0;
  const every = Math.max(1, Math.ceil(count / READINGS));
  const worker = async () => {
    for (let at = next++; at < count; at = next++) {
      if (single !== undefined && at !== Number(single)) continue;
      const request = make(seeded(`${run.seed}/${name}/${at}`));
      await one(run, `${name}:${at}`, request, more);
      if (at % every === 0) {
        const { rssMb } = await figuresOf(run.url);
        run.rss.push(rssMb);
        if (count >= LONG)
          run.log(`${name} ${at}/${count}, RSS ${rssMb} MB, ${run.faults.length} faults`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function one(run, name, request, more) {
  const faults = await sendPatiently(run.url, request).then(
    (answer) => {
      run.statuses[answer.status] = (run.statuses[answer.status] ?? 0) + 1;
      run.slowestMs = Math.max(run.slowestMs, answer.ms);
      return [...run.check(request, answer), ...more(answer)];
    },
    (error) =>
      error.code === 'ECONNRESET' && mayBreakOff(request)
        ? []
        : [`no answer: ${error.code ?? error.message}`],
  );
  if (faults.length === 0) return;
  const command = curlOf(run.url, request, `${run.seed}-${name.replace(':', '-')}`);
  run.faults.push(
    `${name} (${[request.operation?.id ?? 'no operation', ...request.changes].join(', ')}): ${faults.join('; ')}\n` +
      `    npm run fuzz -- --seed ${run.seed} --only ${name}\n    ${command}`,
  );
}

/** Load is no fault: who is told to wait waits, but not for ever. */
async function sendPatiently(url, request) {
  for (let left = RETRIES; ; left--) {
    const answer = await send(url, request);
    if (answer.status !== 429 || left === 0) return answer;
    const seconds = Math.min(5, Number(answer.headers['retry-after']) || 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
}

/** What is said of a post that is always judged alike. */
async function controlAnswer(url) {
  const form = new FormData();
  form.append('post', JSON.stringify({ text: 'Pak Darmo itu bajingan goblok, otak udang!' }));
  const banner = new URL('../../docs/samples/banner-hinaan.jpg', import.meta.url);
  form.append('images', new Blob([readFileSync(banner)]), 'banner.jpg');
  const { verdict, findings, parts } = await (
    await fetch(`${url}/classify`, { method: 'POST', body: form })
  ).json();
  return { verdict, findings, parts };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Over the whole run it may not be too much; in a long one it may not grow in the second half either. */
function rssFaults(rss, isLong) {
  const faults = [];
  const most = Math.max(...rss);
  if (most > MOST_RSS_MB) faults.push(`RSS reached ${most} MB, over ${MOST_RSS_MB}`);
  const quarter = Math.floor(rss.length / 4);
  const growth = mean(rss.slice(-quarter)) / mean(rss.slice(quarter, 2 * quarter));
  if (isLong && growth > MOST_GROWTH) faults.push(`RSS grew by a factor of ${growth.toFixed(2)}`);
  return faults;
}
