import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { POSTGRES_BINARIES, type PostgresCluster, startPostgres } from '../support/postgres.js';
import { type RunningServer, startServer } from '../support/server.js';

/** The way to a Postgres, which can be cut. */
class Line {
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();
  port = 0;

  constructor(private readonly to: { readonly hostname: string; readonly port: string }) {}

  async open(): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(Number(this.to.port), this.to.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        one.on('error', () => undefined).on('close', () => other.destroy());
        one.pipe(other);
      }
    }).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address && typeof address !== 'string') this.port = address.port;
  }

  async cut(): Promise<void> {
    const closed = this.#server && once(this.#server, 'close');
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    await closed;
  }
}

describe.skipIf(POSTGRES_BINARIES === null)(
  'a service whose Postgres is away (skipped without one: apt install postgresql)',
  () => {
    const submit = (server: RunningServer) =>
      fetch(`${server.url}/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"link":"https://contoh.example/1"}',
      });

    async function eventually(what: () => Promise<boolean>): Promise<boolean> {
      for (const end = Date.now() + 40_000; Date.now() < end; ) {
        if (await what()) return true;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      return false;
    }

    it('starts without it, uses it when it comes and comes back, and stops without it', async () => {
      let cluster: PostgresCluster | null = null;
      let server: RunningServer | null = null;
      let line: Line | null = null;
      try {
        cluster = await startPostgres();
        const url = new URL(await cluster.newDatabase());
        line = new Line({ hostname: url.hostname, port: url.port });
        await line.open();
        url.port = String(line.port);
        await line.cut();
        const service = await startServer({ DATABASE_URL: url.href, LOG_LEVEL: 'silent' });
        server = service;
        expect((await submit(service)).status).toBe(503);
        await line.open();
        expect(await eventually(async () => (await submit(service)).status === 202)).toBe(true);
        await line.cut();
        expect((await submit(service)).status).toBe(503);
        await line.open();
        const taken = await submit(service);
        expect(taken.status).toBe(202);
        const { reportId } = (await taken.json()) as { reportId: string };
        const isClassified = async () => {
          const answer = await fetch(`${service.url}/reports/${reportId}`);
          return ((await answer.json()) as { status: string }).status === 'classified';
        };
        expect(await eventually(isClassified)).toBe(true);
        await line.cut();
        const began = Date.now();
        expect(await service.stop()).toBe(0);
        server = null;
        expect(Date.now() - began).toBeLessThan(15_000);
      } finally {
        server?.child.kill('SIGKILL');
        await line?.cut();
        await cluster?.stop();
      }
    }, 150_000);
  },
);
