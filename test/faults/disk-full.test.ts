import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasSpace } from '../../src/files/disk-space.js';
import { replaceFile } from '../../src/files/replace-file.js';
import type { KeyEntry } from '../../src/keys/entry.js';
import { changeKeys, keysPath, readKeys } from '../../src/keys/key-file.js';
import { type SmallDisk, smallDisk } from '../support/small-disk.js';

const keyOf = (n: number): KeyEntry => ({
  id: n.toString(16).padStart(8, '0'),
  name: `Petugas ${n}`,
  role: 'reviewer',
  createdAt: '2024-11-01T00:00:00.000Z',
  sha256: 'ab'.repeat(32),
  revokedAt: null,
});

const disk = await smallDisk(1);

describe.skipIf(!disk)(
  'a file of DATA_DIR on a full disk (skipped where this user may not mount a small one)',
  () => {
    const { directory, fill, empty, remove } = disk as SmallDisk;
    const warn = () => undefined;
    afterAll(remove);

    it('stays as it was, says why in words, leaves nothing behind, and is written when there is space', async () => {
      await changeKeys(directory, () => ({ value: [keyOf(1)] }), warn);
      const before = await readFile(keysPath(directory), 'utf8');
      await fill();
      expect(await hasSpace(directory, 1)).toBe(false);
      const many = Array.from({ length: 100 }, (_, n) => keyOf(n));
      await expect(changeKeys(directory, () => ({ value: many }), warn)).rejects.toThrow(
        /ruang disk habis \(no space left\)/,
      );
      expect(await readFile(keysPath(directory), 'utf8')).toBe(before);
      expect((await readdir(directory)).sort()).toEqual(['ballast', 'keys.json']);
      await empty();
      expect(await hasSpace(directory, 500_000)).toBe(true);
      await changeKeys(directory, () => ({ value: many }), warn);
      expect(await readKeys(directory, warn)).toHaveLength(100);
    });

    it('is replaced as a whole or not at all, however many pieces there are', async () => {
      const path = join(directory, 'index.bin');
      const replace = (pieces: readonly Uint8Array[]) =>
        replaceFile(path, pieces, { mode: 0o600, lastCheck: () => undefined });
      const piece = (value: number) => new Uint8Array(300_000).fill(value);
      await replace([piece(1)]);
      await expect(replace([piece(2), piece(2), piece(2), piece(2)])).rejects.toMatchObject({
        code: 'ENOSPC',
      });
      expect((await readFile(path)).equals(piece(1))).toBe(true);
      await replace([piece(3)]);
      expect((await readFile(path)).equals(piece(3))).toBe(true);
    });
  },
);
