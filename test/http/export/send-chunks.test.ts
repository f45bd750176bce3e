import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import { type Chunks, sendChunks } from '../../../src/http/export/send-chunks.js';

let stop = () => {};
afterEach(() => stop());

/** A server that sends these chunks; gives its address. */
async function sending(parts: Chunks): Promise<string> {
  const app = express().get('/', (request, response) => sendChunks(request, response, parts));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it('gives up on a client that takes nothing more, without calling that a failure', async () => {
  const failures: unknown[] = [];
  let closed = () => {};
  const stopped = new Promise<void>((resolve) => {
    closed = resolve;
  });
  async function* endless() {
    try {
      for (;;) yield 'x'.repeat(100_000);
    } finally {
      closed();
    }
  }
  const url = await sending({
    chunks: endless(),
    broken: 'BROKEN',
    onFailure: (error) => void failures.push(error),
    stallMs: 200,
  });
  const client = ask(url).on('error', () => undefined);
  client.end();
  const [response] = await once(client, 'response');
  response.pause();
  await stopped;
  expect(failures).toEqual([]);
  client.destroy();
});

it('sends what comes slowly to the end', async () => {
  async function* slow() {
    for (const chunk of ['a', 'b', 'c']) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      yield chunk;
    }
  }
  const url = await sending({ chunks: slow(), broken: '', onFailure: () => undefined });
  expect(await (await fetch(url)).text()).toBe('abc');
});
