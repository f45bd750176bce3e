import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import type { DecodedImage } from '../../src/domain/detector.js';
import type { Box } from '../../src/domain/signal.js';

/** One line of text to draw; `x` and `y` are its baseline's left end. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Why scenes cannot be drawn here, or undefined: without fonts sharp draws empty boxes. */
export function noFonts(): string | undefined {
  try {
    const fonts = execFileSync('fc-list', { encoding: 'utf8' });
    return /DejaVu|Liberation|Noto Sans|Arial/.test(fonts) ? undefined : 'no Latin font installed';
  } catch {
    return 'fc-list is not installed, so fonts are unknown';
  }
}

/** Draws dark text on white, turned by `degrees` about the middle, 800 × 600 pixels. */
export async function drawScene(lines: readonly Drawn[], degrees = 0): Promise<DecodedImage> {
  return decode(Buffer.from(svg(lines, degrees)), 800, 600);
}

/** Dark text on a white picture of any size. */
export async function drawLarge(
  lines: readonly Drawn[],
  width: number,
  height: number,
): Promise<DecodedImage> {
  return decode(Buffer.from(svg(lines, 0, width, height)));
}

/** Where `line`'s ink stands, found by drawing it alone. */
export async function inkBox(line: Drawn, degrees = 0): Promise<Box> {
  const drawn = await sharp(Buffer.from(svg([line], degrees)))
    .png()
    .toBuffer();
  const { info } = await sharp(drawn).trim({ threshold: 20 }).toBuffer({ resolveWithObject: true });
  return [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0), info.width, info.height];
}

export async function decode(
  input: Buffer | string,
  width?: number,
  height?: number,
): Promise<DecodedImage> {
  const { data, info } = await sharp(input)
    .rotate()
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raster = { width: info.width, height: info.height, data: new Uint8Array(data) };
  return {
    part: 'image:0',
    width: width ?? info.width,
    height: height ?? info.height,
    raster,
    unseenFrames: false,
  };
}

/** Intersection over union of two boxes, 0..1. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const both = Math.max(0, across) * Math.max(0, down);
  return both / (a[2] * a[3] + b[2] * b[3] - both);
}

function svg(lines: readonly Drawn[], degrees: number, width = 800, height = 600): string {
  const texts = lines.map(
    ({ text, x, y, size }) =>
      `<text x="${x}" y="${y}" font-size="${size}" font-family="DejaVu Sans, Liberation Sans, Noto Sans, Arial">${text}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/><g transform="rotate(${degrees} 400 300)">${texts.join('')}</g></svg>`;
}
