import type { DecodedImage, OcrEngine, Reading } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';
import { WorkerPool } from '../inference/worker-pool.js';
import type { PaddleFiles, PaddleTask } from './paddle-worker.js';
import { toSegment } from './reading-order.js';

/**
 * How long after its deadline a thread may finish the line at hand (milliseconds). Then it counts
 * as hung: it is stopped and replaced, and what it read is lost.
 */
const GRACE = 5_000;

/** PP-OCR in `threads` worker threads. Rejects when the model is missing, altered or broken. */
export async function openPaddle(
  store: ModelStore,
  options: { readonly threads: number; readonly maxQueue: number },
): Promise<OcrEngine> {
  const { ref, paths } = await store.verify('ocr-paddle');
  const workerData = filesOf(paths);
  const entry = new URL('./paddle-worker.js', import.meta.url);
  // Warm-up asks for every thread at once, so the queue holds at least that many.
  const maxQueue = Math.max(options.maxQueue, options.threads);
  const pool = new WorkerPool<PaddleTask, Reading>({ ...options, maxQueue, entry, workerData });
  const never = new AbortController().signal;
  const warmUps = Array.from({ length: options.threads }, () =>
    pool.run({ kind: 'warm-up' }, never),
  );
  const failed = (await Promise.allSettled(warmUps)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') {
    await pool.close();
    throw new Error('model "ocr-paddle" does not run', { cause: failed.reason });
  }
  return {
    models: [ref],
    read: (image, deadline, signal) => read(pool, image, deadline, signal),
    close: () => pool.close(),
  };
}

function filesOf(paths: Readonly<Record<string, string>>): PaddleFiles {
  const { detector, recogniser, alphabet } = paths;
  if (!detector || !recogniser || !alphabet) {
    throw new Error('model "ocr-paddle" needs the files detector, recogniser and alphabet');
  }
  return { detector, recogniser, alphabet };
}

async function read(
  pool: WorkerPool<PaddleTask, Reading>,
  image: DecodedImage,
  deadline: number,
  signal: AbortSignal,
): Promise<Reading> {
  signal.throwIfAborted();
  const nothing: Reading = { segment: toSegment(image.part, []), complete: false };
  if (deadline <= Date.now()) return nothing;
  const hung = new AbortController();
  const timer = setTimeout(
    () => hung.abort(),
    Math.min(deadline - Date.now() + GRACE, 2 ** 31 - 1),
  );
  try {
    const task: PaddleTask = { kind: 'read', image: compact(image), deadline };
    return await pool.run(task, AbortSignal.any([signal, hung.signal]));
  } catch (error) {
    // Not reached in time is a reading cut short; the caller's own abort stays an error.
    if (hung.signal.aborted && !signal.aborted) return nothing;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A view into a larger buffer would be posted with the whole buffer: cut it out first. */
function compact(image: DecodedImage): DecodedImage {
  const { data } = image.raster;
  if (data.byteLength === data.buffer.byteLength) return image;
  return { ...image, raster: { ...image.raster, data: data.slice() } };
}
