import type { Gallery } from '../domain/gallery.js';
import { LiveFile, type LiveFileOptions } from '../files/live-file.js';
import { galleryPath, readEntries } from './gallery-file.js';
import { mergeGallery, type References, type VectorSpaces } from './merge.js';

/** `onFailure` is told when the file changed and cannot be read; the old gallery stays. */
export interface GalleryStoreOptions extends Pick<LiveFileOptions<Gallery>, 'onFailure' | 'now'> {
  /** DATA_DIR. */
  readonly directory: string;
  readonly builtIn: References;
  readonly spaces: VectorSpaces;
  /** Told of a file that was open to others, and of entries that are not compared, or not fully. */
  readonly onWarning: (message: string) => void;
}

/** The gallery as it stands: built-in references and the operator's file, read again when it changes. */
export class GalleryStore {
  private constructor(private readonly file: LiveFile<Gallery>) {}

  /** Reads the file. Throws `DataFileError` when it cannot: an empty gallery would deny what is in it. */
  static async open(options: GalleryStoreOptions): Promise<GalleryStore> {
    const { directory, onFailure, now } = options;
    const path = galleryPath(directory);
    const read = () => readGallery(options);
    return new GalleryStore(await LiveFile.open({ path, read, onFailure, now }));
  }

  /** The last good one. */
  get gallery(): Gallery {
    return this.file.value;
  }

  /** The gallery, after a look at the file when the last was a second ago or more. Never rejects. */
  async refresh(): Promise<Gallery> {
    await this.file.refresh();
    return this.gallery;
  }
}

async function readGallery(options: GalleryStoreOptions): Promise<Gallery> {
  const { directory, builtIn, spaces, onWarning } = options;
  const path = galleryPath(directory);
  const entries = await readEntries(directory, onWarning);
  const { gallery, unusable, unpictured } = mergeGallery(builtIn, entries, spaces);
  for (const { entry, reason } of unusable) {
    onWarning(`${path}: ${entry.id} (${entry.kind}) not compared: ${reason}`);
  }
  for (const { id } of unpictured) {
    onWarning(
      `${path}: ${id} (logo) for review only: it has no small picture; add its pictures again`,
    );
  }
  return gallery;
}
