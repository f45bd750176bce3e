import { describe, expect, it } from 'vitest';
import type { Turns } from '../../src/ocr/geometry.js';
import type { ReadLine } from '../../src/ocr/read-line.js';
import { pageSide } from '../../src/ocr/read-page.js';

function line(text: string, turns: Turns): ReadLine {
  const rect = { cx: 0, cy: 0, width: 10, height: 10, angle: 0 };
  const words = text === '' ? [] : [{ text, confidence: 0.9, rect }];
  return { rect, turns, words, confidence: 0.9 };
}

describe('pageSide', () => {
  it('is the side on which most characters were read', () => {
    expect(pageSide([line('gelombang', 1), line('3', 0), line('no', 3)])).toBe(1);
    expect(pageSide([line('gelombang', 3), line('pantura', 0)])).toBe(3);
  });

  it('is none on a level page, however many texture lines stand on their side', () => {
    expect(pageSide([line('gelombang', 0), line('', 1), line('', 1), line('samping', 1)])).toBe(
      undefined,
    );
    expect(pageSide([line('gelombang', 2)])).toBe(undefined);
    expect(pageSide([])).toBe(undefined);
  });
});
