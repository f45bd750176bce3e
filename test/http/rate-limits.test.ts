import { afterEach, describe, expect, it } from 'vitest';
import { Access } from '../../src/http/access.js';
import type { Problem } from '../../src/http/contract.js';
import { MOST_FAILURES, type RateLimits } from '../../src/http/rate-limits.js';
import { KeyStore } from '../../src/keys/key-store.js';
import { fakePipeline } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';
import { freshDataDir, putKey } from '../support/keys.js';

const services: TestService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

/** A service for two holders of keys, or for none, which then is open on loopback. */
async function serviceWith(limits: Partial<RateLimits>, proxies: string[] = [], keyed = true) {
  const directory = await freshDataDir();
  const ani = keyed ? await putKey(directory, 'ani', 'reviewer') : '';
  const budi = keyed ? await putKey(directory, 'budi', 'reviewer') : '';
  const ignore = () => undefined;
  const keys = await KeyStore.open({ directory, onFailure: ignore, onWarning: ignore });
  const access = new Access({ host: '127.0.0.1', keys });
  const rateLimits = { perKey: 0, perAddress: 0, ...limits };
  const service = await startApp(fakePipeline(), 20, {
    access,
    rateLimits,
    trustedProxies: proxies,
  });
  services.push(service);
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(service.url + path, { headers });
  const who = (key: string) => get('/session', { 'x-api-key': key });
  const from = async (forwarded: string) =>
    (await get('/rulebooks', { 'x-forwarded-for': forwarded })).status;
  const signIn = (key: string) =>
    fetch(`${service.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
  return { ani, budi, get, who, from, signIn };
}

const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;
const NO_KEY = `saring_00000000_${'a'.repeat(43)}`;

describe('a limit for each key', () => {
  it('refuses one more with 429, says when to come again, and lets others in', async () => {
    const { ani, budi, who } = await serviceWith({ perKey: 2 });
    const first = await who(ani);
    expect(first.headers.get('ratelimit')).toMatch(/^"per-key"; r=1; t=\d+$/);
    expect(first.headers.get('ratelimit-policy')).toMatch(/^"per-key"; q=2; w=60; pk=:/);
    expect((await who(ani)).status).toBe(200);
    const refused = await who(ani);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({
      code: 'rate-limited',
      title: 'Terlalu banyak permintaan',
      detail: expect.stringContaining('2 permintaan per menit'),
    });
    expect((await who(budi)).status).toBe(200);
  });

  it('says so in English', async () => {
    const { ani, get } = await serviceWith({ perKey: 1 });
    const ask = () => get('/session', { 'x-api-key': ani, 'accept-language': 'en' });
    await ask();
    expect(await (await ask()).json()).toMatchObject({
      title: 'Too many requests',
      detail: expect.stringMatching(/^At most 1 requests a minute with one key.*Retry-After\.$/),
    });
  });
});

describe('a limit for each address', () => {
  it('is for what is public, and never for probes or who has a key', async () => {
    const { ani, get, who } = await serviceWith({ perAddress: 2 });
    expect((await get('/rulebooks')).status).toBe(200);
    expect((await get('/openapi.json')).status).toBe(200);
    expect(await codeOf(await get('/rulebooks'))).toBe('rate-limited');
    for (const path of ['/livez', '/readyz']) expect((await get(path)).status).not.toBe(429);
    expect((await who(ani)).status).toBe(200);
  });

  it('counts who has no key for what needs one', async () => {
    const { get } = await serviceWith({ perAddress: 2 });
    const statuses = [];
    for (let at = 0; at < 3; at++) statuses.push((await get('/cases')).status);
    expect(statuses).toEqual([401, 401, 429]);
  });

  it('believes nobody who says to ask for another address', async () => {
    const { from } = await serviceWith({ perAddress: 1 });
    expect([await from('198.51.100.1'), await from('198.51.100.2')]).toEqual([200, 429]);
  });

  it('believes a proxy that is trusted, of the addresses the last that is not trusted', async () => {
    const { from } = await serviceWith({ perAddress: 1 }, ['loopback']);
    expect([await from('198.51.100.1'), await from('198.51.100.2')]).toEqual([200, 200]);
    expect(await from('203.0.113.9, 198.51.100.1')).toBe(429);
  });

  it('takes a network of IPv6 for one address, and IPv4 within IPv6 for itself', async () => {
    const { from } = await serviceWith({ perAddress: 1 }, ['loopback']);
    expect([await from('2001:db8:0:100::1'), await from('2001:db8:0:1ff::2')]).toEqual([200, 429]);
    expect(await from('2001:db8:0:200::1')).toBe(200);
    expect([await from('198.51.100.1'), await from('::ffff:198.51.100.1')]).toEqual([200, 429]);
  });
});

describe('wrong keys', () => {
  it('are told to wait after some, wherever they are shown; a good one is let in', async () => {
    const { ani, who, signIn } = await serviceWith({});
    for (let at = 0; at < MOST_FAILURES; at++)
      expect((await (at % 2 ? who(NO_KEY) : signIn(NO_KEY))).status).toBe(401);
    for (const refused of [await who(NO_KEY), await signIn(NO_KEY)]) {
      expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(refused.headers.get('www-authenticate')).toBeNull();
      expect([refused.status, await codeOf(refused)]).toEqual([429, 'rate-limited']);
    }
    expect((await who(ani)).status).toBe(200);
    expect((await signIn(ani)).status).toBe(200);
  });
});

it('limits nobody without keys on loopback', async () => {
  const { get } = await serviceWith({ perKey: 1, perAddress: 1 }, [], false);
  for (let at = 0; at < 3; at++) {
    const answers = [await get('/session'), await get('/rulebooks')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.headers.get('ratelimit')).toBeNull();
  }
});
