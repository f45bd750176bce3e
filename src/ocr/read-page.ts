import type { Raster } from '../domain/detector.js';
import { type FoundLines, linesFromMap } from './detect-lines.js';
import { detectInTiles, type RunDetector } from './detect-tiles.js';
import { detectorInput, detectorSize } from './detector-input.js';
import { type FoundOrientation, findOrientation, probesOf } from './find-orientation.js';
import { area } from './geometry.js';
import { isRead, mergeLines, touches } from './merge-lines.js';
import { inverse, isSame, type Orientation, orientRaster, UPRIGHT } from './orientation.js';
import {
  orientLine,
  type ReadLine,
  type Recogniser,
  readAstray,
  readLine,
  sureCharacters,
} from './read-line.js';
import { SURE } from './recognise-line.js';
import { lineHeight, type Strip } from './spine.js';

export interface Networks {
  readonly detect: RunDetector;
  readonly recogniser: Recogniser;
}

/** A raster's lines, those without words too. */
interface Look {
  /** In pixels of the raster. */
  readonly lines: readonly ReadLine[];
  /** False when `stop` cut the reading short, or the page holds more regions than are looked at. */
  readonly complete: boolean;
}

export interface ReadPage extends Look {
  /** How the page stands in the raster: the reading order is that of the page set upright. */
  readonly orientation: Orientation;
}

/** Long side of the detector's input for the whole look in pixels: the best recall for its time (see bench-ocr). */
const DETECTOR_SIDE = 800;
/**
 * Long side for the look from afar: what is out of focus, or very large, looks like text only when it
 * is small. It takes a sixth of the whole look's time.
 */
const FAR_SIDE = 320;
/** A raster that the whole look would reduce more than this is looked at in tiles too. */
const TILE_SCALE = 0.5;
/** Lines lower than this in the whole look (pixels) often lose a letter at their ends. */
const PROMINENT = 16;

/**
 * Reads a raster, its most prominent lines first; between networks it looks at `stop`. A page that
 * turns out to be turned or mirrored is set upright and read anew.
 */
export async function readPage(
  raster: Raster,
  stop: () => boolean,
  networks: Networks,
): Promise<ReadPage> {
  if (stop()) return { lines: [], orientation: UPRIGHT, complete: false };
  const found = await detectAt(raster, scaleOf(raster), networks.detect);
  const probes = probesOf(found.lines);
  const { lines } = await readLines(raster, { lines: probes, complete: true }, stop, networks);
  const first = await findOrientation(raster, lines, stop, networks.recogniser);
  if (!isSame(first.orientation, UPRIGHT)) return readTurned(raster, first, stop, networks);
  const upright = await readFound(raster, found, lines, stop, networks);
  // Print too small for the whole look is found in the tiles only, and was not among the probes.
  const last =
    upright.complete && scaleOf(raster) < TILE_SCALE
      ? await findOrientation(raster, probesOf(upright.lines), stop, networks.recogniser)
      : first;
  if (!isSame(last.orientation, UPRIGHT)) return readTurned(raster, last, stop, networks);
  const page = await readStray(raster, upright, stop, networks.recogniser);
  const complete = page.complete && first.complete && last.complete;
  return { lines: page.lines, orientation: UPRIGHT, complete };
}

/** Reads a raster that shows one large word and little else, upright: one look from afar finds it. */
export async function readWord(
  raster: Raster,
  stop: () => boolean,
  networks: Networks,
): Promise<ReadPage> {
  if (stop()) return { lines: [], orientation: UPRIGHT, complete: false };
  const scale = FAR_SIDE / Math.max(raster.width, raster.height);
  const found = await detectAt(raster, scale, networks.detect);
  return { ...(await readLines(raster, found, stop, networks)), orientation: UPRIGHT };
}

