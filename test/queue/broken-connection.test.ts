import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { openPostgres } from '../../src/queue/postgres.js';
import { isUnavailable } from '../../src/queue/unavailable.js';

/** A message of Postgres's protocol: its type, its length with itself, its fields. */
function message(type: string, fields: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
const AUTHENTICATED = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const DONE = message('C', Buffer.from('SELECT 0\0'));
const ENDED = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

/** Lets the first connection ask once; every later one ends with the packet that opened it. */
async function endingServer() {
  let connections = 0;
  const server = createServer((socket) => {
    const isFirst = ++connections === 1;
    socket.once('data', () => {
      socket.write(Buffer.concat([AUTHENTICATED, READY, ...(isFirst ? [] : [ENDED])]));
      socket.once('data', () => socket.end(Buffer.concat([DONE, READY, ENDED])));
    });
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, url: `postgres://someone@127.0.0.1:${port}/any` };
}

it('rejects as unavailable, and ends no process, when a connection ends as it is opened', async () => {
  const { server, url } = await endingServer();
  const uncaught: unknown[] = [];
  const onUncaught = (error: unknown) => uncaught.push(error);
  process.on('uncaughtException', onUncaught);
  try {
    const database = await openPostgres(url, () => undefined);
    const error = await database.transaction(async () => 1).catch((reason: unknown) => reason);
    expect(isUnavailable(error)).toBe(true);
    await database.close();
    expect(uncaught).toEqual([]);
  } finally {
    process.off('uncaughtException', onUncaught);
    server.close();
  }
});
