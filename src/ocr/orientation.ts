import type { Raster } from '../domain/detector.js';
import type { Box } from '../domain/signal.js';
import type { Point, RotatedRect } from './geometry.js';
import type { Spine } from './spine.js';

/** How far something is turned clockwise, in quarter turns: at 1 its text runs down. */
export type Turns = 0 | 1 | 2 | 3;

/**
 * How a page stands in its picture: mirrored left to right or not, and turned after that. With the
 * turns these are the eight symmetries of a rectangle, the eight orientations of EXIF.
 */
export interface Orientation {
  readonly mirrored: boolean;
  readonly turns: Turns;
}

export const UPRIGHT: Orientation = { mirrored: false, turns: 0 };

/** All eight, upright first. */
export const ORIENTATIONS: readonly Orientation[] = [false, true].flatMap((mirrored) =>
  ([0, 1, 2, 3] as const).map((turns) => ({ mirrored, turns })),
);

export function isSame(a: Orientation, b: Orientation): boolean {
  return a.mirrored === b.mirrored && a.turns === b.turns;
}

/** What undoes `orientation`: every mirroring undoes itself. */
export function inverse({ mirrored, turns }: Orientation): Orientation {
  return mirrored ? { mirrored, turns } : { mirrored, turns: ((4 - turns) % 4) as Turns };
}

/** Where a page's axes and its top left corner lie in its picture of `width` × `height`. */
interface Axes {
  readonly width: number;
  readonly height: number;
  /** One step to the right on the page. */
  readonly right: Point;
  /** One step down on the page. */
  readonly down: Point;
  readonly origin: Point;
}

const DIRECTIONS: readonly [Point, Point, Point, Point] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];

/** The axes of a page of `width` × `height`. */
function axes(width: number, height: number, { mirrored, turns }: Orientation): Axes {
  const right = DIRECTIONS[((turns + (mirrored ? 2 : 0)) % 4) as Turns];
  const down = DIRECTIONS[((turns + 1) % 4) as Turns];
  const lies = turns % 2 === 1;
  const picture = lies ? { width: height, height: width } : { width, height };
  const origin = {
    x: right.x + down.x < 0 ? picture.width : 0,
    y: right.y + down.y < 0 ? picture.height : 0,
  };
  return { ...picture, right, down, origin };
}

/** The picture that shows the page `raster` in `orientation`. */
export function orientRaster(raster: Raster, orientation: Orientation): Raster {
  if (isSame(orientation, UPRIGHT)) return raster;
  const { width, height, right, down, origin } = axes(raster.width, raster.height, orientation);
  const data = new Uint8Array(width * height * 3);
  const stepRight = (right.y * width + right.x) * 3;
  const stepDown = (down.y * width + down.x) * 3;
  // The origin is a pixel's outer corner: an axis that runs back starts one pixel before it.
  const start = (Math.min(origin.y, height - 1) * width + Math.min(origin.x, width - 1)) * 3;
  let from = 0;
  for (let y = 0; y < raster.height; y++) {
    let to = start + y * stepDown;
    for (let x = 0; x < raster.width; x++) {
      data[to] = raster.data[from] as number;
      data[to + 1] = raster.data[from + 1] as number;
      data[to + 2] = raster.data[from + 2] as number;
      from += 3;
      to += stepRight;
    }
  }
  return { width, height, data };
}

/**
 * The area that a rectangle on a page of `width` × `height` covers in the picture that shows the page
 * in `orientation`. Like a detected rectangle it stays within 45° of level: on a page that lies on its
 * side, width and height change places.
 */
export function orientRect(
  rect: RotatedRect,
  width: number,
  height: number,
  orientation: Orientation,
): RotatedRect {
  const { right, down, origin } = axes(width, height, orientation);
  const lies = orientation.turns % 2 === 1;
  return {
    cx: origin.x + rect.cx * right.x + rect.cy * down.x,
    cy: origin.y + rect.cx * right.y + rect.cy * down.y,
    width: lies ? rect.height : rect.width,
    height: lies ? rect.width : rect.height,
    angle: orientation.mirrored ? -rect.angle : rect.angle,
  };
}

/** The same for a spine; it keeps the order in which the page is read. */
export function orientSpine(
  spine: Spine,
  width: number,
  height: number,
  orientation: Orientation,
): Spine {
  const { right, down, origin } = axes(width, height, orientation);
  return spine.map(({ x, y, dx, dy }) => ({
    x: origin.x + x * right.x + y * down.x,
    y: origin.y + x * right.y + y * down.y,
    dx: dx * right.x + dy * down.x,
    dy: dx * right.y + dy * down.y,
  }));
}

/** The pixels of `raster` in a box that lies inside it. */
export function cutOut(raster: Raster, [left, top, width, height]: Box): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * raster.width + left) * 3;
    data.set(raster.data.subarray(from, from + width * 3), y * width * 3);
  }
  return { width, height, data };
}
