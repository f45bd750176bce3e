import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../src/domain/taxonomy.js';
import { elementsOf, type ImageFindings } from '../../src/elements/elements-of.js';
import { page } from './page.js';

const BANNERS = join('..', 'shared', 'data', 'images', 'banners', 'truth.json');

const NOTHING: Omit<ImageFindings, 'segment'> = {
  wordsComplete: true,
  codes: { codes: [], complete: true },
  emblems: { logos: [], numbers: [], complete: true },
  faces: { faces: [], complete: true },
  context: undefined,
  gallery: { faces: [] },
  period: { from: '2024-09-25', to: '2024-11-23' },
};

describe('elementsOf', () => {
  it('says of every element something, in the order of the contract', () => {
    const seen = elementsOf({ ...NOTHING, segment: page('') });
    expect(seen.map(({ element }) => element)).toEqual([...ELEMENTS]);
    expect(seen.every(({ status, part }) => status === 'absent' && part === 'image:0')).toBe(true);
  });

  it('knows nothing where no reader looked', () => {
    const blind = { wordsComplete: false, codes: null, emblems: null, faces: null };
    const seen = elementsOf({ ...NOTHING, ...blind, segment: page('') });
    expect(seen.map(({ element }) => element)).toEqual([...ELEMENTS]);
    expect(seen.every(({ status, reason }) => status === 'unknown' && reason !== null)).toBe(true);
  });

  it.each([
    ['was not made', null],
    ['left places out', { logos: [], numbers: [], complete: false }],
  ])('says no number is absent when the search for its place %s', (_what, emblems) => {
    const numberOn = (note: string) =>
      elementsOf({ ...NOTHING, emblems, segment: page(note) }).find(
        ({ element }) => element === 'pair-number',
      );
    expect(numberOn('Bersama Rakyat')).toMatchObject({ status: 'unknown', value: null });
    expect(numberOn('Jangan pilih nomor 2')).toMatchObject({ status: 'unknown', value: null });
    expect(numberOn('Coblos nomor 2')).toMatchObject({ status: 'present', value: '2' });
  });

  it('puts words, emblems and the context together', () => {
    const segment = page(
      '^60 GERINDRA / H. DAMAR WIRANEGARA / Calon Bupati / 4 / VISI / Desa maju',
    );
    const at = (text: string) =>
      segment.words.find((word) => word.text === text)?.box ?? [0, 0, 1, 1];
    const seen = elementsOf({
      ...NOTHING,
      segment,
      emblems: {
        logos: [{ box: at('GERINDRA'), confidence: 0.7, name: null, band: null }],
        numbers: [{ box: at('4'), confidence: 0.9 }],
        complete: true,
      },
      context: { pair: { number: '04', names: ['Damar Wiranegara'], parties: ['pkb'] } },
    });
    const of = (element: string) => seen.filter((sighting) => sighting.element === element);
    expect(of('pair-number')).toMatchObject([{ status: 'present', value: '4', whose: 'own' }]);
    expect(of('pair-name')).toMatchObject([{ status: 'present', value: 'Damar Wiranegara' }]);
    expect(of('vision-mission-programme')).toMatchObject([{ status: 'present', value: 'visi' }]);
    expect(of('party-logo')).toMatchObject([{ value: 'gerindra', whose: 'other' }]);
  });
});

interface Truth {
  readonly file: string;
  readonly lines: readonly string[];
  readonly nomorUrut: string | null;
  readonly pairNames: readonly string[];
  readonly hasVisiMisiProgram: boolean;
  readonly group: string;
}

/** The text of the sample banners; without their pictures lines have no sizes. */
describe.skipIf(!existsSync(BANNERS))('elementsOf the sample banners (needs ../shared)', () => {
  const banners: readonly Truth[] = existsSync(BANNERS)
    ? JSON.parse(readFileSync(BANNERS, 'utf8'))
    : [];

  it.each(banners)('$file', ({ lines, nomorUrut, pairNames, hasVisiMisiProgram, group }) => {
    const note = lines.map((line) => (/^\d{1,2}$/.test(line) ? `^120 ${line}` : line)).join(' / ');
    const names = pairNames.length > 0 ? [...pairNames] : ['Nobody Ofthesebanners'];
    const seen = elementsOf({ ...NOTHING, segment: page(note), context: { pair: { names } } });
    const of = (element: string) => seen.find((sighting) => sighting.element === element);
    // Attacks and memes speak of another's number.
    const isAttack = group === 'prohibited_text' || group === 'meme';
    const own = isAttack ? null : nomorUrut;
    if (own === null) expect(of('pair-number')?.status).not.toBe('present');
    else expect(of('pair-number')).toMatchObject({ status: 'present', value: String(Number(own)) });
    expect(of('pair-name')?.status).toBe(pairNames.length > 0 ? 'present' : 'absent');
    const expected = hasVisiMisiProgram ? 'present' : 'absent';
    expect(of('vision-mission-programme')?.status).toBe(expected);
  });
});
