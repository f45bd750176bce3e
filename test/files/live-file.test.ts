import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LiveFile } from '../../src/files/live-file.js';

async function live(text: string) {
  const path = join(await mkdtemp(join(tmpdir(), 'saring-live-')), 'file');
  await writeFile(path, text);
  const time = { ms: 0 };
  const failures: string[] = [];
  let reads = 0;
  const file = await LiveFile.open({
    path,
    read: () => {
      reads++;
      return readFile(path, 'utf8');
    },
    onFailure: ({ message }) => failures.push(message),
    now: () => time.ms,
  });
  const later = async () => {
    time.ms += 1_000;
    await file.refresh();
    return file.value;
  };
  return { path, file, later, failures, reads: () => reads };
}

describe('LiveFile', () => {
  it('reads again what changed, and only then', async () => {
    const { path, later, reads } = await live('satu');
    expect(await later()).toBe('satu');
    expect(reads()).toBe(1);
    await writeFile(path, 'dua');
    expect(await later()).toBe('dua');
    expect(reads()).toBe(2);
  });

  it('says that its value may be old while the file cannot be read, told once', async () => {
    const { path, file, later, failures } = await live('satu');
    await rm(path);
    expect(await later()).toBe('satu');
    expect(await later()).toBe('satu');
    expect(file.failure?.message).toMatch(/ENOENT/);
    expect(failures).toHaveLength(1);
    await writeFile(path, 'dua');
    expect(await later()).toBe('dua');
    expect(file.failure).toBeNull();
  });

  it('sees that only the right to read it changed', async () => {
    const { path, later, reads } = await live('satu');
    const { mtimeMs } = await stat(path);
    // Longer than the clock of the file system takes to tick.
    await delay(20);
    await chmod(path, 0o400);
    expect((await stat(path)).mtimeMs).toBe(mtimeMs);
    await later();
    expect(reads()).toBe(2);
  });
});
