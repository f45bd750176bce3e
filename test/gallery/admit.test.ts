import { describe, expect, it } from 'vitest';
import type { FaceDescription } from '../../src/domain/detector.js';
import { logoRefusal, portraitOf } from '../../src/gallery/admit.js';
import { vectorAt } from '../support/gallery.js';

const face = (side: number, confidence = 0.99): FaceDescription => ({
  box: [0, 0, side, side],
  confidence,
  descriptor: vectorAt(side),
});

describe('portraitOf', () => {
  it.each([
    ['the only face', [face(100)]],
    ['one with much smaller ones behind it', [face(100), face(50), face(50)]],
    ['one of the least size and confidence', [face(64, 0.7)]],
  ])('takes %s', (_name, faces) => {
    expect(portraitOf(faces)).toEqual({ face: faces[0] });
  });

  it.each([
    ['no face', [], { reason: 'no-face' }],
    ['two of about one size', [face(100), face(51)], { reason: 'many-faces', faces: 2 }],
    ['a small one', [face(63)], { reason: 'small-face', side: 63, least: 64 }],
    ['an unsure one', [face(100, 0.69)], { reason: 'unsure-face', confidence: 0.69, least: 0.7 }],
    ['one that is not a number', [face(100, Number.NaN)], { reason: 'unsure-face' }],
  ])('refuses %s', (_name, faces, refusal) => {
    expect(portraitOf(faces)).toMatchObject({ refusal });
  });
});

describe('logoRefusal', () => {
  /** Grey `level`, with `drawn` black pixels in front. */
  const picture = (side: number, level: number, drawn: number) => ({
    width: side,
    height: side,
    data: new Uint8Array(side * side * 3).fill(level).fill(0, 0, drawn * 3),
  });

  it.each([
    ['white', picture(40, 255, 0), { reason: 'blank' }],
    ['black', picture(40, 0, 0), { reason: 'blank' }],
    ['a speck on white', picture(40, 255, 7), { reason: 'blank' }],
    ['too small', picture(31, 255, 200), { reason: 'small-picture', side: 31, least: 32 }],
  ])('refuses a picture that is %s', (_name, raster, refusal) => {
    expect(logoRefusal(raster)).toEqual(refusal);
  });

  it.each([
    [40, 2],
    [2, 40],
    [40, 7],
  ])('refuses a line of %i x %i', (width, height) => {
    const data = new Uint8Array(width * height * 3).fill(255).fill(0, 0, 60);
    const side = Math.min(width, height);
    const refusal = { reason: 'narrow-picture', side, least: 8 };
    expect(logoRefusal({ width, height, data })).toEqual(refusal);
  });

  it('takes one that is just wide enough', () => {
    const data = new Uint8Array(40 * 8 * 3).fill(255).fill(0, 0, 60);
    expect(logoRefusal({ width: 40, height: 8, data })).toBeNull();
  });

  it('refuses one colour with the noise of a JPEG', () => {
    const raster = picture(40, 128, 0);
    raster.data.forEach((level, at) => {
      raster.data[at] = level + (at % 7) - 3;
    });
    expect(logoRefusal(raster)).toEqual({ reason: 'blank' });
  });

  it.each([
    ['a small drawing on white', picture(40, 255, 9)],
    ['half black', picture(32, 255, 512)],
  ])('takes %s', (_name, raster) => {
    expect(logoRefusal(raster)).toBeNull();
  });
});
