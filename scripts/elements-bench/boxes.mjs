// Boxes as `[x, y, width, height]`, and which of one list lie on which of another.

/** The area that two boxes share, as a part of the area that they cover together. */
function iou(a, b) {
  const shared = overlap(a, b);
  return shared / (area(a) + area(b) - shared);
}

/** Whether a box found is that of the truth: much the same, or one inside the other for the most part. */
export function isOn(found, truth) {
  const shared = overlap(found, truth);
  const smaller = Math.min(area(found), area(truth));
  const larger = Math.max(area(found), area(truth));
  // A box around the whole banner is on everything: it shows nothing.
  return iou(found, truth) >= 0.3 || (shared >= 0.7 * smaller && larger <= 6 * smaller);
}

/**
 * Pairs of `found` and `truth` that belong together by `fits(found, truth)`, each at most once, those with
 * the greatest `iou` first: `{ pairs: [[found, truth]], missed, extra }`.
 */
export function matchBoxes(found, truth, fits = (a, b) => isOn(a.box, b.box)) {
  const candidates = found
    .flatMap((a) => truth.filter((b) => fits(a, b)).map((b) => ({ a, b, iou: iou(a.box, b.box) })))
    .sort((left, right) => right.iou - left.iou);
  const pairs = [];
  for (const { a, b } of candidates) {
    if (!pairs.some(([x, y]) => x === a || y === b)) pairs.push([a, b]);
  }
  return {
    pairs,
    missed: truth.filter((b) => !pairs.some(([, y]) => y === b)),
    extra: found.filter((a) => !pairs.some(([x]) => x === a)),
  };
}

function area([, , width, height]) {
  return width * height;
}

function overlap([ax, ay, aw, ah], [bx, by, bw, bh]) {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return Math.max(0, width) * Math.max(0, height);
}
