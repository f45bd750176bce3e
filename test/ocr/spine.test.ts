import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/domain/detector.js';
import { cropLine } from '../../src/ocr/crop.js';
import { linesFromMap } from '../../src/ocr/detect-lines.js';
import { corners, type Point, type RotatedRect } from '../../src/ocr/geometry.js';
import { inverse, ORIENTATIONS, orientSpine } from '../../src/ocr/orientation.js';
import {
  evenly,
  leftToRight,
  lengthInHeights,
  partOf,
  pieces,
  rectAround,
  reversed,
  ribAt,
  type Spine,
  straightSpine,
} from '../../src/ocr/spine.js';

const SIDE = 400;

/** A curve over 0..1 and half its height there, in pixels. */
interface Band {
  readonly at: (t: number) => Point;
  readonly half: (t: number) => number;
}

/** For each pixel how far along the band it lies (0..1) and how far beside (−1..1), if inside. */
function inBand({ at, half }: Band): readonly (readonly [t: number, beside: number] | undefined)[] {
  const places: (readonly [number, number] | undefined)[] = new Array(SIDE * SIDE);
  const steps = 1500;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const [a, b] = [at(Math.max(0, t - 1e-3)), at(Math.min(1, t + 1e-3))];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const [nx, ny] = [-(b.y - a.y) / length, (b.x - a.x) / length];
    const { x, y } = at(t);
    for (let down = -half(t); down <= half(t); down += 0.5) {
      const cell = Math.floor(y + ny * down) * SIDE + Math.floor(x + nx * down);
      places[cell] = [t, down / half(t)];
    }
  }
  return places;
}

function linesOf(band: Band) {
  const places = inBand(band);
  const data = Float32Array.from({ length: SIDE * SIDE }, (_, i) => (places[i] ? 0.9 : 0));
  return linesFromMap({ width: SIDE, height: SIDE, data }, SIDE, SIDE).lines;
}

/** The band's picture: red grows along it, green grows across it, blue is full inside. */
function pictureOf(band: Band): Raster {
  const data = new Uint8Array(SIDE * SIDE * 3);
  for (const [i, place] of inBand(band).entries()) {
    if (place) data.set([place[0] * 250, 125 + place[1] * 100, 255], i * 3);
  }
  return { width: SIDE, height: SIDE, data };
}

const arc = (from: number, to: number, half = 7): Band => ({
  at: (t) => {
    const angle = ((from + (to - from) * t) * Math.PI) / 180;
    return { x: 200 + 150 * Math.cos(angle), y: 200 + 150 * Math.sin(angle) };
  },
  half: () => half,
});
const topArc = arc(180, 360);
const bottomArc = arc(150, 30);
const wave: Band = {
  at: (t) => ({ x: 40 + 320 * t, y: 200 + 50 * Math.sin(2 * Math.PI * t) }),
  half: () => 7,
};
const tapering: Band = { at: (t) => ({ x: 40 + 320 * t, y: 200 }), half: (t) => 5 + 12 * t };
const straight: Band = { at: (t) => ({ x: 40 + 320 * t, y: 150 + 60 * t }), half: () => 8 };

describe('a line that bends', () => {
  it.each([
    ['an arch', topArc],
    ['the lower arc of a ring', bottomArc],
    ['a wave', wave],
  ])('is unrolled straight: %s', (_, band) => {
    const [line, ...others] = linesOf(band);
    expect(others).toEqual([]);
    const spine = line?.spine ?? [];
    expect(spine.length).toBeGreaterThan(2);
    const [width, height] = [Math.round(40 * lengthInHeights(spine)), 40];
    const crop = cropLine(pictureOf(band), spine, width, height, width);
    const plane = width * height;
    const level = (channel: number, u: number, v: number) =>
      (((crop[channel * plane + v * width + u] ?? 9) + 1) / 2) * 255;
    let [darkest, farthest, unsteadiest, brightestMargin] = [255, 0, 0, 0];
    for (let u = Math.round(width * 0.08); u < width * 0.92; u++) {
      darkest = Math.min(darkest, level(0, u, height / 2));
      farthest = Math.max(farthest, Math.abs(level(1, u, height / 2) - 125));
      unsteadiest = Math.max(unsteadiest, Math.abs(level(2, u, height / 2) - (250 * u) / width));
      const margin = Math.max(level(0, u, 1), level(0, u, height - 2));
      brightestMargin = Math.max(brightestMargin, margin);
    }
    // The middle row runs along the middle of the band (100 is its edge), from its first end to its
    // last; above and below are margins, all along.
    expect(darkest).toBeGreaterThan(200);
    expect(farthest).toBeLessThan(45);
    expect(unsteadiest).toBeLessThan(20);
    expect(brightestMargin).toBeLessThan(60);
  });

  it('is covered by pieces that leave the inside of the arch free', () => {
    const [line] = linesOf(topArc);
    if (!line) throw new Error('no line');
    const far = pieces(line)
      .flatMap(corners)
      .filter(({ x, y }) => Math.hypot(x - 200, y - 200) < 110);
    expect(far).toEqual([]);
  });

  it('stops half-way to the next piece of its arc', () => {
    const places = [inBand(arc(190, 260)), inBand(arc(272, 345))];
    const data = Float32Array.from({ length: SIDE * SIDE }, (_, i) =>
      places.some((place) => place[i]) ? 0.9 : 0,
    );
    const { lines } = linesFromMap({ width: SIDE, height: SIDE, data }, SIDE, SIDE);
    const [left, right] = [...lines]
      .sort((a, b) => a.rect.cx - b.rect.cx)
      .map((l) => l.spine ?? []);
    const [end, start] = [ribAt(left ?? [], 1), ribAt(right ?? [], 0)];
    expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeLessThan(5);
  });
});

