import { describe, expect, it } from 'vitest';
import { linesFromMap, type TextMap } from '../../src/ocr/detect-lines.js';
import { detectorInput, detectorSize } from '../../src/ocr/detector-input.js';
import type { RotatedRect } from '../../src/ocr/geometry.js';

const WIDTH = 320;
const HEIGHT = 160;

/** A probability map with `value` inside each rectangle and 0 outside. */
function mapOf(rects: readonly RotatedRect[], value = 0.9): TextMap {
  const data = new Float32Array(WIDTH * HEIGHT);
  for (const { cx, cy, width, height, angle } of rects) {
    for (let i = 0; i < data.length; i++) {
      const dx = (i % WIDTH) + 0.5 - cx;
      const dy = Math.floor(i / WIDTH) + 0.5 - cy;
      const along = dx * Math.cos(angle) + dy * Math.sin(angle);
      const down = dy * Math.cos(angle) - dx * Math.sin(angle);
      if (Math.abs(along) <= width / 2 && Math.abs(down) <= height / 2) data[i] = value;
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const linesIn = (map: TextMap, width: number, height: number) =>
  linesFromMap(map, width, height).lines;

const level = { cx: 100, cy: 40, width: 120, height: 12, angle: 0 };

describe('linesFromMap', () => {
  it('finds a level line, grown on all sides, in pixels of the raster', () => {
    const [line, ...others] = linesIn(mapOf([level]), WIDTH * 2, HEIGHT * 3);
    expect(others).toEqual([]);
    expect(line?.score).toBeCloseTo(0.9, 1);
    expect(line?.rect.cx).toBeCloseTo(200, 0);
    expect(line?.rect.cy).toBeCloseTo(120, 0);
    expect(line?.rect.angle).toBeCloseTo(0);
    // Core 119 × 11 from pixel centres; grown by 1.9 × area / perimeter = 9.6 on each side.
    expect(line?.rect.width).toBeCloseTo((119 + 19.1) * 2, 0);
    expect(line?.rect.height).toBeCloseTo((11 + 19.1) * 3, 0);
  });

  it.each([-30, -12, 7, 25])('finds a line turned by %i°', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const [line] = linesIn(mapOf([{ ...level, cx: 160, cy: 80, angle }]), WIDTH, HEIGHT);
    expect(Math.abs((line?.rect.angle ?? 9) - angle)).toBeLessThan(0.03);
    expect(line?.rect.cx).toBeCloseTo(160, -0.5);
  });

  it('gives the largest line first', () => {
    const small = { ...level, cy: 120, width: 60 };
    const lines = linesIn(mapOf([small, level]), WIDTH, HEIGHT);
    expect(lines.map(({ rect }) => Math.round(rect.cy))).toEqual([40, 120]);
  });

  it('stops half-way to a neighbour on the same line', () => {
    const left = { ...level, cx: 60, width: 80 };
    const right = { ...level, cx: 150, width: 80 };
    const rects = linesIn(mapOf([left, right]), WIDTH, HEIGHT).map(({ rect }) => rect);
    const [a, b] = rects.sort((one, other) => one.cx - other.cx);
    expect((a?.cx ?? 0) + (a?.width ?? 0) / 2).toBeCloseTo(105, 0);
    expect((b?.cx ?? 0) - (b?.width ?? 0) / 2).toBeCloseTo(105, 0);
  });

  it('drops faint and tiny regions', () => {
    expect(linesIn(mapOf([level], 0.5), WIDTH, HEIGHT)).toEqual([]);
    expect(linesIn(mapOf([{ ...level, height: 2 }]), WIDTH, HEIGHT)).toEqual([]);
    expect(linesIn(mapOf([]), WIDTH, HEIGHT)).toEqual([]);
  });

  it('takes a round blob upright', () => {
    const blob = { cx: 80, cy: 80, width: 20, height: 20, angle: 0.4 };
    const disc = mapOf([blob, { ...blob, angle: 0 }, { ...blob, angle: 0.8 }]);
    expect(linesIn(disc, WIDTH, HEIGHT)[0]?.rect.angle).toBeCloseTo(0);
  });

  it('survives a map that is text everywhere', () => {
    const data = new Float32Array(WIDTH * HEIGHT).fill(1);
    expect(linesIn({ width: WIDTH, height: HEIGHT, data }, WIDTH, HEIGHT)).toHaveLength(1);
  });
});

describe('detectorSize', () => {
  it.each([
    [1000, 500, 0.8, 800, 416],
    [900, 1, 0.5, 448, 32],
  ])('%i × %i at %f gives multiples of 32', (width, height, scale, w, h) => {
    const raster = { width, height, data: new Uint8Array() };
    expect(detectorSize(raster, scale)).toEqual({ width: w, height: h });
  });
});

describe('linesFromMap, on a crowded map', () => {
  it('says that it did not look at every region', () => {
    const specks = (width: number, height: number) => ({
      width,
      height,
      data: new Float32Array(width * height).map((_, i) =>
        (i % width) % 2 === 0 && Math.floor(i / width) % 2 === 0 ? 0.9 : 0,
      ),
    });
    expect(linesFromMap(specks(96, 96), 96, 96).complete).toBe(true);
    expect(linesFromMap(specks(128, 128), 128, 128).complete).toBe(false);
  });
});

describe('detectorInput', () => {
  it('shrinks and normalises B, G, R', () => {
    const data = new Uint8Array(1000 * 500 * 3).map((_, i) => [255, 0, 51][i % 3] ?? 0);
    const input = detectorInput({ width: 1000, height: 500, data }, 800, 416);
    expect(input.dims).toEqual([1, 3, 416, 800]);
    const plane = 416 * 800;
    expect(input.data[0]).toBeCloseTo((51 / 255 - 0.485) / 0.229, 4);
    expect(input.data[plane]).toBeCloseTo((0 - 0.456) / 0.224, 4);
    expect(input.data[3 * plane - 1]).toBeCloseTo((1 - 0.406) / 0.225, 4);
  });

  it('stretches a very flat image to one stride', () => {
    const data = new Uint8Array(900 * 1 * 3);
    expect(detectorInput({ width: 900, height: 1, data }, 800, 32).dims).toEqual([1, 3, 32, 800]);
  });
});
