import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/domain/signal.js';
import { numbersIn } from '../../src/elements/numbers-in.js';
import { pairNumber } from '../../src/elements/pair-number.js';
import { page, placed, table } from './page.js';

const OPTIONS = { complete: true, places: [], own: null };

/** As the tables note it: `2` present, `?2` or `?` unknown, `-` absent. */
function noted(note: string): string {
  const { status, value } = pairNumber(page(note), OPTIONS);
  if (status === 'present') return value ?? '';
  return status === 'absent' ? '-' : `?${value ?? ''}`;
}

describe('pairNumber', () => {
  it.each(table('number'))('%s: %s', (expected = '', note = '') => {
    expect(noted(note)).toBe(expected);
  });

  it('reads lines that it was not made with, and never a wrong number as own', () => {
    const cases = table('number-held-out');
    const right = cases.filter(([expected, note = '']) => noted(note) === expected);
    const wrong = cases.filter(
      ([expected, note = '']) => /^\d/.test(noted(note)) && noted(note) !== expected,
    );
    expect(wrong).toEqual([]);
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.95);
  });

  it('tells whose the number is, leading zeros or not', () => {
    const whose = (note: string, own: string | null) =>
      pairNumber(page(note), { ...OPTIONS, own }).whose;
    expect(whose('Coblos 02', '2')).toBe('own');
    expect(whose('Coblos 2', '02')).toBe('own');
    expect(whose('Coblos 3', '2')).toBe('other');
    expect(whose('Coblos 3', null)).toBeNull();
    // Of several only that none is the own one can be told.
    expect(whose('Paslon 1 41% / Paslon 2 43%', '3')).toBe('other');
    expect(whose('Paslon 1 41% / Paslon 2 43%', '02')).toBeNull();
    expect(whose('Paslon 1 41% / Paslon 2 43%', null)).toBeNull();
  });

  it('quotes the words and boxes the number', () => {
    const segment = page('CALON BUPATI / ^160 7 / Coblos No. 7');
    const seen = pairNumber(segment, OPTIONS);
    expect(seen.evidence.map(({ quote }) => quote)).toEqual(['7', 'Coblos No. 7']);
    expect(seen.box).toEqual(segment.words.find(({ text }) => text === '7')?.box);
    expect(seen).toMatchObject({ band: 'match', confidence: 0.97, reason: null });
  });

  it('says why it names none', () => {
    const rejected = pairNumber(page('JANGAN PILIH / PASANGAN NOMOR 2!'), OPTIONS);
    expect(rejected).toMatchObject({ status: 'absent', value: null, band: null });
    expect(rejected.reason?.id).toContain('Nomor 2');
    expect(rejected.evidence.map(({ quote }) => quote).join(' ')).toContain('NOMOR 2');
    const several = pairNumber(page('Paslon 1 41% / Paslon 2 43%'), OPTIONS);
    expect(several).toMatchObject({ status: 'unknown', value: null, band: 'review' });
    expect(several.reason?.en).toContain('1, 2');
  });

  it('says absent only when all words were read', () => {
    const partly = { ...OPTIONS, complete: false };
    expect(pairNumber(page('Bersama Rakyat'), partly)).toMatchObject({ status: 'unknown' });
    expect(pairNumber(page('Jangan pilih nomor 2'), partly)).toMatchObject({ status: 'unknown' });
    expect(pairNumber(page('Coblos 2'), partly)).toMatchObject({ status: 'present', value: '2' });
  });

  it('takes small digits and bars for a number where a disc was seen around them', () => {
    for (const [digits, value] of [
      ['4', '4'],
      ['l', '1'],
    ] as const) {
      const segment = page(`Bersama Rakyat / ${digits}`);
      const box = segment.words.at(-1)?.box ?? [0, 0, 0, 0];
      const places = [{ box, confidence: 0.9 }];
      expect(pairNumber(segment, OPTIONS).status).not.toBe('present');
      expect(pairNumber(segment, { ...OPTIONS, places })).toMatchObject({
        status: 'present',
        value,
      });
    }
  });

  it('takes what counts things for no ballot number in a disc either', () => {
    for (const [note, value] of [
      ['^100 5 / PROGRAM UNGGULAN', '5'],
      ['^100 3 / PILAR KERJA', '3'],
      ['^100 17 / SDGs', '17'],
    ] as const) {
      const segment = page(note);
      const places = [{ box: segment.words[0]?.box ?? [0, 0, 0, 0], confidence: 0.9 }] as const;
      const seen = pairNumber(segment, { ...OPTIONS, places });
      expect(seen).toMatchObject({ status: 'unknown', value, band: 'review' });
    }
  });

  it.each([
    [['Dapil', 'Jatim'], '3', []],
    [['Juara'], '1', []],
    [[], '4', ['G', 'LTE']],
    [[], '12', ['Ramadan']],
  ] as const)(
    'trusts no digit in a disc beside what it may number: %s %s %s',
    (before, value, behind) => {
      const small = (at: number): Box => [at * 120, 160, 100, 40];
      const disc: Box = [240, 100, 90, 160];
      const line = (said: (word: string) => string) => [
        ...before.map((word, at) => [said(word), small(at)] as const),
        [value, disc] as const,
        ...behind.map((word, at) => [said(word), small(at + 3)] as const),
      ];
      const calon = [['Calon', [0, 20, 100, 40]] as const];
      const seen = (said: (word: string) => string) =>
        pairNumber(placed([calon, line(said)]), {
          ...OPTIONS,
          places: [{ box: disc, confidence: 0.9 }],
        });
      expect(seen((word) => word)).toMatchObject({ status: 'unknown', value, band: 'review' });
      expect(seen(() => 'Damar')).toMatchObject({ status: 'present', value });
    },
  );

  it('finds the number of a keyword that stands elsewhere', () => {
    const segment = page('NO URUT / Damar Wiranegara / Lembah Arum / 4');
    expect(pairNumber(segment, OPTIONS)).toMatchObject({ status: 'present', value: '4' });
  });

  it('does not read what a QR code says', () => {
    const segment = page('Bersama Rakyat / coblos nomor 3');
    const words = segment.words.map((word, at) =>
      at > 1 ? { ...word, engine: 'qr-reader' as const } : word,
    );
    expect(pairNumber({ ...segment, words }, OPTIONS).status).toBe('absent');
  });

  it('treats every pair alike: with other numbers the same is said of them', () => {
    const numbers = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), {
      minLength: 5,
      maxLength: 5,
    });
    const notes = table('number')
      .map(([, note = '']) => note)
      // Months, lists and amounts of other sizes are no ballot numbers: only these are swapped.
      .filter((note) => /(?:nomor|no\.?|urut|paslon|coblos|pilih) 0?[1-5]\b/i.test(note));
    fc.assert(
      fc.property(fc.constantFrom(...notes), numbers, (note, order) => {
        const swap = (digit: string) => order[Number(digit) - 1] ?? digit;
        const swapped = note.replace(
          /((?:nomor|no\.?|urut|paslon|coblos|pilih) 0?|\^\d+ 0?)([1-5])(?!\d)/gi,
          (_, before: string, digit: string) => before + swap(digit),
        );
        const one = pairNumber(page(note), OPTIONS);
        const other = pairNumber(page(swapped), OPTIONS);
        // "Nomor 1" may be a rank as well: then it is doubted, but read alike.
        const [from, to] = [one, other].map(({ value, status }) =>
          value !== null && [one.value, other.value].includes('1') ? 'seen' : status,
        );
        expect(to).toBe(from);
        expect(other.value).toBe(one.value === null ? null : swap(one.value));
      }),
    );
  });
});

