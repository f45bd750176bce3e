import { join } from 'node:path';
import { changeDataFile, type DataFile, readDataFile } from '../files/data-file.js';
import type { Warn } from '../files/owner-only.js';
import { formatEntries, type GalleryEntry, parseEntries } from './entry.js';

/** Tens of thousands of faces. */
const MOST_BYTES = 32_000_000;

/** Where the operator's entries lie. */
export function galleryPath(directory: string): string {
  return join(directory, 'gallery.json');
}

/** The operator's entries; none when there is no file. Throws `DataFileError`. */
export async function readEntries(directory: string, warn: Warn): Promise<readonly GalleryEntry[]> {
  return (await readDataFile(galleryFile(directory), warn)) ?? [];
}

/**
 * Replaces the entries by those that `change` makes of them, one writer at a time; what another
 * writer added meanwhile is kept. Nothing is written when they are what it was given. Gives what
 * `change` gave. Throws `DataFileError`, and what `change` throws; the file is then as it was.
 */
export async function changeEntries<T extends { readonly entries: readonly GalleryEntry[] }>(
  directory: string,
  change: (entries: readonly GalleryEntry[]) => T,
  warn: Warn,
): Promise<T> {
  const { changed } = await changeDataFile(
    galleryFile(directory),
    [],
    (entries) => {
      const changed = change(entries);
      return { value: changed.entries, changed };
    },
    warn,
  );
  return changed;
}

function galleryFile(directory: string): DataFile<readonly GalleryEntry[]> {
  return {
    path: galleryPath(directory),
    mostBytes: MOST_BYTES,
    parse: parseEntries,
    format: formatEntries,
  };
}
