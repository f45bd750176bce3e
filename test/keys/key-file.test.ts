import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFileError } from '../../src/files/data-file.js';
import { parseKey } from '../../src/keys/key.js';
import { keysPath, readKeys } from '../../src/keys/key-file.js';
import { saring } from '../support/cli.js';
import { freshDataDir, putKey, revoke } from '../support/keys.js';

const silent = () => undefined;
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('the file of keys', () => {
  it('is for its owner only, and holds no secret', async () => {
    const directory = await freshDataDir();
    const before = process.umask(0);
    const key = await putKey(directory, 'Ani', 'admin').finally(() => process.umask(before));
    expect([await modeOf(directory), await modeOf(keysPath(directory))]).toEqual(['700', '600']);
    const text = await readFile(keysPath(directory), 'utf8');
    expect(text).not.toContain(parseKey(key)?.secret);
    expect(text).toContain(parseKey(key)?.id);
  });

  it('keeps a revoked key, for the audit trail names its id', async () => {
    const directory = await freshDataDir();
    await putKey(directory, 'Ani', 'admin');
    await revoke(directory, 'Ani');
    expect(await readKeys(directory, silent)).toEqual([
      expect.objectContaining({ name: 'Ani', revokedAt: '2026-11-26T06:00:00.000Z' }),
    ]);
  });

  it('is told from one that is not there', async () => {
    expect(await readKeys(await freshDataDir(), silent)).toBeNull();
  });

  it('loses no key that several processes make at the same time', async () => {
    const directory = await freshDataDir();
    const names = Array.from({ length: 6 }, (_, at) => `Peninjau ${at}`);
    const runs = await Promise.all(
      names.map((name) =>
        saring(['keys', 'create', '--name', name, '--role', 'reviewer'], '', {
          DATA_DIR: directory,
        }),
      ),
    );
    expect(runs.map(({ code }) => code)).toEqual(names.map(() => 0));
    const kept = (await readKeys(directory, silent)) ?? [];
    expect(kept.map(({ name }) => name).sort()).toEqual(names);
    const printed = runs.map(({ stdout }) => parseKey(stdout.trim())?.id);
    expect(kept.map(({ id }) => id).sort()).toEqual(printed.sort());
    expect(await readdir(directory)).toEqual(['keys.json']);
  });

  it('takes one of two keys of the same name that are made at the same time', async () => {
    const directory = await freshDataDir();
    const args = ['keys', 'create', '--name', 'Ani', '--role', 'admin'];
    const runs = await Promise.all([1, 2].map(() => saring(args, '', { DATA_DIR: directory })));
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 64]);
    expect(await readKeys(directory, silent)).toHaveLength(1);
  });
});

describe('a file of keys that is not what it should be', () => {
  const entry = {
    id: '0123abcd',
    name: 'Ani',
    role: 'admin',
    createdAt: '2026-11-26T05:00:00.000Z',
    sha256: 'ab'.repeat(32),
    revokedAt: null,
  };
  const withEntry = (change: object) => ({ format: 1, keys: [{ ...entry, ...change }] });

  it.each<[string, unknown, RegExp]>([
    ['another format', { format: 2, keys: [] }, /format: hanya format 1/],
    ['no keys', { format: 1 }, /keys: /],
    ['an unknown role', withEntry({ role: 'boss' }), /keys\[0\]\.role: pilih salah satu/],
    ['a shortened digest', withEntry({ sha256: 'ab' }), /keys\[0\]\.sha256: isi 64/],
    ['a name with control characters', withEntry({ name: 'A\n' }), /keys\[0\]\.name: isi 1/],
    ['no word on revocation', withEntry({ revokedAt: undefined }), /keys\[0\]\.revokedAt/],
    ['a field it does not know', withEntry({ secret: 'x' }), /keys\[0\]: .*secret/],
    ['the same id twice', { format: 1, keys: [entry, entry] }, /keys\[1\]\.id: ganda/],
  ])('is refused for %s, naming file and field and no digest', async (_name, content, expected) => {
    const directory = await freshDataDir();
    const path = keysPath(directory);
    await mkdir(dirname(path));
    await writeFile(path, JSON.stringify(content), { mode: 0o600 });
    const reading = readKeys(directory, silent);
    await expect(reading).rejects.toThrow(DataFileError);
    await expect(reading).rejects.toThrow(path);
    await expect(reading).rejects.toThrow(expected);
    await expect(reading).rejects.not.toThrow(/abab/);
    await expect(putKey(directory, 'Budi', 'admin')).rejects.toThrow(DataFileError);
  });
});
