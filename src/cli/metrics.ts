/** One text's calibrated score for one label, and whether the label is true of it. */
export interface Scored {
  /** 0..1. */
  readonly score: number;
  readonly truth: boolean;
}

export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Precision, recall and F1 of "score at or above `threshold`"; null where nothing is counted. */
export function ratesAt(rows: readonly Scored[], threshold: number): Rates {
  const said = rows.filter(({ score }) => score >= threshold);
  const right = said.filter(({ truth }) => truth).length;
  const positives = rows.filter(({ truth }) => truth).length;
  return {
    precision: said.length > 0 ? right / said.length : null,
    recall: positives > 0 ? right / positives : null,
    f1: said.length + positives > 0 ? (2 * right) / (said.length + positives) : null,
  };
}

/**
 * Average precision: the mean, over the positives, of the precision at each one's score (ties
 * counted together, so the order of rows does not matter). Null without positives.
 */
export function averagePrecision(rows: readonly Scored[]): number | null {
  const positives = rows.filter(({ truth }) => truth).length;
  if (positives === 0) return null;
  const sorted = rows.toSorted((a, b) => b.score - a.score);
  let [right, tied, sum] = [0, 0, 0];
  for (const [at, { score, truth }] of sorted.entries()) {
    if (truth) tied++;
    if (sorted[at + 1]?.score === score) continue;
    right += tied;
    sum += (tied * right) / (at + 1);
    tied = 0;
  }
  return sum / positives;
}

const BINS = 10;

/** Expected calibration error over ten bins of equal width; null without rows. */
export function calibrationError(rows: readonly Scored[]): number | null {
  if (rows.length === 0) return null;
  const sums = new Float64Array(BINS);
  for (const { score, truth } of rows) {
    const bin = Math.min(BINS - 1, Math.floor(score * BINS));
    sums[bin] = (sums[bin] ?? 0) + score - (truth ? 1 : 0);
  }
  return sums.reduce((error, sum) => error + Math.abs(sum), 0) / rows.length;
}

/** The score with the best F1, to be set as `review` after a look at what it costs; null without positives. */
export function bestThreshold(rows: readonly Scored[]): number | null {
  if (!rows.some(({ truth }) => truth)) return null;
  const sorted = rows.toSorted((a, b) => b.score - a.score);
  const positives = rows.filter(({ truth }) => truth).length;
  let [right, best, threshold] = [0, -1, 1];
  for (const [at, { score, truth }] of sorted.entries()) {
    if (truth) right++;
    if (sorted[at + 1]?.score === score) continue;
    const f1 = (2 * right) / (at + 1 + positives);
    if (f1 > best) [best, threshold] = [f1, score];
  }
  return threshold;
}
