import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/domain/detector.js';
import type { Box } from '../../src/domain/signal.js';
import { boundingBox, corners, type RotatedRect } from '../../src/ocr/geometry.js';
import {
  ORIENTATIONS,
  type Orientation,
  orientRaster,
  orientRect,
  UPRIGHT,
} from '../../src/ocr/orientation.js';
import { sureCharacters } from '../../src/ocr/read-line.js';
import { type ReadPage, readPage, readWord } from '../../src/ocr/read-page.js';
import { type Blocks, blockNetworks, boxOf, drawBlocks, TEXTURE } from './blocks.js';
import { overlap } from './scene.js';

/** Long lines, and a word of two letters and one of one, which a turned box does not show to be text. */
const PAGE: readonly Blocks[] = [
  { text: 'gelombang', x: 60, y: 40, size: 60 },
  { text: 'pantura', x: 60, y: 160, size: 50 },
  { text: 'no', x: 500, y: 160, size: 50 },
  { text: 'merdeka', x: 60, y: 280, size: 44 },
  { text: 'j', x: 500, y: 280, size: 70 },
  { text: 'cangkir', x: 60, y: 400, size: 44 },
  { text: 'sederhana', x: 60, y: 500, size: 40 },
];
const never = () => false;

function words({ lines }: ReadPage): readonly { text: string; rect: RotatedRect }[] {
  return lines.flatMap((line) => line.words);
}

const sorted = (texts: readonly { text: string }[]) => texts.map(({ text }) => text).sort();

function boxIn(raster: Raster, rect: RotatedRect): Box {
  return boundingBox(corners(rect), raster.width, raster.height);
}

/** `[x, y, width, height]` on a page of 800 × 600, in the picture of it. */
function boxInPicture([x, y, width, height]: Box, orientation: Orientation): Box {
  const level = { cx: x + width / 2, cy: y + height / 2, width, height, angle: 0 };
  const rect = orientRect(level, 800, 600, orientation);
  return [rect.cx - rect.width / 2, rect.cy - rect.height / 2, rect.width, rect.height];
}

describe.each(ORIENTATIONS)('a page mirrored: $mirrored, turned: $turns', (orientation) => {
  it('gives every word once, in its place', async () => {
    const raster = orientRaster(drawBlocks(PAGE), orientation);
    const page = await readPage(raster, never, blockNetworks());
    expect(page.complete).toBe(true);
    expect(page.orientation).toEqual(orientation);
    expect(sorted(words(page))).toEqual(sorted(PAGE));
    for (const { text, rect } of words(page)) {
      const drawn = PAGE.find((line) => line.text === text) as Blocks;
      const expected = boxInPicture(boxOf(drawn), orientation);
      expect(overlap(boxIn(raster, rect), expected)).toBeGreaterThan(0.5);
    }
  });
});

describe.each([
  { mirrored: false, turns: 0 },
  { mirrored: false, turns: 1 },
  { mirrored: true, turns: 0 },
] as const)('a page mirrored: $mirrored, turned: $turns, in haste', (orientation) => {
  const lines = PAGE.slice(3);
  it('keeps what it read when time runs out, and says that it is incomplete', async () => {
    const raster = orientRaster(drawBlocks(lines), orientation);
    const counted = blockNetworks();
    await readPage(raster, never, counted);
    const total = counted.runs.detector + counted.runs.lines;
    let before = 0;
    for (let limit = 0; limit <= total; limit++) {
      const networks = blockNetworks();
      const { runs } = networks;
      const stop = () => runs.detector + runs.lines >= limit;
      const page = await readPage(raster, stop, networks);
      // The line at hand is finished: in up to three ways, each drawn out once more.
      expect(runs.detector + runs.lines).toBeLessThanOrEqual(limit + 5);
      expect(page.complete).toBe(runs.detector + runs.lines === total);
      const seen = sorted(words(page));
      expect(new Set(seen).size).toBe(seen.length);
      expect(sureCharacters(page.lines)).toBeGreaterThanOrEqual(before);
      before = sureCharacters(page.lines);
    }
    expect(before).toBe(lines.map(({ text }) => text).join('').length);
  });
});

