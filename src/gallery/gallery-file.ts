import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatEntries, type GalleryEntry, parseEntries } from './entry.js';
import { readOwnerOnly, removeLeftover, replaceOwnerOnly, type Warn } from './owner-only.js';

/** A lock this old (ms) is a dead writer's: a living one renews it. */
const STALE_MS = 10_000;
/** Up to 17 s in all: longer than a dead writer's lock lasts. */
const RETRIES = { retries: 40, factor: 1.3, minTimeout: 50, maxTimeout: 500 };

/** Tens of thousands of faces; what is larger would hold up the service while it is read. */
const MOST_BYTES = 32_000_000;

/** The gallery could not be read or written; the message names the file and the field. */
export class GalleryFileError extends Error {}

/** Where the operator's entries lie. */
export function galleryPath(directory: string): string {
  return join(directory, 'gallery.json');
}

/** The operator's entries; none when there is no file. Throws `GalleryFileError`. */
export async function readEntries(directory: string, warn: Warn): Promise<readonly GalleryEntry[]> {
  const path = galleryPath(directory);
  try {
    const text = await readOwnerOnly(path, MOST_BYTES, warn);
    return text === null ? [] : parseEntries(text);
  } catch (error) {
    throw failureOf(path, error);
  }
}

/**
 * Replaces the entries by those that `change` makes of them, one writer at a time; what another
 * writer added meanwhile is kept. Nothing is written when they are what it was given. Gives what
 * `change` gave. Throws `GalleryFileError`, and what `change` throws; the file is then as it was.
 */
export async function changeEntries<T extends { readonly entries: readonly GalleryEntry[] }>(
  directory: string,
  change: (entries: readonly GalleryEntry[]) => T,
  warn: Warn,
): Promise<T> {
  const path = galleryPath(directory);
  const writing = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw failureOf(path, error);
    });
  await writing(mkdir(directory, { recursive: true, mode: 0o700 }));
  const lock = await writing(lockFile(path));
  try {
    const before = await readEntries(directory, warn);
    const changed = change(before);
    if (changed.entries === before) await writing(removeLeftover(path));
    else {
      const text = formatEntries(changed.entries);
      if (Buffer.byteLength(text) > MOST_BYTES) {
        throw new GalleryFileError(`${path}: akan lebih besar dari ${MOST_BYTES} bita (too large)`);
      }
      await writing(replaceOwnerOnly(path, text, lock.assertHeld));
    }
    return changed;
  } finally {
    await lock.release();
  }
}

interface Lock {
  /** Throws when another writer took it for dead and over, say after this computer slept. */
  readonly assertHeld: () => void;
  readonly release: () => Promise<void>;
}

async function lockFile(path: string): Promise<Lock> {
  // Loaded by who writes only: it listens to the signals that stop a process.
  const { lock } = (await import('proper-lockfile')).default;
  let lost: Error | null = null;
  const options = { realpath: false, stale: STALE_MS, retries: RETRIES };
  const release = await lock(path, { ...options, onCompromised: (error) => (lost = error) });
  return {
    assertHeld: () => {
      if (lost) throw lost;
    },
    release: () => (lost ? Promise.resolve() : release()),
  };
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

function failureOf(path: string, error: unknown): GalleryFileError {
  // A log prints causes too, and this one's message quotes the file.
  const options = error instanceof SyntaxError ? {} : { cause: error };
  return new GalleryFileError(`${path}: ${reasonOf(error)}`, options);
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) {
    // Of someone's face, not even a piece goes into a log.
    const position = /position \d+/.exec(error.message)?.[0];
    return `bukan JSON yang sah (not JSON)${position ? `, ${position}` : ''}`;
  }
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
