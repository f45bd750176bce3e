import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/domain/detector.js';
import { corners } from '../../src/ocr/geometry.js';
import { type Recogniser, readLine } from '../../src/ocr/read-line.js';
import { type Rib, ribAt, type Spine, type Strip } from '../../src/ocr/spine.js';

/** Light above a circle of radius 100 about (150, 150), dark inside it. */
const raster: Raster = {
  width: 300,
  height: 300,
  data: new Uint8Array(300 * 300 * 3).map((_, i) => {
    const at = Math.floor(i / 3);
    return Math.hypot((at % 300) - 150, Math.floor(at / 300) - 150) > 100 ? 255 : 0;
  }),
};

/** A line on that circle between two angles (degrees), letters' tops outwards when clockwise. */
function arc(from: number, to: number): Strip {
  const spine: Spine = Array.from({ length: 21 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 20) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const foot = from < to ? -15 : 15;
    return { x: 150 + 100 * cos, y: 150 + 100 * sin, dx: foot * cos, dy: foot * sin };
  });
  return { rect: { cx: 150, cy: 100, width: 230, height: 130, angle: 0 }, spine };
}

/** Reads "ab", surely when the line is light above and dark below all along. */
function recogniser(): Recogniser & { readonly calls: () => number } {
  let calls = 0;
  const run: Recogniser['run'] = async ({ data, dims }) => {
    calls++;
    const width = dims[3] ?? 0;
    const upright = (data[4 * width + 100] ?? 0) > 0.9 && (data[43 * width + 100] ?? 0) < -0.9;
    const steps = width / 8;
    const output = new Float32Array(steps * 4);
    for (let step = 0; step < steps; step++) {
      const seen = step === 2 ? 1 : step === 20 ? 2 : 0;
      output[step * 4 + seen] = upright ? 0.97 : 0.7;
    }
    return { data: output, dims: [1, steps, 4] };
  };
  return { run, alphabet: ['a', 'b'], calls: () => calls };
}

const first = (spine: Spine | undefined): Rib => ribAt(spine ?? [], 0);

describe('readLine, on an arc', () => {
  it('reads an upper arc once, from its left end', async () => {
    const reader = recogniser();
    const line = await readLine(raster, arc(200, 340), reader);
    expect([reader.calls(), line.confidence > 0.9]).toEqual([1, true]);
    expect(first(line.spine).x).toBeLessThan(150);
  });

  it('reads letters that stand on their head from the other end', async () => {
    const reader = recogniser();
    const line = await readLine(raster, arc(160, 20), reader);
    expect([reader.calls(), line.confidence > 0.9]).toEqual([2, true]);
    expect(first(line.spine).x).toBeGreaterThan(150);
  });

  it('places words where they stand on the arc', async () => {
    const { words } = await readLine(raster, arc(200, 340), recogniser());
    expect(words.map(({ text }) => text)).toEqual(['ab']);
    for (const { x, y } of words.flatMap(({ rect }) => corners(rect))) {
      expect(Math.hypot(x - 150, y - 150)).toBeGreaterThan(20);
      expect(y).toBeLessThan(150);
    }
  });
});

describe('readLine, in doubt', () => {
  /** Reads "a" and "b" at these steps, with this probability. */
  const seeing = (letters: string, probability: number): Recogniser => ({
    alphabet: ['a', 'b'],
    run: async ({ dims }) => {
      const steps = (dims[3] ?? 0) / 8;
      const output = new Float32Array(steps * 4);
      for (let step = 0; step < steps; step++) {
        const seen = step % 4 === 0 ? 'ab'.indexOf(letters[step / 4] ?? '_') + 1 : 0;
        output[step * 4 + seen] = probability;
      }
      return { data: output, dims: [1, steps, 4] };
    },
  });
  const rect = { cx: 150, cy: 20, width: 200, height: 20, angle: 0 };
  const straight: Strip = { rect };

  it('takes one letter over and over for texture unless it is sure', async () => {
    const { words, doubtful } = await readLine(raster, straight, seeing('aaaa', 0.8));
    expect([words, doubtful]).toEqual([[], 1]);
    const sure = await readLine(raster, straight, seeing('aaaa', 0.95));
    expect(sure.words.map(({ text }) => text)).toEqual(['aaaa']);
  });

  it('believes different letters sooner, and counts those that it does not', async () => {
    const { words } = await readLine(raster, straight, seeing('abba', 0.8));
    expect(words.map(({ text }) => text)).toEqual(['abba']);
    const { words: none, doubtful } = await readLine(raster, straight, seeing('abba', 0.5));
    expect([none, doubtful]).toEqual([[], 2]);
  });
});