/** Sets a page upright and reads it anew. */
async function readTurned(
  raster: Raster,
  found: FoundOrientation,
  stop: () => boolean,
  networks: Networks,
): Promise<ReadPage> {
  const { orientation } = found;
  if (stop()) return { lines: found.lines, orientation, complete: false };
  const page = orientRaster(raster, inverse(orientation));
  const detected = await detectAt(page, scaleOf(page), networks.detect);
  const read = await readFound(page, detected, [], stop, networks);
  const { lines, complete } = await readStray(page, read, stop, networks.recogniser);
  // Cut short, it may not have come to what the probes had already read.
  const better = complete || sureCharacters(lines) >= sureCharacters(found.lines);
  const onRaster = (line: ReadLine) => orientLine(line, page.width, page.height, orientation);
  return { lines: better ? lines.map(onRaster) : found.lines, orientation, complete };
}

/**
 * Reads the lines `found` in an upright page, but for those `read` already; then what only a look from
 * afar shows, and what only tiles show.
 */
async function readFound(
  raster: Raster,
  found: FoundLines,
  read: readonly ReadLine[],
  stop: () => boolean,
  networks: Networks,
): Promise<Look> {
  const others = found.lines.filter(({ rect }) => !read.some((line) => line.rect === rect));
  const rest = await readLines(raster, { ...found, lines: others }, stop, networks);
  const near = { lines: [...read, ...rest.lines], complete: rest.complete };
  if (!near.complete || stop()) return { ...near, complete: false };
  const whole = await addFar(raster, near, stop, networks);
  const scale = scaleOf(raster);
  if (!whole.complete || scale >= TILE_SCALE) return whole;
  const isSure = (line: ReadLine) =>
    line.confidence >= SURE && lineHeight(line) * scale >= PROMINENT;
  const sure = whole.lines.filter(isSure);
  const { lines, complete } = await detectInTiles(raster, TILE_SCALE, networks.detect, stop);
  const unread = lines.filter((line) => !isRead(line, sure));
  const fine = await readLines(raster, { lines: unread, complete }, stop, networks);
  const merged = [...mergeLines(whole.lines, fine.lines, isSure)];
  merged.sort((a, b) => area(b.rect) - area(a.rect));
  return { lines: merged, complete: fine.complete };
}

/** Adds the lines that a look from afar shows where no line was read surely. */
async function addFar(
  raster: Raster,
  near: Look,
  stop: () => boolean,
  networks: Networks,
): Promise<Look> {
  const scale = FAR_SIDE / Math.max(raster.width, raster.height);
  if (scale >= 1) return near;
  const isSure = ({ confidence }: ReadLine) => confidence >= SURE;
  const sure = near.lines.filter(isSure);
  const found = await detectAt(raster, scale, networks.detect);
  const unread = found.lines.filter((line) => !touches(line, sure) && !isRead(line, near.lines));
  const far = await readLines(raster, { ...found, lines: unread }, stop, networks);
  return { lines: mergeLines(near.lines, far.lines, isSure), complete: far.complete };
}

/**
 * Reads the lines that stand otherwise than their page: a word may stand on its head. Only once the
 * page is known to be upright, or all of its lines would seem to.
 */
async function readStray(
  raster: Raster,
  { lines, complete }: Look,
  stop: () => boolean,
  recogniser: Recogniser,
): Promise<Look> {
  const all: ReadLine[] = [];
  for (const line of lines) {
    if (line.words.length === 0 && stop()) {
      return { lines: [...all, ...lines.slice(all.length)], complete: false };
    }
    all.push(await readAstray(raster, line, recogniser));
  }
  return { lines: all, complete };
}

/** How much the whole look reduces a raster. */
function scaleOf({ width, height }: Raster): number {
  return DETECTOR_SIDE / Math.max(width, height);
}

async function detectAt(raster: Raster, scale: number, detect: RunDetector): Promise<FoundLines> {
  const { width, height } = detectorSize(raster, scale);
  const { data } = await detect(detectorInput(raster, width, height));
  return linesFromMap({ width, height, data }, raster.width, raster.height);
}

async function readLines(
  raster: Raster,
  found: { readonly lines: readonly Strip[]; readonly complete: boolean },
  stop: () => boolean,
  { recogniser }: Networks,
): Promise<Look> {
  const lines: ReadLine[] = [];
  for (const line of found.lines) {
    if (stop()) return { lines, complete: false };
    lines.push(await readLine(raster, line, recogniser));
  }
  return { lines, complete: found.complete };
}
