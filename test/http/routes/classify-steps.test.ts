import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { type ClassifyLine, classifyLineSchema, type Problem } from '../../../src/http/contract.js';
import type { Pipeline } from '../../../src/pipeline/open.js';
import { fakeClassifier, fakeOcr, fakePipeline } from '../../support/fakes.js';
import { LIMITS, startApp, type TestService } from '../../support/http.js';

const picture = (background: string) =>
  sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
const images = [{ data: (await picture('white')).toString('base64') }];
const twoImages = [...images, { data: (await picture('black')).toString('base64') }];
const STEPS = 'application/x-ndjson';

let service: TestService | undefined;
const logged: string[] = [];
afterEach(async () => {
  await service?.close();
  logged.length = 0;
});

async function start(pipeline: Pipeline = fakePipeline(), capacity?: number) {
  await pipeline.loaded();
  const logger = pino({ level: 'error' }, { write: (line) => logged.push(line) });
  service = await startApp(pipeline, capacity, { logger });
  return service;
}

function post(body: unknown, accept = STEPS, url = service?.url): Promise<Response> {
  return fetch(`${url}/classify`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A post whose answer is read line by line, as it arrives. */
async function follow(body: unknown) {
  const asking: ClientRequest = request(`${service?.url}/classify`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: STEPS },
    agent: false,
  });
  asking.on('error', () => undefined).end(JSON.stringify(body));
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  const lines = createInterface({ input: response })[Symbol.asyncIterator]();
  return {
    response,
    leave: () => asking.destroy(),
    next: async () => parse((await lines.next()).value ?? 'null'),
  };
}

const parse = (line: string): ClassifyLine => classifyLineSchema.parse(JSON.parse(line));
const linesOf = async (answer: Response) => (await answer.text()).trimEnd().split('\n').map(parse);
const named = (line: ClassifyLine) =>
  'step' in line ? [line.step, line.part].filter(Boolean).join(' ') : Object.keys(line)[0];

/** A door that stays shut until it is opened. */
function door() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

function heldOcr(opened: Promise<void>) {
  const reader = fakeOcr('REVIEW-hoax');
  const read: typeof reader.read = async (...args) => {
    await opened;
    return reader.read(...args);
  };
  return async () => ({ ...reader, read });
}

/** A pipeline that fails with `error` after it has told that it started. */
function failing(error: Error): Pipeline {
  const pipeline = fakePipeline();
  pipeline.classify = async (_post, _left, { onStep } = {}) => {
    onStep?.({ step: 'received' });
    onStep?.({ step: 'started' });
    throw error;
  };
  return pipeline;
}

