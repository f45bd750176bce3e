import { lstat } from 'node:fs/promises';
import type { Gallery } from '../domain/gallery.js';
import { galleryPath, readEntries } from './gallery-file.js';
import { mergeGallery, type References, type VectorSpaces } from './merge.js';

/** The file is looked at no more often than this (ms). */
const CHECK_EVERY_MS = 1_000;

export interface GalleryStoreOptions {
  /** DATA_DIR. */
  readonly directory: string;
  readonly builtIn: References;
  readonly spaces: VectorSpaces;
  /** Told once for each kind of failure: the file changed and cannot be read; the old gallery stays. */
  readonly onFailure: (error: Error) => void;
  /** Told of a file that was open to others, and of entries that are not compared, or not fully. */
  readonly onWarning: (message: string) => void;
  /** Milliseconds on any clock that never goes back. */
  readonly now?: () => number;
}

/** The gallery as it stands: built-in references and the operator's file, read again when it changes. */
export class GalleryStore {
  readonly #now: () => number;
  #gallery: Gallery = { version: '', logos: [], faces: [] };
  /** Why `#gallery` is older than the file; null when it is not. */
  #failure: string | null = null;
  /** The state of the file that `#gallery` was made of: after a failure the next look tries again. */
  #seen = '';
  #checkedAt: number;
  #checking: Promise<void> | null = null;

  private constructor(private readonly options: GalleryStoreOptions) {
    this.#now = options.now ?? (() => performance.now());
    this.#checkedAt = this.#now();
  }

  /** Reads the file. Throws `GalleryFileError` when it cannot: an empty gallery would deny what is in it. */
  static async open(options: GalleryStoreOptions): Promise<GalleryStore> {
    const store = new GalleryStore(options);
    await store.#load(await signatureOf(options.directory));
    return store;
  }

  /** The last good one. */
  get gallery(): Gallery {
    return this.#gallery;
  }

  /** The gallery, after a look at the file when the last was a second ago or more. Never rejects. */
  async refresh(): Promise<Gallery> {
    if (this.#now() - this.#checkedAt >= CHECK_EVERY_MS) {
      this.#checking ??= this.#check().finally(() => {
        this.#checking = null;
      });
      await this.#checking;
    }
    return this.gallery;
  }

  async #check(): Promise<void> {
    try {
      const signature = await signatureOf(this.options.directory);
      if (signature !== this.#seen) await this.#load(signature);
      this.#failure = null;
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      if (this.#failure !== failure.message) this.options.onFailure(failure);
      this.#failure = failure.message;
    } finally {
      // After the look: those who ask meanwhile wait for it.
      this.#checkedAt = this.#now();
    }
  }

  /** `signature` is older than what is read, so a change in between is seen at the next look. */
  async #load(signature: string): Promise<void> {
    const { directory, builtIn, spaces, onWarning } = this.options;
    const entries = await readEntries(directory, onWarning);
    const { gallery, unusable, unpictured } = mergeGallery(builtIn, entries, spaces);
    for (const { entry, reason } of unusable) {
      onWarning(`${galleryPath(directory)}: ${entry.id} (${entry.kind}) not compared: ${reason}`);
    }
    for (const { id } of unpictured) {
      onWarning(
        `${galleryPath(directory)}: ${id} (logo) for review only: it has no small picture; add its pictures again`,
      );
    }
    this.#gallery = gallery;
    this.#seen = signature;
  }
}

/** Tells one state of the file from the next; a file that is not there has one too. */
async function signatureOf(directory: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await lstat(galleryPath(directory));
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw error;
  }
}
