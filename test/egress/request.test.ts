import type { lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reach } from '../../src/egress/addresses.js';
import { checkedLookup, sendRequest } from '../../src/egress/request.js';

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.headers.host} ${request.url}`);
  if (request.url === '/away') response.writeHead(302, { location: '/here' });
  response.end('isi');
});
let port = 0;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const get = (url: string, reach: Reach) =>
  sendRequest(new URL(url), {
    method: 'GET',
    headers: {},
    reach,
    signal: AbortSignal.timeout(5_000),
  });

describe('sendRequest', () => {
  it('reaches this machine when it may', async () => {
    const answer = await get(`http://127.0.0.1:${port}/a`, 'local');
    expect([answer.statusCode, await text(answer)]).toEqual([200, 'isi']);
  });

  it.each([
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0177.0.0.1',
    '0x7f.0.0.1',
    '127.1',
    '0',
    '[::ffff:127.0.0.1]',
    '[::1]',
    '[::]',
  ])('sends nothing to http://%s when it may not', async (host) => {
    asked.length = 0;
    await expect(get(`http://${host}:${port}/b`, 'public')).rejects.toMatchObject({
      code: 'ERR_ADDRESS_REFUSED',
    });
    expect(asked).toEqual([]);
  });

  it('follows no redirect', async () => {
    asked.length = 0;
    const answer = await get(`http://127.0.0.1:${port}/away`, 'local');
    answer.destroy();
    expect(answer.statusCode).toBe(302);
    expect(asked).toEqual([`GET 127.0.0.1:${port} /away`]);
  });
});

describe('checkedLookup', () => {
  /** A resolver that gives other addresses each time, as one does that wants to lead elsewhere. */
  function resolver(...answers: readonly string[][]) {
    const calls: string[] = [];
    const resolve = (name: string, _options: object, done: (...found: unknown[]) => void) => {
      const addresses = answers[calls.push(name) - 1] ?? [];
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
    return { calls, resolve: resolve as unknown as typeof lookup };
  }
  const look = (resolve: typeof lookup, all: boolean) =>
    new Promise((settle) => {
      checkedLookup('public', resolve)('a.example', { all }, (error, found, family) =>
        settle(error ?? [found, family]),
      );
    });

  it('hands the connection the very address that it checked', async () => {
    const { resolve, calls } = resolver(['93.184.215.14'], ['127.0.0.1']);
    expect(await look(resolve, false)).toEqual(['93.184.215.14', 4]);
    expect(calls).toEqual(['a.example']);
  });

  it.each([[['127.0.0.1']], [['93.184.215.14', '10.0.0.1']], [['93.184.215.14', 'fe80::1']]])(
    'refuses a name of which one address is private: %j',
    async (addresses) => {
      for (const all of [true, false])
        expect(await look(resolver(addresses).resolve, all)).toMatchObject({
          code: 'ERR_ADDRESS_REFUSED',
        });
    },
  );

  it('gives all addresses where they are asked for', async () => {
    const { resolve } = resolver(['93.184.215.14', '2606:4700::1']);
    expect(await look(resolve, true)).toMatchObject([[{ family: 4 }, { family: 6 }], undefined]);
  });
});
