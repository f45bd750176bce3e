import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSaring, type Post } from '../../clients/typescript/src/index.js';
import { MOST_UNANSWERED } from '../../clients/typescript/src/replayable.js';
import { fakePipeline } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';
import { collect } from './collect.js';

let service: TestService;
let saring: ReturnType<typeof createSaring>;
beforeAll(async () => {
  const pipeline = fakePipeline();
  await pipeline.loaded();
  service = await startApp(pipeline);
  saring = createSaring({ baseUrl: service.url });
});
afterAll(() => service.close());

/** Posts without an end, and how many were taken. */
function endless(text: string) {
  const taken = { count: 0, closed: false };
  async function* posts(): AsyncGenerator<Post> {
    try {
      for (;;) yield { clientRef: String(taken.count++), text };
    } finally {
      taken.closed = true;
    }
  }
  return { posts: posts(), taken };
}

describe('classifyBatch', () => {
  it('gives each post with its verdict, or with what is wrong with it', async () => {
    const posts: Post[] = [
      { text: 'REVIEW-hoax' },
      { text: '' },
      { text: 'baris\nbaru', images: [new Uint8Array([1, 2])] },
    ];
    const items = await collect(saring.classifyBatch(posts));
    const told = items
      .toSorted((a, b) => a.index - b.index)
      .map((item) => ('error' in item ? item.error.code : item.result.verdict));
    expect(told).toEqual(['review', 'invalid-post', 'undetermined']);
    for (const { index, post } of items) expect(post).toBe(posts[index]);
  });

  it('takes no more posts than are asked for, and leaves the source when nobody asks', async () => {
    const { posts, taken } = endless('halo');
    const before = await service.connections();
    const batch = saring.classifyBatch(posts);
    for (let read = 0; read < 3; read++) await batch.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(taken.count).toBeLessThanOrEqual(MOST_UNANSWERED + 3);
    await batch.return();
    expect(taken.closed).toBe(true);
    // A sender that is not read from is seen to be gone only after some seconds.
    await vi.waitFor(async () => expect(await service.connections()).toBeLessThanOrEqual(before), {
      timeout: 15_000,
      interval: 200,
    });
  });

  it('does not wait for a source that waits itself', async () => {
    async function* slow(): AsyncGenerator<Post> {
      yield { text: 'halo' };
      await new Promise(() => undefined);
    }
    const batch = saring.classifyBatch(slow());
    expect((await batch.next()).value).toMatchObject({ index: 0 });
    expect(await batch.return()).toEqual({ done: true, value: undefined });
  });

  it('rejects as its source does', async () => {
    async function* broken(): AsyncGenerator<Post> {
      yield { text: 'halo' };
      throw new Error('berkas terputus');
    }
    await expect(collect(saring.classifyBatch(broken()))).rejects.toThrow('berkas terputus');
  });

  it('stops when its caller does', async () => {
    const { posts, taken } = endless('halo');
    const stop = new AbortController();
    const reading = (async () => {
      for await (const { index } of saring.classifyBatch(posts, { signal: stop.signal }))
        if (index === 20) stop.abort(new Error('cukup'));
    })();
    await expect(reading).rejects.toThrow('cukup');
    expect(taken.closed).toBe(true);
  });

  it('begins again with the same posts when the service had no room', async () => {
    let asked = 0;
    const patient = createSaring({
      baseUrl: service.url,
      fetch: async (url, init) => {
        if (asked++ > 0) return fetch(url, init);
        // Some posts are on their way when the refusal comes.
        const reader = new Response(init?.body ?? null).body?.getReader() ?? expect.fail('no body');
        await reader.read();
        await reader.read();
        await reader.cancel();
        return new Response('', { status: 429, headers: { 'Retry-After': '0' } });
      },
    });
    const posts = ['a', 'b', 'c', 'd'].map((text) => ({ text }));
    const items = await collect(patient.classifyBatch(posts));
    expect(items.map(({ index }) => index).toSorted()).toEqual([0, 1, 2, 3]);
  });

  it('is an error when it breaks off before its last line', async () => {
    const cut = createSaring({ baseUrl: service.url, fetch: async () => new Response('') });
    await expect(collect(cut.classifyBatch([{ text: 'a' }]))).rejects.toMatchObject({
      code: 'cut-short',
    });
    const stopped = createSaring({
      baseUrl: service.url,
      fetch: async () => new Response('{"end":false,"ok":0,"failed":0,"next":0}\n'),
    });
    await expect(collect(stopped.classifyBatch([{ text: 'a' }]))).rejects.toMatchObject({
      code: 'stopping',
    });
  });
});
