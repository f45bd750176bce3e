import { describe, expect, it } from 'vitest';
import { programme } from '../../src/elements/programme.js';
import { page, table } from './page.js';

/** The kinds found, or `-`. */
function noted(note: string): string {
  return programme(page(note), true).value ?? '-';
}

describe('programme', () => {
  it.each(table('programme'))('%s: %s', (expected = '', note = '') => {
    expect(noted(note)).toBe(expected);
  });

  it('tells programmes on lines that it was not made with', () => {
    const cases = table('programme-held-out');
    const right = cases.filter(
      ([expected, note = '']) => (noted(note) === '-') === (expected === '-'),
    );
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.95);
  });

  it('quotes heading and list line by line, and no more', () => {
    const segment = page(
      'DAMAR WIRANEGARA / PROGRAM KERJA: / 1. Pupuk murah / 2. Beasiswa anak nelayan / COBLOS 4',
    );
    const seen = programme(segment, true);
    expect(seen.evidence.map(({ quote }) => quote)).toEqual([
      'PROGRAM KERJA:',
      '1. Pupuk murah',
      '2. Beasiswa anak nelayan',
    ]);
    expect(seen.evidence.every(({ box }) => box !== null)).toBe(true);
    expect(seen).toMatchObject({ status: 'present', band: 'match', confidence: 0.97 });
  });

  it.each(['(', '#', '-', '- ', '—', '1'])(
    'looks at the beginning of a line only: after %s',
    (one) => {
      expect(noted(`${one.repeat(20)} VISI: desa maju`)).toBe('visi');
      expect(noted(`${one.repeat(200)} VISI: desa maju`)).toBe('-');
      expect(noted(`${one.repeat(200)} Komitmen kami / Anggaran terbuka`)).toBe('-');
    },
  );

  it('says absent only when all words were read', () => {
    expect(programme(page('Bersama Rakyat'), true).status).toBe('absent');
    expect(programme(page('Bersama Rakyat'), false)).toMatchObject({ status: 'unknown' });
    expect(programme(page('VISI / Desa maju'), false).status).toBe('present');
  });
});
