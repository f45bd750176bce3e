import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RotatedRect } from '../../src/ocr/geometry.js';
import { type Fragment, toSegment } from '../../src/ocr/reading-order.js';

/** A fragment at (x, y) whose words are `height / 2` pixels a character wide. */
function at(x: number, y: number, text: string, height = 20, angle = 0): Fragment {
  const width = (text.length * height) / 2;
  const rect = { cx: x + width / 2, cy: y + height / 2, width, height, angle };
  return fragment(text, rect);
}

function fragment(text: string, rect: RotatedRect): Fragment {
  const words = text.split(' ').map((word) => ({
    text: word,
    confidence: 0.9,
    engine: 'ocr-paddle' as const,
    box: [Math.round(rect.cx), Math.round(rect.cy), 10, 10] as const,
  }));
  return { rect, words };
}

/** Turns the page about its origin. */
function turned({ rect, words }: Fragment, angle: number): Fragment {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const cx = rect.cx * cos - rect.cy * sin;
  const cy = rect.cx * sin + rect.cy * cos;
  return { words, rect: { ...rect, cx, cy, angle: rect.angle + angle } };
}

const textOf = (fragments: readonly Fragment[]) => toSegment('image:0', fragments).text;

describe('toSegment', () => {
  it('reads nothing as an empty text', () => {
    expect(toSegment('image:3', [])).toEqual({ part: 'image:3', text: '', words: [] });
  });

  it('joins words by a space and lines by a line break', () => {
    const page = [at(10, 40, 'nomor dua'), at(10, 10, 'pilih'), at(70, 10, 'kami')];
    expect(textOf(page)).toBe('pilih kami\nnomor dua');
  });

  it('reads one column to its end before the next', () => {
    const left = [at(0, 50, 'visi kami'), at(0, 80, 'jujur'), at(0, 110, 'adil')];
    const right = [at(300, 50, 'misi kami'), at(300, 80, 'maju'), at(300, 110, 'makmur')];
    const head = at(0, 0, 'satu judul di atas kedua kolom ini', 30);
    const foot = at(0, 160, 'satu baris di bawah kedua kolom ini juga', 20);
    expect(textOf([...right, foot, ...left, head])).toBe(
      [
        'satu judul di atas kedua kolom ini',
        'visi kami\njujur\nadil',
        'misi kami\nmaju\nmakmur',
        'satu baris di bawah kedua kolom ini juga',
      ].join('\n'),
    );
  });

  it('keeps different sizes on one line together', () => {
    expect(textOf([at(0, 10, 'nomor', 20), at(60, 0, 'urut', 40), at(150, 12, 'dua', 18)])).toBe(
      'nomor urut dua',
    );
  });

  it.each([-8, -3, 3, 8])('reads a page turned by %i° like a level one', (degrees) => {
    const page = [
      at(0, 0, 'baris pertama'),
      at(140, 0, 'yang panjang sekali'),
      at(0, 30, 'baris kedua'),
      at(125, 30, 'juga panjang sekali'),
      at(0, 60, 'baris ketiga'),
    ];
    const angle = (degrees * Math.PI) / 180;
    expect(textOf(page.map((item) => turned(item, angle)))).toBe(textOf(page));
    expect(textOf(page).split('\n')).toHaveLength(3);
  });

  it('leaves upright text beside a level line on its own', () => {
    const tall = at(50, 0, 'samping', 20, Math.PI / 2);
    expect(textOf([tall, at(120, 30, 'lurus')]).split('\n')).toHaveLength(2);
  });
});

const anyFragment: fc.Arbitrary<Fragment> = fc
  .record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 600 }),
    height: fc.integer({ min: 5, max: 80 }),
    angle: fc.double({ min: -2, max: 2, noNaN: true }),
    words: fc.array(fc.stringMatching(/^[a-z0-9🗳.]{1,6}$/u), { minLength: 0, maxLength: 4 }),
  })
  .map(({ x, y, height, angle, words }) => {
    const made = at(x, y, words.join(' ') || 'a', height, angle);
    return words.length === 0 ? { ...made, words: [] } : made;
  });

const pages = fc.array(anyFragment, { maxLength: 25 });

describe('toSegment, for any fragments', () => {
  it('gives every word exactly once', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const given = page.flatMap(({ words }) => words.map(({ text }) => text)).sort();
        const segment = toSegment('image:0', page);
        expect(segment.words.map(({ text }) => text).sort()).toEqual(given);
        expect(segment.text.split(/[ \n]/).filter(Boolean).sort()).toEqual(given);
      }),
    );
  });

  it('gives exact, sorted and disjoint spans', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { text, words } = toSegment('image:0', page);
        let end = -1;
        for (const { text: word, span } of words) {
          expect(text.slice(span.start, span.end)).toBe(word);
          expect(span.start).toBe(end + 1);
          end = span.end;
        }
        expect(text.length).toBe(Math.max(0, end));
      }),
    );
  });

  it('does not depend on the order of the fragments', () => {
    const shuffled = pages.chain((page) =>
      fc.tuple(fc.constant(page), fc.shuffledSubarray(page, { minLength: page.length })),
    );
    fc.assert(
      fc.property(shuffled, ([page, other]) => {
        expect(toSegment('image:0', other)).toEqual(toSegment('image:0', page));
      }),
    );
  });
});
