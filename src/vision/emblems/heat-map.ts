import type { FloatTensor } from '../../inference/session.js';
import type { Rect } from './rect.js';

/** The detector's outputs, each `[1, 2, rows, columns]`. */
export interface DetectorMaps {
  /** Probabilities at peaks, 0 elsewhere: of a logo, then of a number place. */
  readonly heat: FloatTensor;
  /** Width and height in pixels of the input. */
  readonly size: FloatTensor;
  /** Where in its cell the centre lies, across and down, 0..1. */
  readonly offset: FloatTensor;
}

/** A place that the detector took for one of its classes, in pixels of its input. */
export interface Candidate {
  readonly rect: Rect;
  /** Probability as the detector gives it, not calibrated. */
  readonly heat: number;
}

/** Pixels of the input a cell of the maps, across and down. */
export const CELL = 4;

/** The peaks of one class (0: logos, 1: number places) with at least this heat, hottest first. */
export function peaks(maps: DetectorMaps, klass: 0 | 1, least: number): Candidate[] {
  const [rows, columns] = gridOf(maps);
  const plane = rows * columns;
  const found: Candidate[] = [];
  for (let cell = 0; cell < plane; cell++) {
    const heat = maps.heat.data[klass * plane + cell] as number;
    if (heat < least) continue;
    const candidate = { heat, rect: rectAt(maps, cell, columns, plane) };
    assertNumbers(candidate, cell);
    // The network may answer with no extent where it saw nothing; then there is no box to show.
    if (candidate.rect.left < candidate.rect.right && candidate.rect.top < candidate.rect.bottom)
      found.push(candidate);
  }
  return found.sort((a, b) => b.heat - a.heat);
}

function gridOf({ heat, size, offset }: DetectorMaps): [rows: number, columns: number] {
  const [batch, classes, rows = 0, columns = 0] = heat.dims;
  for (const { dims } of [heat, size, offset]) {
    if (batch !== 1 || classes !== 2 || `${dims}` !== `1,2,${rows},${columns}`) {
      throw new Error(`emblem detector: expected maps [1,2,rows,columns] alike, got [${dims}]`);
    }
  }
  return [rows, columns];
}

function rectAt(
  { size, offset }: DetectorMaps,
  cell: number,
  columns: number,
  plane: number,
): Rect {
  const at = (map: FloatTensor, channel: number) => map.data[channel * plane + cell] as number;
  const x = ((cell % columns) + at(offset, 0)) * CELL;
  const y = (Math.floor(cell / columns) + at(offset, 1)) * CELL;
  const [halfWidth, halfHeight] = [at(size, 0) / 2, at(size, 1) / 2];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** NaN passes every comparison's far side: it is a failure of the network, not a low score. */
function assertNumbers({ heat, rect }: Candidate, cell: number): void {
  const numbers = [heat, rect.left, rect.top, rect.right, rect.bottom];
  if (numbers.every(Number.isFinite)) return;
  throw new Error(
    `emblem detector: cell ${cell} gave heat ${heat} and box ${JSON.stringify(rect)}`,
  );
}
