import type { DecodedImage, OcrEngine, Reading } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';
import { unlessAborted, within } from '../inference/within.js';
import { MEMORY_LIMITS, type Reservation, WorkerPool } from '../inference/worker-pool.js';
import type { PaddleFiles, PaddleTask } from './paddle-worker.js';
import { toSegment } from './reading-order.js';

/**
 * Then a thread is replaced: onnxruntime's arena keeps the most that any image took, and gives it back
 * only with its thread (some 250 MB). Opening the model again costs half a second of processor time.
 */
const IMAGES_PER_THREAD = 1_000;

type Pool = WorkerPool<PaddleTask, Reading>;

/** PP-OCR in `threads` worker threads. Rejects when the model is missing, altered or broken. */
export async function openPaddle(
  store: ModelStore,
  { threads }: { readonly threads: number },
): Promise<OcrEngine> {
  const { ref, paths } = await store.verify('ocr-paddle');
  const pool = new WorkerPool<PaddleTask, Reading>({
    entry: new URL('./paddle-worker.js', import.meta.url),
    workerData: filesOf(paths),
    threads,
    limits: { ...MEMORY_LIMITS, tasks: IMAGES_PER_THREAD },
  });
  await warmUp(pool, threads);
  const closing = new AbortController();
  return {
    models: [ref],
    read: (image, deadline, signal) => read(pool, closing.signal, image, deadline, signal),
    close: () => {
      closing.abort(new Error('the OCR engine was closed'));
      return pool.close();
    },
  };
}

/** One warm-up a thread, so that a broken model fails here. A thread that got none opens at its first image. */
async function warmUp(pool: Pool, threads: number): Promise<void> {
  const never = new AbortController().signal;
  const tasks = Array.from({ length: threads }, () => pool.run({ kind: 'warm-up' }, never));
  const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === 'rejected');
  if (failed?.status !== 'rejected') return;
  await pool.close();
  throw new Error('model "ocr-paddle" does not run', { cause: failed.reason });
}

function filesOf(paths: Readonly<Record<string, string>>): PaddleFiles {
  const { detector, recogniser, alphabet, confidence } = paths;
  if (!detector || !recogniser || !alphabet || !confidence) {
    throw new Error(
      'model "ocr-paddle" needs the files detector, recogniser, alphabet and confidence',
    );
  }
  return { detector, recogniser, alphabet, confidence };
}

/**
 * Waits for a thread until the deadline, then for the thread until it is done: at the deadline it
 * still finishes the line at hand. How long that may take is the caller's to say, by `signal`; the
 * thread is free again when it is done. `closing` makes those who wait leave; those who have a
 * thread finish.
 */
async function read(
  pool: Pool,
  closing: AbortSignal,
  image: DecodedImage,
  deadline: number,
  signal: AbortSignal,
): Promise<Reading> {
  const nothing: Reading = { segment: toSegment(image.part, []), complete: false, legible: true };
  const waiting = AbortSignal.any([signal, closing]);
  const thread = await within<Reservation<PaddleTask, Reading> | undefined>(
    deadline,
    waiting,
    undefined,
    (cut) => pool.reserve(cut),
  );
  if (thread === undefined) return nothing;
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const task: PaddleTask = { kind: 'read', image: compact(image), deadline, cancelled };
  const cancel = () => Atomics.store(cancelled, 0, 1);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await unlessAborted(thread.run(task), signal);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** A view into a larger buffer would be posted with the whole buffer: cut it out, unless it is shared. */
function compact(image: DecodedImage): DecodedImage {
  const { data } = image.raster;
  if (data.buffer instanceof SharedArrayBuffer) return image;
  if (data.byteLength === data.buffer.byteLength) return image;
  return { ...image, raster: { ...image.raster, data: data.slice() } };
}
