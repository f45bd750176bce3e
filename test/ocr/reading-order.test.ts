import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RotatedRect } from '../../src/ocr/geometry.js';
import { type Fragment, toSegment } from '../../src/ocr/reading-order.js';
import type { Spine } from '../../src/ocr/spine.js';

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

  it('parts columns that stand closer than words may, where three rows start at one place', () => {
    const rows = ['jalan mulus', 'pasar baru', 'air bersih'];
    const page = rows.flatMap((row, i) => [
      at(0, i * 30, row.slice(0, 8 + (i % 2))),
      at(100, i * 30, `guru ${i + 1}`),
    ]);
    expect(textOf(page).split('\n')).toEqual([
      'jalan mu',
      'pasar bar',
      'air bers',
      'guru 1',
      'guru 2',
      'guru 3',
    ]);
    expect(textOf(page.slice(0, 4)).split('\n')).toHaveLength(2);
  });

  it('keeps the numbers of a list beside its items', () => {
    const page = [0, 1, 2].flatMap((i) => [
      at(0, i * 30, `${i + 1}.`),
      at(28, i * 30, 'jalan mulus'),
    ]);
    expect(textOf(page)).toBe('1. jalan mulus\n2. jalan mulus\n3. jalan mulus');
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

/** Text of height 20 on a circle about (300, 300), read from one angle to another (degrees). */
function onRing(from: number, to: number, text: string, radius = 200): Fragment {
  const clockwise = Math.sign(to - from);
  const spine: Spine = Array.from({ length: 9 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 8) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [dx, dy] = [-10 * clockwise * cos, -10 * clockwise * sin];
    return { x: 300 + radius * cos, y: 300 + radius * sin, dx, dy };
  });
  const middle = spine[4] ?? { x: 0, y: 0 };
  const rect = { cx: middle.x, cy: middle.y, width: 90, height: 60, angle: 0.7 };
  return { ...fragment(text, rect), spine };
}

describe('toSegment, on curves', () => {
  const top = [
    onRing(190, 225, 'anti'),
    onRing(230, 265, 'korupsi'),
    onRing(270, 305, 'harga'),
    onRing(310, 345, 'mati'),
  ];
  const bottom = [onRing(170, 130, 'partai'), onRing(124, 90, 'layar'), onRing(84, 20, 'bahari')];
  const inside = at(230, 290, 'sekar hadiningrat');

  it('follows a ring around what stands in it: above, inside, below', () => {
    const [first, second, third, fourth] = top;
    const page = [third, bottom[2], inside, first, bottom[0], fourth, bottom[1], second];
    expect(textOf(page.flatMap((item) => item ?? []))).toBe(
      'anti korupsi harga mati\nsekar hadiningrat\npartai layar bahari',
    );
  });

  it('opens a ring of text without an end, and gives each word once', () => {
    const ring = [0, 60, 120, 180, 240, 300].map((from) => onRing(from, from + 54, `k${from}`));
    const text = textOf(ring);
    expect(text.split('\n')).toHaveLength(1);
    expect(text.split(' ').sort()).toEqual(['k0', 'k120', 'k180', 'k240', 'k300', 'k60']);
  });

  it('joins straight words that turn along an arc', () => {
    const word = (degrees: number, text: string) => {
      const angle = (degrees * Math.PI) / 180;
      const [cx, cy] = [300 + 200 * Math.sin(angle), 300 - 200 * Math.cos(angle)];
      return fragment(text, { cx, cy, width: 90, height: 24, angle });
    };
    const words = [word(58, 'tiga'), word(0, 'satu'), word(29, 'dua')];
    expect(textOf(words)).toBe('satu dua tiga');
  });

  it('joins no rings of other sizes or radii', () => {
    const outer = onRing(230, 265, 'luar', 200);
    const inner = onRing(270, 305, 'dalam', 150);
    expect(textOf([outer, inner]).split('\n')).toHaveLength(2);
    const next = onRing(270, 305, 'besar');
    const twice = (next.spine ?? []).map((rib) => ({ ...rib, dx: rib.dx * 2, dy: rib.dy * 2 }));
    expect(textOf([outer, { ...next, spine: twice }]).split('\n')).toHaveLength(2);
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
