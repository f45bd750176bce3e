import { isPassing, toldGap } from '../domain/gap.js';
import type { GapCode, PartId } from '../domain/signal.js';
import { monotonicNow } from '../inference/clock.js';
import type { Permits } from '../inference/permits.js';
import { within } from '../inference/within.js';
import type { PixelBuffer } from '../vision/pixel-buffer.js';
import { joinFrameViews } from './join-frames.js';
import { type PictureOptions, type PictureView, readPicture, unopened } from './read-picture.js';

/** What came of one image file, all its frames together. */
export type ImageView = Omit<PictureView, 'unseenFrames'>;

export interface ReadOptions extends Omit<PictureOptions, 'pixels'> {
  /** One an image from decoding to the last word: bounds the pixels in memory. */
  readonly places: Permits<PixelBuffer>;
  /** Fires when nobody waits for the answer any more. */
  readonly left: AbortSignal;
  /** Called when it is this image's turn; not when that never came. */
  readonly onPlace: () => void;
}

/**
 * Waits for a place, opens an image and reads its words and codes. What goes wrong is a gap; rejects
 * only with the reason of `left`.
 */
export async function readImage(
  part: PartId,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ImageView> {
  const pixels = await within<PixelBuffer | undefined>(
    options.deadline,
    options.left,
    undefined,
    (cut) => options.places.acquire(cut),
  );
  if (pixels === undefined) return { ...unopened(part), gap: 'time-limit' };
  try {
    options.onPlace();
    const placed = { ...options, pixels };
    const { unseenFrames, ...first } = await readPicture(part, bytes, 0, placed);
    return unseenFrames ? await withLaterFrames(first, bytes, placed) : first;
  } finally {
    options.places.release(pixels);
  }
}

/** One frame after the other: their pixels never stand in memory together. */
async function withLaterFrames(
  first: ImageView,
  bytes: Uint8Array,
  options: PictureOptions & Pick<ReadOptions, 'left'>,
): Promise<ImageView> {
  const { part } = first.segment;
  const choosing = options.images.chooseFrames(bytes, options.deadline);
  const choice = await options.watch.time('decodeMs', choosing);
  const isLate = monotonicNow() >= options.deadline;
  const views: [ImageView, ...ImageView[]] = [first];
  for (const frame of choice.frames.slice(1)) {
    options.left.throwIfAborted();
    if (monotonicNow() >= options.deadline) break;
    views.push(await readPicture(part, bytes, frame, options));
  }
  const unseen: (GapCode | null)[] = [
    choice.complete ? null : isLate ? 'time-limit' : 'frames-unseen',
    views.length === choice.frames.length ? null : 'time-limit',
    ...views.slice(1).map(({ gap }) => gap && (isPassing(gap) ? gap : 'frames-unseen')),
  ];
  const allSeen = unseen.every((gap) => gap === null);
  return { ...joinFrameViews(views, allSeen), gap: toldGap([first.gap, ...unseen]) };
}
