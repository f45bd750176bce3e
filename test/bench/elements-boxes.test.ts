import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/domain/signal.js';
import { fromScripts } from './from-scripts.js';

interface Boxed {
  readonly box: Box;
}
const { isOn, matchBoxes } = await fromScripts<{
  isOn(found: Box, truth: Box): boolean;
  matchBoxes(
    found: readonly Boxed[],
    truth: readonly Boxed[],
  ): { pairs: [Boxed, Boxed][]; missed: Boxed[]; extra: Boxed[] };
}>('elements-bench/boxes.mjs');

describe('boxes of the elements benchmark', () => {
  it('wants three tenths of what two boxes cover to be shared', () => {
    expect(isOn([0, 0, 10, 10], [0, 0, 10, 10])).toBe(true);
    expect(isOn([0, 0, 10, 10], [5, 0, 10, 10])).toBe(true);
    expect(isOn([0, 0, 10, 10], [6, 0, 10, 10])).toBe(false);
    expect(isOn([0, 0, 10, 10], [10, 0, 10, 10])).toBe(false);
  });

  it('takes a box inside the truth for the same thing, and a box around everything for none', () => {
    const truth: Box = [100, 100, 80, 80];
    expect(isOn([110, 110, 50, 40], truth)).toBe(true);
    expect(isOn([170, 170, 80, 80], truth)).toBe(false);
    expect(isOn([0, 0, 1280, 720], truth)).toBe(false);
  });

  it('gives each truth one box, the nearest, and calls the others extra', () => {
    const near = { box: [0, 0, 10, 10] as Box };
    const nearer = { box: [1, 1, 10, 10] as Box };
    const far = { box: [500, 500, 10, 10] as Box };
    const truth = [{ box: [1, 1, 10, 10] as Box }, { box: [200, 200, 10, 10] as Box }];
    const { pairs, missed, extra } = matchBoxes([near, nearer, far], truth);
    expect(pairs).toEqual([[nearer, truth[0]]]);
    expect(missed).toEqual([truth[1]]);
    expect(extra).toEqual([near, far]);
  });
});
