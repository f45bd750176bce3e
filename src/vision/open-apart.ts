import type { DecodedImage } from '../domain/detector.js';
import { monotonicNow } from '../inference/clock.js';
import type { Arrived } from '../inference/framed.js';
import { OwnProcess, ProcessDied } from '../inference/own-process.js';
import { Permits } from '../inference/permits.js';
import { DecodeFailure } from './decode.js';
import type { DecodeReply, DecodeTask } from './decode-task.js';
import type { FrameChoice } from './frames.js';
import type { ImageOpener } from './image-opener.js';

/** For a caller without a deadline (milliseconds). */
const DEFAULT_LIMIT_MS = 8_000;
const NEVER = new AbortController().signal;
const ENTRY = new URL('./decode-worker.js', import.meta.url);

export interface ApartOptions {
  /** Files opened at once. */
  readonly processes: number;
  readonly onFailure: (stage: string, error: unknown) => void;
}

/**
 * Opens images in processes of their own, each started when it is first needed. A file that brings down a native
 * decoder is `image-unreadable`, and one that keeps it is `time-limit`: no other post notices.
 */
export function openApart({ processes, onFailure }: ApartOptions): ImageOpener {
  const all = Array.from(
    { length: processes },
    () => new OwnProcess<DecodeTask, DecodeReply>(ENTRY),
  );
  const free = new Permits(all);
  const run: Run = async (task, file, into) => {
    const one = await free.acquire(NEVER);
    try {
      return await one.run(task, file, into);
    } catch (error) {
      onFailure('decode', error);
      const isLate = error instanceof ProcessDied && error.isLate;
      throw new DecodeFailure(isLate ? 'time-limit' : 'image-unreadable', { cause: error });
    } finally {
      free.release(one);
    }
  };
  return {
    decode: (
      part,
      bytes,
      maxPixels,
      deadline = monotonicNow() + DEFAULT_LIMIT_MS,
      frame = 0,
      into,
    ) =>
      decode(
        run,
        bytes,
        { kind: 'decode', part, maxPixels, frame, ...timed(bytes, deadline) },
        into,
      ),
    chooseFrames: (bytes, deadline) =>
      chooseFrames(run, bytes, { kind: 'frames', ...timed(bytes, deadline) }),
    close: async () => {
      await Promise.all(all.map((one) => one.close()));
    },
  };
}

type Run = (task: DecodeTask, file: Uint8Array, into?: Uint8Array) => Promise<Arrived<DecodeReply>>;

function timed({ byteLength }: Uint8Array, deadline: number) {
  return { bytes: byteLength, leftMs: deadline - monotonicNow() };
}

async function decode(
  run: Run,
  file: Uint8Array,
  task: DecodeTask,
  into?: Uint8Array,
): Promise<DecodedImage> {
  const { message, bytes } = await run(task, file, into);
  if (message.kind !== 'decoded')
    throw new DecodeFailure(message.kind === 'gap' ? message.code : 'image-unreadable');
  const { image } = message;
  const { width, height } = image.raster;
  if (width * height * 3 !== bytes.byteLength) throw new DecodeFailure('image-unreadable');
  return { ...image, raster: { ...image.raster, data: bytes } };
}

async function chooseFrames(run: Run, file: Uint8Array, task: DecodeTask): Promise<FrameChoice> {
  const answer = await run(task, file).catch(() => null);
  return answer?.message.kind === 'frames'
    ? answer.message.choice
    : { frames: [0], complete: false };
}
