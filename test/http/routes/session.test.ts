import { writeFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { receiptSchema } from '../../../src/domain/report-view.js';
import { sessionSchema } from '../../../src/http/contract.js';
import { keysPath } from '../../../src/keys/key-file.js';
import { type Answer, ask } from '../../support/ask.js';
import { type KeyedGiven, startKeyed } from '../../support/keyed-app.js';
import { revoke } from '../../support/keys.js';

let running: Awaited<ReturnType<typeof startKeyed>> | undefined;
afterEach(() => running?.close());

const holders = { Ani: 'reviewer', Budi: 'submitter' } as const;
const JSON_TYPE = { 'Content-Type': 'application/json' };
const OWN_PAGE = { 'Sec-Fetch-Site': 'same-origin' };
const OTHER_SITES: readonly OutgoingHttpHeaders[] = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { Origin: 'https://lain.example' },
];

async function start(given: KeyedGiven = { holders }) {
  running = await startKeyed(given);
  const { url, keys } = running;
  const asked =
    (method: string, body?: string) =>
    (path: string, headers: OutgoingHttpHeaders = {}, own = body) =>
      ask(url + path, {
        method,
        headers: { ...(own !== undefined && JSON_TYPE), ...headers },
        ...(own !== undefined && { body: own }),
      });
  return {
    ...running,
    get: asked('GET'),
    post: asked('POST', '{}'),
    signIn: (key: string, headers: OutgoingHttpHeaders = {}) =>
      asked('POST', JSON.stringify({ key }))('/session', headers),
    signOut: (headers: OutgoingHttpHeaders = {}) => asked('DELETE')('/session', headers),
    ani: keys.Ani ?? '',
    cookie: (name = 'Ani') => ({ Cookie: `saring_key=${keys[name]}` }),
  };
}

const codeOf = (answer: Answer) => [answer.status, answer.problem().code];
const sessionOf = (answer: Answer) => [answer.status, sessionSchema.parse(JSON.parse(answer.text))];
const setCookie = ({ headers }: Answer) => headers['set-cookie'];
const FORGOTTEN = [
  expect.stringMatching(/^saring_key=; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly/),
];

