import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import type { DecodedImage, Reading } from '../domain/detector.js';
import { type InferenceSession, openSession, runSession } from '../inference/session.js';
import { detectorInput, linesFromMap } from './detect-lines.js';
import { boundingBox, corners, quarterTurn, type RotatedRect, scaleRect } from './geometry.js';
import { type Fragment, toSegment } from './reading-order.js';
import { lineConfidence, type PlacedWord, recogniseLine } from './recognise-line.js';

/** `workerData` of this thread: absolute paths of the model's files. */
export interface PaddleFiles {
  readonly detector: string;
  readonly recogniser: string;
  /** One character a line; class i + 1 of the recogniser is line i. */
  readonly alphabet: string;
}

/** `warm-up` opens the model and proves that its parts fit together; it gives an empty reading. */
export type PaddleTask =
  | { readonly kind: 'warm-up' }
  | {
      readonly kind: 'read';
      readonly image: DecodedImage;
      readonly deadline: number;
      /** One shared number: not 0 when nobody waits for the reading any more. */
      readonly cancelled: Int32Array;
    };

interface Sessions {
  readonly detector: InferenceSession;
  readonly recogniser: InferenceSession;
  readonly alphabet: readonly string[];
}

/** Long side of the detector's input in pixels: the best recall for its time (see bench-ocr). */
const DETECTOR_SIDE = 800;
/** Below it a line is texture, not text (PaddleOCR's `drop_score` is 0.5). */
const MIN_LINE_CONFIDENCE = 0.6;
/** The alphabet's 6,000 Chinese characters fit any texture: alone, they must be surer. */
const MIN_FOREIGN_CONFIDENCE = 0.9;
const MIN_WORD_CONFIDENCE = 0.4;
/** PaddleOCR turns boxes this many times as high as wide; here only if upright reads badly. */
const TALL = 1.5;
const SURE = 0.9;

let opening: Promise<Sessions> | undefined;

/** Reads one image in this thread; between lines it looks at the clock. */
export default async function paddleTask(task: PaddleTask): Promise<Reading> {
  const sessions = await open();
  if (task.kind === 'warm-up') return warmUp(sessions);
  const stop = () => Date.now() >= task.deadline || Atomics.load(task.cancelled, 0) !== 0;
  return readImage(task.image, stop, sessions);
}

/** Opens at the first task, not at import: a failed import would make the pool start threads for ever. */
function open(): Promise<Sessions> {
  opening ??= openSessions(workerData as PaddleFiles).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function openSessions(files: PaddleFiles): Promise<Sessions> {
  // Only the last line break is no character: one line is an ideographic space.
  const alphabet = (await readFile(files.alphabet, 'utf8')).replace(/\r?\n$/, '').split(/\r?\n/);
  // Both have inputs of bounded size, so the arena's memory is bounded too.
  const detector = await openSession(files.detector, { arena: true });
  return { detector, recogniser: await openSession(files.recogniser, { arena: true }), alphabet };
}

async function warmUp({ detector, recogniser, alphabet }: Sessions): Promise<Reading> {
  await runSession(detector, { data: new Float32Array(3 * 64 * 64), dims: [1, 3, 64, 64] });
  const output = await runSession(recogniser, {
    data: new Float32Array(3 * 48 * 320),
    dims: [1, 3, 48, 320],
  });
  const expected = alphabet.length + 2;
  if (output.dims[2] !== expected) {
    throw new Error(`recogniser has ${output.dims[2]} classes, its alphabet needs ${expected}`);
  }
  return { segment: { part: 'image:0', text: '', words: [] }, complete: true };
}

async function readImage(
  image: DecodedImage,
  stop: () => boolean,
  sessions: Sessions,
): Promise<Reading> {
  if (stop()) return { segment: toSegment(image.part, []), complete: false };
  const { raster } = image;
  const map = await runSession(sessions.detector, detectorInput(raster, DETECTOR_SIDE));
  const [, , height = 0, width = 0] = map.dims;
  const lines = linesFromMap({ width, height, data: map.data }, raster.width, raster.height);
  const fragments: Fragment[] = [];
  let complete = true;
  for (const { rect } of lines) {
    complete = !stop();
    if (!complete) break;
    const words = await readLine(image, rect, sessions);
    if (words.length > 0) fragments.push(toFragment(image, rect, words));
  }
  return { segment: toSegment(image.part, fragments), complete };
}

/** Words of one line; a tall box that reads badly upright is tried turned either way. */
async function readLine(
  { raster }: DecodedImage,
  rect: RotatedRect,
  { recogniser, alphabet }: Sessions,
): Promise<readonly PlacedWord[]> {
  const read = (line: RotatedRect) =>
    recogniseLine(raster, line, alphabet, (input) => runSession(recogniser, input));
  let words = await read(rect);
  if (rect.height >= TALL * rect.width && lineConfidence(words) < SURE) {
    for (const direction of [1, -1] as const) {
      const turned = await read(quarterTurn(rect, direction));
      if (lineConfidence(turned) > lineConfidence(words)) words = turned;
    }
  }
  const foreign = !words.some(({ text }) => /[\p{Script=Latin}\p{N}]/u.test(text));
  if (lineConfidence(words) < (foreign ? MIN_FOREIGN_CONFIDENCE : MIN_LINE_CONFIDENCE)) return [];
  return words.filter(({ confidence }) => confidence >= MIN_WORD_CONFIDENCE);
}

/** Scales a line from the raster to the upright original, where boxes stand. */
function toFragment(
  image: DecodedImage,
  rect: RotatedRect,
  words: readonly PlacedWord[],
): Fragment {
  const sx = image.width / image.raster.width;
  const sy = image.height / image.raster.height;
  return {
    rect: scaleRect(rect, sx, sy),
    words: words.map((word) => ({
      text: word.text,
      confidence: word.confidence,
      box: boundingBox(corners(scaleRect(word.rect, sx, sy)), image.width, image.height),
    })),
  };
}
