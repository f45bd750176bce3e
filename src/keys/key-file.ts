import { join } from 'node:path';
import { changeDataFile, type DataFile, readDataFile } from '../files/data-file.js';
import type { Warn } from '../files/owner-only.js';
import { formatEntries, type KeyEntry, parseEntries } from './entry.js';

/** Some ten thousand keys. */
const MOST_BYTES = 4_000_000;

/** Where the keys lie: beside the gallery, in no database, so that checking one opens none. */
export function keysPath(directory: string): string {
  return join(directory, 'keys.json');
}

/** All keys, revoked ones too; null when there is no file. Throws `DataFileError`. */
export function readKeys(directory: string, warn: Warn): Promise<readonly KeyEntry[] | null> {
  return readDataFile(keysFile(directory), warn);
}

/**
 * Replaces the keys by the `value` that `change` makes of them, one writer at a time. Gives what `change` gave.
 * Throws `DataFileError`, and what `change` throws; the file is then as it was.
 */
export function changeKeys<T extends { readonly value: readonly KeyEntry[] }>(
  directory: string,
  change: (keys: readonly KeyEntry[]) => T,
  warn: Warn,
): Promise<T> {
  return changeDataFile(keysFile(directory), [], change, warn);
}

function keysFile(directory: string): DataFile<readonly KeyEntry[]> {
  return {
    path: keysPath(directory),
    mostBytes: MOST_BYTES,
    parse: parseEntries,
    format: formatEntries,
  };
}
