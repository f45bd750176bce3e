import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelStore, modelRef } from '../../src/inference/model-store.js';
import { ModelUnavailable } from '../../src/inference/model-unavailable.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function storeWith(content: string, promised: string, extra: object = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'saring-models-'));
  await writeFile(join(folder, 'weights.bin'), content);
  const model = {
    id: 'm',
    version: '1',
    licence: 'Apache-2.0',
    source: 'made here',
    card: 'card.md',
    quality: {},
    files: { weights: { path: 'weights.bin', sha256: sha256(promised), ...extra } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ models: [model] }));
  return { folder, store: await ModelStore.open(folder) };
}

describe('ModelStore', () => {
  it('gives verified paths and an identity that follows the files', async () => {
    const { folder, store } = await storeWith('abc', 'abc');
    expect(await store.verify('m')).toEqual({
      ref: store.entries.map(modelRef)[0],
      paths: { weights: join(folder, 'weights.bin') },
    });
    const other = await storeWith('abd', 'abd');
    expect((await other.store.verify('m')).ref.sha256).not.toBe(
      (await store.verify('m')).ref.sha256,
    );
  });

  it('refuses a damaged or missing file, and takes it once repaired', async () => {
    const { folder, store } = await storeWith('abX', 'abc');
    await expect(store.verify('m')).rejects.toThrow(/sha256/);
    await rm(join(folder, 'weights.bin'));
    await expect(store.verify('m')).rejects.toThrow(/model "m": ENOENT.*weights.bin/);
    await writeFile(join(folder, 'weights.bin'), 'abc');
    await expect(store.verify('m')).resolves.toMatchObject({ ref: { id: 'm' } });
  });

  it('looks at the files again when it is asked to, and forgets what it knew of damaged ones', async () => {
    const { folder, store } = await storeWith('abc', 'abc');
    await store.verify('m');
    await writeFile(join(folder, 'weights.bin'), 'abX');
    await expect(store.recheck('m')).rejects.toBeInstanceOf(ModelUnavailable);
    await expect(store.verify('m')).rejects.toThrow(/sha256/);
    await rm(join(folder, 'weights.bin'));
    await expect(store.recheck('m')).rejects.toBeInstanceOf(ModelUnavailable);
    await writeFile(join(folder, 'weights.bin'), 'abc');
    await expect(store.recheck('m')).resolves.toBeUndefined();
  });

  it('refuses what the manifest does not list, and a package that is not installed', async () => {
    const { store } = await storeWith('abc', 'abc', { package: 'no-such-package' });
    await expect(store.verify('other')).rejects.toThrow(/no model "other"/);
    await expect(store.verify('m')).rejects.toThrow(/no-such-package/);
  });

  it('lists models whose files are all in place', async () => {
    const store = await ModelStore.open(new URL('../../models', import.meta.url).pathname);
    for (const { id } of store.entries) await expect(store.verify(id)).resolves.toBeDefined();
  });
});
