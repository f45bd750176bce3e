import { describe, expect, it } from 'vitest';
import type { Classification } from '../../src/web/api/types.js';
import { countsOf, judgeableRules, judged, sentJudgements } from '../../src/web/case/judgements.js';
import { questionOf } from '../../src/web/case/questions.js';
import { chosenReports, toggled } from '../../src/web/case/scope.js';

const resultWith = (...rules: string[]) =>
  ({ findings: rules.map((rule) => ({ rule })) }) as unknown as Classification;
const VIEW = { rules: ['a', 'c'], result: resultWith('a', 'b'), shownReport: 'rep_1' };

describe('judgements of findings', () => {
  it('has three values: confirmed, rejected, and not judged, which is taken back to', () => {
    const both = judged(judged({}, 'a', 'confirmed'), 'b', 'rejected');
    expect(both).toEqual({ a: 'confirmed', b: 'rejected' });
    expect(judged(both, 'a', null)).toEqual({ b: 'rejected' });
    expect(judged(both, 'a', 'rejected')).toEqual({ a: 'rejected', b: 'rejected' });
    expect(countsOf(both, ['a', 'b', 'c'])).toEqual({ confirmed: 1, rejected: 1, open: 1 });
  });

  it('sends those alone that the decision may name, and tells which stay behind', () => {
    const judgements = { a: 'confirmed', b: 'rejected', z: 'confirmed' } as const;
    expect(sentJudgements(judgements, ['a', 'b', 'c'])).toEqual({
      confirmed: ['a'],
      rejected: ['b'],
      left: ['z'],
    });
  });

  it('lets a whole case be judged by every rule that it met', () => {
    expect(judgeableRules(VIEW, null, new Map())).toEqual(['a', 'b', 'c']);
  });

  it('lets chosen reports be judged by what was seen of their own results', () => {
    const seen = new Map([['rep_3', resultWith('d')]]);
    expect(judgeableRules(VIEW, ['rep_1'], seen)).toEqual(['a', 'b']);
    expect(judgeableRules(VIEW, ['rep_2'], seen)).toEqual([]);
    expect(judgeableRules(VIEW, ['rep_1', 'rep_3'], seen)).toEqual(['a', 'b', 'd']);
  });

  it.each([
    ['violation', {}, 'none-confirmed'],
    ['violation', { a: 'rejected' }, 'none-confirmed'],
    ['violation', { a: 'rejected', b: 'rejected' }, 'all-rejected'],
    ['violation', { a: 'confirmed', b: 'rejected' }, null],
    ['no-violation', { a: 'confirmed' }, 'some-confirmed'],
    ['no-violation', { a: 'rejected' }, null],
    ['refer', {}, null],
    ['need-info', { a: 'confirmed' }, null],
  ] as const)('asks about %s with %j: %s', (decision, judgements, question) => {
    expect(questionOf(decision, judgements, ['a', 'b'])).toBe(question);
  });

  it('asks nothing of a case without findings, which a person judges alone', () => {
    expect(questionOf('violation', {}, [])).toBeNull();
  });
});

describe('which reports a decision is for', () => {
  const member = (reportId: string) => ({ reportId });
  const view = { members: [member('1'), member('2'), member('3')], reports: 3 } as never;

  it('names chosen ones in the order of the case, and nobody who left it', () => {
    expect(chosenReports(['3', '1', 'gone'], view)).toEqual(['1', '3']);
    expect(chosenReports([], view)).toEqual([]);
  });

  it('is the whole case when all are chosen, unless some are not listed', () => {
    expect(chosenReports(['1', '2', '3'], view)).toBeNull();
    expect(chosenReports(null, view)).toBeNull();
    const more = { members: [member('1')], reports: 201 } as never;
    expect(chosenReports(['1'], more)).toEqual(['1']);
  });

  it('adds and takes away one', () => {
    expect(toggled(['1'], '2')).toEqual(['1', '2']);
    expect(toggled(['1', '2'], '1')).toEqual(['2']);
  });
});
