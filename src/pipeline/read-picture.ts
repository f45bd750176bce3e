import type { CodeReader, CodeReading, DecodedImage, OcrEngine } from '../domain/detector.js';
import type { GapCode, PartId, Segment } from '../domain/signal.js';
import { within } from '../inference/within.js';
import { DecodeFailure, decodeImage } from '../vision/decode.js';
import type { PixelBuffer } from '../vision/pixel-buffer.js';
import type { Component } from './component.js';
import { codeSegment, joinSegments } from './segments.js';
import type { Stopwatch } from './stopwatch.js';

/** What one picture shows: an image, or one frame of an animation. */
export interface PictureView {
  /** Of the upright original; null when it was not opened. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** The words, and below them what its codes say. */
  readonly segment: Segment;
  readonly codes: CodeReading;
  /** Its file holds further pictures, or may. */
  readonly unseenFrames: boolean;
  readonly gap: GapCode | null;
}

export interface PictureOptions {
  readonly ocr: Component<OcrEngine>;
  readonly codes: Component<CodeReader>;
  readonly maxPixels: number;
  /** Holds the picture while it is read. */
  readonly pixels: PixelBuffer;
  /** On `Date.now()`'s clock. */
  readonly deadline: number;
  /** Fires some time after the deadline, for an engine that hangs. */
  readonly signal: AbortSignal;
  readonly watch: Stopwatch;
  readonly onFailure: (stage: string, error: unknown) => void;
}

/** What came of one reader: what it found, and why it may not be all. */
interface Look<T> {
  readonly found: T;
  readonly gap: GapCode | null;
}

const NO_CODES_READ: CodeReading = { codes: [], complete: false };

/** Opens one frame of a file (from 0), reads its words and its codes. What goes wrong is a gap. */
export async function readPicture(
  part: PartId,
  bytes: Uint8Array,
  frame: number,
  options: PictureOptions,
): Promise<PictureView> {
  try {
    const decoding = decodeImage(part, bytes, options.maxPixels, options.deadline, frame);
    const image = decoding.then((decoded) => options.pixels.hold(decoded));
    return await look(await options.watch.time('decodeMs', image), options);
  } catch (error) {
    if (!(error instanceof DecodeFailure)) options.onFailure('decode', error);
    const gap = error instanceof DecodeFailure ? error.code : 'image-unreadable';
    return { ...unopened(part), gap };
  }
}

/** Of a picture that was not opened. */
export function unopened(part: PartId): Omit<PictureView, 'gap'> {
  const segment = { part, text: '', words: [] };
  return { size: null, segment, codes: NO_CODES_READ, unseenFrames: false };
}

async function look(image: DecodedImage, options: PictureOptions): Promise<PictureView> {
  const [words, codes] = await Promise.all([readWords(image, options), readCodes(image, options)]);
  const { part, width, height, unseenFrames } = image;
  return {
    size: { width, height },
    segment: joinSegments(part, [words.found, codeSegment(part, codes.found.codes)]),
    codes: codes.found,
    unseenFrames,
    gap: words.gap ?? codes.gap,
  };
}

async function readWords(image: DecodedImage, options: PictureOptions): Promise<Look<Segment>> {
  const nothing = { part: image.part, text: '', words: [] };
  const engine = await options.ocr.get().catch(() => null);
  if (!engine) return { found: nothing, gap: 'ocr-unavailable' };
  try {
    const reading = engine.read(image, options.deadline, options.signal);
    const { segment, complete, legible } = await options.watch.time('ocrMs', reading);
    const unread = legible ? null : 'text-illegible';
    return { found: segment, gap: complete ? unread : 'time-limit' };
  } catch (error) {
    if (options.signal.aborted) return { found: nothing, gap: 'time-limit' };
    options.onFailure('ocr', error);
    return { found: nothing, gap: 'ocr-failed' };
  }
}

async function readCodes(image: DecodedImage, options: PictureOptions): Promise<Look<CodeReading>> {
  const reader = await options.codes.get().catch(() => null);
  if (!reader) return { found: NO_CODES_READ, gap: 'qr-unavailable' };
  try {
    const reading = within<CodeReading | null>(options.deadline, options.signal, null, (cut) =>
      reader.read(image, cut),
    );
    const found = await options.watch.time('visionMs', reading);
    if (!found) return { found: NO_CODES_READ, gap: 'time-limit' };
    return { found, gap: found.complete ? null : 'qr-unreadable' };
  } catch (error) {
    if (options.signal.aborted) return { found: NO_CODES_READ, gap: 'time-limit' };
    options.onFailure('qr', error);
    return { found: NO_CODES_READ, gap: 'qr-failed' };
  }
}
