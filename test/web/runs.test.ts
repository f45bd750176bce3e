import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/web/result/marks.js';
import { numbered } from '../../src/web/result/runs.js';

function mark(box: Mark['box'], id = 'finding:0', part = 'image:0'): Mark {
  return { id, part, box, tone: 'review', label: 'Diduga menghina', ref: '1' };
}

describe('marks that bear their number', () => {
  const first = mark([20, 100, 300, 30]);
  const second = mark([20, 135, 260, 30]);
  const third = mark([20, 170, 200, 30]);

  it.each([
    ['in order', [first, second, third]],
    ['last first, as they are drawn', [third, second, first]],
    ['the ends first', [first, third, second]],
  ])('is the first line alone of lines that follow each other: %s', (_, lines) => {
    expect([...numbered(lines)]).toEqual([first]);
  });

  it('is the left one of two on the same line, though it lies a little lower', () => {
    const left = mark([20, 104, 100, 30]);
    const right = mark([130, 100, 100, 30]);
    expect([...numbered([right, left])]).toEqual([left]);
  });

  it('is each of lines that stand apart, and of other findings and images', () => {
    const marks = [
      first,
      mark([20, 300, 300, 30]),
      mark([400, 100, 100, 30]),
      mark([20, 135, 260, 30], 'finding:1'),
      mark([20, 135, 260, 30], 'finding:0', 'image:1'),
    ];
    expect(numbered(marks).size).toBe(marks.length);
  });

  it('is none where there is none', () => {
    expect(numbered([]).size).toBe(0);
  });
});
