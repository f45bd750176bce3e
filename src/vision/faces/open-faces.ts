import type { DecodedImage, FaceDetector, FaceSighting, Raster } from '../../domain/detector.js';
import type { Gallery } from '../../domain/gallery.js';
import type { Box } from '../../domain/signal.js';
import type { ModelStore } from '../../inference/model-store.js';
import { NO_REST, type Rest, RestingPool } from '../../inference/resting-pool.js';
import { MEMORY_LIMITS } from '../../inference/thread-limits.js';
import type { FaceAnswer, FaceFiles, FaceTask } from './faces-worker.js';
import type { Rect } from './geometry.js';
import { likenesses } from './likenesses.js';
import { readFaceSettings } from './settings.js';

export interface FacesOptions {
  readonly threads: number;
  /** Whom faces are compared with: asked anew for every image, so that a change holds at once. */
  readonly gallery: () => Gallery;
  /** False: no descriptor is computed while reading, and no face is compared with anybody. */
  readonly matching: boolean;
  /** Of the threads; default: none. */
  readonly rest?: Rest;
}

/** Then a thread is replaced: native memory grows, and no thread's can be told from another's. */
const IMAGES_PER_THREAD = 1_000;

/**
 * Faces in worker threads; descriptors are compared here and then forgotten, only `describe` gives
 * them away. Rejects when the model is missing, altered or broken.
 */
export async function openFaces(
  store: ModelStore,
  { threads, gallery, matching, rest = NO_REST }: FacesOptions,
): Promise<FaceDetector> {
  const { ref, paths } = await store.verify('faces');
  const files = filesOf(paths);
  const settings = await readFaceSettings(files.settings);
  const pool = await RestingPool.open<FaceTask, FaceAnswer>({
    entry: new URL('./faces-worker.js', import.meta.url),
    workerData: files,
    threads,
    limits: { ...MEMORY_LIMITS, tasks: IMAGES_PER_THREAD },
    rest,
    proof: {
      what: 'model "faces"',
      warmUp: { kind: 'warm-up', raster: BLANK, describe: matching },
      recheck: () => store.recheck('faces'),
    },
  });
  const find = (image: DecodedImage, describe: boolean, signal: AbortSignal) =>
    pool.run({ kind: 'find', raster: image.raster, describe }, signal);
  return {
    models: [ref],
    async read(image, signal) {
      const { faces, complete } = await find(image, matching, signal);
      const people = matching ? gallery().faces : [];
      return {
        complete,
        faces: faces.map(
          ({ box, confidence, descriptor }): FaceSighting => ({
            box: toBox(box, image),
            confidence,
            likenesses: descriptor && likenesses(descriptor, people, settings.thresholds),
          }),
        ),
      };
    },
    async describe(image, signal) {
      const { faces } = await find(image, true, signal);
      return faces
        .flatMap(({ box, confidence, descriptor }) =>
          descriptor ? [{ box: toBox(box, image), confidence, descriptor }] : [],
        )
        .sort((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3]);
    },
    isStalled: () => pool.isStalled,
    wake: () => pool.wake(),
    close: () => pool.close(),
  };
}

function filesOf(paths: Readonly<Record<string, string>>): FaceFiles {
  const { detector, landmarks, descriptor, settings } = paths;
  if (!detector || !landmarks || !descriptor || !settings) {
    throw new Error(
      'model "faces" needs the files detector, landmarks, descriptor, settings and office-holders',
    );
  }
  return { detector, landmarks, descriptor, settings };
}

/** In whole pixels of the upright original, inside it, at least 1 wide and high. */
export function toBox(
  rect: Rect,
  { width, height, raster }: Pick<DecodedImage, 'width' | 'height' | 'raster'>,
): Box {
  const [left, right] = ends(rect.x, rect.width, width, width / raster.width);
  const [top, bottom] = ends(rect.y, rect.height, height, height / raster.height);
  return [left, top, right - left, bottom - top];
}

function ends(from: number, length: number, size: number, scale: number): [number, number] {
  const low = Math.min(Math.max(Math.round(from * scale), 0), size - 1);
  return [low, Math.min(Math.max(Math.round((from + length) * scale), low + 1), size)];
}

const BLANK: Raster = { width: 64, height: 64, data: new Uint8Array(64 * 64 * 3).fill(127) };
