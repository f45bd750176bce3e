import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openTextClassifier } from '../../src/classifiers/text-classifier.js';
import type { Classification } from '../../src/domain/classification.js';
import type { TextClassifier } from '../../src/domain/detector.js';
import { readySchema } from '../../src/http/contract.js';
import { ModelStore } from '../../src/inference/model-store.js';
import { FakeQueue } from '../support/fake-queue.js';
import { fakeClassifier, fakePipeline } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';

const MODELS = new URL('../../models/', import.meta.url).pathname;

let service: TestService;
afterEach(() => service.close());

const send = (path: string, body: string) =>
  fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
const readiness = async (query = '') => {
  const answer = await fetch(`${service.url}/readyz${query}`);
  const { status, reportQueue } = readySchema.parse(await answer.json());
  return { code: answer.status, status, reportQueue };
};

/** A classifier that is busy until it is let go on. */
function busy() {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const classifier: TextClassifier = {
    ...fakeClassifier,
    classify: async (words, signal) => {
      await held;
      return fakeClassifier.classify(words, signal);
    },
  };
  return { classifier, letGo };
}

describe('a stop', () => {
  it('answers all that it accepted, refuses the rest, and says so', async () => {
    const { classifier, letGo } = busy();
    const pipeline = fakePipeline({ text: async () => classifier });
    const queue = new FakeQueue((post) => pipeline.classify(post));
    service = await startApp(pipeline, 20, { queue: async () => queue });
    const accepted = Array.from({ length: 8 }, (_, n) =>
      send('/classify', `{"text":"kiriman ${n}"}`),
    );
    while (service.admission.load.working < 8) await delay(5);
    service.stop();
    for (const [path, body] of [
      ['/classify', '{"text":"terlambat"}'],
      ['/reports', '{"link":"https://contoh.example/1"}'],
    ] as const) {
      const refused = await send(path, body);
      expect([refused.status, refused.headers.get('connection')]).toEqual([503, 'close']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ code: 'stopping' });
    }
    expect(await readiness()).toMatchObject({ code: 503, status: 'stopping' });
    letGo();
    expect((await Promise.all(accepted)).map(({ status }) => status)).toEqual(Array(8).fill(200));
  });

  it('lets a batch finish the lines that it has begun, and names the first that it has not', async () => {
    const { classifier, letGo } = busy();
    service = await startApp(fakePipeline({ text: async () => classifier }));
    const batch = request(`${service.url}/classify/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
    });
    batch.on('error', () => undefined);
    batch.write('{"text":"satu"}\n{"text":"dua"}\n');
    const [response] = await once(batch, 'response');
    const answer = text(response);
    await delay(100);
    service.stop();
    letGo();
    const lines = (await answer).trim().split('\n');
    expect(lines.slice(0, -1).map((line) => JSON.parse(line).verdict)).toEqual([
      'allowed',
      'allowed',
    ]);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: false, ok: 2, failed: 0, next: 2 });
  });
});

const judged = async () => {
  const answer = await send('/classify', '{"text":"Debat malam ini pukul 19.00"}');
  const { verdict, parts } = (await answer.json()) as Classification;
  return [answer.status, verdict, parts[0]?.gap?.code ?? null];
};

describe('a model file', () => {
  it.each([
    ['corrupted', (path: string) => writeFile(path, 'rusak')],
    ['missing', (path: string) => rm(path)],
  ])(
    'that is %s is a gap and not ready, until the right one is put there',
    async (_what, spoil) => {
      const folder = await mkdtemp(join(tmpdir(), 'saring-models-'));
      for (const name of ['text-id', 'manifest.json'])
        await cp(join(MODELS, name), join(folder, name), { recursive: true });
      const weights = join(folder, 'text-id', 'weights.bin');
      const right = await readFile(weights);
      await spoil(weights);
      const store = await ModelStore.open(folder);
      const options = { model: 'builtin', threads: 1, allowDownload: false };
      let now = 0;
      const text = () => openTextClassifier(store, options);
      const pipeline = fakePipeline({ text, now: () => now });
      service = await startApp(pipeline);
      await pipeline.loaded();
      expect(await readiness()).toMatchObject({ code: 503, status: 'degraded' });
      expect(await judged()).toEqual([200, 'undetermined', 'text-model-unavailable']);
      await writeFile(weights, right);
      // As soon as somebody asks, five seconds after the last try.
      now += 5_000;
      expect(await judged()).toEqual([200, 'allowed', null]);
      expect(await readiness()).toMatchObject({ code: 200, status: 'ready' });
    },
  );
});

it('makes readiness 503 while reports cannot be taken in, but not for who only classifies', async () => {
  service = await startApp(fakePipeline(), 20, { queueState: async () => 'unavailable' });
  const reportQueue = 'unavailable';
  expect(await readiness()).toEqual({ code: 503, status: 'degraded', reportQueue });
  expect(await readiness('?part=classify')).toEqual({ code: 200, status: 'ready', reportQueue });
});
