import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaceEntry, GalleryEntry, LogoEntry } from '../../src/gallery/entry.js';
import { changeEntries, readEntries } from '../../src/gallery/gallery-file.js';
import type { VectorSpaces } from '../../src/gallery/merge.js';

export const SPACES: VectorSpaces = {
  logo: { id: 'fake-logo', version: '1' },
  face: { id: 'fake-face', version: '1' },
};

/** A folder of its own, with DATA_DIR still to be made in it. */
export async function freshDataDir(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'saring-gallery-')), 'data');
}

/** Four numbers, of unit length, at this angle (degrees). */
export function vectorAt(degrees: number): Float32Array {
  const radians = (degrees / 180) * Math.PI;
  return Float32Array.of(Math.cos(radians), Math.sin(radians), 0, 0);
}

/** A small picture of one level, another for each number. */
export function templateOf(level: number): Uint8Array {
  return new Uint8Array(3 * 48 * 48).fill(level);
}

export function logoEntry(given: Partial<LogoEntry> = {}): LogoEntry {
  const vectors = [vectorAt(10)];
  return {
    id: 'gal_00000001',
    kind: 'logo',
    name: 'partai-uji',
    model: SPACES.logo,
    vectors,
    ...given,
  };
}

export function faceEntry(given: Partial<FaceEntry> = {}): FaceEntry {
  return {
    id: 'gal_00000002',
    kind: 'face',
    name: 'Sari Wulandari',
    role: 'official',
    from: '2020-01-01',
    to: null,
    addedAt: '2024-05-01',
    model: SPACES.face,
    vectors: [vectorAt(20), vectorAt(25)],
    ...given,
  };
}

const silent = () => undefined;

export function putEntries(directory: string, entries: readonly GalleryEntry[]) {
  return changeEntries(directory, () => ({ entries }), silent);
}

export function entriesIn(directory: string) {
  return readEntries(directory, silent);
}
