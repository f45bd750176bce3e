import { describe, expect, it } from 'vitest';
import type { DecodedImage, Reading } from '../../src/domain/detector.js';
import type { Box } from '../../src/domain/signal.js';
import { pairNumber } from '../../src/elements/pair-number.js';
import { readLostNumbers } from '../../src/pipeline/read-lost-numbers.js';
import { placed } from '../elements/page.js';

const image: DecodedImage = {
  part: 'image:0',
  width: 800,
  height: 400,
  raster: { width: 800, height: 400, data: new Uint8Array(800 * 400 * 3) },
  unseenFrames: false,
};
type Placed = readonly [text: string, box: Box];

const CALL: readonly Placed[] = [
  ['Pilih', [100, 100, 100, 40]],
  ['nomor', [220, 100, 120, 40]],
];
const FOOT: readonly Placed[] = [['Bersama', [100, 300, 140, 40]]];
const page = placed([CALL, FOOT]);
/** The end of the line with its margin begins here. */
const CORNER = [200, 80] as const;
/** Behind "nomor", as the crop has it. */
const BEHIND: Box = [155, 22, 25, 38];

/** Reads the same words, in pixels of the crop, off every crop; their confidence is that of a clear word. */
function reader(words: readonly Placed[], confidence = 0.97, complete = true) {
  const seen: DecodedImage[] = [];
  const { words: read, ...segment } = placed([words]);
  const look = async (crop: DecodedImage): Promise<Reading> => {
    seen.push(crop);
    return {
      segment: { ...segment, words: read.map((word) => ({ ...word, confidence })) },
      complete,
      legible: true,
    };
  };
  return { seen, read: look };
}

const NOMOR: Placed = ['nomor', [20, 20, 120, 40]];

describe('readLostNumbers', () => {
  it('completes a line with the number behind its keyword', async () => {
    const { seen, read } = reader([NOMOR, ['2', BEHIND]]);
    const { segment, complete } = await readLostNumbers(image, page, read);
    expect(segment.text).toBe('Pilih nomor 2\nBersama');
    expect(complete).toBe(true);
    const [, , number, last] = segment.words;
    expect(number).toMatchObject({
      text: '2',
      box: [BEHIND[0] + CORNER[0], BEHIND[1] + CORNER[1], 25, 38],
    });
    for (const { text, span } of segment.words)
      expect(segment.text.slice(span.start, span.end)).toBe(text);
    expect(last?.text).toBe('Bersama');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ width: 260, height: 80 });
  });

  it('takes a number that ends well before the crop does', async () => {
    const { read } = reader([['08', [185, 22, 50, 38]]]);
    const { segment } = await readLostNumbers(image, page, read);
    expect(segment.text).toBe('Pilih nomor 08\nBersama');
  });

  it('leaves the number to what its line makes of it', async () => {
    const against = placed([[['Jangan', [0, 100, 90, 40]], ...CALL], FOOT]);
    const { read } = reader([['2', BEHIND]]);
    const { segment } = await readLostNumbers(image, against, read);
    expect(segment.text).toBe('Jangan Pilih nomor 2\nBersama');
    const seen = pairNumber(segment, { complete: true, places: [], own: '2' });
    expect(seen.status).toBe('absent');
  });

  it.each<[string, readonly Placed[], number]>([
    [
      'another word',
      [
        ['2', BEHIND],
        ['Damar', [190, 22, 90, 38]],
      ],
      0.97,
    ],
    ['no number', [['A', BEHIND]], 0.97],
    ['a figure', [['2024', BEHIND]], 0.97],
    ['an unsure digit', [['7', BEHIND]], 0.6],
    ['a digit of another height', [['2', [155, 20, 40, 70]]], 0.97],
    ['a digit of the next line', [['2', [155, 55, 25, 38]]], 0.97],
    // The crop is 260 pixels wide, the line 40 high.
    ['a number that the crop may have cut', [['08', [190, 22, 50, 38]]], 0.97],
    ['a part of the keyword', [['0', [100, 22, 25, 38]]], 0.97],
  ])('takes %s for none', async (_, words, confidence) => {
    const { seen, read } = reader(words, confidence);
    expect((await readLostNumbers(image, page, read)).segment).toEqual(page);
    expect(seen).toHaveLength(1);
  });

  it.each<[string, readonly (readonly Placed[])[]]>([
    ['the line goes on', [[...CALL, ['dua', [360, 100, 70, 40]]]]],
    ['a word of another column stands there', [CALL, [['Damar', [370, 95, 120, 40]]]]],
    ['a number stands below', [CALL, [['2', [200, 150, 50, 100]]]]],
    ['no keyword ends a line', [FOOT]],
    ['the page stands on its side', [[['nomor', [220, 100, 40, 120]]]]],
    [
      'a number was read that a mere verb may call to',
      [[['Pilih', [0, 0, 90, 40]]], [['2', [500, 300, 50, 90]]]],
    ],
  ])('does not look where %s', async (_, lines) => {
    const { seen, read } = reader([['3', BEHIND]]);
    const given = placed(lines);
    expect((await readLostNumbers(image, given, read)).segment).toEqual(given);
    expect(seen).toHaveLength(0);
  });

  it('looks at three ends of lines at most, and keeps their order', async () => {
    const lines = [0, 1, 2, 3].map((at): readonly Placed[] => [['Paslon', [0, at * 90, 120, 40]]]);
    const { seen, read } = reader([['2', [155, 22, 25, 38]]]);
    const { segment } = await readLostNumbers(image, placed(lines), read);
    expect(seen).toHaveLength(3);
    expect(segment.text.split('\n')).toHaveLength(4);
    for (const { text, span } of segment.words)
      expect(segment.text.slice(span.start, span.end)).toBe(text);
  });

  it('tells when time ran out', async () => {
    const { read } = reader([], 0.97, false);
    expect((await readLostNumbers(image, page, read)).complete).toBe(false);
  });
});
