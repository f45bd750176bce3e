import { GalleryStore } from '../gallery/gallery-store.js';
import type { References, VectorSpaces } from '../gallery/merge.js';
import type { ModelStore } from '../inference/model-store.js';
import { openPartyReferences } from '../vision/emblems/party-references.js';
import { openOfficeHolders } from '../vision/faces/office-holders.js';

/** What the installed models know by themselves, and whose numbers theirs may be compared with. */
export interface BuiltIn {
  readonly builtIn: References;
  readonly spaces: VectorSpaces;
}

/** Rejects when a model is missing or altered. */
export async function readBuiltIn(store: ModelStore): Promise<BuiltIn> {
  const [logos, faces, emblemModel, faceModel] = await Promise.all([
    openPartyReferences(store),
    openOfficeHolders(store),
    store.verify('emblems'),
    store.verify('faces'),
  ]);
  const spaceOf = ({ ref: { id, version } }: typeof emblemModel) => ({ id, version });
  return {
    builtIn: { logos, faces },
    spaces: { logo: spaceOf(emblemModel), face: spaceOf(faceModel) },
  };
}

export interface GalleryOptions {
  /** Where the operator's entries lie. */
  readonly directory: string;
  /** Told of a file that cannot be read any more, and of entries that are not compared. */
  readonly onFailure: (stage: string, error: unknown) => void;
}

/** The built-in references and the operator's. Rejects when either cannot be read. */
export async function openGallery(
  store: ModelStore,
  { directory, onFailure }: GalleryOptions,
): Promise<OpenGallery> {
  const gallery = await GalleryStore.open({
    directory,
    ...(await readBuiltIn(store)),
    onFailure: (error) => onFailure('gallery', error),
    onWarning: (message) => onFailure('gallery', new Error(message)),
  });
  return { store: gallery, close: async () => undefined };
}

/** A part of the pipeline, as the detectors are. */
export interface OpenGallery {
  readonly store: GalleryStore;
  close(): Promise<void>;
}
