import { describe, expect, it } from 'vitest';
import { detectInTiles, type RunDetector, tilesOf } from '../../src/ocr/detect-tiles.js';

describe('tilesOf', () => {
  it.each([
    [32, 32],
    [800, 800],
    [832, 512],
    [2016, 2016],
    [512, 7488],
  ])('fills a map of %i × %i once, with tiles the detector takes', (width, height) => {
    const times = new Uint8Array(width * height);
    for (const { x, y, width: w, height: h, own } of tilesOf(width, height)) {
      expect([w % 32, h % 32]).toEqual([0, 0]);
      expect(Math.max(w, h)).toBeLessThanOrEqual(800);
      expect(own.x >= x && own.y >= y && own.x + own.width <= x + w).toBe(true);
      expect(own.y + own.height <= y + h && y + h <= height && x + w <= width).toBe(true);
      for (let row = own.y; row < own.y + own.height; row++) {
        const mine = times.subarray(row * width + own.x, row * width + own.x + own.width);
        for (const [at, count] of mine.entries()) mine[at] = count + 1;
      }
    }
    expect(times.every((count) => count === 1)).toBe(true);
  });
});

describe('detectInTiles', () => {
  const [width, height] = [2560, 640];
  /** One dark bar across the seam of two tiles; the fake detector takes dark for text. */
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let y = 300; y < 324; y++) data.fill(0, (y * width + 900) * 3, (y * width + 1700) * 3);
  const raster = { width, height, data };
  let runs = 0;
  const detector: RunDetector = async (input) => {
    runs++;
    const [, , h = 0, w = 0] = input.dims;
    const map = input.data.subarray(0, w * h).map((value) => (value < 0 ? 0.9 : 0));
    return { data: map, dims: [1, 1, h, w] };
  };

  it('draws one line over a seam', async () => {
    const { lines, complete } = await detectInTiles(raster, 0.5, detector, () => false);
    expect(complete).toBe(true);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.rect.cx).toBeCloseTo(1300, -1);
    expect(lines[0]?.rect.width).toBeGreaterThan(800);
  });

  it('does not run on tiles without contrast', async () => {
    runs = 0;
    const blank = { width, height, data: new Uint8Array(width * height * 3).fill(200) };
    const found = await detectInTiles(blank, 0.5, detector, () => false);
    expect([found.lines.length, found.complete, runs]).toEqual([0, true, 0]);
  });

  it('is incomplete when stopped between tiles', async () => {
    runs = 0;
    const found = await detectInTiles(raster, 0.5, detector, () => runs > 0);
    expect([found.lines.length, found.complete, runs]).toEqual([0, false, 1]);
  });
});
