import type { Config } from '../config.js';
import type { Gallery } from '../domain/gallery.js';
import { distanceOfCosine } from '../gallery/likeness.js';
import { ModelStore } from '../inference/model-store.js';
import { readBuiltIn } from '../pipeline/open-gallery.js';
import { decodeImage } from '../vision/decode.js';
import { openEmblemConfig } from '../vision/emblems/config.js';
import { openEmblems } from '../vision/emblems/emblem-detector.js';
import { openFaces } from '../vision/faces/open-faces.js';
import { openFaceSettings } from '../vision/faces/settings.js';
import type { GalleryTools, Knowledge } from './gallery-tools.js';
import { visible } from './visible.js';

/** The gallery commands' tools for the real program: this configuration, models and terminal. */
export function openGalleryTools(config: Config): GalleryTools {
  // A command reads the gallery more than once; what is wrong with it is told once.
  const told = new Set<string>();
  return {
    directory: config.DATA_DIR,
    faceMatching: config.FACE_MATCHING === 'on',
    maxImageBytes: config.MAX_IMAGE_BYTES,
    decode: (bytes) => decodeImage('image:0', bytes, config.MAX_IMAGE_PIXELS),
    knowledge: () => readKnowledge(config),
    openEmblems: async () =>
      openEmblems(await ModelStore.open(config.MODELS_DIR), { threads: 1, gallery: nobody }),
    openFaces: async () =>
      openFaces(await ModelStore.open(config.MODELS_DIR), {
        threads: 1,
        gallery: nobody,
        matching: true,
      }),
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => {
      if (!told.has(text)) process.stderr.write(visible(`saring: ${text}\n`));
      told.add(text);
    },
  };
}

/** A picture that is added is turned into numbers; comparing them is the commands' own work. */
const nobody = (): Gallery => ({ version: '', logos: [], faces: [] });

async function readKnowledge(config: Config): Promise<Knowledge> {
  const store = await ModelStore.open(config.MODELS_DIR);
  const [known, logo, face] = await Promise.all([
    readBuiltIn(store),
    openEmblemConfig(store),
    openFaceSettings(store),
  ]);
  // What is added is told by its own thresholds.
  const { match, review } = logo.similarity.added;
  return {
    ...known,
    distances: {
      logo: { match: distanceOfCosine(match), review: distanceOfCosine(review) },
      face: face.thresholds,
    },
  };
}
