import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startServer } from '../support/server.js';

const post = (text: string) =>
  `POST /classify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** Everything the server says until it closes, or the first complete answer. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (/\r\n\r\n.*}$/s.test(text)) resolve(text);
    });
    socket.on('close', () => resolve(text));
    socket.on('error', (error) => resolve(`${text}${error.message}`));
  });
}

describe('a stop', () => {
  it('answers every request that was sent before it, and exits 0', async () => {
    const server = await startServer();
    const sockets = await Promise.all(Array.from({ length: 8 }, () => open(server.url)));
    const answers = sockets.map(answerOf);
    for (const socket of sockets) socket.write(post('{"text":"Debat malam ini pukul 19.00"}'));
    const code = server.stop();
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1.1 (200|503)/);
    for (const socket of sockets) socket.destroy();
    expect(await code).toBe(0);
  });

  it('ends streams of live cases at once', async () => {
    const data = await mkdtemp(join(tmpdir(), 'saring-stop-'));
    const server = await startServer({ DATA_DIR: data });
    const socket = await open(server.url);
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    const ended = once(socket, 'close');
    socket.on('error', () => undefined);
    socket.write('GET /cases/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    while (!said.includes('event: reset')) await new Promise((resolve) => setTimeout(resolve, 50));
    const from = performance.now();
    expect(await server.stop()).toBe(0);
    // Without an end of its own it would be held up until the last call, 65 s.
    expect(performance.now() - from).toBeLessThan(20_000);
    await ended;
    await rm(data, { recursive: true });
  });

  it('does not wait for ever for a client that never finishes its request', async () => {
    const server = await startServer({ REQUEST_TIMEOUT_MS: '1000' });
    const socket = await open(server.url);
    socket.write(post('{"text":"tidak pernah selesai"}').slice(0, -5));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await server.stop()).toBe(0);
    socket.destroy();
  });
});

describe('a second signal', () => {
  it('ends the service at once, whatever it is at', async () => {
    const server = await startServer();
    const socket = await open(server.url);
    socket.on('error', () => undefined);
    socket.write(post('{"text":"tidak pernah selesai"}').slice(0, -5));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const gone = once(server.child, 'exit');
    server.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const from = performance.now();
    server.child.kill('SIGTERM');
    expect(await gone).toEqual([null, 'SIGTERM']);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

describe('slow and leaving clients', () => {
  it('do not take the place of those who work', async () => {
    const server = await startServer({
      MAX_CONCURRENT: '1',
      MAX_WAIT_MS: '1',
      MAX_TEXT_WAIT_MS: '1',
    });
    // More than are taken in any case, were they counted as work.
    const slow = await Promise.all(Array.from({ length: 9 }, () => open(server.url)));
    for (const socket of slow) socket.write(post('{"text":"pelan sekali"}').slice(0, -5));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const honest = await open(server.url);
    const answer = answerOf(honest);
    honest.write(post('{"text":"Debat malam ini"}'));
    expect(await answer).toMatch(/^HTTP\/1.1 200/);
    for (const socket of [...slow, honest]) socket.destroy();
    expect(await server.stop()).toBe(0);
  });

  it('get problem+json for what is not HTTP', async () => {
    const server = await startServer();
    const socket = await open(server.url);
    const answer = answerOf(socket);
    socket.write('BUKAN HTTP\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json/s);
    expect(await server.stop()).toBe(0);
  });
});
