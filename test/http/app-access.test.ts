import { writeFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/actor.js';
import { Access } from '../../src/http/access.js';
import { OPERATIONS, type Operation } from '../../src/http/operations.js';
import { keysPath } from '../../src/keys/key-file.js';
import { KeyStore } from '../../src/keys/key-store.js';
import { ask } from '../support/ask.js';
import { fakePipeline } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';
import { freshDataDir, putKey } from '../support/keys.js';

let service: TestService | undefined;
afterEach(() => service?.close());

/** The whole app, with a key that may submit, or more; `later` lets the file of keys be looked at again. */
async function withKey(capacity?: number, role: Role = 'submitter') {
  const directory = await freshDataDir();
  const key = await putKey(directory, 'Ani', role);
  const time = { ms: 0 };
  const ignore = () => undefined;
  const options = { directory, onFailure: ignore, onWarning: ignore, now: () => time.ms };
  const access = new Access({ host: '0.0.0.0', keys: await KeyStore.open(options) });
  const pipeline = fakePipeline();
  await pipeline.loaded();
  service = await startApp(pipeline, capacity, { access });
  return { directory, key, url: service.url, later: () => (time.ms += 1_000) };
}

const post = { method: 'POST', body: '{"text":"halo"}' };
const json = { 'Content-Type': 'application/json' };

describe('the app with keys', () => {
  it('judges posts for who holds one', async () => {
    const { url, key } = await withKey();
    const headers = { ...json, 'X-API-Key': key };
    expect((await ask(`${url}/classify`, { ...post, headers })).status).toBe(200);
    expect((await ask(`${url}/classify`, { ...post, headers: json })).status).toBe(401);
  });

  it('refuses who has none before it counts places: a stranger cannot tell how full it is', async () => {
    const { url, key } = await withKey(0);
    const headers = { ...json, 'X-API-Key': key };
    expect((await ask(`${url}/classify`, { ...post, headers })).status).toBe(429);
    expect((await ask(`${url}/classify`, { ...post, headers: json })).status).toBe(401);
  });

  it('asks for one on every route that is not public, and on no other', async () => {
    const { url } = await withKey();
    for (const { method, path, access } of Object.values<Operation>(OPERATIONS)) {
      const { status } = await ask(url + path, { method: method.toUpperCase() });
      expect({ path, refused: status === 401 }).toEqual({ path, refused: access !== 'public' });
    }
    for (const path of ['/docs/start.js', '/nothing']) {
      expect((await ask(url + path)).status).not.toBe(401);
    }
  });

  it('lets no page of another site do anything with the key that a browser keeps', async () => {
    const { url, key } = await withKey(undefined, 'admin');
    const moves = Object.values<Operation>(OPERATIONS).filter(
      ({ method, access }) => method !== 'get' && access !== 'public',
    );
    expect(moves.map(({ path }) => path)).toContain('/classify');
    for (const { method, path } of moves) {
      const from = (page: OutgoingHttpHeaders) =>
        ask(url + path.replace(':caseId', `case_${'0'.repeat(32)}`), {
          method: method.toUpperCase(),
          // What a form of another site can send without a question before it.
          headers: { 'Content-Type': 'text/plain', Cookie: `saring_key=${key}`, ...page },
          body: '{}',
        });
      for (const page of [
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
        { Origin: 'https://lain.example' },
        { Origin: 'null' },
      ]) {
        const { status } = await from(page);
        expect({ path, page, status }).toEqual({ path, page, status: 403 });
      }
      const { status } = await from({ 'Sec-Fetch-Site': 'same-origin' });
      expect({ path, status }).toEqual({ path, status: 415 });
    }
  });

  it('says in /readyz who is let in, and that nobody is while keys cannot be checked', async () => {
    const { url, directory, later } = await withKey();
    const before = await ask(`${url}/readyz`);
    expect([before.status, JSON.parse(before.text).access]).toEqual([200, 'keys']);
    await writeFile(keysPath(directory), 'x');
    later();
    const { status, text } = await ask(`${url}/readyz`);
    expect([status, JSON.parse(text)]).toMatchObject([
      503,
      { status: 'degraded', access: 'unavailable' },
    ]);
  });
});
