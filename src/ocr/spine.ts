import { clamp, type Point, pointIn, type RotatedRect, rectAlong } from './geometry.js';

/**
 * A cut across a line of text: a point of its centre line, and the way from there to the foot of its
 * letters, which is square to the line and half as long as the line is high.
 */
export interface Rib extends Point {
  readonly dx: number;
  readonly dy: number;
}

/**
 * A line of text as cuts across it in reading order, at least two. They stand at even distances,
 * measured in heights of the line, so that unrolling it gives letters of one size.
 */
export type Spine = readonly Rib[];

/** Where a line of text stands: a rectangle around it and, where it bends or tapers, its spine. */
export interface Strip {
  readonly rect: RotatedRect;
  readonly spine?: Spine | undefined;
}

/** The spine of a straight line that fills `rect`: its two ends. */
export function straightSpine(rect: RotatedRect): Spine {
  const dx = (-Math.sin(rect.angle) * rect.height) / 2;
  const dy = (Math.cos(rect.angle) * rect.height) / 2;
  return [0, 1].map((u) => ({ ...pointIn(rect, u, 0.5), dx, dy }));
}

/** The cut at fraction `u` of the spine. */
export function ribAt(spine: Spine, u: number): Rib {
  const at = u * (spine.length - 1);
  const index = clamp(Math.floor(at), 0, spine.length - 2);
  const [a, b] = [spine[index] as Rib, spine[index + 1] as Rib];
  const blend = (from: number, to: number) => from + (to - from) * (at - index);
  return { x: blend(a.x, b.x), y: blend(a.y, b.y), dx: blend(a.dx, b.dx), dy: blend(a.dy, b.dy) };
}

/** The part between two fractions of the spine. */
export function partOf(spine: Spine, from: number, to: number): Spine {
  const steps = Math.max(1, Math.ceil((to - from) * (spine.length - 1)));
  return Array.from({ length: steps + 1 }, (_, i) =>
    ribAt(spine, from + ((to - from) * i) / steps),
  );
}

/** The same line read from its other end, upside down. */
export function reversed(spine: Spine): Spine {
  return spine.map(({ x, y, dx, dy }) => ({ x, y, dx: -dx, dy: -dy })).reverse();
}

/** The same line seen in a mirror that stands on its right: read from its other end, the right way up. */
export function mirrored(spine: Spine): Spine {
  return [...spine].reverse();
}

/** The same spine in pixels of a picture `sx` times as wide and `sy` times as high. */
export function scaleSpine(spine: Spine, sx: number, sy: number): Spine {
  return spine.map(({ x, y, dx, dy }) => ({ x: x * sx, y: y * sy, dx: dx * sx, dy: dy * sy }));
}

/** The same line `factor` times as high. */
export function thicken(spine: Spine, factor: number): Spine {
  return spine.map(({ x, y, dx, dy }) => ({ x, y, dx: dx * factor, dy: dy * factor }));
}

/** A line's length as a multiple of its height, which may change along it. */
export function lengthInHeights(spine: Spine): number {
  return steps(spine).reduce((sum, step) => sum + step, 0);
}

/** The same line with its cuts at even distances, measured in heights. */
export function evenly(spine: Spine): Spine {
  const lengths = steps(spine);
  const step = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const even: Rib[] = [];
  let [index, passed] = [0, 0];
  for (let i = 0; i < spine.length; i++) {
    while (index < lengths.length - 1 && passed + (lengths[index] as number) < i * step) {
      passed += lengths[index++] as number;
    }
    const length = lengths[index] as number;
    // Two cuts may stand in one place.
    const within = length > 0 ? (i * step - passed) / length : 0;
    even.push(ribAt(spine, (index + within) / lengths.length));
  }
  return even;
}

/** From each cut to the next, in heights of the line. */
function steps(spine: Spine): readonly number[] {
  return spine.slice(1).map((rib, i) => {
    const last = spine[i] as Rib;
    const height = Math.hypot(rib.dx, rib.dy) + Math.hypot(last.dx, last.dy);
    return Math.hypot(rib.x - last.x, rib.y - last.y) / height;
  });
}

/** How high a line is in its middle; of a straight one the shorter side, whichever way it runs. */
export function lineHeight({ rect, spine }: Strip): number {
  if (!spine) return Math.min(rect.width, rect.height);
  const { dx, dy } = ribAt(spine, 0.5);
  return 2 * Math.hypot(dx, dy);
}

/** The radians by which the text is turned clockwise at a cut; 0 for level text. */
export function direction({ dx, dy }: Rib): number {
  return Math.atan2(-dx, dy);
}

/** The outer ends of all cuts: the line's outline. */
export function outline(spine: Spine): readonly Point[] {
  return spine.flatMap(({ x, y, dx, dy }) => [
    { x: x - dx, y: y - dy },
    { x: x + dx, y: y + dy },
  ]);
}

/** The rectangle around a line, turned as the line is in its middle. */
export function rectAround(spine: Spine): RotatedRect {
  return rectAlong(outline(spine), direction(ribAt(spine, 0.5)));
}

/** Rectangles that together cover a line and little else: of a straight line its own. */
export function pieces({ rect, spine }: Strip): readonly RotatedRect[] {
  if (!spine) return [rect];
  const count = Math.ceil(lengthInHeights(spine) / 2);
  return Array.from({ length: count }, (_, i) =>
    rectAround(partOf(spine, i / count, (i + 1) / count)),
  );
}

/** The spine in the order in which a level line is read: its leftmost end first. */
export function leftToRight(spine: Spine): Spine {
  return ribAt(spine, 1).x < ribAt(spine, 0).x ? reversed(spine) : spine;
}
