import { describe, expect, it } from 'vitest';
import type { DecodedImage, Reading, Subject } from '../../src/domain/detector.js';
import type { Box, Segment } from '../../src/domain/signal.js';
import { readNumbers } from '../../src/pipeline/read-numbers.js';
import { wordsOf } from '../support/fakes.js';

const image: DecodedImage = {
  part: 'image:0',
  width: 400,
  height: 400,
  raster: { width: 400, height: 400, data: new Uint8Array(400 * 400 * 3) },
  unseenFrames: false,
};
type Placed = readonly [text: string, box: Box];

/** Words on a line, each in its box. */
function segmentOf(words: readonly Placed[]): Segment {
  const text = words.map(([word]) => word).join(' ');
  const placed = wordsOf(text).map((word, at) => ({ ...word, box: words[at]?.[1] ?? word.box }));
  return { part: 'image:0', text, words: placed };
}

const PILIH: Placed = ['PILIH', [0, 0, 90, 40]];
const page = segmentOf([PILIH]);
const place = { box: [200, 200, 100, 100] as const, confidence: 0.9 };
/** The place with its margin begins here. */
const CORNER = 165;
/** In the middle of the place, as the crop of it has it. */
const MIDDLE: Box = [60, 55, 50, 60];
const ON_IMAGE: Box = [CORNER + 60, CORNER + 55, 50, 60];

/** Reads the same words, in pixels of the crop, off every crop: by default all in the middle. */
const reader = (words: string | readonly Placed[], complete = true) => {
  const seen: DecodedImage[] = [];
  const inMiddle = (text: string) => text.match(/\S+/g)?.map((word): Placed => [word, MIDDLE]);
  const segment = segmentOf(typeof words === 'string' ? (inMiddle(words) ?? []) : words);
  const read = async (crop: DecodedImage): Promise<Reading> => {
    seen.push(crop);
    return { segment, complete, legible: true };
  };
  return { seen, read };
};

describe('readNumbers', () => {
  it('adds a line for the number, where it stands on the image', async () => {
    const { seen, read } = reader('2');
    const { segment, complete } = await readNumbers(image, [place], page, read);
    expect(segment.text).toBe('PILIH\n2');
    expect(complete).toBe(true);
    const [, word] = segment.words;
    expect(word).toMatchObject({ text: '2', box: ON_IMAGE, span: { start: 6, end: 7 } });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ width: 170, height: 170 });
  });

  it.each(['2', '02', 'O2', 'l', '|', '2%', '2024', 'PKB', 'Z7A', 'P.K.B'])(
    'does not look where "%s" was read',
    async (word) => {
      const { seen, read } = reader('3');
      const settled = segmentOf([PILIH, [word, ON_IMAGE]]);
      expect((await readNumbers(image, [place], settled, read)).segment).toEqual(settled);
      expect(seen).toHaveLength(0);
    },
  );

  it.each(['Z', 'S', '#', 'NO', 'O', '&'])('looks again where only "%s" was read', async (word) => {
    const misread = segmentOf([PILIH, [word, ON_IMAGE]]);
    const { segment } = await readNumbers(image, [place], misread, reader('2').read);
    expect(segment.text).toBe(`PILIH ${word}\n2`);
  });

  it('goes by what a word was meant to say', async () => {
    const read = segmentOf([PILIH, ['lO', ON_IMAGE]]);
    const words = read.words.map((word) => ({
      ...word,
      normalized: word.text.replace('lO', '10'),
    }));
    const { seen, read: look } = reader('3');
    await readNumbers(image, [place], { ...read, words }, look);
    expect(seen).toHaveLength(0);
  });

  it('leaves a neighbour beside the place to the page, read there or not', async () => {
    const neighbour: Placed = ['3', [0, 55, 30, 60]];
    const { segment } = await readNumbers(image, [place], page, reader([neighbour]).read);
    expect(segment).toEqual(page);
    const both = reader([neighbour, ['2', MIDDLE]]);
    expect((await readNumbers(image, [place], page, both.read)).segment.text).toBe('PILIH\n2');
  });

  it('does not read a word of the page again that reaches into the place', async () => {
    // "PASLON 12" ends in the margin of the place: its last digit alone would be another number.
    const reaching = segmentOf([['12', [60, 220, 175, 60]]]);
    const part = reader([['2', [20, 55, 50, 60]]]);
    const { segment } = await readNumbers(image, [place], reaching, part.read);
    expect(segment).toEqual(reaching);
    // Boxes that only touch are of two words.
    const touching = segmentOf([['12', [60, 220, 170, 60]]]);
    const own = await readNumbers(image, [place], touching, reader('2').read);
    expect(own.segment.text).toBe('12\n2');
  });

  it('reads a number once that stands in two places', async () => {
    const wider = { box: [195, 195, 110, 110] as const, confidence: 0.5 };
    const { seen, read } = reader('2');
    const { segment } = await readNumbers(image, [place, wider], page, read);
    expect(segment.text).toBe('PILIH\n2');
    expect(seen).toHaveLength(1);
  });

  it.each(['', 'PKB', '123', '2 3', '2A', '08:00'])('takes "%s" for no number', async (text) => {
    const { segment } = await readNumbers(image, [place], page, reader(text).read);
    expect(segment).toEqual(page);
  });

  it('reads a place as a page too where as a word it showed no number', async () => {
    const subjects: Subject[] = [];
    const read = async (crop: DecodedImage, subject: Subject) => {
      subjects.push(subject);
      return reader(subject === 'word' ? '2:' : '2').read(crop);
    };
    expect((await readNumbers(image, [place], page, read)).segment.text).toBe('PILIH\n2');
    expect(subjects).toEqual(['word', 'page']);
    subjects.length = 0;
    const none = async (crop: DecodedImage, subject: Subject) => {
      subjects.push(subject);
      return reader('PKB').read(crop);
    };
    expect((await readNumbers(image, [place], page, none)).segment).toEqual(page);
    // The last one looks at the end of the line "PILIH", which lacks a number.
    expect(subjects).toEqual(['word', 'page', 'page']);
  });

  it('tells when time ran out', async () => {
    const { complete } = await readNumbers(image, [place], page, reader('', false).read);
    expect(complete).toBe(false);
  });

  it.each([
    [0.9, 'PILIH\n1'],
    [0.7, 'PILIH'],
  ])(
    'looks from further off where nothing was read, and there takes a 1 read at %d for "%s"',
    async (confidence, text) => {
      const narrow = { box: [200, 150, 40, 100] as const, confidence: 0.9 };
      const seen: DecodedImage[] = [];
      const read = async (crop: DecodedImage): Promise<Reading> => {
        seen.push(crop);
        const { words, ...segment } = segmentOf(
          seen.length === 1 ? [] : [['1', [105, 80, 30, 80]]],
        );
        return {
          segment: { ...segment, words: words.map((word) => ({ ...word, confidence })) },
          complete: true,
          legible: true,
        };
      };
      const { segment } = await readNumbers(image, [narrow], page, read);
      expect(seen[1]).toMatchObject({ width: 240, height: 240 });
      expect(segment.text).toBe(text);
      if (text !== 'PILIH') expect(segment.words.at(-1)?.box).toEqual([205, 160, 30, 80]);
    },
  );
});
