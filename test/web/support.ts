import type { CaseSummary } from '../../src/web/api/types.js';

/** A case's id from a small number. */
export function idOf(n: number): string {
  return `case_${String(n).padStart(32, '0')}`;
}

/** A waiting case; `n` gives its id, and a lower priority the higher it is. */
export function caseOf(n: number, fields: Partial<CaseSummary> = {}): CaseSummary {
  const priority = 100 - n;
  return {
    caseId: idOf(n),
    state: 'open',
    regime: 'pilkada-2024',
    verdict: 'review',
    severity: 2,
    score: 0.8,
    labels: ['insult'],
    rules: ['hina-peserta'],
    quality: 'ok',
    factChecked: false,
    reports: 1,
    reporters: 1,
    reach: 0,
    firstAt: new Date(Date.parse('2024-11-20T01:00:00Z') + n * 1_000).toISOString(),
    lastAt: '2024-11-20T02:00:00.000Z',
    priority,
    ranking: { severity: 24, age: priority - 24 },
    lease: null,
    decision: null,
    ...fields,
  };
}
