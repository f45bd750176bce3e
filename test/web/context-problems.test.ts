import { describe, expect, it } from 'vitest';
import { type FieldProblem, leftOf } from '../../src/web/check/context-problems.js';

const problem = (pointer: string): FieldProblem => ({ pointer, message: 'keliru' });

describe('what is left of problems while they are mended', () => {
  const zone = problem('/context/timeZone');
  const number = problem('/context/pair/number');
  const name = problem('/context/pair/names/0');
  const whole = problem('');

  it('keeps of what the page checks itself what is still wrong, whatever field was changed', () => {
    const own = { told: new Set([zone, number]), now: [problem('/context/pair/number')] };
    expect(leftOf([zone, number], own, '/context/publishedAt')).toEqual([number]);
    expect(leftOf([zone, number], own, '/context/pair/number')).toEqual([number]);
  });

  it('takes back what the service said of the field that was changed, and of the whole', () => {
    const own = { told: new Set<FieldProblem>(), now: [] };
    expect(leftOf([name, number, whole], own, '/context/pair/names')).toEqual([number]);
  });

  it('gives the same list where nothing changed, so that nothing is told anew', () => {
    const told = [name, zone];
    const own = { told: new Set([zone]), now: [zone] };
    expect(leftOf(told, own, '/text')).toBe(told);
  });
});
