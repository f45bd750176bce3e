import { LOGO_PICTURE_SIDE as SIDE } from '../../../domain/gallery.js';
import { halved, type Picture, pictureOf } from './picture.js';

/** The pixels of a reference that belong to the logo: five numbers each, `x`, `y` (−1..1 over the picture), red, green, blue. */
export interface Points {
  readonly side: number;
  readonly count: number;
  readonly numbers: Float32Array;
}

/** A reference as it is compared: roughly first, then closely. */
export interface Template {
  readonly coarse: Points;
  readonly fine: Points;
}

/** Levels from which a pixel on the rim is paper, and none of the logo's. */
const PAPER = 225;
/** Part of the logo that must be left when its rim is taken off; of thin lines nothing would be. */
const LEAST_CORE = 0.5;

/** A reference's small picture, with `context` (part of the logo's width) around the logo on each side. */
export function templateOf(bytes: Uint8Array, context: number): Template {
  const picture = pictureOf(bytes);
  const small = halved(picture);
  const margin = context / (1 + 2 * context);
  return {
    coarse: pointsOf(small, core(logoMask(small, margin), small.side)),
    fine: pointsOf(picture, core(logoMask(asPicture(bytes), margin), SIDE)),
  };
}

const asPicture = (bytes: Uint8Array): Picture => ({
  side: SIDE,
  levels: Float32Array.from(bytes),
});

function pointsOf({ side, levels }: Picture, mask: Uint8Array): Points {
  const plane = side * side;
  const middle = (side - 1) / 2;
  const numbers: number[] = [];
  for (let at = 0; at < plane; at++) {
    if (!mask[at]) continue;
    const [x, y] = [((at % side) - middle) / middle, (Math.floor(at / side) - middle) / middle];
    const [red, green, blue] = [levels[at], levels[plane + at], levels[2 * plane + at]];
    numbers.push(x, y, red as number, green as number, blue as number);
  }
  return { side, count: numbers.length / 5, numbers: Float32Array.from(numbers) };
}

/** 1 inside the logo's rectangle, without the paper that reaches in from its edges. */
function logoMask({ side, levels }: Picture, margin: number): Uint8Array {
  const plane = side * side;
  const first = Math.round(margin * side);
  const end = side - first;
  const mask = new Uint8Array(plane);
  for (let y = first; y < end; y++) mask.fill(1, y * side + first, y * side + end);
  const isPaper = (at: number) =>
    Math.min(levels[at] as number, levels[plane + at] as number, levels[2 * plane + at] as number) >
    PAPER;
  const waiting: number[] = [];
  const visit = (at: number) => {
    if (!mask[at] || !isPaper(at)) return;
    mask[at] = 0;
    waiting.push(at);
  };
  for (let k = first; k < end; k++) {
    for (const at of [first * side + k, (end - 1) * side + k, k * side + first, k * side + end - 1])
      visit(at);
  }
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const next of [at + 1, at - 1, at + side, at - side]) visit(next);
  }
  return mask;
}

/** Without its outermost pixels, which mix with what the logo stands on. */
function core(mask: Uint8Array, side: number): Uint8Array {
  const inner = mask.map((is, at) =>
    is && mask[at - 1] && mask[at + 1] && mask[at - side] && mask[at + side] ? 1 : 0,
  );
  return sum(inner) > LEAST_CORE * sum(mask) ? inner : mask;
}

const sum = (mask: Uint8Array) => mask.reduce((total, one) => total + one, 0);
