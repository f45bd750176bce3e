/** Interim: replaced by the ranking helper. */
export function priorityOf(input: { severity: number; score: number | null; reporters: number }): {
  priority: number;
  ranking: Record<string, number>;
} {
  const ranking = {
    severity: input.severity * 10,
    score: input.score ?? 0,
    reporters: Math.log2(1 + input.reporters),
  };
  return { priority: Object.values(ranking).reduce((a, b) => a + b, 0), ranking };
}
