import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/exit-code.js';
import { savedLine } from '../../src/cli/saved-signals.js';
import { checkSignalsPath, createSignalsFile } from '../../src/cli/signals-file.js';
import { fakePipeline } from '../support/fakes.js';

const pipeline = fakePipeline();
const line = savedLine('a', await pipeline.examine({ text: 'halo', images: [] }));
await pipeline.close();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saring-signals-'));
});

const check = (path: string, force = false, inputs: string[] = []) =>
  checkSignalsPath(path, { force, inputs });

describe('checkSignalsPath', () => {
  it('takes a name that is free, and one that is not only when told to replace it', async () => {
    const path = join(folder, 'a.ndjson');
    await check(path);
    await writeFile(path, 'lama');
    await expect(check(path)).rejects.toThrow(/--force/);
    await check(path, true);
  });

  it('refuses the input, by whatever name', async () => {
    const input = join(folder, 'posts.ndjson');
    await writeFile(input, '{}');
    await symlink(input, join(folder, 'tautan'));
    await link(input, join(folder, 'nama-lain'));
    const names = [input, join(folder, '.', 'tautan'), join(folder, 'nama-lain')];
    for (const path of names)
      for (const other of names)
        await expect(check(path, true, ['x.txt', other])).rejects.toThrow(/it is the input/);
    await expect(check(input, true, [join(folder, 'lain')])).resolves.toBeUndefined();
  });

  it('does not take what cannot be looked at for what is not there', async () => {
    await writeFile(join(folder, 'berkas'), '');
    const error = await check(join(folder, 'berkas', 'a.ndjson')).catch((reason) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(/ENOTDIR/);
  });

  it('refuses an empty name and what is no file', async () => {
    await expect(check('')).rejects.toThrow(UsageError);
    await expect(check(folder, true)).rejects.toThrow(/not a file/);
  });
});

describe('createSignalsFile', () => {
  it('makes a file for its owner alone, and does not write over one that came meanwhile', async () => {
    const path = join(folder, 'a.ndjson');
    const before = process.umask(0);
    await (await createSignalsFile(path, false)).close();
    process.umask(before);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await writeFile(path, 'lama');
    await expect(createSignalsFile(path, false)).rejects.toThrow(/--force/);
    expect(await readFile(path, 'utf8')).toBe('lama');
  });

  it('leaves what it replaces as it is until the last line is written', async () => {
    const path = join(folder, 'a.ndjson');
    await writeFile(path, 'lama', { mode: 0o644 });
    const file = await createSignalsFile(path, true);
    await file.append(line);
    expect(await readFile(path, 'utf8')).toBe('lama');
    await file.close();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ clientRef: 'a' });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a.ndjson']);
  });

  it('replaces a link and not what it leads to', async () => {
    const target = join(folder, 'target');
    await writeFile(target, 'milik orang');
    await symlink(target, join(folder, 'link'));
    await (await createSignalsFile(join(folder, 'link'), true)).close();
    expect(await readFile(target, 'utf8')).toBe('milik orang');
    expect(await readFile(join(folder, 'link'), 'utf8')).toBe('');
  });

  it('says where the lines are when they cannot be put under their name', async () => {
    const path = join(folder, 'a.ndjson');
    await writeFile(path, 'lama');
    const file = await createSignalsFile(path, true);
    await file.append(line);
    await rm(path);
    await mkdir(path);
    const error = await file.close().catch((reason) => reason);
    expect(error.message).toMatch(/EISDIR/);
    const [, saved = ''] = / di \(saved in\) (.*)$/.exec(error.message) ?? [];
    expect(JSON.parse(await readFile(saved, 'utf8'))).toMatchObject({ clientRef: 'a' });
  });

  it('is wrong use where nothing can be made', async () => {
    await expect(createSignalsFile(join(folder, 'x', 'y'), false)).rejects.toThrow(/ENOENT/);
  });
});
