import { describe, expect, it } from 'vitest';
import { differenceBetween, type Outcome, Totals } from '../../src/cli/compare.js';

const review = (rule: string, severity = 2) => ({ rule, outcome: 'review' as const, severity });
const before: Outcome = { verdict: 'review', findings: [review('a'), review('b'), review('c')] };

describe('differenceBetween', () => {
  it('is nothing for the same, in whatever order a rulebook has its rules', () => {
    expect(differenceBetween(before, before)).toBeNull();
    const turned = { ...before, findings: before.findings.toReversed() };
    expect(differenceBetween(before, turned)).toBeNull();
  });

  it('tells what is new, gone and graded otherwise', () => {
    const after: Outcome = {
      verdict: 'prohibited',
      findings: [{ rule: 'a', outcome: 'violation', severity: 3 }, review('b', 1), review('d')],
    };
    expect(differenceBetween(before, after)).toEqual({
      verdict: { before: 'review', after: 'prohibited' },
      added: [review('d')],
      removed: [review('c')],
      changed: [
        {
          rule: 'a',
          before: { outcome: 'review', severity: 2 },
          after: { outcome: 'violation', severity: 3 },
        },
        {
          rule: 'b',
          before: { outcome: 'review', severity: 2 },
          after: { outcome: 'review', severity: 1 },
        },
      ],
    });
  });

  it('is there where only the verdict differs', () => {
    const open: Outcome = { verdict: 'undetermined', findings: [] };
    const closed: Outcome = { verdict: 'allowed', findings: [] };
    expect(differenceBetween(open, closed)?.verdict).toEqual({
      before: 'undetermined',
      after: 'allowed',
    });
  });
});

describe('Totals', () => {
  it('counts posts by the way that their verdicts went, most frequent first', () => {
    const totals = new Totals('pilkada-2024');
    const to = (verdict: Outcome['verdict']) =>
      differenceBetween(before, { verdict, findings: [] });
    for (const verdict of ['allowed', 'review', 'prohibited', 'review'] as const)
      totals.count(to(verdict), 'pilkada-2024');
    totals.count(null, 'pemilu-2024');
    totals.countUnreadable();
    const { posts, changed, unreadable, savedElsewhere, directions } = totals;
    expect({ posts, changed, unreadable, savedElsewhere }).toEqual({
      posts: 5,
      changed: 4,
      unreadable: 1,
      savedElsewhere: 1,
    });
    expect(directions).toEqual([
      { before: 'review', after: 'review', posts: 2 },
      { before: 'review', after: 'allowed', posts: 1 },
      { before: 'review', after: 'prohibited', posts: 1 },
    ]);
  });
});
