import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lockFile } from './lock.js';
import { readOwnerOnly, replaceOwnerOnly, type Warn } from './owner-only.js';
import { removeLeftover } from './replace-file.js';

/** A file of DATA_DIR that its owner alone reads, and how its text becomes a value. */
export interface DataFile<V> {
  readonly path: string;
  /** What is larger would hold up the service while it is read. */
  readonly mostBytes: number;
  /** Throws for what is not such a text; a message must quote nothing of it. */
  readonly parse: (text: string) => V;
  readonly format: (value: V) => string;
}

/** A file of DATA_DIR could not be read or written; the message names it and the field. */
export class DataFileError extends Error {}

/** What the file holds; null when there is none. Throws `DataFileError`. */
export async function readDataFile<V>(
  { path, mostBytes, parse }: DataFile<V>,
  warn: Warn,
): Promise<V | null> {
  try {
    const text = await readOwnerOnly(path, mostBytes, warn);
    return text === null ? null : parse(text);
  } catch (error) {
    throw failureOf(path, error);
  }
}

/**
 * Replaces what the file holds (`none` when there is none) by the `value` that `change` makes of it, one writer at
 * a time; what another writer put there meanwhile is what `change` gets. Nothing is written when the value is
 * what it was given. Gives what `change` gave. Throws `DataFileError`, and what `change` throws; the
 * file is then as it was.
 */
export async function changeDataFile<V, T extends { readonly value: V }>(
  file: DataFile<V>,
  none: V,
  change: (before: V) => T,
  warn: Warn,
): Promise<T> {
  const { path, mostBytes, format } = file;
  const writing = async <W>(work: Promise<W>): Promise<W> =>
    work.catch((error: unknown) => {
      throw failureOf(path, error);
    });
  await writing(mkdir(dirname(path), { recursive: true, mode: 0o700 }));
  const lock = await writing(lockFile(path));
  try {
    const before = (await readDataFile(file, warn)) ?? none;
    const changed = change(before);
    if (changed.value === before) await writing(removeLeftover(path));
    else {
      const text = format(changed.value);
      if (Buffer.byteLength(text) > mostBytes) {
        throw new DataFileError(`${path}: akan lebih besar dari ${mostBytes} bita (too large)`);
      }
      await writing(replaceOwnerOnly(path, text, lock.assertHeld));
    }
    return changed;
  } finally {
    await lock.release();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'tidak boleh dibaca atau ditulis (permission denied); periksa DATA_DIR',
  EROFS: 'tidak dapat ditulisi (read-only); setel DATA_DIR ke folder lain',
  ENOSPC: 'ruang disk habis (no space left)',
  ENOTDIR: 'DATA_DIR bukan folder (not a directory)',
  EEXIST: 'DATA_DIR bukan folder (not a directory)',
  ELOCKED: 'sedang diubah oleh proses lain (being changed by another process); coba lagi',
  ELOOP: 'tautan simbolik (symbolic link); harus berkas biasa (must be a regular file)',
  ECOMPROMISED: 'kuncinya diambil proses lain (lock lost); tidak ada yang diubah, coba lagi',
};

function failureOf(path: string, error: unknown): DataFileError {
  // A log prints causes too, and this one's message quotes the file.
  const options = error instanceof SyntaxError ? {} : { cause: error };
  return new DataFileError(`${path}: ${reasonOf(error)}`, options);
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) {
    // Of a face or a key, not even a piece goes into a log.
    const position = /position \d+/.exec(error.message)?.[0];
    return `bukan JSON yang sah (not JSON)${position ? `, ${position}` : ''}`;
  }
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
