import { describe, expect, it } from 'vitest';
import { describeFace } from '../../../src/vision/faces/describe-face.js';
import { findFaces, type Network } from '../../../src/vision/faces/find-faces.js';
import { formulaPicture } from './formula.js';

const SETTINGS = {
  thresholds: { detect: 0.5, match: 0.4, review: 0.5 },
  probability: { weights: [1, 1, 1] as [number, number, number], bias: 0 },
};
const PICTURE = formulaPicture(640, 320);

const sides = (dims: readonly number[]) => ({ height: dims[1] ?? 0, width: dims[2] ?? 0 });
const priorsOf = (width: number, height: number) =>
  [
    [8, 3],
    [16, 2],
    [32, 2],
    [64, 3],
  ].map(([cell = 1, sizes = 1]) => Math.ceil(width / cell) * Math.ceil(height / cell) * sizes);

/** A detector that gives every prior of a level (0–3) `whole` in the picture and `look` in a look. */
function detector(level: number, whole: (prior: number) => number, look: number): Network {
  return async ({ dims }) => {
    const { width, height } = sides(dims);
    const counts = priorsOf(width, height);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const data = new Float32Array(total * 5);
    const isLook = width === 128 && height === 128;
    if (isLook) for (let at = 0; at < total; at++) data[at * 5] = look;
    const from = counts.slice(0, level).reduce((sum, count) => sum + count, 0);
    if (!isLook) {
      for (let at = 0; at < (counts[level] ?? 0); at++) data[(from + at) * 5] = whole(at);
    }
    return { data, dims: [1, total, 5] };
  };
}

describe('findFaces', () => {
  it('believes what is seen again', async () => {
    const one = detector(3, (prior) => (prior === 0 ? 0.99 : 0), 0.99);
    const { faces, complete } = await findFaces(PICTURE, one, SETTINGS);
    expect(complete).toBe(true);
    // Size 128 in the corner cell of 64: at 320 px (scale ½) it holds that of 640 px, and stays.
    expect(faces.map(({ box }) => box)).toEqual([{ x: -64, y: -64, width: 256, height: 256 }]);
    expect(faces[0]?.confidence).toBeCloseTo(1, 4);
  });

  it('does not believe what is not seen again', async () => {
    const once = detector(3, (prior) => (prior === 0 ? 0.99 : 0), 0);
    expect(await findFaces(PICTURE, once, SETTINGS)).toEqual({ faces: [], complete: true });
  });

  it('says when there are more places than it looks at', async () => {
    const crowd = detector(0, (prior) => (prior % 3 === 0 ? 0.9 : 0), 0);
    expect(await findFaces(PICTURE, crowd, SETTINGS)).toEqual({ faces: [], complete: false });
  });

  it('looks at a very long picture window by window, and tells where each face is', async () => {
    // In each window of 100 × 640, from 0, 587 and 1,174 px, size 128 in the corner cell, at 320 px.
    const corner = detector(3, (prior) => (prior === 0 ? 0.99 : 0), 0.99);
    const { faces, complete } = await findFaces(formulaPicture(100, 1814), corner, SETTINGS);
    expect(complete).toBe(true);
    const tops = faces.map(({ box }) => box.y).sort((a, b) => a - b);
    expect(tops).toEqual([-64, 587 - 64, 1174 - 64]);
  });

  it('leaves what lies at a window’s edge to the window that sees it whole', async () => {
    const edge = detector(0, (prior) => (prior === 0 ? 0.99 : 0), 0.99);
    const { faces } = await findFaces(formulaPicture(100, 1814), edge, SETTINGS);
    expect(faces.map(({ box }) => box.y)).toEqual([-2]);
  });

  it('says when a picture is longer than it looks at', async () => {
    const none = detector(3, () => 0, 0);
    const { complete } = await findFaces(formulaPicture(50, 12_000), none, SETTINGS);
    expect(complete).toBe(false);
  });

  it('fails, and does not say "no face", when the network gives no number', async () => {
    const broken = detector(2, () => Number.NaN, 0);
    await expect(findFaces(PICTURE, broken, SETTINGS)).rejects.toThrow('no number');
  });
});

describe('describeFace', () => {
  const box = { x: 200, y: 100, width: 80, height: 100 };
  const landmarks: Network = async () => ({
    // A circle: any landmarks that are no single point.
    data: Float32Array.from({ length: 136 }, (_, i) =>
      i % 2 === 0 ? 0.5 + 0.3 * Math.cos(i) : 0.5 + 0.3 * Math.sin(i - 1),
    ),
    dims: [1, 136],
  });

  it('is the mean over the face and its mirror image', async () => {
    let seen = new Uint8Array();
    const descriptor: Network = async ({ data, dims }) => {
      expect(dims).toEqual([2, 150, 150, 3]);
      seen = Uint8Array.from(data as Uint8Array);
      return {
        data: Float32Array.from({ length: 256 }, (_, i) => (i < 128 ? i : 1)),
        dims: [2, 128],
      };
    };
    const numbers = await describeFace(PICTURE, box, { landmarks, descriptor });
    expect([...numbers]).toEqual(Array.from({ length: 128 }, (_, i) => (i + 1) / 2));
    const pixel = (image: number, x: number, y: number) =>
      [...seen.subarray(((image * 150 + y) * 150 + x) * 3)].slice(0, 3);
    expect(pixel(1, 10, 70)).toEqual(pixel(0, 139, 70));
    expect(pixel(0, 10, 70)).not.toEqual(pixel(0, 139, 70));
  });

  it('fails when a network gives no number', async () => {
    const nan: Network = async () => ({ data: new Float32Array(256).fill(Number.NaN), dims: [] });
    const fine: Network = async () => ({ data: new Float32Array(256), dims: [2, 128] });
    const seen = (networks: Parameters<typeof describeFace>[2]) =>
      describeFace(PICTURE, box, networks);
    await expect(seen({ landmarks: nan, descriptor: fine })).rejects.toThrow('no number');
    await expect(seen({ landmarks, descriptor: nan })).rejects.toThrow('no number');
  });
});
