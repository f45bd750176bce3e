import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakePipeline } from '../support/fakes.js';
import { LIMITS, startApp, type TestService } from '../support/http.js';

const logged: string[] = [];
let service: TestService;
beforeAll(async () => {
  const pipeline = fakePipeline();
  await pipeline.loaded();
  const logger = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
  service = await startApp(pipeline, 20, { logger });
});
afterAll(() => service.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (
  body: string | Uint8Array,
  headers: Record<string, string> = JSON_TYPE,
  path = '/classify',
) => fetch(service.url + path, { method: 'POST', headers, body });
const problem = async (answer: Response) => [answer.status, await answer.json()];

/** What comes back for bytes that no client library would send. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.end(bytes);
  return text(socket);
}
const statusesOf = (answer: string) =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, s]) => s);

describe('requests that two servers may read differently', () => {
  const HOST = 'Host: 127.0.0.1\r\n';
  const HEAD = `POST /classify HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;
  const BODY = '{"text":"halo"}';
  const LENGTH = `Content-Length: ${BODY.length}\r\n`;
  const SMUGGLED = `GET /livez HTTP/1.1\r\n${HOST}\r\n`;

  it.each([
    ['length and chunks', `${HEAD}${LENGTH}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['two lengths', `${HEAD}${LENGTH}Content-Length: 1\r\n\r\n${BODY}${SMUGGLED}`],
    ['chunks named otherwise', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['a blank before the colon', `${HEAD}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    [
      'a false chunk',
      `${HEAD}Transfer-Encoding: chunked\r\n\r\nZZ\r\n${BODY}\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    ['a folded header', `${HEAD}X-A: a\r\n b\r\n\r\n${SMUGGLED}`],
    ['a line feed alone', `GET /livez HTTP/1.1\nHost: 127.0.0.1\n\n${SMUGGLED}`],
    ['two hosts', `${HEAD}Host: jahat.example\r\n${LENGTH}\r\n${BODY}${SMUGGLED}`],
    ['a host in the address', `GET http://jahat.example/livez HTTP/1.1\r\n${HOST}\r\n${SMUGGLED}`],
    ['HTTP/0.9', `GET /livez\r\n\r\n${SMUGGLED}`],
  ])('are refused, and the connection closed: %s', async (_name, bytes) => {
    const answer = await raw(bytes);
    expect(statusesOf(answer)).toEqual(['400']);
    expect(answer).toMatch(/^connection: close/im);
  });

  it('has no use for TRACE, CONNECT or an upgrade', async () => {
    expect(statusesOf(await raw(`TRACE /livez HTTP/1.1\r\n${HOST}\r\n`))).toEqual(['405']);
    expect(statusesOf(await raw(`CONNECT jahat.example:443 HTTP/1.1\r\n${HOST}\r\n`))).toEqual([]);
    const upgrade = `GET /livez HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(statusesOf(await raw(upgrade))).toEqual(['200']);
  });
});

describe('forms', () => {
  const form = (head: string) =>
    post(`--x\r\n${head}\r\n\r\nisi\r\n--x--\r\n`, {
      'content-type': 'multipart/form-data; boundary=x',
    });

  it.each([
    ['a part without a name', 'Content-Disposition: form-data'],
    ['a file without a name', 'Content-Disposition: form-data; filename="a.png"'],
    ['a part without a disposition', 'X-A: b'],
    ['a part with an empty name', 'Content-Disposition: form-data; name=""'],
    ['__proto__', 'Content-Disposition: form-data; name="__proto__"'],
    ['constructor', 'Content-Disposition: form-data; name="constructor"; filename="a"'],
  ])('do not end the service: %s', async (_name, head) => {
    const answer = await form(head);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    await answer.arrayBuffer();
    expect((await fetch(`${service.url}/livez`)).status).toBe(200);
  });

  it('answers for a long part of no form, which the parser shows to nobody and waits for', async () => {
    const body = `--x\r\nContent-Disposition: attachment; name="post"\r\n\r\n${'a'.repeat(20_000)}\r\n--x--\r\n`;
    const answer = await post(body, { 'content-type': 'multipart/form-data; boundary=x' });
    expect(await problem(answer)).toMatchObject([400, { code: 'malformed-body' }]);
  });

  it('names no file by a path, and by no more than a name may have', async () => {
    const named = (name: string) =>
      form(`Content-Disposition: form-data; name="images"; filename="${name}"`);
    const answer = (await (await named('../../etc/passwd')).json()) as { parts: unknown[] };
    expect(answer.parts).toEqual([expect.objectContaining({ name: 'passwd' })]);
    expect(await problem(await named('a'.repeat(256)))).toMatchObject([
      422,
      { errors: [{ pointer: '/images/0/name' }] },
    ]);
  });
});

describe('JSON', () => {
  it.each([
    '{"text":"a","__proto__":{"polluted":true}}',
    '{"text":"a","context":{"__proto__":{"polluted":true}}}',
    '{"text":"a","constructor":{"prototype":{"polluted":true}}}',
    '{"text":"a","context":{"pair":{"__proto__":{"polluted":true}}}}',
    '{"__proto__":{"polluted":true,"text":"a"}}',
  ])('changes no prototype: %s', async (body) => {
    expect((await post(body)).status).toBe(422);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('takes nothing from a prototype that a query names', async () => {
    const answer = await fetch(`${service.url}/rulebooks?__proto__[lang]=en&constructor=x`);
    expect(answer.status).toBe(200);
    expect(({} as { lang?: unknown }).lang).toBeUndefined();
  });

  it('does not repeat a name of megabytes', async () => {
    const answer = await post(`{"${'k'.repeat(200_000)}":1,"text":"a"}`);
    expect(answer.status).toBe(422);
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(1_000);
  });
});

describe('bombs', () => {
  it.each(['/classify', '/reports'])(
    'of gzip are stopped at the limit of a body: %s',
    async (path) => {
      const bomb = gzipSync(Buffer.alloc(50 * LIMITS.bodyBytes, ' '));
      expect(bomb.byteLength).toBeLessThan(LIMITS.bodyBytes / 10);
      const answer = await post(bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' }, path);
      expect(answer.status).toBe(413);
    },
  );

  it('of gzip in a batch are one line that is too long', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * LIMITS.bodyBytes, 'a'));
    const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' };
    const lines = (await (await post(bomb, headers, '/classify/batch')).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { index: 0, error: { code: 'body-too-large' } },
      { end: true, ok: 0, failed: 1 },
    ]);
  });
});

describe('the log', () => {
  it('has one line of JSON for each, with nothing of what a stranger wrote', async () => {
    logged.length = 0;
    const evil = 'JAHAT\n{"level":60}\u001B[31m\r';
    await post(
      JSON.stringify({ text: evil, clientRef: evil, images: [{ name: evil, data: 'AAAA' }] }),
    );
    await post('JAHAT');
    for (const path of ['/JAHAT%0d%0a%1b[31m', '/rulebooks/JAHAT%0a', '/cases?JAHAT%0a=JAHAT'])
      await fetch(service.url + path, {
        headers: { 'x-request-id': 'JAHAT', 'x-reviewer': 'JAHAT', 'user-agent': 'JAHAT' },
      });
    expect(logged.length).toBeGreaterThanOrEqual(5);
    for (const line of logged) {
      expect(line.trimEnd()).not.toContain('\n');
      expect(() => JSON.parse(line)).not.toThrow();
      expect(line).not.toContain('JAHAT');
      expect(line).not.toContain('\u001B');
    }
  });
});