describe('POST /session', () => {
  it('keeps a good key where no script and no other site gets at it, and says whose it is', async () => {
    const { signIn, ani, get } = await start();
    const answer = await signIn(`${ani}\n`, OWN_PAGE);
    const session = { name: 'Ani', role: 'reviewer', signedIn: true };
    expect(sessionOf(answer)).toEqual([200, session]);
    expect(setCookie(answer)).toEqual([`saring_key=${ani}; Path=/; HttpOnly; SameSite=Strict`]);
    expect(answer.headers['cache-control']).toBe('no-store');
    const kept = String(setCookie(answer)).split(';')[0] ?? '';
    expect(sessionOf(await get('/session', { Cookie: kept }))).toEqual([200, session]);
  });

  it.each<[string, boolean]>([
    ['https', true],
    ['HTTPS, http', true],
    ['http', false],
    ['http, https', false],
  ])('keeps it for TLS alone when the browser came by "%s": %s', async (proto, isSecure) => {
    const { signIn, ani } = await start();
    const cookie = String(setCookie(await signIn(ani, { 'X-Forwarded-Proto': proto })));
    expect(cookie.includes('; Secure')).toBe(isSecure);
  });

  it('keeps it by TLS under a name that no other domain can set, and believes no other', async () => {
    const { signIn, signOut, ani, keys, get } = await start();
    const tls = { 'X-Forwarded-Proto': 'https' };
    const attributes = 'Path=/; HttpOnly; Secure; SameSite=Strict';
    expect(setCookie(await signIn(ani, tls))).toEqual([`__Host-saring_key=${ani}; ${attributes}`]);
    const own = `__Host-saring_key=${ani}`;
    // Of a sister domain, or of who stands on the way: to act as its holder, or to lock the user out.
    for (const Cookie of [own, `saring_key=${keys.Budi}; ${own}`, `${own}; saring_key=x`])
      expect(JSON.parse((await get('/session', { Cookie, ...tls })).text).name).toBe('Ani');
    for (const [Cookie, headers] of [
      [`saring_key=${keys.Budi}`, tls],
      [own, {}],
    ] as const)
      expect(codeOf(await get('/session', { Cookie, ...headers }))).toEqual([
        401,
        'unauthenticated',
      ]);
    expect(setCookie(await signOut({ Cookie: own, ...tls }))).toEqual([
      expect.stringMatching(/^__Host-saring_key=; Path=\/; Expires=Thu, 01 Jan 1970 .*; Secure/),
    ]);
  });

  it('refuses a key that is wrong, revoked or none with 401, keeps nothing, and logs no key', async () => {
    const service = await start();
    await revoke(service.directory, 'Budi');
    service.later();
    const wrong = `${service.ani.slice(0, -4)}AAAA`;
    for (const key of [wrong, service.keys.Budi ?? '', 'rahasia; Path=/x', 'saring_']) {
      const answer = await service.signIn(key);
      expect(codeOf(answer)).toEqual([401, 'unauthenticated']);
      expect(setCookie(answer)).toBeUndefined();
      expect(answer.text + service.logged.join()).not.toContain(key);
    }
    expect((await service.signIn(service.ani)).status).toBe(200);
    expect(service.logged.join()).not.toContain(service.ani.slice(16));
  });

  it('looks at the body alone, whatever key its sender has', async () => {
    const { signIn, ani, cookie } = await start();
    for (const shown of [cookie(), { Authorization: `Bearer ${ani}` }]) {
      expect(codeOf(await signIn('x', shown))).toEqual([401, 'unauthenticated']);
    }
  });

  it('names what is wrong with the body', async () => {
    const { post } = await start();
    for (const [body, pointer] of [
      ['{}', '/key'],
      ['{"key":""}', '/key'],
      [JSON.stringify({ key: 'x'.repeat(201) }), '/key'],
      ['{"key":7}', '/key'],
      ['{"key":"x","name":"Ani"}', '/name'],
    ] as const) {
      const answer = await post('/session', {}, body);
      expect(codeOf(answer)).toEqual([422, 'invalid-request']);
      expect(answer.problem().errors?.map((error) => error.pointer)).toEqual([pointer]);
    }
    expect(codeOf(await post('/session', {}, '{'))).toEqual([400, 'malformed-body']);
    expect((await post('/session', { 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  it.each(OTHER_SITES)('refuses the page of another site: %o', async (headers) => {
    const { signIn, ani, signOut, cookie } = await start();
    for (const answer of [
      await signIn(ani, headers),
      await signOut({ ...cookie(), ...headers }),
      // What it could send without the browser asking us first.
      await signIn(ani, { ...headers, 'Content-Type': 'text/plain' }),
    ]) {
      expect(codeOf(answer)).toEqual([403, 'forbidden']);
      expect(setCookie(answer)).toBeUndefined();
    }
  });

  it('answers 401 while nobody is let in, and 503 while keys cannot be checked', async () => {
    const service = await start({ holders, host: '0.0.0.0' });
    await revoke(service.directory, 'Ani');
    await revoke(service.directory, 'Budi');
    service.later();
    expect(codeOf(await service.signIn(service.ani))).toEqual([401, 'unauthenticated']);
    await writeFile(keysPath(service.directory), '{');
    service.later();
    const answer = await service.signIn(service.ani);
    expect(codeOf(answer)).toEqual([503, 'keys-unavailable']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(setCookie(answer)).toBeUndefined();
    expect((await service.signOut(service.cookie())).status).toBe(204);
  });
});

describe('DELETE /session', () => {
  it('forgets the key, whether it was good or not', async () => {
    const { signOut, cookie } = await start();
    for (const headers of [cookie(), { Cookie: 'saring_key=lama' }, {}]) {
      const answer = await signOut({ ...headers, ...OWN_PAGE });
      expect([answer.status, answer.text]).toEqual([204, '']);
      expect(setCookie(answer)).toEqual(FORGOTTEN);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });
});

describe('GET /session', () => {
  it('says who acts by a header too, and answers 401 to who shows nothing', async () => {
    const { get, keys, signIn } = await start();
    const budi = { name: 'Budi', role: 'submitter', signedIn: true };
    const answer = await get('/session', { 'X-API-Key': keys.Budi });
    expect(sessionOf(answer)).toEqual([200, budi]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(codeOf(await get('/session'))).toEqual([401, 'unauthenticated']);
    expect((await signIn(keys.Budi ?? '')).status).toBe(200);
  });
});

describe('the key that a browser keeps', () => {
  it('opens images, and moves of the own page', async () => {
    const { post, get, cookie } = await start();
    const picture = await sharp({
      create: { width: 9, height: 9, channels: 3, background: 'white' },
    })
      .png()
      .toBuffer();
    const report = JSON.stringify({
      post: { text: 'halo', images: [{ data: picture.toString('base64') }] },
    });
    const page = { ...cookie(), ...OWN_PAGE };
    const { reportId } = receiptSchema.parse(
      JSON.parse((await post('/reports', page, report)).text),
    );
    const image = `/reports/${reportId}/images/0`;
    expect((await get(image, { ...cookie(), 'Sec-Fetch-Dest': 'image' })).status).toBe(200);
    expect((await get(image)).status).toBe(401);
    const claimed = await post('/cases/claim', page, '{"count":1}');
    expect(claimed.status).toBe(200);
    const [held] = JSON.parse(claimed.text).cases;
    const released = await post(
      `/cases/${held.caseId}/release`,
      page,
      JSON.stringify({ leaseToken: held.leaseToken }),
    );
    expect(released.status).toBe(200);
  });
});

describe('where no key is asked for', () => {
  it.each<[string, KeyedGiven]>([
    ['without any key', {}],
    ['with AUTH=off', { auth: 'off', host: '0.0.0.0', holders }],
  ])('%s, signing in keeps nothing and says so', async (_what, given) => {
    const { signIn, get } = await start(given);
    const here = { name: 'Cici', role: 'admin', signedIn: false };
    const answer = await signIn('apa saja', { 'X-Reviewer': 'Cici', ...OWN_PAGE });
    expect(sessionOf(answer)).toEqual([200, here]);
    expect(setCookie(answer)).toBeUndefined();
    expect(sessionOf(await get('/session', { 'X-Reviewer': 'Cici' }))).toEqual([200, here]);
    for (const headers of OTHER_SITES) {
      expect(codeOf(await signIn('apa saja', headers))).toEqual([403, 'forbidden']);
    }
  });

  it('signs nobody in by another name or through a proxy', async () => {
    const { signIn } = await start({});
    for (const headers of [{ Host: 'lain.example' }, { 'X-Forwarded-For': '203.0.113.9' }]) {
      expect(codeOf(await signIn('apa saja', headers))).toEqual([403, 'forbidden']);
    }
  });

  it('a key left over from before is refused until the browser forgets it, either way', async () => {
    const { get, signOut, signIn } = await start({});
    const left = { Cookie: 'saring_key=dari-dulu' };
    expect(codeOf(await get('/session', left))).toEqual([401, 'unauthenticated']);
    for (const answer of [await signOut(left), await signIn('apa saja', left)]) {
      expect(answer.status).toBeLessThan(300);
      expect(setCookie(answer)).toEqual(FORGOTTEN);
    }
    expect((await get('/session')).status).toBe(200);
  });
});
