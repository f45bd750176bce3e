import { describe, expect, it } from 'vitest';
import { createSaring, type SaringOptions } from '../../clients/typescript/src/index.js';

const VERDICT = { verdict: 'allowed' };
const busy = (retryAfter: string, status = 429) =>
  new Response(
    JSON.stringify({
      type: 'urn:saring:problem:overloaded',
      title: 'Penuh',
      status,
      code: status === 429 ? 'overloaded' : 'queue-unavailable',
      detail: 'Coba lagi.',
      requestId: 'req_1',
    }),
    { status, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': retryAfter } },
  );

/** A client whose service gives these answers in turn, and what it was sent. */
function scripted(answers: readonly (() => Response)[], more: Partial<SaringOptions> = {}) {
  const sent: { text: string; key: string | null }[] = [];
  const waits: number[] = [];
  const saring = createSaring({
    baseUrl: 'http://saring.example',
    onRetry: ({ waitMs }) => waits.push(waitMs),
    fetch: async (input) => {
      const request = input as Request;
      sent.push({ text: await request.text(), key: request.headers.get('Idempotency-Key') });
      return (answers[sent.length - 1] ?? expect.fail('one request too many'))();
    },
    ...more,
  });
  return { saring, sent, waits };
}

const ok = () => Response.json(VERDICT);

describe('a client that is told to wait', () => {
  it('sends the same again after the pause that it was told', async () => {
    const { saring, sent, waits } = scripted([() => busy('0'), () => busy('0', 503), ok]);
    expect(await saring.classify({ text: 'halo' })).toEqual(VERDICT);
    expect(sent.map(({ text }) => text)).toEqual(Array(3).fill('{"text":"halo"}'));
    expect(waits).toEqual([0, 0]);
  });

  it('understands a date, and doubles the pause where it is told none', async () => {
    const inASecond = new Date(Date.now() + 900).toUTCString();
    const dated = scripted([() => busy(inASecond), ok]);
    await dated.saring.classify({ text: 'halo' });
    expect(dated.waits[0]).toBeLessThan(1_000);
    const untold = scripted([() => new Response('', { status: 503 }), ok]);
    await untold.saring.classify({ text: 'halo' });
    expect(untold.waits).toEqual([1_000]);
  });

  it('gives up after the retries that it has, and at once where the pause is too long', async () => {
    const few = scripted([() => busy('0'), () => busy('0')], { retries: 1 });
    await expect(few.saring.classify({ text: 'halo' })).rejects.toMatchObject({
      code: 'overloaded',
    });
    const long = scripted([() => busy('61')]);
    await expect(long.saring.classify({ text: 'halo' })).rejects.toMatchObject({
      code: 'overloaded',
      retryAfter: 61,
      requestId: 'req_1',
    });
    expect(long.waits).toEqual([]);
  });

  it('stops waiting when its caller does', async () => {
    const stop = new AbortController();
    const { saring } = scripted([() => busy('30')], {
      onRetry: () => stop.abort(new Error('sudah')),
    });
    await expect(saring.classify({ text: 'halo' }, { signal: stop.signal })).rejects.toThrow(
      'sudah',
    );
  });

  it('repeats a report under the same key', async () => {
    const receipt = { reportId: `rep_${'0'.repeat(32)}`, status: 'queued' };
    const { saring, sent } = scripted([() => busy('0', 503), () => Response.json(receipt)]);
    expect(await saring.submitReport({ link: 'https://contoh.example/1' })).toEqual(receipt);
    expect(sent[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });

  it('does not repeat a move that may have been made', async () => {
    const { saring, sent } = scripted([() => busy('0', 503)]);
    await expect(saring.cases.release('case_1', 'token')).rejects.toMatchObject({ status: 503 });
    expect(sent).toHaveLength(1);
  });
});
