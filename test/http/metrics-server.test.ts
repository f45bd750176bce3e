import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listenOperations, operationsOnly } from '../../src/http/metrics-server.js';

let url: string;
let stop: () => void;
let port: number;
let ready = false;
let fails = false;
const HOST = '127.0.0.1';
const answer = operationsOnly(
  {
    expose: async () => {
      if (fails) throw new Error('rahasia');
      return { type: 'text/plain; version=0.0.4', text: 'saring_live_listeners 0\n' };
    },
  },
  async () => ready,
);

beforeAll(async () => {
  const server = await listenOperations(answer, { host: HOST, port: 0 });
  ({ port } = server.address() as AddressInfo);
  url = `http://${HOST}:${port}`;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(() => stop());

const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(url + path, init);
  return [response.status, await response.text()] as const;
};

it('answers figures, and whether the program lives and is ready', async () => {
  expect(await get('/metrics?x=1')).toEqual([200, 'saring_live_listeners 0\n']);
  expect(await get('/livez')).toEqual([200, '{"status":"alive"}']);
  expect((await get('/readyz'))[0]).toBe(503);
  ready = true;
  expect((await get('/readyz'))[0]).toBe(200);
});

it('answers nothing else, and never why it failed', async () => {
  expect((await get('/classify'))[0]).toBe(404);
  expect((await get('/metrics', { method: 'POST', body: 'x' }))[0]).toBe(405);
  fails = true;
  expect(await get('/metrics')).toEqual([500, '{"status":"internal"}']);
  fails = false;
});

it('names the setting when its port is taken', async () => {
  await expect(listenOperations(answer, { host: HOST, port })).rejects.toThrow(/METRICS_PORT/);
});
