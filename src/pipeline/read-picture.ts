import type {
  CodeReader,
  CodeReading,
  DecodedImage,
  EmblemDetector,
  EmblemReading,
  FaceDetector,
  FaceReading,
  OcrEngine,
  Subject,
} from '../domain/detector.js';
import { toldGap } from '../domain/gap.js';
import type { GapCode, PartId, Segment } from '../domain/signal.js';
import type { Permits } from '../inference/permits.js';
import { DecodeFailure } from '../vision/decode.js';
import type { ImageOpener } from '../vision/image-opener.js';
import type { PixelBuffer } from '../vision/pixel-buffer.js';
import { type Closable, type Component, loadedBy } from './component.js';
import { type FailureNames, type GapNames, gapOfFailure, type Look, lookWith } from './look.js';
import { readNumbers } from './read-numbers.js';
import { codeSegment, joinSegments } from './segments.js';
import type { Stopwatch } from './stopwatch.js';

/** What one picture shows: an image, or one frame of an animation. */
export interface PictureView {
  /** Of the upright original; null when it was not opened. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** The words, and below them what its codes say. */
  readonly segment: Segment;
  /** False when there may be words that were not read. */
  readonly wordsComplete: boolean;
  readonly codes: CodeReading;
  /** Null when it was not looked for them. */
  readonly emblems: EmblemReading | null;
  readonly faces: FaceReading | null;
  /** Its file holds further pictures, or may. */
  readonly unseenFrames: boolean;
  readonly gap: GapCode | null;
}

export interface PictureOptions {
  readonly images: ImageOpener;
  readonly ocr: Component<OcrEngine>;
  readonly codes: Component<CodeReader>;
  readonly emblems: Component<EmblemDetector>;
  readonly faces: Component<FaceDetector>;
  readonly maxPixels: number;
  /** Holds the picture while it is read. */
  readonly pixels: PixelBuffer;
  /**
   * Detectors at work at once, over all images: more than there are cores would only keep each other
   * waiting, and the main thread with them.
   */
  readonly cores: Permits<number>;
  /** On `monotonicNow`'s clock. */
  readonly deadline: number;
  /** Fires some time after the deadline, for an engine that hangs. */
  readonly signal: AbortSignal;
  readonly watch: Stopwatch;
  readonly onFailure: (stage: string, error: unknown) => void;
}

const WORDS: FailureNames = {
  stage: 'ocr',
  unavailable: 'ocr-unavailable',
  failed: 'ocr-failed',
};
const CODES: GapNames = {
  stage: 'qr',
  unavailable: 'qr-unavailable',
  failed: 'qr-failed',
  incomplete: 'qr-unreadable',
};
const EMBLEMS: GapNames = {
  stage: 'emblems',
  unavailable: 'emblems-unavailable',
  failed: 'emblems-failed',
  incomplete: 'emblems-uncounted',
};
const FACES: GapNames = {
  stage: 'faces',
  unavailable: 'faces-unavailable',
  failed: 'faces-failed',
  incomplete: 'faces-uncounted',
};

const NO_CODES_READ: CodeReading = { codes: [], complete: false };

/** Opens one frame of a file (from 0) and shows it to every detector. What goes wrong is a gap. */
export async function readPicture(
  part: PartId,
  bytes: Uint8Array,
  frame: number,
  options: PictureOptions,
): Promise<PictureView> {
  try {
    const { images, maxPixels, deadline, pixels } = options;
    const decoding = images.decode(part, bytes, maxPixels, deadline, frame, pixels.memory);
    const image = decoding.then((decoded) => pixels.hold(decoded));
    return await look(await options.watch.time('decodeMs', image), options);
  } catch (error) {
    if (!(error instanceof DecodeFailure)) options.onFailure('decode', error);
    const gap = error instanceof DecodeFailure ? error.code : 'image-unreadable';
    return { ...unopened(part), gap };
  }
}

/** Of a picture that was not opened. */
export function unopened(part: PartId): Omit<PictureView, 'gap'> {
  return {
    size: null,
    segment: { part, text: '', words: [] },
    wordsComplete: false,
    codes: NO_CODES_READ,
    emblems: null,
    faces: null,
    unseenFrames: false,
  };
}

async function look(image: DecodedImage, options: PictureOptions): Promise<PictureView> {
  /** With any detector but that of words. */
  const see = <T extends { readonly complete: boolean }>(
    detector: Component<Looker<T>>,
    names: GapNames,
  ) => {
    const held = { ...options, watch: options.watch.of({ detector: names.stage }) };
    return lookWith(
      detector,
      names,
      (loaded, cut) => onCore(held, 'visionMs', cut, () => loaded.read(image, cut)),
      options,
    );
  };
  // First, as who reads the words asks for it.
  const emblemLook = see(options.emblems, EMBLEMS);
  const [words, codes, emblems, faces] = await Promise.all([
    readWords(image, emblemLook, options),
    see(options.codes, CODES),
    emblemLook,
    see(options.faces, FACES),
  ]);
  const { part, width, height, unseenFrames } = image;
  const found = codes.found ?? NO_CODES_READ;
  return {
    size: { width, height },
    segment: joinSegments(part, [words.segment, codeSegment(part, found.codes)]),
    wordsComplete: words.gap === null,
    codes: found,
    emblems: emblems.found,
    faces: faces.found,
    unseenFrames,
    gap: toldGap([words.gap, codes.gap, emblems.gap, faces.gap]),
  };
}

interface Looker<T> extends Closable {
  read(image: DecodedImage, signal: AbortSignal): Promise<T>;
}

/** Works while it holds one of the cores; only the work itself counts as time of the stage. */
async function onCore<T>(
  { cores, watch }: PictureOptions,
  stage: 'ocrMs' | 'visionMs',
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const core = await cores.acquire(signal);
  try {
    return await watch.time(stage, work());
  } finally {
    cores.release(core);
  }
}

interface WordLook {
  readonly segment: Segment;
  readonly gap: GapCode | null;
}

/** The words of the page, and the big numbers that the emblem detector saw and the page reader not. */
async function readWords(
  image: DecodedImage,
  emblems: Promise<Look<EmblemReading>>,
  options: PictureOptions,
): Promise<WordLook> {
  let segment: Segment = { part: image.part, text: '', words: [] };
  const engine = await loadedBy(options.ocr, options.signal);
  if (!engine) return { segment, gap: WORDS.unavailable };
  const { deadline, signal } = options;
  const read = (picture: DecodedImage, subject: Subject) =>
    onCore(options, 'ocrMs', signal, () => engine.read(picture, deadline, signal, subject));
  try {
    const page = await read(image, 'page');
    segment = page.segment;
    const places = (await emblems).found?.numbers ?? [];
    const numbers = await readNumbers(image, places, segment, read);
    segment = numbers.segment;
    if (!page.complete || !numbers.complete) return { segment, gap: 'time-limit' };
    return { segment, gap: page.legible ? null : 'text-illegible' };
  } catch (error) {
    return { segment, gap: gapOfFailure(error, WORDS, options) };
  }
}
