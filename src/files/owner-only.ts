import type { FileHandle } from 'node:fs/promises';
import { constants, lstat, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from './replace-file.js';

const OTHERS = 0o077;
const OTHERS_MAY_WRITE = 0o022;
const STICKY = 0o1000;
/** Windows tells nothing of who else may read: its modes are made up. */
const HAS_MODES = process.platform !== 'win32';

export type Warn = (message: string) => void;

/**
 * A file's text, or null when there is none. One that others may read or write is closed to them
 * first, with a warning; throws when that is not allowed, when the file has more than `mostBytes`,
 * and for what is no regular file: what is written in a link's place leaves its target as it was.
 */
export async function readOwnerOnly(
  path: string,
  mostBytes: number,
  warn: Warn,
): Promise<string | null> {
  const file = await openRegular(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { size } = await file.stat();
    if (size > mostBytes) {
      throw new Error(`lebih besar dari ${mostBytes} bita (too large): ${size} bita`);
    }
    if (HAS_MODES) await closeToOthers(file, path, warn);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

async function openRegular(path: string): Promise<FileHandle> {
  // Before it is opened: opening a pipe waits for whoever writes into it.
  const found = await lstat(path);
  if (!found.isFile()) {
    const what = found.isSymbolicLink() ? 'tautan simbolik (symbolic link)' : 'bukan berkas biasa';
    throw new Error(`${what}; harus berkas biasa (must be a regular file)`);
  }
  return open(path, constants.O_RDONLY | (HAS_MODES ? constants.O_NOFOLLOW : 0));
}

async function closeToOthers(file: FileHandle, path: string, warn: Warn): Promise<void> {
  const folder = await stat(dirname(path));
  if (folder.mode & OTHERS_MAY_WRITE && !(folder.mode & STICKY)) {
    warn(`${dirname(path)}: folder ini dapat ditulisi pengguna lain; jalankan chmod 700`);
  }
  const mode = (await file.stat()).mode & 0o777;
  if (!(mode & OTHERS)) return;
  await file.chmod(0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `terbuka bagi pengguna lain (${mode.toString(8)}) dan izinnya tidak dapat diubah (${error.code}); ` +
        'jalankan chmod 600 sebagai pemiliknya',
      { cause: error },
    );
  });
  warn(`${path}: tadinya terbuka bagi pengguna lain (${mode.toString(8)}); kini 600`);
}

/**
 * Puts `text` in the file's place as a whole, readable by its owner only: whoever dies on the way
 * leaves the old file as it was. `lastCheck` may still throw just before. One writer at a time.
 */
export function replaceOwnerOnly(path: string, text: string, lastCheck: () => void): Promise<void> {
  return replaceFile(path, [text], { mode: 0o600, lastCheck });
}
