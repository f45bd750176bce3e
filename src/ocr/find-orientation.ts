import type { Raster } from '../domain/detector.js';
import { boundingBox, corners, type RotatedRect } from './geometry.js';
import {
  cutOut,
  inverse,
  isSame,
  ORIENTATIONS,
  type Orientation,
  orientRaster,
  orientRect,
  UPRIGHT,
} from './orientation.js';
import {
  isTall,
  orientLine,
  type ReadLine,
  type Recogniser,
  readLine,
  sureCharacters,
} from './read-line.js';
import { SURE } from './recognise-line.js';
import type { Strip } from './spine.js';

/** Lines that decide how the page stands: enough that one of symmetric letters does not. */
const PROBES = 5;
/** An orientation that surely reads this part of the probes' length needs no rival's reading. */
const SETTLED = 0.75;
/** Characters that must be read surely: fewer may be texture, which has no right way up. */
const EVIDENCE = 6;

/** Lines that were read in one orientation, in pixels of the raster. */
interface Readings {
  readonly orientation: Orientation;
  readonly lines: readonly ReadLine[];
}

/** How a page stands, and the lines that say so. */
export interface FoundOrientation extends Readings {
  /** False when `stop` cut the trials short: the page may stand otherwise. */
  readonly complete: boolean;
}

/** The first lines (the most prominent, where they are sorted) along the way that most text runs; a bent one runs many ways. */
export function probesOf<T extends Strip>(all: readonly T[]): readonly T[] {
  const lines = all.filter(({ spine }) => !spine);
  const tall = lines.filter(({ rect }) => isTall(rect));
  const lies = lengthOf(tall) > lengthOf(lines) / 2;
  return lines.filter(({ rect }) => isTall(rect) === lies).slice(0, PROBES);
}

/**
 * The orientation in which `lines`, as yet read as on an upright page, give the most characters read
 * surely. Lines that read well as they are are not tried otherwise; between networks it looks at
 * `stop`, and then goes by what it has.
 */
export async function findOrientation(
  raster: Raster,
  lines: readonly ReadLine[],
  stop: () => boolean,
  recogniser: Recogniser,
): Promise<FoundOrientation> {
  const found: Readings[] = ORIENTATIONS.map((orientation) => ({
    orientation,
    lines: lines.filter(({ turns }) => isSame(orientation, { mirrored: false, turns })),
  }));
  for (const line of lines) {
    if (isSettled(found, lines)) break;
    if (line.confidence >= SURE) continue;
    for (const [index, { orientation, lines: others }] of found.entries()) {
      if (!isUntried(line, orientation)) continue;
      if (stop()) return { ...surest(found), complete: false };
      const reading = await readOriented(raster, line.rect, orientation, recogniser);
      found[index] = { orientation, lines: [...others, reading] };
    }
  }
  return { ...surest(found), complete: true };
}

function isSettled(found: readonly Readings[], probes: readonly ReadLine[]): boolean {
  const sure = ({ lines }: Readings) => lines.filter(({ confidence }) => confidence >= SURE);
  return found.some((some) => lengthOf(sure(some)) >= SETTLED * lengthOf(probes));
}

/** Whether `line` may stand in `orientation` and was not yet read so: see `readLine`. */
function isUntried({ rect }: ReadLine, { mirrored, turns }: Orientation): boolean {
  return isTall(rect) === (turns % 2 === 1) && (mirrored || turns === 2);
}

/** The orientation with the most evidence; of equals, and without evidence, upright. */
function surest(found: readonly Readings[]): Readings {
  const upright = { orientation: UPRIGHT, lines: [] };
  return found.reduce<Readings>((best, other) => {
    const enough = Math.max(EVIDENCE, sureCharacters(best.lines) + 1);
    return sureCharacters(other.lines) >= enough ? other : best;
  }, upright);
}

/** Reads a line of a page that stands in the raster in `orientation`, from a copy of its own pixels. */
async function readOriented(
  raster: Raster,
  rect: RotatedRect,
  orientation: Orientation,
  recogniser: Recogniser,
): Promise<ReadLine> {
  const box = boundingBox(corners(rect), raster.width, raster.height);
  const [left, top, width, height] = box;
  const page = orientRaster(cutOut(raster, box), inverse(orientation));
  const onPage = orientRect(shift(rect, -left, -top), width, height, inverse(orientation));
  const line = orientLine(
    await readLine(page, { rect: onPage }, recogniser),
    page.width,
    page.height,
    orientation,
  );
  const words = line.words.map((word) => ({ ...word, rect: shift(word.rect, left, top) }));
  return { ...line, rect, words };
}

function shift(rect: RotatedRect, dx: number, dy: number): RotatedRect {
  return { ...rect, cx: rect.cx + dx, cy: rect.cy + dy };
}

/** Length of lines in their own heights: some two characters each. */
function lengthOf(lines: readonly Pick<ReadLine, 'rect'>[]): number {
  const length = ({ rect }: Pick<ReadLine, 'rect'>) =>
    Math.max(rect.width / rect.height, rect.height / rect.width);
  return lines.reduce((sum, line) => sum + length(line), 0);
}
