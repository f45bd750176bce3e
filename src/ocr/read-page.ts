import type { Raster } from '../domain/detector.js';
import { type FoundLines, linesFromMap } from './detect-lines.js';
import { detectInTiles, type RunDetector } from './detect-tiles.js';
import { detectorInput, detectorSize } from './detector-input.js';
import { area, type Turns } from './geometry.js';
import { isRead, mergeLines } from './merge-lines.js';
import { type ReadLine, type Recogniser, readLine, SURE } from './read-line.js';
import { lineHeight, type Strip } from './spine.js';

export interface Networks {
  readonly detect: RunDetector;
  readonly recogniser: Recogniser;
}

/** A raster's lines, those without words too. */
export interface ReadPage {
  readonly lines: readonly ReadLine[];
  /** How the page is turned: the reading order is that of the page turned upright. */
  readonly turns: Turns;
  /** False when `stop` cut the reading short, or the page holds more regions than are looked at. */
  readonly complete: boolean;
}

/** Long side of the detector's input in pixels: the best recall for its time (see bench-ocr). */
const DETECTOR_SIDE = 800;
/** A raster that the whole look would reduce more than this is looked at in tiles too. */
const TILE_SCALE = 0.5;
/** Lines lower than this in the whole look (pixels) often lose a letter at their ends. */
const PROMINENT = 16;
/** Lines that are read upside down before the whole page is. */
const PROBES = 3;
/** Texture has no right way up and sometimes "reads" better turned, up to 0.72; text gives over 0.9. */
const TURNED_SURE = 0.8;

/** Reads a raster, its most prominent lines first; between networks it looks at `stop`. */
export async function readPage(
  raster: Raster,
  stop: () => boolean,
  networks: Networks,
): Promise<ReadPage> {
  if (stop()) return { lines: [], turns: 0, complete: false };
  const upright = await readUpright(raster, stop, networks);
  const side = pageSide(upright.lines);
  if (side) {
    const lines = await fromSide(raster, upright.lines, side, stop, networks);
    return { lines, turns: side, complete: upright.complete && !stop() };
  }
  if (!upright.complete || sureness(upright.lines) >= SURE) return { ...upright, turns: 0 };
  const turned = await readTurned(raster, upright.lines, stop, networks);
  const surer = isSurer(turned.lines, upright.lines.slice(0, turned.lines.length));
  return { ...(surer ? turned : upright), turns: surer ? 2 : 0, complete: turned.complete };
}

/** The side on which more than half of all characters were read, if there is one. */
export function pageSide(lines: readonly ReadLine[]): 1 | 3 | undefined {
  const length = ({ words }: ReadLine) => words.reduce((sum, { text }) => sum + text.length, 0);
  const count = (some: readonly ReadLine[]) => some.reduce((sum, line) => sum + length(line), 0);
  const half = count(lines) / 2;
  return ([1, 3] as const).find((side) => count(lines.filter((l) => l.turns === side)) > half);
}

function isSurer(turned: readonly ReadLine[], upright: readonly ReadLine[]): boolean {
  return sureness(turned) >= Math.max(TURNED_SURE, sureness(upright));
}

type Look = Omit<ReadPage, 'turns'>;

async function readUpright(raster: Raster, stop: () => boolean, networks: Networks): Promise<Look> {
  const scale = DETECTOR_SIDE / Math.max(raster.width, raster.height);
  const found = await detectWhole(raster, scale, networks.detect);
  const whole = await readLines(raster, found, 0, stop, networks);
  if (!whole.complete || scale >= TILE_SCALE) return whole;
  const isSure = (line: ReadLine) =>
    line.confidence >= SURE && lineHeight(line) * scale >= PROMINENT;
  const sure = whole.lines.filter(isSure);
  const { lines, complete } = await detectInTiles(raster, TILE_SCALE, networks.detect, stop);
  const unread = lines.filter((line) => !isRead(line, sure));
  const fine = await readLines(raster, { lines: unread, complete }, 0, stop, networks);
  const merged = [...mergeLines(whole.lines, fine.lines, isSure)];
  merged.sort((a, b) => area(b.rect) - area(a.rect));
  return { lines: merged, complete: fine.complete };
}

async function detectWhole(
  raster: Raster,
  scale: number,
  detect: RunDetector,
): Promise<FoundLines> {
  const { width, height } = detectorSize(raster, scale);
  const { data } = await detect(detectorInput(raster, width, height));
  return linesFromMap({ width, height, data }, raster.width, raster.height);
}

/** Lines of a page that lies on its `side`; what was read otherwise, as short lines are, is tried so. */
async function fromSide(
  raster: Raster,
  lines: readonly ReadLine[],
  side: Turns,
  stop: () => boolean,
  { recogniser }: Networks,
): Promise<readonly ReadLine[]> {
  const settled: ReadLine[] = [];
  for (const line of lines) {
    const skip = line.turns === side || stop();
    const other = skip ? line : await readLine(raster, line, side, recogniser);
    settled.push(other.confidence >= SURE ? other : line);
  }
  return settled;
}

/** The same lines upside down; only the first few when these do not read better so. */
async function readTurned(
  raster: Raster,
  upright: readonly ReadLine[],
  stop: () => boolean,
  networks: Networks,
): Promise<Look> {
  const probes = upright.slice(0, PROBES);
  const first = await readLines(raster, { lines: probes, complete: true }, 2, stop, networks);
  if (!first.complete || !isSurer(first.lines, probes)) return first;
  const others = { lines: upright.slice(PROBES), complete: true };
  const rest = await readLines(raster, others, 2, stop, networks);
  return { lines: [...first.lines, ...rest.lines], complete: rest.complete };
}

async function readLines(
  raster: Raster,
  found: { readonly lines: readonly Strip[]; readonly complete: boolean },
  turns: Turns,
  stop: () => boolean,
  { recogniser }: Networks,
): Promise<Look> {
  const lines: ReadLine[] = [];
  for (const line of found.lines) {
    if (stop()) return { lines, complete: false };
    lines.push(await readLine(raster, line, turns, recogniser));
  }
  return { lines, complete: found.complete };
}

/** Mean confidence of lines, the longer the weightier; 1 without lines, as nothing is in doubt. */
function sureness(lines: readonly ReadLine[]): number {
  const weight = ({ rect }: ReadLine) =>
    Math.max(rect.width / rect.height, rect.height / rect.width);
  const total = lines.reduce((sum, line) => sum + weight(line), 0);
  const sum = lines.reduce((sum, line) => sum + weight(line) * line.confidence, 0);
  return total === 0 ? 1 : sum / total;
}
