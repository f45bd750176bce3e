// Figures of what was measured.

/** The value that a share of them (0 to 1) does not exceed; NaN of none. */
export function percentile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** What came of requests: how many by outcome, latencies (ms) of those accepted, and what Retry-After said (s). */
export function summary(answers) {
  const accepted = answers.filter(({ status }) => status === 200).map(({ ms }) => ms);
  const refused = answers.filter(({ status }) => status === 429);
  // Told one by one: hundreds of thousands are more than a call takes.
  const after = refused.reduce(
    ([least, most], { retryAfter }) => [
      Math.min(least, retryAfter ?? Number.NaN),
      Math.max(most, retryAfter ?? Number.NaN),
    ],
    [Number.POSITIVE_INFINITY, 0],
  );
  return {
    sent: answers.length,
    accepted: accepted.length,
    refused: refused.length,
    failed: answers.length - accepted.length - refused.length,
    p50: percentile(accepted, 0.5),
    p99: percentile(accepted, 0.99),
    refusedP99: percentile(
      refused.map(({ ms }) => ms),
      0.99,
    ),
    retryAfter: refused.length === 0 ? null : after,
  };
}

/** Least-squares line through `{ x, y }`: `at(x)`. */
export function linearFit(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const mx = mean(({ x }) => x);
  const my = mean(({ y }) => y);
  const spread = mean(({ x }) => (x - mx) ** 2);
  const slope = spread === 0 ? 0 : mean(({ x, y }) => (x - mx) * (y - my)) / spread;
  return { slope, at: (x) => my + slope * (x - mx) };
}

export function round(value, digits = 0) {
  return value === null || !Number.isFinite(value) ? null : Number(value.toFixed(digits));
}