describe('a line that tapers', () => {
  it('has cuts that grow from end to end', () => {
    const [line] = linesOf(tapering);
    const spine = line?.spine ?? [];
    const height = (u: number) => Math.hypot(ribAt(spine, u).dx, ribAt(spine, u).dy);
    expect(height(0.98) / height(0.02)).toBeGreaterThan(2);
    expect(Math.abs(ribAt(spine, 0.5).y - 200)).toBeLessThan(2);
  });
});

describe('a straight line', () => {
  it('has no spine, level or slanted', () => {
    expect(linesOf(straight).map(({ spine }) => spine)).toEqual([undefined]);
    const short: Band = { at: (t) => ({ x: 100 + 30 * t, y: 200 }), half: () => 8 };
    expect(linesOf(short).map(({ spine }) => spine)).toEqual([undefined]);
  });
});

const rects: fc.Arbitrary<RotatedRect> = fc.record({
  cx: fc.double({ min: -500, max: 500, noNaN: true }),
  cy: fc.double({ min: -500, max: 500, noNaN: true }),
  width: fc.double({ min: 20, max: 300, noNaN: true }),
  height: fc.double({ min: 4, max: 40, noNaN: true }),
  angle: fc.double({ min: -3, max: 3, noNaN: true }),
});
const spines: fc.Arbitrary<Spine> = fc
  .array(fc.record({ y: fc.integer({ min: -9, max: 9 }), dy: fc.integer({ min: 4, max: 9 }) }), {
    minLength: 3,
    maxLength: 12,
  })
  .map((cuts) => cuts.map(({ y, dy }, i) => ({ x: 20 * i, y, dx: 0, dy })));

const near = (a: Spine, b: Spine) => {
  expect(a).toHaveLength(b.length);
  for (const [i, rib] of a.entries()) {
    for (const key of ['x', 'y', 'dx', 'dy'] as const) {
      expect(rib[key]).toBeCloseTo((b[i] as (typeof b)[number])[key], 6);
    }
  }
};

describe('spines', () => {
  it('of rectangles give the rectangle back, and its parts', () => {
    fc.assert(
      fc.property(rects, (rect) => {
        const around = rectAround(straightSpine(rect));
        for (const key of ['cx', 'cy', 'width', 'height', 'angle'] as const) {
          expect(around[key]).toBeCloseTo(rect[key], 6);
        }
        expect(rectAround(partOf(straightSpine(rect), 0.25, 0.5)).width).toBeCloseTo(
          rect.width / 4,
          6,
        );
        expect(lengthInHeights(straightSpine(rect))).toBeCloseTo(rect.width / rect.height, 6);
      }),
    );
  });

  it('read from the other end twice are themselves', () => {
    fc.assert(fc.property(spines, (spine) => near(reversed(reversed(spine)), spine)));
  });

  it('keep their ends when their cuts are spread evenly, and then have even steps', () => {
    fc.assert(
      fc.property(spines, (spine) => {
        const even = evenly(evenly(spine));
        near([ribAt(even, 0), ribAt(even, 1)], [ribAt(spine, 0), ribAt(spine, 1)]);
        const steps = even.slice(1).map((_, i) => lengthInHeights(even.slice(i, i + 2)));
        expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.6);
      }),
    );
  });

  it('start at their left end, however they were traced', () => {
    const spine = straightSpine({ cx: 100, cy: 50, width: 80, height: 10, angle: 0.4 });
    expect(leftToRight(spine)).toEqual(spine);
    expect(leftToRight(reversed(spine))).toEqual(spine);
  });

  it.each(ORIENTATIONS)(
    'of a page in $turns, $mirrored run to the right once it is upright',
    (orientation) => {
      const spine = straightSpine({ cx: 300, cy: 200, width: 80, height: 10, angle: 0.1 });
      const shown = orientSpine(spine, 800, 600, orientation);
      const [width, height] = orientation.turns % 2 === 0 ? [800, 600] : [600, 800];
      for (const { x, y } of shown) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      const back = orientSpine(shown, width, height, inverse(orientation));
      for (const [at, rib] of back.entries()) {
        for (const key of ['x', 'y', 'dx', 'dy'] as const) {
          expect(rib[key]).toBeCloseTo(spine[at]?.[key] ?? Number.NaN);
        }
      }
    },
  );
});
