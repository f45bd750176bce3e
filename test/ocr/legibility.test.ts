import { describe, expect, it } from 'vitest';
import { isLegible } from '../../src/ocr/legibility.js';
import type { ReadLine } from '../../src/ocr/read-line.js';

/** A line at height `y` that was read, or only seen. */
function line(y: number, text: string, read: boolean, width = 200): ReadLine {
  const rect = { cx: 200, cy: y, width, height: 20, angle: 0 };
  const words = read ? [{ text, confidence: 0.95, rect }] : [];
  const doubtful = read ? 0 : new Set(text).size;
  return { rect, turns: 0, words, confidence: read ? 0.95 : 0.4, doubtful };
}

describe('isLegible', () => {
  it('is true of a page read whole, and of one without text', () => {
    expect(isLegible([line(40, 'nomor dua', true), line(80, 'pilih', true)])).toBe(true);
    expect(isLegible([])).toBe(true);
  });

  it('is false where a line has characters that are not believed', () => {
    expect(isLegible([line(40, 'nomor dua', true), line(80, 'pnlih', false)])).toBe(false);
  });

  it('is true where another line reads the same place', () => {
    expect(isLegible([line(40, 'nomor dua', true), line(42, 'nornor', false)])).toBe(true);
  });

  it('is false where only a caption inside the line is read', () => {
    expect(isLegible([line(40, 'foto', true, 40), line(40, 'pnlihan', false)])).toBe(false);
  });

  it('takes a blot, and a few marks, for texture', () => {
    expect(isLegible([line(40, 'abcdef', false, 24)])).toBe(true);
    expect(isLegible([line(40, 'wil', false)])).toBe(true);
    expect(isLegible([line(40, '', false)])).toBe(true);
    expect(isLegible([line(40, 'iiiiiiii', false)])).toBe(true);
  });
});
