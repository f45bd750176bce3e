// A script that a few lines of code can read, to try pages without networks: each letter is a square
// block. Its blue says which letter it is, its green grows downwards and its red to the right, but for
// letters that look the same in a mirror, whose red is level.
import type { Raster } from '../../src/domain/detector.js';
import type { Box } from '../../src/domain/signal.js';
import type { FloatTensor } from '../../src/inference/session.js';
import { orientRaster, type Turns } from '../../src/ocr/orientation.js';
import type { Networks } from '../../src/ocr/read-page.js';

/** One line of blocks; `x` and `y` are its top left corner, `size` a block's side, at least 40. */
export interface Blocks {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turns?: Turns;
}

/** Texture, which a recogniser takes for letters when it stands on its head. */
export const TEXTURE = '#';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const ALPHABET = [...LETTERS, TEXTURE];
const SYMMETRIC = 'ahimotuvwx';
const [DARK, MIDDLE, LIGHT] = [40, 120, 200] as const;
/** How far inside a line the detector sees its core, in pixels. */
const MARGIN = 8;
const DOUBTFUL = 0.5;

/** Lines of blocks on white. */
export function drawBlocks(lines: readonly Blocks[], width = 800, height = 600): Raster {
  const page = { width, height, data: new Uint8Array(width * height * 3).fill(255) };
  for (const line of lines) {
    const drawn = orientRaster(drawLine(line), { mirrored: false, turns: line.turns ?? 0 });
    for (let y = 0; y < drawn.height; y++) {
      const row = drawn.data.subarray(y * drawn.width * 3, (y + 1) * drawn.width * 3);
      page.data.set(row, ((line.y + y) * width + line.x) * 3);
    }
  }
  return page;
}

/** Where a level line stands. */
export function boxOf({ text, x, y, size }: Blocks): Box {
  return [x, y, text.length * size, size];
}

function drawLine({ text, size }: Blocks): Raster {
  const [width, height] = [text.length * size, size];
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const letter = text[Math.floor((at % width) / size)] as string;
    const halfway = (at % width) % size >= size / 2;
    const red = SYMMETRIC.includes(letter) ? MIDDLE : halfway ? LIGHT : DARK;
    const green = Math.floor(at / width) >= size / 2 ? LIGHT : DARK;
    data.set([red, green, 8 * ALPHABET.indexOf(letter)], at * 3);
  }
  return { width, height, data };
}

/** Fake networks that read blocks, and how often each was asked. */
export function blockNetworks(): Networks & { readonly runs: { detector: number; lines: number } } {
  const runs = { detector: 0, lines: 0 };
  return {
    runs,
    detect: async (input) => {
      runs.detector++;
      return detect(input);
    },
    recogniser: {
      alphabet: ALPHABET,
      run: async (input) => {
        runs.lines++;
        return recognise(input);
      },
    },
  };
}

function detect({ data, dims }: FloatTensor): FloatTensor {
  const [, , height = 0, width = 0] = dims;
  // White is the highest value of the first plane, blue.
  const white = data.subarray(0, width * height).reduce((a, b) => Math.max(a, b), -Infinity);
  const isInk = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && (data[y * width + x] as number) < white - 0.1;
  const map = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const core =
        isInk(x - MARGIN, y) &&
        isInk(x + MARGIN, y) &&
        isInk(x, y - MARGIN) &&
        isInk(x, y + MARGIN);
      if (core) map[y * width + x] = 1;
    }
  }
  return { data: map, dims: [1, 1, height, width] };
}

function recognise({ data, dims }: FloatTensor): FloatTensor {
  const [, , height = 0, width = 0] = dims;
  const classes = ALPHABET.length + 2;
  const steps = width / 8;
  const output = new Float32Array(steps * classes);
  for (let step = 0; step < steps; step++) output[step * classes] = 1;
  /** A pixel's channel in 0..255: planes are blue, green, red, and the padding is 0. */
  const value = (plane: number, x: number, y: number) =>
    ((data[(plane * height + Math.floor(y)) * width + Math.floor(x)] as number) + 1) * 127.5;
  const isInk = (x: number, y: number) => {
    const [blue, green, red] = [value(0, x, y), value(1, x, y), value(2, x, y)];
    return blue < 240 && !(blue === 127.5 && green === 127.5 && red === 127.5);
  };
  const ink: { x: number; y: number }[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (isInk(x, y)) ink.push({ x, y });
  }
  if (ink.length === 0) return { data: output, dims: [1, steps, classes] };
  const left = ink.reduce((low, { x }) => Math.min(low, x), width);
  const right = ink.reduce((high, { x }) => Math.max(high, x + 1), 0);
  const top = ink.reduce((low, { y }) => Math.min(low, y), height);
  const size = ink.reduce((high, { y }) => Math.max(high, y + 1), 0) - top;
  const count = Math.round((right - left) / size);
  for (let i = 0; i < count; i++) {
    const at = (plane: number, across: number, down: number) =>
      value(plane, left + (right - left) * ((i + across) / count), top + size * down);
    const index = Math.round(at(0, 0.5, 0.5) / 8);
    const letter = ALPHABET[index] ?? '';
    const grows = (from: number, to: number) => to > from + 40;
    const level = grows(at(1, 0.25, 0.25), at(1, 0.25, 0.75));
    const onHead = grows(at(1, 0.25, 0.75), at(1, 0.25, 0.25));
    const forwards = SYMMETRIC.includes(letter) || grows(at(2, 0.25, 0.25), at(2, 0.75, 0.25));
    const sure = letter === TEXTURE ? onHead : level && forwards;
    const step = Math.floor((left + (right - left) * ((i + 0.5) / count)) / 8);
    output[step * classes] = 0;
    // What stands otherwise looks like other letters.
    const read = letter === TEXTURE ? 3 : sure ? index : (index + 7) % LETTERS.length;
    output[step * classes + 1 + read] = sure ? 0.98 : DOUBTFUL;
  }
  return { data: output, dims: [1, steps, classes] };
}
