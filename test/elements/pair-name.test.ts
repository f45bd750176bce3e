import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairName } from '../../src/elements/pair-name.js';
import { page, table } from './page.js';

/** As the table notes it: `+` all names, `1` or `2` only that one, `-` none, `?` in doubt. */
function noted(names: readonly string[], note: string): string {
  const { status, value } = pairName(page(note), { complete: true, names });
  if (status !== 'present') return status === 'absent' ? '-' : '?';
  return value === names.join(' & ') ? '+' : String(names.indexOf(value ?? '') + 1);
}

function split(names: string): readonly string[] {
  return names.split(';').map((name) => name.trim());
}

function guessed(note: string): string {
  const { status } = pairName(page(note), { complete: true, names: null });
  return { present: '+', absent: '-', unknown: '?' }[status];
}

describe('pairName with the names given', () => {
  it.each(table('name'))('%s: %s in %s', (expected = '', names = '', note = '') => {
    expect(noted(split(names), note)).toBe(expected);
  });

  it('tells names on lines that it was not made with', () => {
    const cases = table('name-held-out');
    const right = cases.filter(
      ([expected, names = '', note = '']) => noted(split(names), note) === expected,
    );
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.95);
  });

  it('says which name is missing, and quotes the one that is there', () => {
    const names = ['Damar Wiranegara', 'Sekar Larasati'];
    const seen = pairName(page('Hj. SEKAR LARASATl, M.Pd. / Calon Wakil Bupati'), {
      complete: true,
      names,
    });
    expect(seen).toMatchObject({ status: 'present', value: 'Sekar Larasati', whose: 'own' });
    expect(seen.reason?.id).toContain('Damar Wiranegara');
    expect(seen.evidence.map(({ quote }) => quote)).toEqual(['SEKAR', 'LARASATl']);
  });

  it('asks a person about a part of a name by itself', () => {
    const seen = pairName(page('^90 WIRANEGARA / Lembah Arum maju'), {
      complete: true,
      names: ['Damar Wiranegara'],
    });
    expect(seen).toMatchObject({ status: 'unknown', band: 'review', value: 'Damar Wiranegara' });
    expect(seen.reason?.en).toContain('part of the name');
  });

  it('says absent only when all words were read', () => {
    const names = ['Damar Wiranegara'];
    expect(pairName(page('Bersama'), { complete: true, names }).status).toBe('absent');
    expect(pairName(page('Bersama'), { complete: false, names })).toMatchObject({
      status: 'unknown',
      value: null,
    });
  });

  it('treats all names alike: with the names swapped the same is said', () => {
    const people = [
      ['Damar Wiranegara', 'Sekar Larasati'],
      ['Yohanes Ilolangi', 'Maria Tafonao'],
      ['Nyoman Wirasana', 'Ketut Lilawati'],
      ['Abdul Karim Sembada', 'Siti Halimah Zahra'],
    ] as const;
    const notes = [
      'A & B / Calon Bupati',
      'H. A, S.E. / dan / Hj. B, M.Pd.',
      'A / Calon Gubernur / 2',
      'Coblos nomor 2 / B',
      'Bersama Rakyat / Lembah Arum maju',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...notes),
        fc.constantFrom(...people),
        fc.constantFrom(...people),
        fc.boolean(),
        (note, one, other, upper) => {
          const of = ([a, b]: readonly [string, string]) => {
            const filled = note
              .replace(/\bA\b/, a)
              .replace(/\bB\b/, b)
              .replaceAll(/Yohanes|Maria/g, (name) => (upper ? name.toUpperCase() : name));
            const seen = pairName(page(filled), { complete: true, names: [a, b] });
            return [seen.status, seen.value === a, seen.value === b];
          };
          expect(of(one)).toEqual(of(other));
        },
      ),
    );
  });

  it('finds a name with a letter amiss, wherever it is', () => {
    const names = ['Damar Wiranegara', 'Galang Prabaswara', 'Nirmala Kertarajasa'];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        // Rare ones: with others it may be another person's ("Sanjaya" and "Sanjana").
        fc.constantFrom(...'cvxq'),
        (name, at, letter) => {
          const upper = name.toUpperCase();
          // In the last name: of short words every letter counts.
          const from = upper.indexOf(' ') + 1;
          const place = from + (at % (upper.length - from));
          const read = upper.slice(0, place) + letter.toUpperCase() + upper.slice(place + 1);
          expect(noted([name], `Calon Bupati / ${read}`)).toBe('+');
        },
      ),
    );
  });
});

describe('pairName without names', () => {
  it.each(table('name-guess'))('%s: %s', (expected = '', note = '') => {
    expect(guessed(note)).toBe(expected);
  });

  it('tells one name in two lines from two names, one a line', () => {
    const guessOf = (note: string) => pairName(page(note), { complete: true, names: null }).value;
    expect(guessOf('BU LESTARI / & KANG TIRTA / Calon Bupati dan Wakil Bupati')).toBe(
      'LESTARI & TIRTA',
    );
    expect(guessOf('SATYA / MAHENDRA / CALON GUBERNUR')).toBe('SATYA MAHENDRA');
  });

  it('guesses on lines that it was not made with', () => {
    const cases = table('name-guess-held-out');
    const right = cases.filter(([expected, note = '']) => guessed(note) === expected);
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.9);
  });

  it('gives the names without titles, and is never sure', () => {
    const seen = pairName(
      page('Drs. H. Teguh Harimurti, M.Si. / & dr. Melati Rahayu / Calon Wali Kota'),
      { complete: true, names: null },
    );
    expect(seen).toMatchObject({
      status: 'present',
      value: 'Teguh Harimurti & Melati Rahayu',
      whose: null,
    });
    expect(seen.confidence).toBeLessThanOrEqual(0.9);
  });
});
