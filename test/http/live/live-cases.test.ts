import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { type CaseChange, caseChangeSchema } from '../../../src/domain/case-view.js';
import { Access } from '../../../src/http/access.js';
import { LiveCases } from '../../../src/http/live/live-cases.js';
import { KeyStore } from '../../../src/keys/key-store.js';
import type { ReportQueue } from '../../../src/queue/report-queue.js';
import { fakePipeline } from '../../support/fakes.js';
import { startApp, type TestService } from '../../support/http.js';
import { freshDataDir, putKey, revoke } from '../../support/keys.js';

const CASE = `case_${'0'.repeat(32)}`;

/** An audit chain in memory, which may go away. */
class Chain {
  seq = 0;
  asked = 0;
  isAway = false;
  /** While it is set, nothing is answered. */
  silence: Promise<void> | null = null;
  readonly #changes: CaseChange[] = [];

  add(count: number, caseId: string | null = CASE): void {
    for (let n = 0; n < count; n++) {
      this.seq += 1;
      const at = '2024-11-24T02:00:00.000Z';
      this.#changes.push({
        ...{ seq: this.seq, at, kind: 'case-claimed', actor: 'ani', caseId, reportId: null },
      });
    }
  }

  async changes(after: number, limit: number): Promise<readonly CaseChange[]> {
    this.asked += 1;
    await this.silence;
    if (this.isAway) throw new Error('Connection terminated');
    return this.#changes.slice(after, after + limit);
  }

  async lastChange(): Promise<number> {
    if (this.isAway) throw new Error('Connection terminated');
    return this.seq;
  }
}

let service: TestService | undefined;
afterEach(() => service?.close());

async function start(
  chain: Chain,
  options: ConstructorParameters<typeof LiveCases>[2] = {},
  access = new Access({ host: '127.0.0.1', keys: null }),
) {
  const queue = async () => chain as unknown as ReportQueue;
  const live = new LiveCases(queue, pino({ level: 'silent' }), { pollMs: 20, ...options });
  const pipeline = fakePipeline();
  await pipeline.loaded();
  service = await startApp(pipeline, 20, { queue, live, access });
  return { live, url: `${service.url}/cases/live` };
}