describe('a number place', () => {
  it.each(['Z', 'S', '#'])('in which only "%s" was read may hold a number all the same', (said) => {
    const segment = page(`Bersama Rakyat / ^100 ${said}`);
    const box = segment.words.at(-1)?.box ?? [0, 0, 1, 1];
    const places = [{ box, confidence: 0.9 }];
    expect(pairNumber(segment, { ...OPTIONS, places }).status).toBe('unknown');
    expect(pairNumber(segment, { ...OPTIONS, places: [] }).status).toBe('absent');
  });
});

describe('numbersIn', () => {
  const said = (text: string) =>
    numbersIn(text).map(({ value, stance, span }) => [
      value,
      stance,
      text.slice(span.start, span.end),
    ]);

  it('gives numbers with their keyword and what is made of them', () => {
    expect(said('Jangan pilih nomor 2, coblos 03!')).toEqual([
      ['2', 'rejected', 'pilih nomor 2'],
      ['3', 'own', 'coblos 03'],
    ]);
    expect(said('muka kayak paslon 2')).toEqual([['2', 'compared', 'paslon 2']]);
    expect(said('Cak Bimo nomer telu, jo lali')).toEqual([['3', 'own', 'nomer telu']]);
  });

  it('goes on through a list', () => {
    expect(said('debat nomor 1, 2 dan 3').map(([value]) => value)).toEqual(['1', '2', '3']);
    expect(said('coblos nomor 2, 27 November').map(([value]) => value)).toEqual(['2']);
  });

  it('takes no other number for one', () => {
    const others =
      'tinta di jari kami|No I do not|TPS 10|pukul 07.30|no. 0812-3344-5566|nomor 12/2024|pilih 3 program|coblos 27 November|Jl. Merpati Indah no 7|UU Nomor 7|dosa nomor satu';
    for (const text of others.split('|')) expect(said(text)).toEqual([]);
  });

  it('ends a list where a mention of its own begins', () => {
    expect(numbersIn('nomor 2 , 2 jari').map(({ span }) => span)).toEqual([
      { start: 0, end: 7 },
      { start: 10, end: 11 },
    ]);
  });

  it('gives spans that lie in the text, in order, without overlaps', () => {
    const words = fc.constantFrom(
      ...'nomor urut no. 2 03 paslon pilih dua jangan bukan coblos 27 November # jari , İ ﬁ\n'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const { span } of numbersIn(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
