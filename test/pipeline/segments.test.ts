import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QrCode } from '../../src/domain/detector.js';
import type { Box, Segment } from '../../src/domain/signal.js';
import {
  codeSegment,
  joinFrames,
  joinSegments,
  normalizedText,
} from '../../src/pipeline/segments.js';
import { wordsOf } from '../support/fakes.js';

const BOX: Box = [1, 2, 3, 4];
const segmentOf = (text: string): Segment => ({ part: 'image:0', text, words: wordsOf(text) });
const texts = fc.array(
  fc
    .array(
      fc.array(fc.constantFrom('AYO', 'PILIH', '2', '🙏', 'é'), { minLength: 1, maxLength: 4 }),
      {
        maxLength: 4,
      },
    )
    .map((lines) => lines.map((line) => line.join(' ')).join('\n')),
  { maxLength: 4 },
);

function expectExactSpans({ text, words }: Segment) {
  for (const word of words) expect(text.slice(word.span.start, word.span.end)).toBe(word.text);
  expect(words.map((word) => word.text)).toEqual(text.match(/\S+/g) ?? []);
}

/** A segment that was read as `text` and meant to say `meant`. */
function misread(text: string, meant: string): Segment {
  const words = wordsOf(text).map((word) => {
    const { start, end } = word.span;
    return { ...word, normalized: meant.slice(start, end) };
  });
  return { part: 'image:0', text, words };
}

describe('normalizedText', () => {
  it('is the text with every word as it was meant', () => {
    const segment = misread('AYO PlLlH\nNOMOR O2', 'AYO PILIH\nNOMOR 02');
    expect(normalizedText(segment)).toBe('AYO PILIH\nNOMOR 02');
    const joined = joinSegments('image:0', [segmentOf('🙏 é'), segment, segmentOf('lalu')]);
    expect(normalizedText(joined)).toBe('🙏 é\nAYO PILIH\nNOMOR 02\nlalu');
  });

  it('is the text where nothing is in doubt', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        for (const text of parts) expect(normalizedText(segmentOf(text))).toBe(text);
      }),
    );
    expect(normalizedText({ part: 'text', text: ' PlLlH ', words: [] })).toBe(' PlLlH ');
  });
});

describe('joinSegments', () => {
  it('keeps every line and word, and spans exact', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const joined = joinSegments('image:0', parts.map(segmentOf));
        expectExactSpans(joined);
        expect(joined.text).toBe(parts.filter((text) => text !== '').join('\n'));
      }),
    );
  });
});

describe('codeSegment', () => {
  it('gives a line a content, whose words have the box of the code', () => {
    const codes: QrCode[] = [
      { content: 'https://contoh.id/ PILIH 2', box: BOX },
      { content: null, box: [9, 9, 9, 9] },
      { content: 'https://contoh.id/b', box: [5, 6, 7, 8] },
    ];
    const segment = codeSegment('image:0', codes);
    expectExactSpans(segment);
    expect(segment.text).toBe('https://contoh.id/ PILIH 2\nhttps://contoh.id/b');
    for (const word of segment.words) {
      expect(word).toMatchObject({ engine: 'qr-reader', normalized: word.text });
    }
    expect(segment.words.map(({ box }) => box)).toEqual([BOX, BOX, BOX, [5, 6, 7, 8]]);
  });
});

describe('joinFrames', () => {
  it('appends what a later frame says anew, and no line twice', () => {
    const frames = ['AYO PILIH\nNOMOR 2\nNOMOR 2', 'AYO PILIH\nNOMOR 3', '', 'NOMOR 2\nBAKAR'];
    const joined = joinFrames('image:0', frames.map(segmentOf));
    expectExactSpans(joined);
    expect(joined.text).toBe('AYO PILIH\nNOMOR 2\nNOMOR 2\nNOMOR 3\nBAKAR');
    // The word keeps the box it has in its own frame.
    expect(joined.words.at(-1)?.box).toEqual(wordsOf('NOMOR 2\nBAKAR').at(-1)?.box);
  });

  it('leaves out a line that says the same in other look-alikes', () => {
    const frames = [segmentOf('AYO PILIH'), misread('AYO PlLlH\nNOMOR O2', 'AYO PILIH\nNOMOR 02')];
    expect(joinFrames('image:0', frames).text).toBe('AYO PILIH\nNOMOR O2');
  });

  it('changes nothing of a single frame, and loses no line of any', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const joined = joinFrames('image:0', parts.map(segmentOf));
        expectExactSpans(joined);
        const lines = (list: readonly string[]) =>
          new Set(list.flatMap((text) => text.split('\n')));
        expect(lines([joined.text, ''])).toEqual(lines([...parts, '']));
        const [only] = parts;
        if (only) expect(joinFrames('image:0', [segmentOf(only)])).toEqual(segmentOf(only));
      }),
    );
  });
});
