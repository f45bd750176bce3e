import { constants, type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lockFile } from '../files/lock.js';
import { replaceFile } from '../files/replace-file.js';
import { buildIndex } from './build-index.js';
import type { FactCheckRecord } from './claim.js';
import { ClaimIndex } from './claim-index.js';
import { decodeIndex, encodeIndex, type IndexFile } from './index-file.js';

/** A large import computes for its time, in which it renews no lock; waits of up to 2 minutes in all. */
const LOCK = { staleMs: 60_000, retries: 250 };
/** Some four million claims. */
const MOST_BYTES = 2_000_000_000;

/** The index could not be read or written; the message names the file. */
class FactCheckFileError extends Error {}

/** Where the index lies, in `DATA_DIR`. */
export function factCheckPath(directory: string): string {
  return join(directory, 'factchecks', 'index.bin');
}

/** An index that can be searched, and what it is named by. */
export interface FactChecks {
  /** SHA-256 (hex) of its content. */
  readonly version: string;
  readonly index: ClaimIndex;
}

/** The index; null where there is none. Throws `FactCheckFileError`: a broken one is not an empty one. */
export async function readFactChecks(directory: string): Promise<FactChecks | null> {
  const path = factCheckPath(directory);
  const file = await readIndexFile(path);
  if (!file) return null;
  if (!file.isCurrent) {
    throw new FactCheckFileError(
      `${path}: dibuat versi Saring yang lain (made by another version); jalankan: saring factchecks rebuild`,
    );
  }
  return { version: file.version, index: new ClaimIndex(file.parts) };
}

/** All records, in order; none where there is no file. Throws `FactCheckFileError`. */
export async function readRecords(directory: string): Promise<FactCheckRecord[]> {
  const file = await readIndexFile(factCheckPath(directory));
  if (!file) return [];
  const index = new ClaimIndex(file.parts);
  return Array.from({ length: index.claims }, (_, claim) => index.recordOf(claim));
}

/**
 * Replaces the records by those that `change` makes of them, one writer at a time; what another writer added
 * meanwhile is kept, and who reads sees the old index or the new one. Throws `FactCheckFileError`, and what
 * `change` throws; the file is then as it was.
 */
export async function changeRecords(
  directory: string,
  change: (records: readonly FactCheckRecord[]) => readonly FactCheckRecord[],
): Promise<readonly FactCheckRecord[]> {
  return locked(directory, async (path, assertHeld) => {
    const records = change(await readRecords(directory));
    const pieces = encodeIndex(buildIndex(records));
    const options = { mode: 0o644, lastCheck: assertHeld };
    await reporting(path, replaceFile(path, pieces, options));
    return records;
  });
}

/** Replaces the index by one without records, whatever state it is in. A file that is gone means that it was lost. */
export async function emptyIndex(directory: string): Promise<void> {
  await locked(directory, (path, assertHeld) =>
    reporting(
      path,
      replaceFile(path, encodeIndex(buildIndex([])), { mode: 0o644, lastCheck: assertHeld }),
    ),
  );
}

async function readIndexFile(path: string): Promise<IndexFile | null> {
  return reporting(
    path,
    (async () => {
      const bytes = await readBytes(path);
      return bytes && decodeIndex(bytes);
    })(),
  );
}

async function readBytes(path: string): Promise<ArrayBuffer | null> {
  let file: FileHandle;
  try {
    // Without it, opening a pipe would wait for whoever writes into it.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new Error('harus berkas biasa (must be a regular file)');
    if (found.size > MOST_BYTES) {
      throw new Error(`lebih besar dari ${MOST_BYTES} bita (too large): ${found.size} bita`);
    }
    const bytes = new Uint8Array(found.size);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) throw new Error('terpotong (cut short)');
      at += bytesRead;
    }
    return bytes.buffer;
  } finally {
    await file.close();
  }
}

async function locked<T>(
  directory: string,
  work: (path: string, assertHeld: () => void) => Promise<T>,
): Promise<T> {
  const path = factCheckPath(directory);
  await reporting(path, mkdir(dirname(path), { recursive: true, mode: 0o700 }));
  const lock = await reporting(path, lockFile(path, LOCK));
  try {
    return await work(path, lock.assertHeld);
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
  ECOMPROMISED: 'kuncinya diambil proses lain (lock lost); tidak ada yang diubah, coba lagi',
};

async function reporting<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error instanceof FactCheckFileError) throw error;
    const reason = REASONS[error.code ?? ''] ?? error.message;
    throw new FactCheckFileError(`${path}: ${reason}`, { cause: error });
  });
}
