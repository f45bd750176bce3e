// One batch, sent as fast as it is taken, read at a given speed.
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { text } from './posts.mjs';

const LINE_FEED = 0x0a;

/** How long it took, what came back, and how far the sender got ahead of the reader (lines). */
export async function sendBatch(url, { lines, different, bytesPerSecond }) {
  const startedAt = performance.now();
  const asked = request(`${url}/classify/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const progress = { sent: 0, read: 0, mostAhead: 0 };
  const sending = send(asked, { lines, different, progress });
  const [response] = await once(asked, 'response');
  let bytes = 0;
  let tail = Buffer.alloc(0);
  for await (const chunk of response) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === LINE_FEED) progress.read++;
    tail = Buffer.concat([tail, chunk]).subarray(-200);
    // Reads on when that much may have come at this speed.
    const aheadMs = (1000 * bytes) / bytesPerSecond - (performance.now() - startedAt);
    if (aheadMs > 0) await delay(aheadMs);
  }
  await sending;
  const seconds = (performance.now() - startedAt) / 1000;
  const last = tail.toString().trimEnd().split('\n').at(-1) ?? '';
  return { seconds, bytes, last, mostAhead: progress.mostAhead };
}

async function send(asked, { lines, different, progress }) {
  for (let n = 0; n < lines; n++) {
    const isTaken = asked.write(`${JSON.stringify({ text: text(n % different) })}\n`);
    progress.sent++;
    progress.mostAhead = Math.max(progress.mostAhead, progress.sent - progress.read);
    if (!isTaken) await once(asked, 'drain');
  }
  asked.end();
}
