import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DataFileError } from '../../src/files/data-file.js';
import { keysPath } from '../../src/keys/key-file.js';
import { KeyStore } from '../../src/keys/key-store.js';
import { freshDataDir, putKey, revoke } from '../support/keys.js';

/** A store over a folder, its clock in the test's hands. */
async function storeOver(directory: string) {
  const time = { ms: 0 };
  const failures: string[] = [];
  const store = await KeyStore.open({
    directory,
    onFailure: ({ message }) => failures.push(message),
    onWarning: () => undefined,
    now: () => time.ms,
  });
  const later = () => {
    time.ms += 1_000;
    return store.refresh();
  };
  return { store, time, later, failures };
}

describe('KeyStore', () => {
  it('has no keys where there is no file', async () => {
    const { store } = await storeOver(await freshDataDir());
    expect((await store.refresh())?.size).toBe(0);
  });

  it('sees a key that is made, and one that is revoked, within a second', async () => {
    const directory = await freshDataDir();
    const { store, time, later } = await storeOver(directory);
    const key = await putKey(directory, 'Ani', 'reviewer');
    time.ms = 999;
    expect((await store.refresh())?.holderOf(key)).toBeNull();
    time.ms = 1_000;
    expect((await store.refresh())?.holderOf(key)).toMatchObject({ name: 'Ani' });
    await revoke(directory, 'Ani');
    const ring = await later();
    expect([ring?.size, ring?.holderOf(key)]).toEqual([0, null]);
  });

  it.each<[string, (path: string) => Promise<void>]>([
    ['is cut short', (path) => writeFile(path, '{"format":1,"ke')],
    ['is deleted', (path) => rm(path)],
    [
      'is a folder',
      async (path) => {
        await rm(path);
        await mkdir(path);
      },
    ],
  ])(
    'gives none while a file that held keys %s: an old one would let in who was revoked',
    async (_what, spoil) => {
      const directory = await freshDataDir();
      const key = await putKey(directory, 'Ani', 'reviewer');
      const { later, failures } = await storeOver(directory);
      await rename(keysPath(directory), `${keysPath(directory)}.kept`);
      await writeFile(keysPath(directory), '');
      await spoil(keysPath(directory));
      expect(await later()).toBeNull();
      expect(await later()).toBeNull();
      expect(failures).toEqual([expect.stringContaining(keysPath(directory))]);
      await rm(keysPath(directory), { recursive: true, force: true });
      await rename(`${keysPath(directory)}.kept`, keysPath(directory));
      expect((await later())?.holderOf(key)).toMatchObject({ name: 'Ani' });
    },
  );

  it('takes a file that held no living key for none when it is deleted', async () => {
    const directory = await freshDataDir();
    await putKey(directory, 'Ani', 'reviewer');
    await revoke(directory, 'Ani');
    const { later } = await storeOver(directory);
    await rm(keysPath(directory));
    expect((await later())?.size).toBe(0);
  });

  it('does not open over a broken file', async () => {
    const directory = await freshDataDir();
    await putKey(directory, 'Ani', 'reviewer');
    await writeFile(keysPath(directory), 'x');
    await expect(storeOver(directory)).rejects.toThrow(DataFileError);
  });
});