/** What a stream has said so far; `until` waits for it to say something. */
async function listen(url: string, lastEventId?: string, key?: string) {
  const headers = {
    ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }),
    ...(key !== undefined && { 'X-API-Key': key }),
  };
  const left = new AbortController();
  const answer = await fetch(url, { headers, signal: left.signal });
  let text = '';
  let ended = false;
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
  })()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
    });
  const until = async (is: () => boolean) => {
    for (const end = Date.now() + 5_000; !is(); ) {
      if (Date.now() > end) throw new Error(`never came; so far: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return text;
  };
  return {
    answer,
    text: () => text,
    until: (part: string) => until(() => text.includes(part)),
    ended: () => until(() => ended),
    leave: () => left.abort(),
  };
}
const idsIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

describe('GET /cases/live', () => {
  it('begins with a reset where it stands, and tells what happens from then on, in order', async () => {
    const chain = new Chain();
    chain.add(7);
    const { url } = await start(chain);
    const { answer, until, leave } = await listen(url);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(await until('reset')).toBe('retry: 2000\n\nevent: reset\nid: 7\ndata: {}\n\n');
    chain.add(2);
    chain.add(1, null);
    chain.add(1);
    const text = await until('id: 11');
    expect(idsIn(text)).toEqual([7, 8, 9, 11]);
    const [, data = ''] = /event: change\nid: 8\ndata: (.*)\n\n/.exec(text) ?? [];
    expect(caseChangeSchema.parse(JSON.parse(data))).toMatchObject({ seq: 8, caseId: CASE });
    leave();
  });

  it('goes on after the last event that was got, and resets who missed too many or knows a later one', async () => {
    const chain = new Chain();
    chain.add(30);
    const { url } = await start(chain, { mostBehind: 10 });
    const near = await listen(url, '25');
    expect(idsIn(await near.until('id: 30'))).toEqual([26, 27, 28, 29, 30]);
    expect(near.text()).not.toContain('reset');
    for (const id of ['19', '31', '']) {
      const far = await listen(url, id);
      expect(idsIn(await far.until('reset'))).toEqual([30]);
      far.leave();
    }
    chain.add(11);
    expect(idsIn(await near.until('reset'))).toEqual([26, 27, 28, 29, 30, 41]);
    chain.add(1);
    await near.until('id: 42');
    near.leave();
    const refused = await fetch(url, { headers: { 'Last-Event-ID': 'tadi' } });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ pointer: '/Last-Event-ID' }] });
  });

  it('asks the database once for all who listen, and not at all when nobody does', async () => {
    const chain = new Chain();
    const { url } = await start(chain, { pollMs: 50 });
    expect(chain.asked).toBe(0);
    const all = await Promise.all(Array.from({ length: 10 }, () => listen(url)));
    chain.add(1);
    for (const one of all) await one.until('id: 1');
    const from = chain.asked;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(chain.asked - from).toBeLessThanOrEqual(11);
    for (const one of all) one.leave();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const after = chain.asked;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(chain.asked).toBe(after);
  });

  it('keeps streams while the database is away, says so, and loses nothing', async () => {
    const chain = new Chain();
    const { url } = await start(chain, { heartbeatMs: 30 });
    const one = await listen(url);
    await one.until('reset');
    chain.isAway = true;
    await one.until('event: away');
    const before = one.text().length;
    chain.add(2);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(one.text().slice(before)).toMatch(/^(: \n\n)+$/);
    chain.isAway = false;
    const text = await one.until('event: back');
    expect(idsIn(text)).toEqual([0, 1, 2]);
    expect(text.match(/event: away/g)).toHaveLength(1);
    one.leave();
  });

  it('says so too while the database does not answer, asks it once, and loses nothing', async () => {
    const chain = new Chain();
    const { url } = await start(chain, { patienceMs: 50 });
    const one = await listen(url);
    await one.until('reset');
    let answer = () => {};
    chain.silence = new Promise((resolve) => {
      answer = resolve;
    });
    await one.until('event: away');
    const { asked } = chain;
    chain.add(2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(chain.asked).toBe(asked);
    chain.silence = null;
    answer();
    expect(idsIn(await one.until('event: back'))).toEqual([0, 1, 2]);
    expect(one.text().match(/event: away/g)).toHaveLength(1);
    one.leave();
  });

  it('ends the stream of whose key was revoked at the next heartbeat, and no other', async () => {
    const directory = await freshDataDir();
    const ani = await putKey(directory, 'Ani', 'reviewer');
    const budi = await putKey(directory, 'Budi', 'reviewer');
    const time = { ms: 0 };
    const ignore = () => undefined;
    const options = { directory, onFailure: ignore, onWarning: ignore, now: () => time.ms };
    const access = new Access({ host: '127.0.0.1', keys: await KeyStore.open(options) });
    const { url } = await start(new Chain(), { heartbeatMs: 50 }, access);
    const [gone, stays] = [await listen(url, '', ani), await listen(url, '', budi)];
    for (const one of [gone, stays]) await one.until(': \n\n');
    await revoke(directory, 'Ani');
    time.ms += 1_000;
    await gone.ended();
    const { length } = stays.text();
    await expect.poll(() => stays.text().length).toBeGreaterThan(length);
    stays.leave();
  });

  it('refuses one too many, and takes another when one has left', async () => {
    const { url } = await start(new Chain(), { most: 2 });
    const [first] = await Promise.all([listen(url), listen(url)]);
    const refused = await fetch(url);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('5');
    first?.leave();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await listen(url);
    expect(next.answer.status).toBe(200);
    next.leave();
  });

  it('ends each stream after its time, and all of them at once when it stops', async () => {
    const { url, live } = await start(new Chain(), { lifeMs: 300 });
    const one = await listen(url);
    await one.ended();
    const two = await listen(url);
    live.stop();
    await two.ended();
    expect((await fetch(url)).status).toBe(503);
  });

  it('cuts off who does not read, and the others go on', async () => {
    const chain = new Chain();
    const { url } = await start(chain, { pollMs: 5 });
    const reads = await listen(url);
    const { hostname, port } = new URL(url);
    const deaf = connect(Number(port), hostname);
    await once(deaf, 'connect');
    deaf.on('error', () => undefined);
    deaf.write('GET /cases/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(deaf, 'data');
    deaf.pause();
    let cut = false;
    deaf.on('close', () => {
      cut = true;
    });
    // The kernel takes some megabytes for it before anything waits here.
    for (let round = 0; round < 200 && !cut; round++) {
      chain.add(500);
      await reads.until(`id: ${chain.seq}`);
      // A cut shows to who reads on only.
      if (round % 20 === 19) cut = (await openStreams()) < 2;
    }
    expect(cut).toBe(true);
    deaf.destroy();
    reads.leave();
  });
});

/** Connections that the service holds open now. */
async function openStreams(): Promise<number> {
  return service?.connections() ?? 0;
}
