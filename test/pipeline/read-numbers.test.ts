import { describe, expect, it } from 'vitest';
import type { DecodedImage, Reading } from '../../src/domain/detector.js';
import type { Segment } from '../../src/domain/signal.js';
import { readNumbers } from '../../src/pipeline/read-numbers.js';
import { wordsOf } from '../support/fakes.js';

const image: DecodedImage = {
  part: 'image:0',
  width: 400,
  height: 400,
  raster: { width: 400, height: 400, data: new Uint8Array(400 * 400 * 3) },
  unseenFrames: false,
};
/** One word of 10 x 10 pixels at the corner. */
const page: Segment = { part: 'image:0', text: 'PILIH', words: wordsOf('PILIH') };
const place = { box: [200, 200, 100, 100] as const, confidence: 0.9 };

const reader = (text: string, complete = true) => {
  const seen: DecodedImage[] = [];
  const read = async (crop: DecodedImage): Promise<Reading> => {
    seen.push(crop);
    return { segment: { part: crop.part, text, words: wordsOf(text) }, complete, legible: true };
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
    // The place with its margin begins at 165; the fake word stands at its corner.
    expect(word).toMatchObject({ text: '2', box: [165, 165, 10, 10], span: { start: 6, end: 7 } });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ width: 170, height: 170 });
  });

  it('does not look where a word was read', async () => {
    const { seen, read } = reader('2');
    const covered = { box: [0, 0, 40, 40] as const, confidence: 0.9 };
    expect((await readNumbers(image, [covered], page, read)).segment).toEqual(page);
    expect(seen).toHaveLength(0);
  });

  it.each(['', 'PKB', '123', '2 3', '2A', '08:00'])('takes "%s" for no number', async (text) => {
    const { segment } = await readNumbers(image, [place], page, reader(text).read);
    expect(segment).toEqual(page);
  });

  it('tells when time ran out', async () => {
    const { complete } = await readNumbers(image, [place], page, reader('', false).read);
    expect(complete).toBe(false);
  });
});
