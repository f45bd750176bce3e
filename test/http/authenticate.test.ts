import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/actor.js';
import { Access } from '../../src/http/access.js';
import { actorOf, authenticate } from '../../src/http/authenticate.js';
import { problemHandler } from '../../src/http/problems.js';
import { keysPath } from '../../src/keys/key-file.js';
import { KeyStore } from '../../src/keys/key-store.js';
import { type Answer, ask } from '../support/ask.js';
import { freshDataDir, putKey, revoke } from '../support/keys.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Given {
  /** Holders of keys and their roles. */
  readonly keys?: Readonly<Record<string, Role>>;
  readonly host?: string;
  readonly auth?: 'on' | 'off';
}

/** An app whose `/supervise` says who acts, and whose `/open` is public; the store's clock in the test's hands. */
async function serviceWith({ keys: holders = {}, host = '127.0.0.1', auth = 'on' }: Given = {}) {
  const directory = await freshDataDir();
  const keys: Record<string, string> = {};
  for (const [name, role] of Object.entries(holders))
    keys[name] = await putKey(directory, name, role);
  const time = { ms: 0 };
  const ignore = () => undefined;
  const options = { directory, onFailure: ignore, onWarning: ignore, now: () => time.ms };
  const access = new Access({ host, keys: auth === 'off' ? null : await KeyStore.open(options) });
  const logged: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
  const app = express();
  app.all('/supervise', authenticate(access, 'supervisor'), (_request, response) => {
    response.json(actorOf(response));
  });
  app.all('/open', (_request, response) => void response.json(actorOf(response)));
  app.use(problemHandler(logger, () => ''));
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = (headers: OutgoingHttpHeaders = {}, method = 'POST') =>
    ask(`http://127.0.0.1:${port}/supervise`, { method, headers });
  return { directory, keys, port, logged, ask: asked, later: () => (time.ms += 1_000), access };
}

const bearer = (key = '') => ({ Authorization: `Bearer ${key}` });
const codeOf = (answer: Answer) => [answer.status, answer.problem().code];

