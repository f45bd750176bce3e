import { stat, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { keysPath } from '../../src/keys/key-file.js';
import { ask } from '../support/ask.js';
import { saring } from '../support/cli.js';
import { freshDataDir } from '../support/keys.js';
import { type RunningServer, startServer } from '../support/server.js';

/** Who is let in does not depend on the models: none is loaded, which takes a second less. */
const MODELS_DIR = new URL('./no-weights', import.meta.url).pathname;

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function start(env: NodeJS.ProcessEnv): Promise<RunningServer> {
  server = await startServer({ MODELS_DIR, LOG_LEVEL: 'trace', ...env });
  return server;
}

async function keys(directory: string, ...args: string[]): Promise<string> {
  const { stdout, stderr, code } = await saring(['keys', ...args], '', { DATA_DIR: directory });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return stdout.trim();
}

const create = (directory: string, name: string, role = 'submitter') =>
  keys(directory, 'create', '--name', name, '--role', role);

/** Status of `POST /classify`, at this machine whatever address the service listens on. */
async function classify({ url }: RunningServer, headers: Record<string, string> = {}) {
  const { port } = new URL(url);
  const { status } = await ask(`http://127.0.0.1:${port}/classify`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: '{"text":"Debat malam ini pukul 19.00"}',
  });
  return status;
}

const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });
/** The file is looked at once a second. */
const SOON = 1_100;

describe('a service with keys', () => {
  it('answers on any address, to their holders only, until they are revoked, and logs none', async () => {
    const directory = await freshDataDir();
    const ani = await create(directory, 'Ani');
    const budi = await create(directory, 'Budi', 'admin');
    const running = await start({ DATA_DIR: directory, HOST: '0.0.0.0' });
    expect(running.output()).toContain('dengan kunci API');
    expect(await classify(running)).toBe(401);
    expect(await classify(running, bearer(`${ani}x`))).toBe(401);
    expect(await classify(running, bearer(ani))).toBe(200);
    expect(await classify(running, { 'X-API-Key': budi })).toBe(200);

    await keys(directory, 'revoke', 'Ani');
    await delay(SOON);
    expect(await classify(running, bearer(ani))).toBe(401);
    expect(await classify(running, bearer(budi))).toBe(200);

    await keys(directory, 'revoke', 'Budi');
    await delay(SOON);
    expect(await classify(running)).toBe(401);
    expect(await classify(running, bearer(budi))).toBe(401);

    await running.stop();
    for (const key of [ani, budi]) expect(running.output()).not.toContain(key.slice(16));
    expect((await stat(keysPath(directory))).mode & 0o777).toBe(0o600);
  });

  it('fails closed when the file of keys breaks, and opens when it is mended', async () => {
    const directory = await freshDataDir();
    const ani = await create(directory, 'Ani');
    const running = await start({ DATA_DIR: directory });
    expect(await classify(running, bearer(ani))).toBe(200);
    await writeFile(keysPath(directory), '{"format":1,"keys":[');
    await delay(SOON);
    expect(await classify(running, bearer(ani))).toBe(503);
    expect(await classify(running)).toBe(503);
    expect(running.output()).toContain(keysPath(directory));
    await writeFile(keysPath(directory), '{"format":1,"keys":[]}');
    await delay(SOON);
    expect(await classify(running)).toBe(200);
  });
});

describe('a service without keys', () => {
  it('answers this machine, and no page of another site, until a key is made', async () => {
    const directory = await freshDataDir();
    const running = await start({ DATA_DIR: directory });
    expect(running.output()).toContain('tanpa kunci, dari mesin ini saja');
    expect(await classify(running)).toBe(200);
    expect(await classify(running, { 'X-Reviewer': 'x'.repeat(81) })).toBe(422);
    expect(await classify(running, { Host: 'lain.example' })).toBe(403);
    expect(await classify(running, { Origin: 'https://lain.example' })).toBe(403);
    expect(await classify(running, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    const ani = await create(directory, 'Ani');
    await delay(SOON);
    expect(await classify(running)).toBe(401);
    expect(await classify(running, bearer(ani))).toBe(200);
  });

  it('does not start where other machines reach it, and says what to do', async () => {
    const settings = { DATA_DIR: await freshDataDir(), HOST: '0.0.0.0', PORT: '0', MODELS_DIR };
    const { code, stdout, stderr } = await saring(['serve'], '', settings);
    expect([code, stdout]).toEqual([70, '']);
    expect(stderr).toMatch(/^saring: HOST=0\.0\.0\.0 .*saring keys create.*AUTH=off.*\n$/);
  });

  it('starts there with AUTH=off, warns, and answers everybody', async () => {
    const running = await start({
      DATA_DIR: await freshDataDir(),
      HOST: '0.0.0.0',
      AUTH: 'off',
    });
    expect(running.output()).toMatch(/PERHATIAN: AUTH=off/);
    expect(running.output()).toMatch(/"level":40.*AUTH=off/);
    expect(await classify(running, { Host: 'saring.lan' })).toBe(200);
    expect(await classify(running, { Origin: 'https://lain.example' })).toBe(403);
  });

  it('does not start over a file of keys that is broken', async () => {
    const directory = await freshDataDir();
    await create(directory, 'Ani');
    await writeFile(keysPath(directory), 'x');
    const { code, stderr } = await saring(['serve'], '', {
      DATA_DIR: directory,
      PORT: '0',
      MODELS_DIR,
    });
    expect(code).toBe(70);
    expect(stderr).toMatch(/keys\.json: bukan JSON/);
  });
});
