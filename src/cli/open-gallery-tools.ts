import type { Config } from '../config.js';
import { decodeImage } from '../vision/decode.js';
import type { GalleryTools } from './gallery-tools.js';
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
    knowledge: notInstalled,
    openEmblems: notInstalled,
    openFaces: notInstalled,
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => {
      if (!told.has(text)) process.stderr.write(visible(`saring: ${text}\n`));
      told.add(text);
    },
  };
}

async function notInstalled(): Promise<never> {
  throw new Error('model logo dan wajah belum terpasang');
}
