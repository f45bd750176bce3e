import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelStore } from '../../src/inference/model-store.js';
import { normaliseSegment, normaliseWords } from '../../src/ocr/normalise-words.js';
import { openWordList } from '../../src/ocr/word-list.js';
import { wordsOf } from '../support/fakes.js';
import { NAMES } from './names.js';

const { listed } = await openWordList(await ModelStore.open('models'));
const meant = (line: string) => normaliseWords(line.split(' '), listed).join(' ');

const parts = NAMES.flatMap((name) => name.split(' '));
const cased = (word: string) => [
  word.toLowerCase(),
  word.toUpperCase(),
  word[0]?.toUpperCase() + word.slice(1).toLowerCase(),
];

describe('normaliseWords', () => {
  it.each([
    ['ll', 'II'],
    ['Ill', 'III'],
    ['l', 'l'],
    ['a m p l o p', 'a m p l o p'],
    ['DAPIL lV', 'DAPIL IV'],
    ['Dapil Vl', 'Dapil VI'],
    ['dapil Vll,', 'dapil VII,'],
    ['Bab l', 'Bab I'],
    ['Pasal Il', 'Pasal II'],
    ['XL Vl', 'XL Vl'],
    ['5 l', '5 l'],
  ])('reads the numeral: %s is %s', (read, expected) => expect(meant(read)).toBe(expected));

  it.each([
    ['PlLlH', 'PILIH'],
    ['(PlLIH!)', '(PILIH!)'],
    ['poIitik', 'politik'],
    ['Ialu', 'lalu'],
    ['lbu', 'Ibu'],
    ['Ibu', 'Ibu'],
    ['IaIu', 'lalu'],
    ['haI', 'hal'],
    ['C0BLOS', 'COBLOS'],
    ['moda1', 'modal'],
    ['SEMBAK0', 'SEMBAKO'],
    ['N0mor', 'Nomor'],
    ['0rang', 'Orang'],
    ['PIL1H', 'PILIH'],
    ['P|LIH', 'PILIH'],
    ['anti-poIitik', 'anti-politik'],
    // Without a listed word the neighbours say.
    ['WlBOWONO', 'WIBOWONO'],
    ['arsitektonoIogi', 'arsitektonologi'],
  ])('reads the word: %s is %s', (read, expected) => expect(meant(read)).toBe(expected));

  it.each([
    ['5.oo0', '5.000'],
    ['1o.000', '10.000'],
    ['Rp5o.OOO,', 'Rp50.000,'],
    ['RplO.OOO', 'Rp10.000'],
    ['O812-345O-l234', '0812-3450-1234'],
    ['No.1o', 'No.10'],
    ['No. O2', 'No. 02'],
    ['NOMOR l', 'NOMOR 1'],
    ['N0MOR O2', 'NOMOR 02'],
    ['2O24', '2024'],
    ['202l', '2021'],
    ['l5', '15'],
    ['l945', '1945'],
    ['l9.00-2l.00', '19.00-21.00'],
    ['O8.OO', '08.00'],
    ['1O%', '10%'],
    ['5Okg', '50kg'],
  ])('reads the number: %s is %s', (read, expected) => expect(meant(read)).toBe(expected));

  it.each([
    'O2',
    'CO2',
    'H2O',
    'I5',
    'I.5',
    'No.7',
    '2ok',
    'oo',
    'Al',
    'DPR',
    '2l',
    '2l-3l',
    'Rp6.800/l',
    'BAB1',
    'Desa1',
    'Jatmika1',
    '1RT',
    '1sak',
    '100k',
    'k4fir',
    'BukaIndonesia',
    'PakIsmail',
    'AniesImin',
    'GusIpul',
    'McIntosh',
    'KPIl',
    'WA lo',
    'Nomor I',
    '#PlLlH',
    '@poIitik',
    'https://contoh.example/PlLlH',
    'www.l2.id',
    '|',
    '1 | 2',
    '🙏l🙏l',
  ])('leaves %s as it is', (read) => expect(meant(read)).toBe(read));

  const piece = fc.oneof(
    fc.stringMatching(/^[Il1|0OoVX]{1,5}$/),
    fc.stringMatching(/^[A-Za-z0-9|.,:/-]{1,9}$/),
    fc.constantFrom('No.', 'NOMOR', 'Dapil', 'pasal', 'Rp', '5', '🙏', 'lalu', 'PlLlH', 'poIitik'),
  );

  it('keeps the length of every word and is content with its own answer', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (words) => {
        const once = normaliseWords(words, listed);
        expect(once.map((word) => word.length)).toEqual(words.map((word) => word.length));
        expect(normaliseWords(once, listed)).toEqual(once);
      }),
      { numRuns: 5_000 },
    );
  });

  it('changes nothing but look-alikes into each other', () => {
    const plain = (word: string) => word.replace(/[Il1|]/g, 'l').replace(/[0Oo]/g, 'o');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (words) => {
        expect(normaliseWords(words, listed).map(plain)).toEqual(words.map(plain));
      }),
    );
  });

  it('never alters numbers and listed words, whatever stands before them', () => {
    const number = fc.stringMatching(/^\d[\d.,:/-]{0,12}$/);
    const word = fc.constantFrom(...listed).chain((one) => fc.constantFrom(...cased(one)));
    fc.assert(
      fc.property(piece, fc.oneof(number, word), (before, sure) => {
        expect(normaliseWords([before, sure], listed)[1]).toBe(sure);
      }),
      { numRuns: 5_000 },
    );
  });

  it('never alters a name', () => {
    expect(NAMES.length).toBeGreaterThan(150);
    const altered = parts.flatMap(cased).filter((name) => meant(name) !== name);
    expect(altered).toEqual([]);
  });
});

describe('normaliseSegment', () => {
  it('says beside each word what was meant, and leaves the text as read', () => {
    const text = 'PlLlH NOMOR\nO2';
    const segment = normaliseSegment({ part: 'image:0', text, words: wordsOf(text) }, listed);
    expect(segment.text).toBe(text);
    expect(segment.words.map((word) => [word.text, word.normalized])).toEqual([
      ['PlLlH', 'PILIH'],
      ['NOMOR', 'NOMOR'],
      ['O2', '02'],
    ]);
  });
});
