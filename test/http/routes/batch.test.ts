import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fakePipeline } from '../../support/fakes.js';
import { startApp, type TestService } from '../../support/http.js';

const services: TestService[] = [];
const start = async (...args: Parameters<typeof startApp>) => {
  const service = await startApp(...args);
  services.push(service);
  return service;
};
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

const NDJSON = { 'Content-Type': 'application/x-ndjson' };

async function post(url: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/classify/batch`, {
    method: 'POST',
    headers: { ...NDJSON, ...headers },
    body: body as NonNullable<RequestInit['body']>,
  });
  const lines = (await response.text()).trim().split('\n');
  return { response, lines: lines.map((line) => JSON.parse(line)) };
}

describe('POST /classify/batch', () => {
  it('answers each line, a bad one with what is wrong', async () => {
    const { url } = await start(fakePipeline());
    const { response, lines } = await post(
      url,
      '{"text":"Ayo ke TPS"}\n\nnot json\n{"text":"VIOLATION-insult"}\r\n{"txet":"x"}\n{"text":"tanpa akhir baris"}',
    );
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    expect(lines.at(-1)).toEqual({ end: true, ok: 3, failed: 2 });
    const by = new Map(lines.slice(0, -1).map((line) => [line.index, line]));
    expect(by.get(0)).toMatchObject({ verdict: 'allowed' });
    expect(by.get(1)).toMatchObject({ error: { code: 'malformed-body', status: 400 } });
    expect(by.get(2)?.labels.insult.decision).not.toBe('clear');
    expect(by.get(3)).toMatchObject({
      error: {
        code: 'invalid-post',
        errors: expect.arrayContaining([expect.objectContaining({ pointer: '/txet' })]),
      },
    });
    expect(by.get(4)).toMatchObject({ verdict: 'allowed' });
  });

  it('takes an empty batch, and one that is compressed', async () => {
    const { url } = await start(fakePipeline());
    expect((await post(url, '\n')).lines).toEqual([{ end: true, ok: 0, failed: 0 }]);
    const body = gzipSync(Array.from({ length: 50 }, () => '{"text":"Ayo"}').join('\n'));
    const { lines } = await post(url, body, { 'Content-Encoding': 'gzip' });
    expect(lines.at(-1)).toEqual({ end: true, ok: 50, failed: 0 });
  });

  it('refuses other types, and one batch more than it may take', async () => {
    const { url } = await start(fakePipeline());
    const wrong = await fetch(`${url}/classify/batch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(wrong.status).toBe(415);
    const packed = await fetch(`${url}/classify/batch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson', 'Content-Encoding': 'zstd' },
      body: '{}',
    });
    expect(packed.status).toBe(415);
    const open = [await openBatch(url), await openBatch(url)];
    const third = await fetch(`${url}/classify/batch`, {
      method: 'POST',
      headers: NDJSON,
      body: '',
    });
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const { request } of open) request.destroy();
  });

  it('answers a line while the sender still sends', async () => {
    const { url } = await start(fakePipeline());
    const { request, response } = await openBatch(url);
    request.write('{"text":"satu"}\n');
    const [first] = await once(response, 'data');
    expect(JSON.parse(String(first))).toMatchObject({ index: 0, verdict: 'allowed' });
    request.end('{"text":"dua"}\n');
    expect((await text(response)).trim().split('\n').at(-1)).toBe('{"end":true,"ok":2,"failed":0}');
  });

  it('ends a batch when the service stops, and says where', async () => {
    const service = await start(fakePipeline());
    const { request, response } = await openBatch(service.url);
    request.write('{"text":"satu"}\n');
    await once(response, 'data');
    // Its sender is silent, and does not end the request: neither is waited for.
    service.stop();
    expect((await text(response)).trim()).toBe('{"end":false,"ok":1,"failed":0,"next":1}');
    const closed = once(request, 'close');
    await closed;
  });

  it('cuts the answer when the body breaks, and lives on', async () => {
    const { url } = await start(fakePipeline());
    const broken = gzipSync('{"text":"satu"}\n'.repeat(2_000));
    await expect(
      post(url, Buffer.concat([broken.subarray(0, 40), Buffer.from('rubbish')]), {
        'Content-Encoding': 'gzip',
      }),
    ).rejects.toThrow();
    expect((await post(url, '{"text":"Ayo"}')).lines.at(-1)).toEqual({
      end: true,
      ok: 1,
      failed: 0,
    });
  });

  it('is not hurried, while other requests are', async () => {
    const { url } = await start(fakePipeline(), 20, { receiveMs: 150 });
    const { request, response } = await openBatch(url);
    await delay(300);
    request.end('{"text":"satu"}\n');
    expect((await text(response)).trim().split('\n')).toHaveLength(2);

    const { hostname, port } = new URL(url);
    const slow = connect(Number(port), hostname);
    slow.write(
      'POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"te',
    );
    const answer = await text(slow);
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toContain('"code":"receive-timeout"');
  });
});

/** A batch whose body has not ended. */
async function openBatch(url: string) {
  const request = httpRequest(`${url}/classify/batch`, { method: 'POST', headers: NDJSON });
  request.flushHeaders();
  request.on('error', () => undefined);
  const [response] = await once(request, 'response');
  return { request, response };
}
