import { LOGO_PICTURE_SIDE as SIDE } from '../../../domain/gallery.js';
import { better, type Fit, fitAt } from './fit.js';
import { halved, type Picture, pictureOf } from './picture.js';
import type { Affine } from './sample.js';
import { type Points, type Template, templateOf } from './template.js';

/** How a picture differs from a reference once it is laid on it, in levels (0..255). */
export interface Difference {
  /** Of all the logo's points, on the average. */
  readonly mean: number;
  /** Of the most different piece, an eighth of the picture's side wide and high or a little more. */
  readonly worst: number;
}

/** What could not be compared is as far away as can be. */
const FARTHEST: Difference = { mean: 255, worst: 255 };

/** Most that counts of one point: what covers a part of a logo should not decide alone. */
const MOST = 80;
/** Pixels of a piece's sides, and of it that must be the logo's. */
const PIECE = 8;
const LEAST_POINTS = 12;

/** Of small pictures of one place and of each reference: the least different of them. */
export function leastDifference(
  seen: Uint8Array,
  references: readonly Uint8Array[],
  context: number,
): Difference {
  const picture = pictureOf(seen);
  const coarse = halved(picture);
  return references
    .map((bytes) => differenceOf(templateOf(bytes, context), picture, coarse))
    .reduce((least, one) => (one.worst < least.worst ? one : least), FARTHEST);
}

/** Ways in which a found box lies beside the true one: turned, and with or without the name below. */
const TURN = 0.18;
const STARTS: readonly Affine[] = [
  placed({}),
  placed({ turn: TURN }),
  placed({ turn: -TURN }),
  placed({ width: 0.87, height: 0.87 }),
  placed({ height: 0.82 }),
  placed({ height: 0.82, down: -0.15 }),
  placed({ height: 1.2 }),
  placed({ height: 1.2, down: 0.15 }),
];
/** Of the starts, how many are followed roughly, and then closely. */
const FOLLOWED = { coarse: 4, fine: 2 };
const STEPS = 6;
/** Levels: a step that gains less is the last. */
const LEAST_GAIN = 0.05;

function differenceOf({ coarse, fine }: Template, picture: Picture, small: Picture): Difference {
  // Of a picture that is all paper nothing is left to compare.
  if (fine.count === 0 || coarse.count === 0) return FARTHEST;
  const rough = STARTS.map((start) => fitAt(coarse, small, start))
    .sort(cheapest)
    .slice(0, FOLLOWED.coarse)
    .map((fit) => follow(fit, coarse, small))
    .sort(cheapest)
    .slice(0, FOLLOWED.fine);
  const [best] = rough
    .map(({ affine }) => follow(fitAt(fine, picture, affine), fine, picture))
    .sort(cheapest);
  return best ? measured(best, fine) : FARTHEST;
}

const cheapest = (a: Fit, b: Fit) => a.cost - b.cost;

function follow(start: Fit, points: Points, picture: Picture): Fit {
  let best = start;
  for (let step = 0; step < STEPS; step++) {
    const affine = better(best, points);
    if (!isLikely(affine)) return best;
    const next = fitAt(points, picture, affine);
    const gain = best.cost - next.cost;
    if (gain > 0) best = next;
    if (gain < LEAST_GAIN) return best;
  }
  return best;
}

/** Whether a logo may lie so in a box that was found around it. */
function isLikely([a, b, c, d, e, f]: Affine): boolean {
  const sizes = [Math.hypot(a, d), Math.hypot(b, e)];
  const turns = [Math.atan2(d, a), Math.atan2(-b, e)] as const;
  return (
    sizes.every((size) => size > 0.65 && size < 1.5) &&
    turns.every((turn) => Math.abs(turn) < 0.42) &&
    Math.abs(turns[0] - turns[1]) < 0.25 &&
    Math.abs(c) < 0.4 &&
    Math.abs(f) < 0.4
  );
}

function measured({ differences, samples }: Fit, { count, numbers }: Points): Difference {
  const pieces = SIDE / PIECE;
  const sums = new Float64Array(pieces * pieces);
  const counts = new Float64Array(pieces * pieces);
  let [total, seen] = [0, 0];
  for (let k = 0; k < count; k++) {
    if (!samples.inside[k]) continue;
    const difference = differences[k] as number;
    total += Math.min(MOST, difference);
    seen++;
    const at = pieceAt(numbers[5 * k + 1] as number) * pieces + pieceAt(numbers[5 * k] as number);
    sums[at] = (sums[at] as number) + difference;
    counts[at] = (counts[at] as number) + 1;
  }
  const means = [...sums].flatMap((sum, at) => {
    const points = counts[at] as number;
    return points >= LEAST_POINTS ? [sum / points] : [];
  });
  // Beyond the picture's edges nothing was compared.
  if (means.length === 0 || seen < count / 2) return FARTHEST;
  return { mean: total / seen, worst: Math.max(...means) };
}

/** `place` from −1 to 1. */
function pieceAt(place: number): number {
  return Math.floor(Math.round(((place + 1) * (SIDE - 1)) / 2) / PIECE);
}

function placed({ turn = 0, width = 1, height = 1, down = 0 }): Affine {
  const [along, aside] = [Math.cos(turn), Math.sin(turn)];
  return [along * width, -aside * height, 0, aside * width, along * height, down];
}
