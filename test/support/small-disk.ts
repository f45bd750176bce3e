import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of its own, small enough to fill. */
export interface SmallDisk {
  readonly directory: string;
  /** Takes all the space that is left, and gives it back. */
  readonly fill: () => Promise<void>;
  readonly empty: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A disk of so many megabytes in memory; null where this user may mount none. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const directory = await mkdtemp(join(tmpdir(), 'saring-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory]);
  } catch {
    await rm(directory, { recursive: true });
    return null;
  }
  const ballast = join(directory, 'ballast');
  return {
    directory,
    fill: async () => {
      for (const piece of [1_000_000, 512]) {
        const bytes = Buffer.alloc(piece);
        while ((await statfs(directory)).bavail > 0)
          if (!(await appendFile(ballast, bytes).then(() => true, isFull))) break;
      }
    },
    empty: () => rm(ballast, { force: true }),
    remove: async () => {
      await run('umount', [directory]);
      await rm(directory, { recursive: true });
    },
  };
}

function isFull(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'ENOSPC') return false;
  throw error;
}
