import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/exit-code.js';
import { createKey } from '../../src/cli/keys-create.js';
import { listKeys } from '../../src/cli/keys-list.js';
import { revokeKey } from '../../src/cli/keys-revoke.js';
import { parseKey } from '../../src/keys/key.js';
import { keysPath } from '../../src/keys/key-file.js';
import { freshDataDir } from '../support/keys.js';

const AT = new Date('2026-11-26T05:00:00.000Z');

async function fixture() {
  const directory = await freshDataDir();
  const out: string[] = [];
  const err: string[] = [];
  const tools = {
    directory,
    now: () => AT,
    print: (text: string) => out.push(text),
    warn: (text: string) => err.push(text),
  };
  const create = async (name: string) => {
    await createKey(tools, { name, role: 'reviewer' });
    return parseKey(out.at(-1) ?? '') ?? { id: '', secret: '' };
  };
  /** What was written since the last time. */
  const said = () => ({ out: out.splice(0).join('\n'), err: err.splice(0).join('\n') });
  return { directory, tools, create, said };
}

describe('saring keys create', () => {
  it('prints the key alone, and beside it that it is shown once', async () => {
    const { tools, said } = await fixture();
    expect(await createKey(tools, { name: ' Ani  Sari ', role: 'reviewer' })).toBe(0);
    const { out, err } = said();
    const key = parseKey(out);
    expect(key).not.toBeNull();
    expect(err).toMatch(/hanya ditampilkan sekali/);
    expect(err).toMatch(/"Ani Sari" · reviewer/);
    expect(err).not.toContain(key?.secret);
  });

  it('says of the first key that from now on one is needed, and not of the next', async () => {
    const { create, said } = await fixture();
    await create('Ani');
    expect(said().err).toMatch(/hanya menerima pemegang kunci/);
    await create('Budi');
    expect(said().err).not.toMatch(/hanya menerima pemegang kunci/);
  });

  it.each(['', ' ', 'x'.repeat(81), 'Ani\n', 'Ani\u202e'])(
    'refuses the name %j before it makes a folder',
    async (name) => {
      const { tools, directory } = await fixture();
      const making = createKey(tools, { name, role: 'admin' });
      await expect(making).rejects.toThrow(UsageError);
      await expect(making).rejects.toThrow(/--name: isi 1 sampai 80/);
      expect(await readdir(dirname(directory))).toEqual([]);
    },
  );

  it('refuses the name of a living key, and leaves the file as it was', async () => {
    const { tools, create, directory } = await fixture();
    await create('Ani');
    const before = await readFile(keysPath(directory), 'utf8');
    const making = createKey(tools, { name: 'ani', role: 'admin' });
    await expect(making).rejects.toThrow(UsageError);
    expect(await readFile(keysPath(directory), 'utf8')).toBe(before);
  });
});

describe('saring keys list', () => {
  it('shows who may do what since when, and nothing that a key is checked by', async () => {
    const { tools, create, directory, said } = await fixture();
    const ani = await create('Ani');
    const budi = await create('Budi');
    await revokeKey(tools, 'Budi');
    said();
    expect(await listKeys(tools, { json: true })).toBe(0);
    const json = said();
    const common = { role: 'reviewer', createdAt: AT.toISOString() };
    expect(json.out.split('\n').map((line) => JSON.parse(line))).toEqual([
      { id: ani.id, name: 'Ani', ...common, revokedAt: null },
      { id: budi.id, name: 'Budi', ...common, revokedAt: AT.toISOString() },
    ]);
    await listKeys(tools, {});
    const table = said();
    expect(table.out).toMatch(/Ani .*berlaku.*Budi .*dicabut/s);
    expect(table.out).toContain('Kunci yang berlaku: 1');
    const { keys } = JSON.parse(await readFile(keysPath(directory), 'utf8'));
    for (const secret of [
      ani.secret,
      budi.secret,
      ...keys.map((key: { sha256: string }) => key.sha256),
    ])
      expect(json.out + table.out + json.err + table.err).not.toContain(secret);
    expect(json.err + table.err).toBe('');
  });

  it('says what it means that there is none', async () => {
    const { tools, said } = await fixture();
    expect(await listKeys(tools, {})).toBe(0);
    expect(said()).toMatchObject({
      out: expect.stringContaining('Kunci yang berlaku: 0'),
      err: expect.stringMatching(/terbuka bagi siapa pun di mesin itu.*open on loopback only/),
    });
  });

  it('fails over a broken file: no list would be taken for no keys', async () => {
    const { tools, directory } = await fixture();
    await mkdir(directory);
    await writeFile(keysPath(directory), '{}', { mode: 0o600 });
    await expect(listKeys(tools, {})).rejects.toThrow(/keys\.json: /);
  });
});

describe('saring keys revoke', () => {
  it('revokes by name or id, once, and says when no key is left', async () => {
    const { tools, create, said } = await fixture();
    const ani = await create('Ani');
    await create('Budi');
    said();
    expect(await revokeKey(tools, ani.id)).toBe(0);
    expect(said()).toEqual({ out: `Dicabut: ${ani.id} · "Ani" · reviewer`, err: '' });
    expect(await revokeKey(tools, ani.id)).toBe(0);
    expect(said().out).toMatch(/^Sudah dicabut sejak 2026-11-26T05:00:00.000Z/);
    await revokeKey(tools, 'budi');
    expect(said().err).toMatch(/open on loopback only/);
  });

  it('refuses what is no key, and makes no folder for it', async () => {
    const { tools, directory } = await fixture();
    await expect(revokeKey(tools, 'Cici')).rejects.toThrow(UsageError);
    expect(await readdir(dirname(directory))).toEqual([]);
  });
});
