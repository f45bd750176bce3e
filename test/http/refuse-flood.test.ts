import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { Places } from '../../src/http/admission/room.js';
import { Admission } from '../../src/http/admission.js';
import type { RequestEnd } from '../../src/http/identify.js';
import { LoopTurn } from '../../src/http/loop-turn.js';
import { refuseFlood } from '../../src/http/refuse-flood.js';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A service with `capacity` places behind the gate; its clock goes on by `stepMs` each time it is read. */
async function start({ capacity = 0, stepMs = 100, receiveMs = 30_000 } = {}) {
  let time = 0;
  const told: RequestEnd[] = [];
  const lines: string[] = [];
  const listener = refuseFlood((_request, response) => void response.end('passed'), {
    admission: new Admission({ room: new Places({ capacity, concurrent: 1 }), memory: null }),
    receiveMs,
    onEnd: (end) => told.push(end),
    logger: pino({}, { write: (line: string) => void lines.push(line) }),
    now: () => {
      time += stepMs;
      return time;
    },
  });
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (headers: Record<string, string> = {}, body = '{"text":"Ayo ke TPS"}') =>
    fetch(`${url}/classify`, { method: 'POST', headers, body });
  // The first turn of the loop says how long it took.
  await post();
  return { url, post, told, lines };
}

describe('refuseFlood', () => {
  it('answers a whole problem, with the headers of every answer, in the caller’s language', async () => {
    const { post } = await start();
    const refused = await post({ 'Accept-Language': 'en-GB,en;q=0.9' });
    expect(refused.status).toBe(429);
    const header = (name: string) => refused.headers.get(name);
    expect(header('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(header('retry-after')).toBe('1');
    expect(header('content-language')).toBe('en');
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-security-policy')).toContain("default-src 'none'");
    expect(await refused.json()).toEqual({
      type: 'urn:saring:problem:overloaded',
      title: 'The service is at capacity',
      status: 429,
      code: 'overloaded',
      detail: 'The service is at capacity. Try again after the pause in Retry-After.',
      requestId: header('x-request-id'),
    });
    expect(await (await post()).json()).toMatchObject({ title: 'Layanan sedang penuh' });
  });

  it('counts each as a request, and all of a second in one line of the log', async () => {
    const { post, told, lines } = await start();
    for (let n = 0; n < 3; n++) await post();
    const one = { method: 'POST', route: '/classify', status: 429, problem: 'overloaded' };
    expect(told).toEqual(Array(3).fill({ ...one, seconds: 0 }));
    await expect.poll(() => lines.length, { timeout: 5_000 }).toBe(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ refused: 3 });
  });

  it('lets through what it does not know the weight of, and other requests', async () => {
    const { url, post } = await start();
    expect((await post({ 'Content-Type': 'multipart/form-data; boundary=x' })).status).toBe(200);
    expect((await post({}, 'x'.repeat(20_000))).status).toBe(200);
    expect((await fetch(`${url}/classify`)).status).toBe(200);
    expect((await fetch(`${url}/reports`, { method: 'POST', body: '{}' })).status).toBe(200);
  });

  it('does nothing while the loop is not late, or there is room', async () => {
    const calm = await start({ stepMs: 1 });
    expect((await calm.post()).status).toBe(200);
    server.close();
    const roomy = await start({ capacity: 1 });
    expect((await roomy.post()).status).toBe(200);
  });

  it('waits no longer than usual for a body that nobody reads', async () => {
    await start({ receiveMs: 50 });
    const slow = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const closed = once(slow, 'close');
    slow.write('POST /classify HTTP/1.1\r\nHost: a.example\r\nContent-Length: 1000\r\n\r\n');
    const [answer] = await once(slow, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 429 /);
    await closed;
  });
});

describe('LoopTurn', () => {
  it('tells of this turn so far, or of the last one if it was longer', async () => {
    let now = 0;
    const turn = new LoopTurn(() => now);
    expect(turn.ms()).toBe(0);
    now = 30;
    expect(turn.ms()).toBe(30);
    now = 40;
    await new Promise(setImmediate);
    now = 90;
    expect(turn.ms()).toBe(40);
    await new Promise(setImmediate);
    expect(turn.ms()).toBe(0);
  });
});
