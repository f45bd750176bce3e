import { once } from 'node:events';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { HeldBytes } from '../../src/http/admission/held-bytes.js';
import { Places, WorkRoom } from '../../src/http/admission/room.js';
import { Admission } from '../../src/http/admission.js';
import { fakeOcr, fakePipeline } from '../support/fakes.js';
import { type AppParts, startApp, type TestService } from '../support/http.js';

const png = await sharp({ create: { width: 1280, height: 720, channels: 3, background: 'white' } })
  .png()
  .toBuffer();
const banner = JSON.stringify({ images: [{ data: png.toString('base64') }] });
const JSON_TYPE = { 'Content-Type': 'application/json' };

let service: TestService;
let open = () => {};
afterEach(async () => {
  open();
  await service.close();
});

/** A service whose reader of words waits until it is opened, with room for 1,200 ms of banners. */
async function start(parts: AppParts = {}) {
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reader = fakeOcr('Ayo ke TPS');
  const read: typeof reader.read = async (...args) => {
    await opened;
    return reader.read(...args);
  };
  const room = new WorkRoom({
    lanes: {
      texts: { places: 1, servers: 1, mostWaitMs: 200 },
      images: { places: 1, servers: 1, mostWaitMs: 1_200 },
    },
    timeLimitMs: 10_000,
    // Stands still: nothing is done before it is opened.
    now: () => 0,
  });
  const pipeline = fakePipeline({ ocr: async () => ({ ...reader, read }) });
  await pipeline.loaded();
  service = await startApp(pipeline, 0, { room, ...parts });
}

const post = (body: string) =>
  fetch(`${service.url}/classify`, { method: 'POST', headers: JSON_TYPE, body });

/** A request of which the headers are sent, and what is given of the body. */
function begin(length: number, sent = '') {
  const asked = request(`${service.url}/classify`, {
    method: 'POST',
    agent: false,
    headers: { ...JSON_TYPE, 'Content-Length': length },
  });
  asked.on('error', () => undefined).flushHeaders();
  asked.write(sent);
  return asked;
}

async function answerOf(asked: ReturnType<typeof begin>) {
  const [response] = await once(asked, 'response');
  const { code } = (await json(response)) as { code: string };
  return { status: response.statusCode, retryAfter: response.headers['retry-after'], code };
}

describe('beyond capacity', () => {
  it('refuses banners, before a byte of them is sent, and says when they are done; texts go on', async () => {
    await start();
    const taken = [post(banner), post(banner), post(banner)];
    await expect.poll(() => service.admission.load.working).toBe(3);
    const refused = begin(300_000);
    // 1.5 s of banners wait.
    expect(await answerOf(refused)).toEqual({ status: 429, retryAfter: '2', code: 'overloaded' });
    refused.destroy();
    const late = await post(banner);
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '2']);
    const texts = await Promise.all(
      Array.from({ length: 20 }, () => post('{"text":"Ayo ke TPS"}')),
    );
    expect(texts.map(({ status }) => status)).toEqual(Array(20).fill(200));
    open();
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await post(banner)).status).toBe(200);
  });

  it('gives the place back of a client that left while it waited', async () => {
    await start();
    const leaving = [banner, banner, banner].map((body) => {
      const asked = begin(body.length, body);
      asked.end();
      return asked;
    });
    await expect.poll(() => service.admission.load.working).toBe(3);
    expect((await post(banner)).status).toBe(429);
    for (const asked of leaving) asked.destroy();
    await expect.poll(() => service.admission.load.working).toBe(0);
    open();
    expect((await post(banner)).status).toBe(200);
  });

  it('lets no more texts of a burst through than there is room for, and forgets who sends slowly', async () => {
    const admission = new Admission({
      room: new Places({ capacity: 3, concurrent: 1 }),
      memory: null,
    });
    const approach = () => admission.approach({ 'content-length': '20' });
    expect(Array.from({ length: 5 }, approach)).toEqual([null, null, null, 1, 1]);
    await turn();
    expect(approach()).toBeNull();
    // A body of images is looked at by its size, once its sender is known.
    await turn();
    const images = Array.from({ length: 5 }, () => admission.approach({ 'content-length': '2e6' }));
    expect(images).toEqual(Array(5).fill(null));
  });

  it('bounds the bodies in memory: what was announced is refused at once, what was not when it comes', async () => {
    const memory = new HeldBytes(100_000);
    await start({ memory });
    const slow = begin(90_000, 'x'.repeat(60_000));
    await expect.poll(() => memory.held).toBe(60_000);
    const announced = begin(50_000);
    expect(await answerOf(announced)).toMatchObject({ status: 429, retryAfter: '1' });
    announced.destroy();
    const unannounced = request(`${service.url}/classify`, {
      method: 'POST',
      agent: false,
      headers: JSON_TYPE,
    });
    unannounced.on('error', () => undefined).write('x'.repeat(50_000));
    expect(await answerOf(unannounced)).toMatchObject({ status: 429, code: 'overloaded' });
    unannounced.destroy();
    slow.destroy();
    await expect.poll(() => memory.held).toBe(0);
  });
});