describe('POST /classify for who wants steps', () => {
  it('sends each step when it happens, and the result last', async () => {
    const { open, opened } = door();
    await start(fakePipeline({ ocr: heldOcr(opened) }));
    const answer = await follow({ text: 'halo', images });
    expect(answer.response.statusCode).toBe(200);
    expect(answer.response.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const first = [await answer.next(), await answer.next(), await answer.next()].map(named);
    expect(first.slice(0, 2)).toEqual(['received', 'started']);
    // The image is not read before this; more lines are of the text alone.
    open();
    const rest: ClassifyLine[] = [];
    while (!rest.some((line) => 'result' in line)) rest.push(await answer.next());
    const all = [...first, ...rest.map(named)];
    expect(all.toSorted()).toEqual(
      [
        ...['received', 'started', 'scored text', 'judging', 'result'],
        ...['reading image:0', 'read image:0', 'scored image:0'],
      ].toSorted(),
    );
    expect(all.slice(-2)).toEqual(['judging', 'result']);
  });

  it('ends with what the JSON answer says, byte for byte but for id and timing', async () => {
    await start();
    const body = { text: 'VIOLATION-sara', images: twoImages, context: { paid: false } };
    const lines = (await (await post(body)).text()).trimEnd().split('\n');
    const plain = await post(body, 'application/json');
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const same = (text: string) =>
      text
        .replace(/"id":"cls_[0-9a-f]{32}"/, '"id":""')
        .replace(/"timing":\{[^}]*\}/, '"timing":{}');
    expect(same(lines.at(-1) ?? '')).toBe(`{"result":${same(await plain.text())}}`);
    const steps = lines.map(parse).map(named);
    for (const part of ['image:0', 'image:1']) {
      expect(steps.filter((step) => step?.endsWith(part))).toEqual([
        `reading ${part}`,
        `read ${part}`,
        `scored ${part}`,
      ]);
    }
  });

  it.each([
    '*/*',
    'application/json',
    'application/json, application/x-ndjson',
    'application/x-ndjson;q=0.5, application/json',
    'text/html',
    'application/*',
  ])('is JSON as ever with Accept: %s', async (accept) => {
    await start();
    const answer = await post({ text: 'halo' }, accept);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('vary')).toContain('Accept');
    expect(await answer.json()).toMatchObject({ verdict: 'allowed' });
  });

  it.each([
    'application/x-ndjson, application/json;q=0.9',
    'application/x-ndjson, application/problem+json',
    'application/x-ndjson, */*;q=0.1',
  ])('is lines with Accept: %s', async (accept) => {
    await start();
    const steps = (await linesOf(await post({ text: 'halo' }, accept))).map(named);
    expect(steps).toEqual(['received', 'started', 'scored text', 'judging', 'result']);
  });

  it.each<[string, unknown, number, Problem['code']]>([
    ['no JSON', '{', 400, 'malformed-body'],
    ['an empty post', {}, 422, 'invalid-post'],
    [
      'a regime without rulebook',
      { text: 'a', context: { regime: 'pemilu-2024' } },
      422,
      'regime-unavailable',
    ],
    ['too much', { text: 'x'.repeat(LIMITS.bodyBytes) }, 413, 'body-too-large'],
  ])(
    'answers %s with a problem and its status, before any line',
    async (_what, body, ...expected) => {
      await start();
      const answer = await post(body);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect([answer.status, ((await answer.json()) as Problem).code]).toEqual(expected);
    },
  );

  it('answers 429 beyond capacity while those taken in get their result', async () => {
    const { open, opened } = door();
    await start(fakePipeline({ ocr: heldOcr(opened) }), 1);
    const taken = await follow({ images });
    const first = [await taken.next(), await taken.next(), await taken.next()];
    expect(first.map(named)).toEqual(['received', 'started', 'reading image:0']);
    const refused = await post({ text: 'halo' });
    expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([429, 'overloaded']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // A stop lets what was taken in end, too.
    service?.admission.stop();
    open();
    let last = await taken.next();
    while ('step' in last) last = await taken.next();
    expect(last).toMatchObject({ result: { verdict: 'review' } });
  });

  it('says `received` while it waits for a place, and `started` when one is free', async () => {
    const { open, opened } = door();
    const judging = { defaultRegime: 'pilkada-2024', maxConcurrent: 1 } as const;
    await start(fakePipeline({ ocr: heldOcr(opened), judging }));
    const first = await follow({ images });
    expect([await first.next(), await first.next()].map(named)).toEqual(['received', 'started']);
    const second = await follow({ images });
    expect(named(await second.next())).toBe('received');
    const next = second.next().then((line) => ({ line, at: performance.now() }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const openedAt = performance.now();
    open();
    const { line, at } = await next;
    expect(named(line)).toBe('started');
    expect(at).toBeGreaterThanOrEqual(openedAt);
  });

  it('ends with a problem line when it fails midway, without what is inside', async () => {
    await start(failing(new Error('secret path /etc/saring')));
    const answer = await post({ text: 'isi-kiriman' });
    expect(answer.status).toBe(200);
    const lines = await linesOf(answer);
    expect(lines.map(named)).toEqual(['received', 'started', 'problem']);
    const requestId = answer.headers.get('x-request-id');
    expect(lines.at(-1)).toMatchObject({
      problem: { status: 500, code: 'internal', type: 'urn:saring:problem:internal', requestId },
    });
    expect(JSON.stringify(lines)).not.toContain('secret');
    // The operator gets to know why, and nothing of the post.
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('secret path');
    expect(logged[0]).toContain(String(requestId));
    expect(logged[0]).not.toContain('isi-kiriman');
  });

  it('frees its place when it failed midway', async () => {
    await start(failing(new Error('x')), 1);
    for (const _time of [1, 2, 3]) {
      expect((await linesOf(await post({ text: 'halo' }))).map(named)).toContain('problem');
    }
  });

  it('gives up when the client leaves, and goes on for others', async () => {
    let isCut = false;
    const { opened, open } = door();
    const classify: typeof fakeClassifier.classify = async (text, signal) => {
      if (text.includes('TUNGGU')) await opened;
      return fakeClassifier.classify(text, signal);
    };
    const pipeline = fakePipeline({ text: async () => ({ ...fakeClassifier, classify }) });
    const whole = pipeline.classify.bind(pipeline);
    pipeline.classify = (asked, left, onStep) => {
      left?.addEventListener('abort', () => {
        isCut = true;
      });
      return whole(asked, left, onStep);
    };
    await start(pipeline, 1);
    const answer = await follow({ text: 'TUNGGU' });
    expect([await answer.next(), await answer.next()].map(named)).toEqual(['received', 'started']);
    answer.leave();
    await expect.poll(() => isCut).toBe(true);
    // Steps that come now have nobody to go to.
    open();
    await expect.poll(async () => (await post({ text: 'halo' })).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it('takes what waits for a place with the client that leaves', async () => {
    const { opened, open } = door();
    const judging = { defaultRegime: 'pilkada-2024', maxConcurrent: 1 } as const;
    await start(fakePipeline({ ocr: heldOcr(opened), judging }), 2);
    const first = await follow({ images });
    expect([await first.next(), await first.next()].map(named)).toEqual(['received', 'started']);
    const waiting = await follow({ images });
    expect(named(await waiting.next())).toBe('received');
    expect((await post({ text: 'halo' })).status).toBe(429);
    waiting.leave();
    // Its place is free again, though the first is still in work.
    await expect.poll(async () => (await post({ text: 'halo' })).status).toBe(200);
    open();
    expect(logged).toEqual([]);
  });
});
