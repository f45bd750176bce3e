import { areaOf, intersection, type Rect, type Size, scaled } from './rect.js';

/** How a picture lies in the detector's input: at the top left, the rest is padding. */
export interface Letterbox {
  /** The input's sides, multiples of one number. */
  readonly input: Size;
  /** The part of the input that the picture fills, in whole pixels. */
  readonly picture: Size;
}

/**
 * A picture scaled, up or down, until its longer side is `longSide`; `longSide` is a multiple of
 * `multiple`. The shorter side is at least one pixel, whatever the shape.
 */
export function letterbox({ width, height }: Size, longSide: number, multiple: number): Letterbox {
  const scale = longSide / Math.max(width, height);
  const side = (length: number) => Math.min(longSide, Math.max(1, Math.round(length * scale)));
  const picture = { width: side(width), height: side(height) };
  const padded = (length: number) => Math.ceil(length / multiple) * multiple;
  return { picture, input: { width: padded(picture.width), height: padded(picture.height) } };
}

/** Whether a rectangle of the input covers anything of the picture, not padding alone. */
export function onPicture(rect: Rect, { picture }: Letterbox): boolean {
  return (
    areaOf(intersection(rect, { left: 0, top: 0, right: picture.width, bottom: picture.height })) >
    0
  );
}

/** From the input to a picture of `size`: the one that was scaled, or a larger copy of it. */
export function fromInput(rect: Rect, { picture }: Letterbox, size: Size): Rect {
  return scaled(rect, size.width / picture.width, size.height / picture.height);
}
