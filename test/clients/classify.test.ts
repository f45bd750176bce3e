import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSaring, SaringError } from '../../clients/typescript/src/index.js';
import { FakeQueue } from '../support/fake-queue.js';
import { fakePipeline } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';
import { collect } from './collect.js';

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } })
  .png()
  .toBuffer();

let service: TestService;
let saring: ReturnType<typeof createSaring>;
const queue = new FakeQueue((post) => pipeline.classify(post));
const pipeline = fakePipeline();
beforeAll(async () => {
  await pipeline.loaded();
  service = await startApp(pipeline, 20, { queue: async () => queue });
  saring = createSaring({ baseUrl: `${service.url}/`, reviewer: 'Ani Léstari ✓', language: 'en' });
});
afterAll(() => service.close());

const failureOf = (call: Promise<unknown>): Promise<SaringError> =>
  call.then(
    () => expect.fail('it was answered'),
    (error) => error,
  );

describe('classify', () => {
  it('takes bytes, blobs and paths of images, with their names', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'saring-client-')), 'lewat-berkas.png');
    await writeFile(path, png);
    const images = [
      new Uint8Array(png),
      new Blob([new Uint8Array(png)]),
      new File([new Uint8Array(png)], 'berkas.png'),
      path,
      { name: 'lain.png', file: path },
    ];
    const { parts, status } = await saring.classify({ images });
    expect(status).toBe('complete');
    expect(parts.map((part) => 'name' in part && part.name)).toEqual([
      null,
      null,
      'berkas.png',
      'lewat-berkas.png',
      'lain.png',
    ]);
  });

  it('gives a problem as an error with its fields, in the language that was asked for', async () => {
    const post = { text: 'halo', context: { paid: 'ya' as unknown as boolean } };
    const error = await failureOf(saring.classify(post));
    expect(error).toBeInstanceOf(SaringError);
    expect(error).toMatchObject({ code: 'invalid-post', status: 422, retryAfter: null });
    expect(error.fields.map(({ pointer }) => pointer)).toEqual(['/context/paid']);
    expect(error.message).toContain('/context/paid: ');
    expect(error.message).toContain('Must be true or false');
    expect(error.requestId).toMatch(/^req_/);
  });

  it('tells the steps and then the verdict', async () => {
    const lines = await collect(saring.classifySteps({ text: 'REVIEW-hoax' }));
    expect(lines.map((line) => ('step' in line ? line.step : line.result.verdict))).toEqual([
      'received',
      'started',
      'scored',
      'judging',
      'review',
    ]);
  });

  it('says that nobody is there, and that it took too long', async () => {
    const nobody = createSaring({ baseUrl: 'http://127.0.0.1:9' });
    expect(await failureOf(nobody.classify({ text: 'halo' }))).toMatchObject({
      code: 'unreachable',
      status: 0,
    });
    const impatient = createSaring({
      baseUrl: service.url,
      timeoutMs: 20,
      fetch: (_request, init) =>
        new Promise((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        ),
    });
    expect(await failureOf(impatient.classify({ text: 'halo' }))).toMatchObject({
      code: 'timeout',
    });
  });

  it("is no verdict when something else answers in the service's place", async () => {
    const portal = createSaring({
      baseUrl: service.url,
      fetch: async () => new Response('<html>Masuk ke Wi-Fi</html>'),
    });
    expect(await failureOf(portal.classify({ text: 'halo' }))).toMatchObject({
      code: 'unreadable',
    });
    const cut = createSaring({
      baseUrl: service.url,
      fetch: async () => new Response('{"step":"received"}\n'),
    });
    expect(await failureOf(collect(cut.classifySteps({ text: 'halo' })))).toMatchObject({
      code: 'cut-short',
    });
  });
});

describe('reports and cases', () => {
  it('hands a report in once, and follows it to its case and decision', async () => {
    const report = { post: { text: 'REVIEW-insult', images: [png] }, channel: 'web' as const };
    const first = await saring.submitReport(report, { idempotencyKey: 'formulir-1' });
    expect(await saring.submitReport(report, { idempotencyKey: 'formulir-1' })).toEqual(first);
    const { caseId, status } = await saring.settledReport(first.reportId);
    expect(status).toBe('classified');

    expect(await collect(saring.cases.all({ limit: 1 }))).toMatchObject([{ caseId }]);
    const [held] = (await saring.cases.claim({ count: 1 })).cases;
    if (!held) throw new Error('no case was held out');
    const { leaseToken } = held;
    const decided = await saring.cases.decide(held.caseId, {
      leaseToken,
      decision: 'violation',
      reason: 'Menghina calon.',
    });
    expect(decided.decision?.by).toBe('Ani Léstari ✓');
    const events = await saring.cases.events(held.caseId);
    expect(events.map(({ kind }) => kind)).toEqual(['case-claimed', 'case-decided']);
    const error = await failureOf(saring.cases.release(held.caseId, leaseToken));
    expect(error).toMatchObject({ code: 'already-decided', status: 409 });
    expect(error.conflict?.by).toBe('Ani Léstari ✓');
  });
});
