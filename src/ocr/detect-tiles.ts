import type { Raster } from '../domain/detector.js';
import type { FloatTensor } from '../inference/session.js';
import { type FoundLines, linesFromMap } from './detect-lines.js';
import { detectorInput, detectorSize, STRIDE } from './detector-input.js';
import { cutOut } from './orientation.js';

/** Runs the detector: `[1, 3, height, width]` → `[1, 1, height, width]`. */
export type RunDetector = (input: FloatTensor) => Promise<FloatTensor>;

/** A part of the map that is detected at once, and the part of it (`own`) that is used. */
export interface Tile extends Area {
  readonly own: Area;
}

/** In pixels of the map. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One tile's place along one side of the map; its own part goes from `from` to `to`. */
interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/** Side of a tile in the map: as large as the detector's input for a whole image. */
const MAX_TILE = 800;
/** What two neighbours share; the seam is in its middle, so that both see some context there. */
const OVERLAP = 96;
/** Pixels of the largest map: a raster's, halved both ways. A strip of one by millions is widened to 32. */
const MAX_MAP = 6_000_000;
/** A tile whose channels differ by less (8 of 255 grey levels) shows nothing to read. */
const FLAT = 0.15;

/**
 * Lines of a raster looked at in tiles, at `scale`. The tiles' probability maps are put together
 * before lines are drawn from them, so that no line is cut at a seam or seen twice. Between tiles it
 * looks at `stop`; then, and for a shape whose map would be too large, it gives no lines, and `complete`
 * is false.
 */
export async function detectInTiles(
  raster: Raster,
  scale: number,
  run: RunDetector,
  stop: () => boolean,
): Promise<FoundLines> {
  const { width, height } = detectorSize(raster, scale);
  if (width * height > MAX_MAP) return { lines: [], complete: false };
  const map = { width, height, data: new Float32Array(width * height) };
  for (const tile of tilesOf(width, height)) {
    if (stop()) return { lines: [], complete: false };
    const pixels = pixelsUnder(raster, tile, raster.width / width, raster.height / height);
    const input = detectorInput(pixels, tile.width, tile.height);
    if (!isFlat(input)) paste(map, tile, (await run(input)).data);
  }
  return linesFromMap(map, raster.width, raster.height);
}

/** Tiles over a map whose sides are multiples of 32; their own parts fill it without overlap. */
export function tilesOf(width: number, height: number): readonly Tile[] {
  return stretches(height).flatMap((down) =>
    stretches(width).map((across) => ({
      x: across.start,
      y: down.start,
      width: across.length,
      height: down.length,
      own: {
        x: across.from,
        y: down.from,
        width: across.to - across.from,
        height: down.to - down.from,
      },
    })),
  );
}

function stretches(side: number): readonly Stretch[] {
  const count = Math.max(1, Math.ceil((side - OVERLAP) / (MAX_TILE - OVERLAP)));
  const even = (side + (count - 1) * OVERLAP) / count;
  const length = Math.ceil(even / STRIDE) * STRIDE;
  const start = (n: number) => (count === 1 ? 0 : Math.round((n * (side - length)) / (count - 1)));
  const seam = (n: number) => Math.round((start(n) + length + start(n + 1)) / 2);
  return Array.from({ length: count }, (_, n) => ({
    start: start(n),
    length,
    from: n === 0 ? 0 : seam(n - 1),
    to: n === count - 1 ? side : seam(n),
  }));
}

/** The pixels under a tile, where one pixel of the map is `sx` × `sy` of the raster. */
function pixelsUnder(raster: Raster, tile: Tile, sx: number, sy: number): Raster {
  const left = Math.round(tile.x * sx);
  const top = Math.round(tile.y * sy);
  const width = Math.max(1, Math.round((tile.x + tile.width) * sx) - left);
  const height = Math.max(1, Math.round((tile.y + tile.height) * sy) - top);
  return cutOut(raster, [left, top, width, height]);
}

function isFlat({ data }: FloatTensor): boolean {
  const plane = data.length / 3;
  for (let channel = 0; channel < 3; channel++) {
    const end = (channel + 1) * plane;
    let [low, high] = [Infinity, -Infinity];
    for (let i = channel * plane; i < end; i++) {
      const value = data[i] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low >= FLAT) return false;
  }
  return true;
}

function paste(map: { width: number; data: Float32Array }, tile: Tile, data: Float32Array): void {
  const { x, y, width, height } = tile.own;
  for (let row = y; row < y + height; row++) {
    const from = (row - tile.y) * tile.width + x - tile.x;
    map.data.set(data.subarray(from, from + width), row * map.width + x);
  }
}
