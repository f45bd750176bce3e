import type { Box } from '../domain/signal.js';

export interface Canvas {
  /** Where the picture begins, in pixels of the upright image. */
  readonly corner: readonly [number, number];
  /** Pixels of the picture to one of the image, across and down. */
  readonly scale: readonly [number, number];
  /** Of the picture. */
  readonly size: readonly [number, number];
  readonly isNumbered: boolean;
}

/** Boxes as an SVG of the picture's size: red on white, to be seen on any ground, numbered from 1. */
export function boxesDrawn(boxes: readonly Box[], canvas: Canvas): string {
  const [width, height] = canvas.size;
  const marks = boxes.map((box, at) => {
    const place = placeOf(box, canvas);
    return rectangle(place) + (canvas.isNumbered ? numberAt(at + 1, place, canvas) : '');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${marks.join('')}</svg>`;
}

/** A box on the picture, kept inside it so that no edge is lost. */
function placeOf([x, y, width, height]: Box, { corner, scale, size }: Canvas): Box {
  const left = clamp((x - corner[0]) * scale[0], 1, size[0] - 2);
  const top = clamp((y - corner[1]) * scale[1], 1, size[1] - 2);
  const right = clamp((x + width - corner[0]) * scale[0], left + 1, size[0] - 1);
  const bottom = clamp((y + height - corner[1]) * scale[1], top + 1, size[1] - 1);
  return [left, top, right - left, bottom - top];
}

function rectangle([x, y, width, height]: Box): string {
  const edges = `x="${x}" y="${y}" width="${width}" height="${height}" fill="none"`;
  return `<rect ${edges} stroke="#fff" stroke-width="5"/><rect ${edges} stroke="#c00000" stroke-width="2.5"/>`;
}

/** Digits of strokes, as on a calculator: text would need a font, which a container may lack. */
const STROKES: readonly string[] = [
  'abcdef',
  'bc',
  'abged',
  'abgcd',
  'fgbc',
  'afgcd',
  'afgedc',
  'abc',
  'abcdefg',
  'abcdfg',
];
const LINES: Readonly<Record<string, string>> = {
  a: 'M0 0H6',
  b: 'M6 0V6',
  c: 'M6 6V12',
  d: 'M0 12H6',
  e: 'M0 6V12',
  f: 'M0 0V6',
  g: 'M0 6H6',
};
/** Of the tag and of a digit in it, in pixels of the picture; the strokes above are drawn larger by `SIZE`. */
const SIZE = 1.4;
const DIGIT = 14;
const TAG_HEIGHT = 25;

function numberAt(number: number, [x, y]: Box, { size }: Canvas): string {
  const digits = [...String(number)];
  const width = digits.length * DIGIT + 6;
  const left = clamp(x, 0, size[0] - width);
  const top = clamp(y - TAG_HEIGHT, 0, size[1] - TAG_HEIGHT);
  const strokes = digits.map((digit, at) => {
    const lines = [...(STROKES[Number(digit)] ?? '')].map((line) => LINES[line]).join('');
    return `<path transform="translate(${left + 6 + at * DIGIT} ${top + 4}) scale(${SIZE})" d="${lines}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/>`;
  });
  return `<rect x="${left}" y="${top}" width="${width}" height="${TAG_HEIGHT}" fill="#c00000"/>${strokes.join('')}`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
