import type { DecodedImage, OcrEngine, Reading } from '../domain/detector.js';
import type { GapCode, PartId } from '../domain/signal.js';
import type { Permits } from '../inference/permits.js';
import { within } from '../inference/within.js';
import { DecodeFailure, decodeImage } from '../vision/decode.js';
import type { Component } from './component.js';
import type { Stopwatch } from './stopwatch.js';

/** What came of one image: its size and words as far as they were seen, and what was not. */
export interface ImageView {
  readonly part: PartId;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly reading: Reading | null;
  readonly gap: GapCode | null;
}

export interface ReadOptions {
  readonly ocr: Component<OcrEngine>;
  readonly maxPixels: number;
  /** One place an image from decoding to the last word: bounds the pixels in memory. */
  readonly places: Permits<number>;
  /** Fires when nobody waits for the answer any more. */
  readonly left: AbortSignal;
  /** On `Date.now()`'s clock. */
  readonly deadline: number;
  /** Fires some time after the deadline, for an engine that hangs. */
  readonly signal: AbortSignal;
  readonly watch: Stopwatch;
  readonly onFailure: (stage: string, error: unknown) => void;
}

/**
 * Waits for a place, opens an image and reads its words. What goes wrong is a gap; rejects only
 * with the reason of `left`.
 */
export async function readImage(
  part: PartId,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ImageView> {
  const place = await within<number | undefined>(options.deadline, options.left, undefined, (cut) =>
    options.places.acquire(cut),
  );
  if (place === undefined) return { part, size: null, reading: null, gap: 'time-limit' };
  try {
    return await openAndRead(part, bytes, options);
  } finally {
    options.places.release(place);
  }
}

async function openAndRead(
  part: PartId,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ImageView> {
  const unseen = { part, size: null, reading: null };
  try {
    const image = await options.watch.time(
      'decodeMs',
      decodeImage(part, bytes, options.maxPixels, options.deadline),
    );
    return await readWords(image, options);
  } catch (error) {
    if (error instanceof DecodeFailure) return { ...unseen, gap: error.code };
    options.onFailure('decode', error);
    return { ...unseen, gap: 'image-unreadable' };
  }
}

async function readWords(image: DecodedImage, options: ReadOptions): Promise<ImageView> {
  const seen = { part: image.part, size: { width: image.width, height: image.height } };
  const engine = await options.ocr.get().catch(() => null);
  if (!engine) return { ...seen, reading: null, gap: 'ocr-unavailable' };
  try {
    const reading = await options.watch.time(
      'ocrMs',
      engine.read(image, options.deadline, options.signal),
    );
    if (!reading.complete) return { ...seen, reading, gap: 'time-limit' };
    return { ...seen, reading, gap: image.unseenFrames ? 'frames-unseen' : null };
  } catch (error) {
    if (options.signal.aborted) return { ...seen, reading: null, gap: 'time-limit' };
    options.onFailure('ocr', error);
    return { ...seen, reading: null, gap: 'ocr-failed' };
  }
}
