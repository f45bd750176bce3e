import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, rename, stat } from 'node:fs/promises';
import { UsageError } from './exit-code.js';
import type { SavedLine } from './saved-signals.js';
import { visibleJson } from './visible.js';

/** A file of saved signals that is being written, a line at a time. */
export interface SignalsFile {
  append(line: SavedLine): Promise<void>;
  /** Puts what was saved under the file's name. Throws, and says where it lies, when that cannot be done. */
  close(): Promise<void>;
}

/**
 * Throws `UsageError` where `path` is no name for a new file, where something is there and `force` is not set,
 * and where it is one of `inputs` (`-`: standard input): told before models are loaded and posts are read.
 */
export async function checkSignalsPath(
  path: string,
  { force, inputs }: { readonly force: boolean; readonly inputs: readonly string[] },
): Promise<void> {
  if (path === '') throw new UsageError('--save-signals: nama berkas kosong (an empty file name)');
  const there = await statusOf(path);
  if (!there) return;
  const target = await stat(path).catch(() => null);
  for (const input of inputs)
    if (
      target &&
      isSame(target, await stat(input === '-' ? '/dev/stdin' : input).catch(() => null))
    )
      throw refusal(path, `berkas masukan (it is the input ${input})`);
  if (!force) throw refusal(path, EXISTS);
  if (!there.isFile() && !there.isSymbolicLink()) throw refusal(path, 'bukan berkas (not a file)');
}

/** Whether both are one file, by whatever names. */
function isSame(one: Stats, other: Stats | null): boolean {
  return one.dev === other?.dev && one.ino === other.ino;
}

/**
 * Creates the file, which its owner alone may read: evidence quotes words of the posts. With `force` it is
 * written beside the one that it replaces (a link and not what that leads to) when it is closed. Throws
 * `UsageError` when it is there already and `force` is not set, or cannot be created.
 */
export async function createSignalsFile(path: string, force: boolean): Promise<SignalsFile> {
  const written = force ? `${path}.${randomUUID()}.part` : path;
  const file = await open(written, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    const reason = `tidak dapat dibuat (cannot be created): ${error.code}`;
    throw refusal(path, error.code === 'EEXIST' ? EXISTS : reason);
  });
  return {
    append: async (line) => file.appendFile(`${visibleJson(line)}\n`),
    close: async () => {
      await file.close();
      if (written === path) return;
      await rename(written, path).catch((error: NodeJS.ErrnoException) => {
        throw new Error(
          `--save-signals ${path}: tidak dapat diganti (cannot be replaced): ${error.code}; hasilnya di (saved in) ${written}`,
        );
      });
    },
  };
}

const EXISTS = 'sudah ada; pakai --force untuk menggantinya (exists; --force replaces it)';

function refusal(path: string, reason: string): UsageError {
  return new UsageError(`--save-signals ${path}: ${reason}`);
}

/** Of the name itself, not of what a link leads to; null when nothing is there. */
async function statusOf(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw refusal(path, `tidak dapat diperiksa (cannot be looked at): ${error.code}`);
  });
}
