import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import type { DecodedImage, Reading, Subject } from '../domain/detector.js';
import { monotonicNow } from '../inference/clock.js';
import { type InferenceSession, openSession, runSession } from '../inference/session.js';
import { type Calibration, calibrated, calibrationSchema } from './confidence.js';
import { boundingBox, corners, scaleRect } from './geometry.js';
import { isLegible } from './legibility.js';
import { inverse, type Orientation, orientRect, orientSpine } from './orientation.js';
import { type ReadLine, readingSpine } from './read-line.js';
import { readPage, readWord } from './read-page.js';
import { type Fragment, toSegment } from './reading-order.js';
import { scaleSpine } from './spine.js';

/** `workerData` of this thread: absolute paths of the model's files. */
export interface PaddleFiles {
  readonly detector: string;
  readonly recogniser: string;
  /** One character a line; class i + 1 of the recogniser is line i. */
  readonly alphabet: string;
  /** A `Calibration` as JSON. */
  readonly confidence: string;
}

/** `warm-up` opens the model and proves that its parts fit together; it gives an empty reading. */
export type PaddleTask =
  | { readonly kind: 'warm-up' }
  | {
      readonly kind: 'read';
      readonly image: DecodedImage;
      readonly subject: Subject;
      readonly deadline: number;
      /** One shared number: not 0 when nobody waits for the reading any more. */
      readonly cancelled: Int32Array;
    };

interface Sessions {
  readonly detector: InferenceSession;
  readonly recogniser: InferenceSession;
  readonly alphabet: readonly string[];
  readonly calibration: Calibration;
}

let opening: Promise<Sessions> | undefined;

/** Reads one image in this thread; between networks it looks at the clock. */
export default async function paddleTask(task: PaddleTask): Promise<Reading> {
  const sessions = await open();
  if (task.kind === 'warm-up') return warmUp(sessions);
  const stop = () => monotonicNow() >= task.deadline || Atomics.load(task.cancelled, 0) !== 0;
  return readImage(task, stop, sessions);
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
  const alphabet = (await readFile(files.alphabet, 'utf8')).trimEnd().split('\n');
  const calibration = calibrationSchema.parse(JSON.parse(await readFile(files.confidence, 'utf8')));
  const detector = await openSession(files.detector);
  const recogniser = await openSession(files.recogniser);
  return { detector, recogniser, alphabet, calibration };
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
  return { segment: { part: 'image:0', text: '', words: [] }, complete: true, legible: true };
}

async function readImage(
  { image, subject }: Extract<PaddleTask, { kind: 'read' }>,
  stop: () => boolean,
  { detector, recogniser, alphabet, calibration }: Sessions,
): Promise<Reading> {
  const look = subject === 'word' ? readWord : readPage;
  const page = await look(image.raster, stop, {
    detect: (input) => runSession(detector, input),
    recogniser: { run: (input) => runSession(recogniser, input), alphabet },
  });
  const fragments = page.lines
    .filter(({ words }) => words.length > 0)
    .map((line) => toFragment(image, line, page.orientation, calibration));
  const { lines, complete } = page;
  return { segment: toSegment(image.part, fragments), complete, legible: isLegible(lines) };
}

/**
 * Scales a line from the raster to the original, where boxes stand. On a turned or mirrored page the
 * fragment's own rectangle and spine, which only order it, stand on the page set upright.
 */
function toFragment(
  { width, height, raster }: DecodedImage,
  line: ReadLine,
  orientation: Orientation,
  calibration: Calibration,
): Fragment {
  const sx = width / raster.width;
  const sy = height / raster.height;
  const back = inverse(orientation);
  const rect = orientRect(scaleRect(line.rect, sx, sy), width, height, back);
  const bent = line.spine && orientSpine(scaleSpine(line.spine, sx, sy), width, height, back);
  return {
    rect,
    spine: readingSpine({ rect, spine: bent, turns: line.turns }),
    words: line.words.map((word) => ({
      text: word.text,
      confidence: calibrated(word.confidence, calibration),
      engine: 'ocr-paddle',
      box: boundingBox(corners(scaleRect(word.rect, sx, sy)), width, height),
    })),
  };
}