describe('what a page costs', () => {
  it('is a near and a far look and one reading a line where the lines are read surely', async () => {
    const networks = blockNetworks();
    await readPage(drawBlocks(PAGE), never, networks);
    expect(networks.runs).toEqual({ detector: 2, lines: PAGE.length });
  });

  it('is no more than nine readings a line where nothing is read surely', async () => {
    const texture = PAGE.map((line) => ({ ...line, text: TEXTURE }));
    const networks = blockNetworks();
    await readPage(drawBlocks(texture), never, networks);
    expect(networks.runs.detector).toBe(2);
    expect(networks.runs.lines).toBeLessThanOrEqual(9 * texture.length);
  });
});

describe('a page is upright', () => {
  it('where single letters of texture read better on their head', async () => {
    const texture = [40, 160, 280, 400].map((y) => ({ text: TEXTURE, x: 90, y, size: 60 }));
    const page = await readPage(drawBlocks(texture), never, blockNetworks());
    expect(page.orientation).toEqual(UPRIGHT);
  });

  it('where one long line lies on its side beside others', async () => {
    const beside: readonly Blocks[] = [
      { text: 'pemilihan', x: 640, y: 20, size: 60, turns: 1 },
      ...PAGE.filter(({ x }) => x === 60),
    ];
    const page = await readPage(drawBlocks(beside), never, blockNetworks());
    expect(page.orientation).toEqual(UPRIGHT);
    expect(sorted(words(page))).toEqual(sorted(beside));
  });
});

describe('a mirrored page', () => {
  it('is found though its largest line reads the same in a mirror', async () => {
    const lines = [
      { text: 'mamat', x: 60, y: 50, size: 70 },
      { text: 'tumima', x: 60, y: 180, size: 54 },
      ...PAGE.filter(({ x, y }) => x === 60 && y > 200),
    ];
    const mirrored = { mirrored: true, turns: 0 } as const;
    const raster = orientRaster(drawBlocks(lines), mirrored);
    const page = await readPage(raster, never, blockNetworks());
    expect(page.orientation).toEqual(mirrored);
    expect(sorted(words(page))).toEqual(sorted(lines));
  });

  it('is found where its print is too small for the whole look', async () => {
    const lines = [200, 500, 800].map((y) => ({ text: 'gelombang', x: 900, y, size: 60 }));
    const large = drawBlocks(lines, 3000, 1000);
    const mirrored = { mirrored: true, turns: 0 } as const;
    const raster = orientRaster(large, mirrored);
    const networks = blockNetworks();
    const page = await readPage(raster, never, networks);
    expect(page.orientation).toEqual(mirrored);
    expect(sorted(words(page))).toEqual(sorted(lines));
  });
});

describe('a picture of one word', () => {
  const WORD: Blocks = { text: 'no', x: 60, y: 60, size: 60 };
  const picture = drawBlocks([WORD], 240, 200);

  it('costs one look and one reading, and gives the word in its place', async () => {
    const networks = blockNetworks();
    const page = await readWord(picture, never, networks);
    expect(networks.runs).toEqual({ detector: 1, lines: 1 });
    expect(page).toMatchObject({ complete: true, orientation: UPRIGHT });
    expect(sorted(words(page))).toEqual(['no']);
    const [word] = words(page);
    expect(overlap(boxIn(picture, word?.rect as RotatedRect), boxOf(WORD))).toBeGreaterThan(0.5);
  });

  it('is looked at small, however large it is', async () => {
    const networks = blockNetworks();
    const sides: number[] = [];
    const detect: typeof networks.detect = (input) => {
      sides.push(...input.dims.slice(2));
      return networks.detect(input);
    };
    const large = drawBlocks([{ text: 'no', x: 300, y: 300, size: 300 }], 1200, 960);
    const page = await readWord(large, never, { ...networks, detect });
    expect(sides).toEqual([256, 320]);
    expect(sorted(words(page))).toEqual(['no']);
  });

  it('is not complete when time runs out', async () => {
    for (const limit of [0, 1]) {
      const networks = blockNetworks();
      const stop = () => networks.runs.detector + networks.runs.lines >= limit;
      const page = await readWord(picture, stop, networks);
      expect(page).toEqual({ lines: [], orientation: UPRIGHT, complete: false });
      expect(networks.runs).toEqual({ detector: limit, lines: 0 });
    }
  });
});
