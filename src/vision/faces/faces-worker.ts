import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { Raster } from '../../domain/detector.js';
import { openSession, runSession } from '../../inference/session.js';
import { describeFace } from './describe-face.js';
import { type FoundFace, findFaces, type Network } from './find-faces.js';
import { readFaceSettings } from './settings.js';

/** `workerData` of this thread: absolute paths of the model's files. */
export interface FaceFiles {
  readonly detector: string;
  readonly landmarks: string;
  readonly descriptor: string;
  /** `FaceSettings` as JSON. */
  readonly settings: string;
}

/** `warm-up` opens what is needed and proves that it runs; it gives an empty answer. */
export interface FaceTask {
  readonly kind: 'warm-up' | 'find';
  readonly raster: Raster;
  /** Whether to compute descriptors; without, their network is not even opened. */
  readonly describe: boolean;
}

export interface DescribedFace extends FoundFace {
  /** Null where it was not asked for. */
  readonly descriptor: Float32Array | null;
}

/** Faces in pixels of the raster, surest first. */
export interface FaceAnswer {
  readonly faces: readonly DescribedFace[];
  readonly complete: boolean;
}

/** Most faces of one image that are told. */
export const MOST_FACES = 32;

// Of the whole process, and sharp resets it in every thread that loads it: see vision/decode.
sharp.concurrency(1);
sharp.cache(false);

const files = workerData as FaceFiles;
const detector = once(() => openNetwork(files.detector));
const landmarks = once(() => openNetwork(files.landmarks));
const descriptor = once(() => openNetwork(files.descriptor));
const settings = once(() => readFaceSettings(files.settings));

/** Piscina task: the faces of one raster. */
export default async function facesTask(task: FaceTask): Promise<FaceAnswer> {
  const found = await findFaces(task.raster, await detector(), await settings());
  const networks = task.describe
    ? { landmarks: await landmarks(), descriptor: await descriptor() }
    : null;
  if (task.kind === 'warm-up') {
    const all = { x: 0, y: 0, width: task.raster.width, height: task.raster.height };
    if (networks) await describeFace(task.raster, all, networks);
    return { faces: [], complete: true };
  }
  const faces: DescribedFace[] = [];
  for (const face of found.faces.slice(0, MOST_FACES)) {
    const numbers = networks && (await describeFace(task.raster, face.box, networks));
    faces.push({ ...face, descriptor: numbers });
  }
  return { faces, complete: found.complete && found.faces.length <= MOST_FACES };
}

async function openNetwork(path: string): Promise<Network> {
  const session = await openSession(path);
  return (input) => runSession(session, input);
}

/** Opens at the first task, not at import: a failed import would make the pool start threads for ever. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | undefined;
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}
