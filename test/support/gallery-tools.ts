import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GalleryTools, Knowledge } from '../../src/cli/gallery-tools.js';
import type { DecodedImage, FaceDescription } from '../../src/domain/detector.js';
import { distanceOfCosine } from '../../src/gallery/likeness.js';
import { DecodeFailure } from '../../src/vision/decode.js';
import { freshDataDir, SPACES, templateOf, vectorAt } from './gallery.js';

const near = (degrees: number) => distanceOfCosine(Math.cos((degrees / 180) * Math.PI));
/** Up to 10 degrees apart is a match, up to 20 a doubt. */
const DISTANCES = { match: near(10), review: near(20) };

/** A party at 80 degrees, a person at 60, and one without a photograph. */
const KNOWLEDGE: Knowledge = {
  spaces: SPACES,
  distances: { logo: DISTANCES, face: DISTANCES },
  builtIn: {
    logos: [{ kind: 'logo', name: 'partai-lama', vectors: [vectorAt(80)] }],
    faces: [
      {
        kind: 'face',
        name: 'Rangga Permadi',
        role: 'president',
        from: '2014-10-20',
        to: '2024-10-20',
        vectors: [vectorAt(60)],
      },
      {
        kind: 'face',
        name: "Ma'mun Adi",
        role: 'president',
        from: '2019-10-20',
        to: '2024-10-20',
        vectors: [],
      },
    ],
  },
};

/**
 * Tools over fake detectors. A picture is a file that says what is seen on it: `logo 30` (a logo at
 * 30 degrees), `faces 100@30 20@45` (side in pixels @ degrees), `blank`, `broken`.
 */
export async function fakeTools(given: Partial<GalleryTools> = {}) {
  const seen = new Map<DecodedImage, string>();
  const [out, err, closed]: string[][] = [[], [], []];
  const close = (name: string) => async () => {
    closed?.push(name);
  };
  const tools: GalleryTools = {
    directory: await freshDataDir(),
    faceMatching: true,
    maxImageBytes: 1_000,
    knowledge: async () => KNOWLEDGE,
    decode: async (bytes) => {
      const text = Buffer.from(bytes).toString();
      if (text === 'broken') throw new DecodeFailure('image-unreadable');
      const image = imageOf(text === 'blank' ? 0 : 500);
      seen.set(image, text);
      return image;
    },
    openEmblems: async () => ({
      models: [],
      read: () => Promise.reject(new Error('not asked for')),
      describe: async (image) => {
        const degrees = Number(seen.get(image)?.split(' ')[1]);
        return { embedding: vectorAt(degrees), template: templateOf(degrees) };
      },
      close: close('emblems'),
    }),
    openFaces: async () => ({
      models: [],
      read: () => Promise.reject(new Error('not asked for')),
      describe: async (image) => facesOf(seen.get(image) ?? ''),
      close: close('faces'),
    }),
    print: (text) => out?.push(text),
    warn: (text) => err?.push(text),
    ...given,
  };
  return { tools, out: () => out?.join('\n'), err: () => err?.join('\n'), closed };
}

/** 40 x 40, white, with black pixels in front. */
function imageOf(drawn: number): DecodedImage {
  const data = new Uint8Array(40 * 40 * 3).fill(255).fill(0, 0, drawn * 3);
  const raster = { width: 40, height: 40, data };
  return { part: 'image:0', width: 40, height: 40, raster, unseenFrames: false };
}

function facesOf(text: string): FaceDescription[] {
  return [...text.matchAll(/(\d+)@(\d+)/g)].map(([, side, degrees]) => ({
    box: [0, 0, Number(side), Number(side)],
    confidence: 0.95,
    descriptor: vectorAt(Number(degrees)),
  }));
}

/** Files that say what is seen on them: their paths, in order. */
export async function pictures(...contents: string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'saring-pictures-'));
  return Promise.all(
    contents.map(async (content, at) => {
      const path = join(folder, `foto-${at + 1}.jpg`);
      await writeFile(path, content);
      return path;
    }),
  );
}
