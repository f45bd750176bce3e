import { describe, expect, it } from 'vitest';
import { isRead, mergeLines } from '../../src/ocr/merge-lines.js';
import type { ReadLine } from '../../src/ocr/read-line.js';
import { SURE } from '../../src/ocr/recognise-line.js';

/** A level line at `y` whose words are 10 pixels a letter from `x` on. */
function line(text: string, confidence: number, x = 0, y = 0, height = 20): ReadLine {
  const at = (left: number, letters: number) => ({
    cx: x + (left + letters / 2) * 10,
    cy: y,
    width: letters * 10,
    height,
    angle: 0,
  });
  let left = 0;
  const words = text.split(' ').map((word) => {
    const placed = { text: word, confidence, rect: at(left, word.length) };
    left += word.length + 1;
    return placed;
  });
  return { rect: at(0, text.length), turns: 0, doubtful: 0, words, confidence };
}

const texts = (lines: readonly ReadLine[]) =>
  lines.flatMap(({ words }) => words.map(({ text }) => text));
const isSure = ({ confidence }: ReadLine) => confidence >= SURE;

describe('mergeLines', () => {
  it('keeps lines in different places', () => {
    const merged = mergeLines([line('atas', 0.95)], [line('bawah', 0.95, 0, 40)], isSure);
    expect(texts(merged)).toEqual(['atas', 'bawah']);
  });

  it('lets an unsure line give way to lines read as well', () => {
    const fine = [line('cetak kecil', 0.95, 0, -6, 10), line('di sini', 0.95, 0, 6, 10)];
    expect(texts(mergeLines([line('ce1ak kec1l', 0.7)], fine, isSure))).toEqual(
      'cetak kecil di sini'.split(' '),
    );
    const worse = [line('xx xx', 0.65, 0, 0, 10)];
    expect(texts(mergeLines([line('cetak kecil', 0.7)], worse, isSure))).toEqual([
      'cetak',
      'kecil',
    ]);
  });

  it('keeps the words of an unsure line that no surer line covers', () => {
    const coarse = [line('jangan pilih paslon satu', 0.88)];
    const merged = mergeLines(coarse, [line('jangan pilih', 0.95)], isSure);
    expect(texts(merged).sort()).toEqual(['jangan', 'paslon', 'pilih', 'satu']);
  });

  it('keeps the larger of two words in one place, and one of two equal ones', () => {
    const merged = mergeLines([line('satu du', 0.95)], [line('satu dua tiga', 0.95)], isSure);
    expect(texts(merged)).toEqual(['satu', 'dua', 'tiga']);
  });
});

describe('isRead', () => {
  it('asks for nearly all of a line', () => {
    const whole = line('satu dua tiga', 0.95);
    expect(isRead(whole, [line('satu dua tiga', 0.95)])).toBe(true);
    expect(isRead(whole, [line('satu', 0.95), line('tiga', 0.95, 90)])).toBe(false);
    expect(isRead(whole, [])).toBe(false);
  });

  it('does not take what stands under an arch for read', () => {
    const arch = Array.from({ length: 19 }, (_, i) => {
      const angle = Math.PI * (1 + i / 18);
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return { x: 60 + 150 * cos, y: 60 + 150 * sin, dx: -10 * cos, dy: -10 * sin };
    });
    const around = { cx: 60, cy: -20, width: 320, height: 180, angle: 0 };
    const curved = { ...line('satu', 0.95), rect: around, spine: arch };
    expect(isRead(line('satu dua tiga', 0.95), [curved])).toBe(false);
    expect(isRead(curved, [curved])).toBe(true);
  });
});
