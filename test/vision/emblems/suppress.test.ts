import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/vision/emblems/rect.js';
import {
  intersectionOverUnion,
  partInside,
  suppress,
} from '../../../src/vision/emblems/suppress.js';

const square = (left: number, top: number, side: number) => ({
  rect: { left, top, right: left + side, bottom: top + side },
});
const same = (a: Rect, b: Rect) => intersectionOverUnion(a, b) > 0.5;

describe('suppress', () => {
  it('keeps the first of two that overlap', () => {
    const places = [square(0, 0, 40), square(8, 0, 40), square(100, 0, 40)];
    expect(suppress(places, 9, same).kept).toEqual([places[0], places[2]]);
  });

  it('keeps neighbours whose corners overlap, as tilted logos in a row do', () => {
    const places = [square(0, 0, 40), square(32, 6, 40)];
    expect(suppress(places, 9, same).kept).toEqual(places);
  });

  it('tells when there are more than are kept, and only then', () => {
    const row = Array.from({ length: 5 }, (_, at) => square(at * 50, 0, 40));
    expect(suppress(row, 4, same)).toEqual({ kept: row.slice(0, 4), complete: false });
    expect(suppress(row, 5, same)).toEqual({ kept: row, complete: true });
    expect(suppress([...row, square(3, 0, 40)], 5, same)).toEqual({ kept: row, complete: true });
    expect(suppress([], 4, same)).toEqual({ kept: [], complete: true });
  });

  it('leaves no two that overlap, and drops none that overlaps nothing kept before it', () => {
    const place = fc
      .tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 120 }))
      .map(([left, top, side]) => square(left, top, side));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        const { kept } = suppress(places, places.length, same);
        for (const [at, one] of kept.entries()) {
          for (const other of kept.slice(at + 1)) expect(same(one.rect, other.rect)).toBe(false);
        }
        for (const [at, one] of places.entries()) {
          if (kept.includes(one)) continue;
          const before = kept.filter((other) => places.indexOf(other) < at);
          expect(before.some((other) => same(other.rect, one.rect))).toBe(true);
        }
      }),
    );
  });
});

describe('overlaps', () => {
  it.each([
    ['the same', square(0, 0, 40), square(0, 0, 40), 1, 1],
    ['half', square(0, 0, 40), square(20, 0, 40), 1 / 3, 0.5],
    ['one inside the other', square(0, 0, 80), square(20, 20, 40), 0.25, 1],
    ['edge to edge', square(0, 0, 40), square(40, 0, 40), 0, 0],
    ['far apart', square(0, 0, 40), square(90, 90, 40), 0, 0],
    ['without extent', square(0, 0, 0), square(0, 0, 0), 0, 0],
  ])('of %s', (_name, a, b, union, inside) => {
    expect(intersectionOverUnion(a.rect, b.rect)).toBeCloseTo(union, 9);
    expect(partInside(a.rect, b.rect)).toBeCloseTo(inside, 9);
  });
});