describe('with keys', () => {
  const keys = { Ani: 'supervisor', Budi: 'reviewer', Cici: 'admin' } as const;

  it('tells who acts by either header, whatever X-Reviewer says', async () => {
    const service = await serviceWith({ keys });
    const ani = service.keys.Ani ?? '';
    for (const headers of [
      bearer(ani),
      { Authorization: `bearer   ${ani}` },
      { 'X-API-Key': ani },
      { 'X-API-Key': `  ${ani} ` },
      { ...bearer(ani), 'X-API-Key': ani, 'X-Reviewer': 'Budi' },
    ]) {
      const answer = await service.ask(headers);
      expect([answer.status, JSON.parse(answer.text)]).toEqual([
        200,
        { name: 'Ani', role: 'supervisor', keyId: ani.split('_')[1] },
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    const cici = await service.ask(bearer(service.keys.Cici));
    expect(JSON.parse(cici.text)).toMatchObject({ name: 'Cici', role: 'admin' });
  });

  it('refuses a role that is not enough with 403, and names the one that is', async () => {
    const service = await serviceWith({ keys });
    const answer = await service.ask({ ...bearer(service.keys.Budi), 'Accept-Language': 'en' });
    expect(codeOf(answer)).toEqual([403, 'forbidden']);
    expect(answer.problem().detail).toMatch(/role supervisor or above.*role reviewer/);
    expect(answer.headers['www-authenticate']).toBeUndefined();
  });

  it.each<[string, (key: string) => OutgoingHttpHeaders]>([
    ['no key', () => ({})],
    ['X-Reviewer alone', () => ({ 'X-Reviewer': 'Ani' })],
    ['an unknown key', (key) => bearer(`${key.slice(0, -4)}AAAA`)],
    ['half a key', (key) => bearer(key.slice(0, 30))],
    ['a key and more', (key) => bearer(`${key}x`)],
    ['two keys in one header', (key) => bearer(`${key} ${key}`)],
    ['space in the key', (key) => bearer(`${key.slice(0, 20)} ${key.slice(20)}`)],
    ['no word after Bearer', () => bearer()],
    ['another scheme', (key) => ({ Authorization: `Basic ${key}` })],
    ['the key as a password', (key) => ({ Authorization: `Basic ${btoa(`ani:${key}`)}` })],
    ['no scheme', (key) => ({ Authorization: key })],
    ['two headers that differ', (key) => ({ ...bearer(key), 'X-API-Key': `${key}x` })],
    ['X-API-Key twice', (key) => ({ 'X-API-Key': [key, key] })],
  ])('answers 401 to %s, and logs nothing of it', async (_what, headers) => {
    const service = await serviceWith({ keys });
    const key = service.keys.Ani ?? '';
    const answer = await service.ask(headers(key));
    expect(codeOf(answer)).toEqual([401, 'unauthenticated']);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.text + service.logged.join()).not.toContain(key.slice(16, 30));
  });

  it('answers before the body is sent', async () => {
    const { port } = await serviceWith({ keys });
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /supervise HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{');
    const [start] = await once(socket, 'data');
    expect(String(start)).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  });

  it('lets a page of another site do what it has a key for: no browser adds one by itself', async () => {
    const service = await serviceWith({ keys });
    const headers = {
      ...bearer(service.keys.Ani),
      Origin: 'https://lain.example',
      Host: 'saring.example',
    };
    expect((await service.ask(headers)).status).toBe(200);
  });

  it('refuses a key within a second after it was revoked, the last one too', async () => {
    const service = await serviceWith({ keys: { Ani: 'supervisor', Budi: 'supervisor' } });
    await revoke(service.directory, 'Ani');
    service.later();
    expect(codeOf(await service.ask(bearer(service.keys.Ani)))).toEqual([401, 'unauthenticated']);
    expect((await service.ask(bearer(service.keys.Budi))).status).toBe(200);
    await revoke(service.directory, 'Budi');
    service.later();
    expect(codeOf(await service.ask(bearer(service.keys.Budi)))).toEqual([401, 'unauthenticated']);
  });

  it.each<[string, (path: string) => Promise<void>]>([
    ['broken', (path) => writeFile(path, '{')],
    ['gone', (path) => rm(path)],
  ])('answers 503 to everybody while the file of keys is %s', async (_what, spoil) => {
    const service = await serviceWith({ keys });
    await spoil(keysPath(service.directory));
    service.later();
    for (const headers of [bearer(service.keys.Cici), {}]) {
      const answer = await service.ask(headers);
      expect(codeOf(answer)).toEqual([503, 'keys-unavailable']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect((await service.access.now()).mode).toBe('unavailable');
  });
});

describe('a key in a cookie', () => {
  const keys = { Ani: 'supervisor', Budi: 'supervisor' } as const;
  const kept = (key = '') => ({ Cookie: `saring_key=${key}` });

  it.each<[string, (key: string) => OutgoingHttpHeaders]>([
    ['alone', kept],
    ['among others', (key) => ({ Cookie: `a=1; xsaring_key=x; saring_key=${key}; b="2"` })],
    ['among those that are none', (key) => ({ Cookie: `;;=; %; a;saring_key=${key} ;=` })],
    ['last of a thousand', (key) => ({ Cookie: `${'a=1; '.repeat(1_000)}saring_key=${key}` })],
    ['beside a huge one', (key) => ({ Cookie: `besar=${'x'.repeat(12_000)}; saring_key=${key}` })],
    ['twice the same', (key) => ({ Cookie: `saring_key=${key}; saring_key=${key}` })],
    ['in two headers', (key) => ({ Cookie: ['a=1', `saring_key=${key}`] })],
  ])('tells who acts: %s', async (_what, headers) => {
    const service = await serviceWith({ keys });
    const key = service.keys.Ani ?? '';
    for (const method of ['GET', 'POST']) {
      const answer = await service.ask(headers(key), method);
      expect([answer.status, JSON.parse(answer.text).name]).toEqual([200, 'Ani']);
    }
  });

  it.each<[string, (key: string) => OutgoingHttpHeaders]>([
    ['empty', () => kept()],
    ['half a key', (key) => kept(key.slice(0, 30))],
    ['a key and more', (key) => kept(`${key}x`)],
    ['an escape in it', (key) => kept(`%73${key.slice(1)}`)],
    ['an escape that is none', () => kept('%E0%A4')],
    ['a huge value', () => kept('x'.repeat(12_000))],
    ['another name', (key) => ({ Cookie: `saring_key2=${key}; Saring_Key=${key}` })],
    ['another cookie of this name', (key) => ({ Cookie: `saring_key=${key}; saring_key=x` })],
  ])('is refused with 401: %s, and nothing of it logged', async (_what, headers) => {
    const service = await serviceWith({ keys });
    const key = service.keys.Ani ?? '';
    const answer = await service.ask(headers(key));
    expect(codeOf(answer)).toEqual([401, 'unauthenticated']);
    expect(answer.text + service.logged.join()).not.toContain(key.slice(16, 30));
  });

  it('counts only where no header shows one', async () => {
    const service = await serviceWith({ keys });
    const cookie = kept(service.keys.Ani);
    const both = await service.ask({ ...cookie, ...bearer(service.keys.Budi) });
    expect(JSON.parse(both.text)).toMatchObject({ name: 'Budi' });
    for (const headers of [bearer('x'), { 'X-API-Key': 'x' }, { Authorization: 'Basic eDp5' }]) {
      expect(codeOf(await service.ask({ ...cookie, ...headers }))).toEqual([
        401,
        'unauthenticated',
      ]);
    }
  });

  it.each<[string, OutgoingHttpHeaders]>([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port or a sister domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['another site, in an old browser', { Origin: 'https://lain.example' }],
    ['a sandbox', { Origin: 'null' }],
  ])('lets the page of %s do nothing', async (_page, headers) => {
    const service = await serviceWith({ keys });
    const cookie = kept(service.keys.Ani);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(codeOf(await service.ask({ ...cookie, ...headers }, method))).toEqual([
        403,
        'forbidden',
      ]);
    }
    expect((await service.ask({ ...cookie, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  it('is refused within a second after the key was revoked', async () => {
    const service = await serviceWith({ keys });
    const cookie = kept(service.keys.Ani);
    expect((await service.ask(cookie)).status).toBe(200);
    await revoke(service.directory, 'Ani');
    service.later();
    for (const method of ['GET', 'POST']) {
      expect(codeOf(await service.ask(cookie, method))).toEqual([401, 'unauthenticated']);
    }
  });

  it('is no key without keys: it is refused on loopback, and not looked at with AUTH=off', async () => {
    const cookie = kept('saring_00000000_x');
    expect(codeOf(await (await serviceWith()).ask(cookie))).toEqual([401, 'unauthenticated']);
    expect((await (await serviceWith({ auth: 'off' })).ask(cookie)).status).toBe(200);
  });
});

describe('without any key, on loopback', () => {
  const here = { name: 'local', role: 'admin', keyId: null };

  it('lets whoever is on this machine act, by the name that they give', async () => {
    const service = await serviceWith();
    expect(JSON.parse((await service.ask()).text)).toEqual(here);
    for (const [header, name] of [
      ['Ani', 'Ani'],
      [Buffer.from('Ibu Sekar Arûm').toString('latin1'), 'Ibu Sekar Arûm'],
      [Buffer.from('Arûm', 'latin1').toString('latin1'), 'Arûm'],
      ["UTF-8''Ibu%20Ar%C3%BBm", 'Ibu Arûm'],
    ] as const) {
      const answer = await service.ask({ 'X-Reviewer': header });
      expect(JSON.parse(answer.text)).toEqual({ ...here, name });
    }
  });

  it.each<[string, string | string[]]>([
    ['is empty', ''],
    ['is too long', 'x'.repeat(81)],
    ['holds a tab', 'A\tB'],
    ['turns the reading direction', Buffer.from('A\u202eB').toString('latin1')],
    ['holds an escape that is none', "UTF-8''%E0%A4"],
    ['comes twice', ['Ani', 'Budi']],
  ])('answers 422 to an X-Reviewer that %s', async (_what, header) => {
    const answer = await (await serviceWith()).ask({ 'X-Reviewer': header });
    expect(codeOf(answer)).toEqual([422, 'invalid-reviewer']);
    expect(answer.problem().detail).toContain('X-Reviewer');
  });

  it('answers 401 to a key: who shows one must not get in as somebody else', async () => {
    const other = await serviceWith({ keys: { Ani: 'submitter' } });
    const service = await serviceWith();
    expect(codeOf(await service.ask(bearer(other.keys.Ani)))).toEqual([401, 'unauthenticated']);
    expect(codeOf(await service.ask({ Authorization: 'Basic eDp5' }))).toEqual([
      401,
      'unauthenticated',
    ]);
  });

  it('asks for a key as soon as there is one', async () => {
    const service = await serviceWith();
    const key = await putKey(service.directory, 'Ani', 'supervisor');
    service.later();
    expect(codeOf(await service.ask())).toEqual([401, 'unauthenticated']);
    expect((await service.ask(bearer(key))).status).toBe(200);
  });

  it.each(['127.0.0.1', 'localhost', 'localhost:9999', '[::1]:8080', '127.0.0.5'])(
    'answers at %s',
    async (host) => {
      expect((await (await serviceWith()).ask({ Host: host })).status).toBe(200);
    },
  );

  it.each<[string, OutgoingHttpHeaders]>([
    ['by a name that leads here', { Host: 'lain.example' }],
    ['by a name that begins like one of ours', { Host: 'localhost.lain.example:8080' }],
    ['by an address of all', { Host: '0.0.0.0:8080' }],
    ['through a proxy', { 'X-Forwarded-For': '203.0.113.9' }],
    ['through a proxy that follows RFC 7239', { Forwarded: 'for=203.0.113.9' }],
  ])('answers 403 to what comes %s, also for reading', async (_what, headers) => {
    const service = await serviceWith();
    for (const method of ['POST', 'GET']) {
      expect(codeOf(await service.ask(headers, method))).toEqual([403, 'forbidden']);
    }
  });
});

/** The same without a key, whether keys are switched off or there are none. */
describe.each<[string, Given]>([
  ['without any key', {}],
  ['with AUTH=off', { auth: 'off', host: '0.0.0.0', keys: { Ani: 'submitter' } }],
])('%s, a browser', (_what, given) => {
  it.each<[string, OutgoingHttpHeaders]>([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
    ['another site, in an old browser', { Origin: 'https://lain.example' }],
    [
      'another port, in an old browser',
      { Origin: 'http://localhost:3000', Host: 'localhost:8080' },
    ],
    ['a sandbox', { Origin: 'null' }],
    ['an extension', { Origin: 'moz-extension://0f0f', Host: '0f0f' }],
    [
      'another site, though it says ours',
      { Origin: 'http://localhost', Host: 'localhost', 'Sec-Fetch-Site': 'cross-site' },
    ],
  ])('cannot be made by a page of %s to do anything', async (_page, headers) => {
    const service = await serviceWith(given);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(codeOf(await service.ask(headers, method))).toEqual([403, 'forbidden']);
    }
  });

  it.each<[string, OutgoingHttpHeaders]>([
    [
      'its own page',
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost:8080', Host: 'localhost:8080' },
    ],
    ['its own page, in an old browser', { Origin: 'http://[::1]:8080', Host: '[::1]:8080' }],
    ['its own page, behind TLS', { Origin: 'https://localhost', Host: 'localhost' }],
    ['a person', { 'Sec-Fetch-Site': 'none' }],
  ])('does what %s asks', async (_page, headers) => {
    expect((await (await serviceWith(given)).ask(headers)).status).toBe(200);
  });

  it('follows a link from another site', async () => {
    const service = await serviceWith(given);
    expect((await service.ask({ 'Sec-Fetch-Site': 'cross-site' }, 'GET')).status).toBe(200);
  });
});

describe('with AUTH=off', () => {
  it('lets everybody act, at any name, by the name that they give, whatever key they show', async () => {
    const service = await serviceWith({ auth: 'off', host: '0.0.0.0', keys: { Ani: 'submitter' } });
    const headers = { Host: 'saring.lan', 'X-Forwarded-For': '10.0.0.9', 'X-Reviewer': 'Budi' };
    for (const more of [{}, bearer(service.keys.Ani), { Authorization: 'Basic eDp5' }]) {
      const answer = await service.ask({ ...headers, ...more });
      expect(JSON.parse(answer.text)).toEqual({ name: 'Budi', role: 'admin', keyId: null });
    }
    expect((await service.ask({ 'X-Reviewer': 'x'.repeat(81) })).status).toBe(422);
  });
});

describe('on an address that other machines reach', () => {
  it('refuses to start without a key, and says what to do', async () => {
    for (const host of ['0.0.0.0', '::', '10.0.0.7', 'saring.example']) {
      const { access } = await serviceWith({ host });
      await expect(access.refuseOpenHost()).rejects.toThrow(
        new RegExp(`HOST=${host} .*saring keys create.*HOST=127\\.0\\.0\\.1.*AUTH=off`),
      );
    }
    for (const given of [{ host: '::1' }, { host: '0.0.0.0', auth: 'off' }] as const) {
      await expect((await serviceWith(given)).access.refuseOpenHost()).resolves.toBeUndefined();
    }
    const { access } = await serviceWith({ host: '0.0.0.0', keys: { Ani: 'reviewer' } });
    await expect(access.refuseOpenHost()).resolves.toBeUndefined();
  });

  it('is closed to all, this machine too, once every key is revoked', async () => {
    const service = await serviceWith({ host: '0.0.0.0', keys: { Ani: 'supervisor' } });
    await revoke(service.directory, 'Ani');
    service.later();
    for (const headers of [{}, bearer(service.keys.Ani), { 'X-Reviewer': 'Ani' }]) {
      expect(codeOf(await service.ask(headers))).toEqual([401, 'unauthenticated']);
    }
  });
});

describe('actorOf', () => {
  it('throws on a public route rather than making somebody up', async () => {
    const { port, logged } = await serviceWith();
    const socket = connect(port, '127.0.0.1');
    socket.end('GET /open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 500 /);
    expect(logged.join()).toContain('this route is public');
  });
});
