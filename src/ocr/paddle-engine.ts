import type { DecodedImage, OcrEngine, Reading, Subject } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';
import { NO_REST, type Rest, RestingPool } from '../inference/resting-pool.js';
import { MEMORY_LIMITS } from '../inference/thread-limits.js';
import { unlessAborted, within } from '../inference/within.js';
import type { Reservation } from '../inference/worker-pool.js';
import type { PaddleFiles, PaddleTask } from './paddle-worker.js';
import { toSegment } from './reading-order.js';

/**
 * Then a thread is replaced: onnxruntime's arena keeps the most that any image took, and gives it back
 * only with its thread (some 250 MB). Opening the model again costs half a second of processor time.
 */
const IMAGES_PER_THREAD = 1_000;

/** PP-OCR in `threads` worker threads. Rejects when the model is missing, altered or broken. */
export async function openPaddle(
  store: ModelStore,
  { threads, rest = NO_REST }: { readonly threads: number; readonly rest?: Rest },
): Promise<OcrEngine> {
  const { ref, paths } = await store.verify('ocr-paddle');
  const pool = await RestingPool.open<PaddleTask, Reading>({
    entry: new URL('./paddle-worker.js', import.meta.url),
    workerData: filesOf(paths),
    threads,
    limits: { ...MEMORY_LIMITS, tasks: IMAGES_PER_THREAD },
    rest,
    proof: {
      what: 'model "ocr-paddle"',
      warmUp: { kind: 'warm-up' },
      recheck: () => store.recheck('ocr-paddle'),
    },
  });
  return {
    models: [ref],
    read: (image, deadline, signal, subject = 'page') =>
      read(pool, { image, subject }, deadline, signal),
    isStalled: () => pool.isStalled,
    wake: () => pool.wake(),
    close: () => pool.close(),
  };
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
 * thread is free again when it is done.
 */
async function read(
  pool: RestingPool<PaddleTask, Reading>,
  { image, subject }: { readonly image: DecodedImage; readonly subject: Subject },
  deadline: number,
  signal: AbortSignal,
): Promise<Reading> {
  const nothing: Reading = { segment: toSegment(image.part, []), complete: false, legible: true };
  const thread = await within<Reservation<PaddleTask, Reading> | undefined>(
    deadline,
    signal,
    undefined,
    (cut) => pool.reserve(cut),
  );
  if (thread === undefined) return nothing;
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const task: PaddleTask = { kind: 'read', image: compact(image), subject, deadline, cancelled };
  const cancel = () => Atomics.store(cancelled, 0, 1);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await unlessAborted(thread.run(task, signal), signal);
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
