import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwn, MOST_WINDOWS, windowsOf } from '../../../src/vision/emblems/windows.js';

const parts = (width: number, height: number) =>
  windowsOf({ width, height }).windows.map((one) => [one.left, one.top, one.width, one.height]);

describe('windowsOf', () => {
  it.each([
    [1200, 675],
    [1080, 3240],
    [3000, 1000],
    [1, 1],
    // No longer than the networks' input.
    [640, 20],
  ])('looks at %d × %d as a whole', (width, height) => {
    expect(parts(width, height)).toEqual([[0, 0, width, height]]);
  });

  it('looks along the longer side of what is longer, in windows that overlap', () => {
    expect(parts(600, 3000)).toEqual([
      [0, 0, 600, 1200],
      [0, 900, 600, 1200],
      [0, 1800, 600, 1200],
    ]);
    expect(parts(2400, 600)).toEqual([
      [0, 0, 1200, 600],
      [600, 0, 1200, 600],
      [1200, 0, 1200, 600],
    ]);
    expect(parts(20, 1270)).toEqual([
      [0, 0, 20, 640],
      [0, 630, 20, 640],
    ]);
  });

  it('says when a picture is longer than it looks at', () => {
    const most = 1200 + (MOST_WINDOWS - 1) * 900;
    const all = windowsOf({ width: 600, height: most });
    expect([all.windows.length, all.complete]).toEqual([MOST_WINDOWS, true]);
    const beyond = windowsOf({ width: 600, height: most + 1 });
    expect([beyond.windows.length, beyond.complete]).toEqual([MOST_WINDOWS, false]);
    expect(beyond.windows[1]?.top).toBe(900);
  });

  it('shows what is half as large as the short side whole in the one window that speaks for it', () => {
    const sides = fc.tuple(
      fc.integer({ min: 300, max: 700 }),
      fc.integer({ min: 1000, max: 7000 }),
    );
    fc.assert(
      fc.property(sides, fc.double({ min: 0, max: 1, noNaN: true }), ([short, long], at) => {
        const { windows, complete } = windowsOf({ width: short, height: long });
        fc.pre(complete);
        const side = short / 2 - 2;
        const top = at * (long - side);
        const rect = { left: 0, right: side, top, bottom: top + side };
        const own = windows.filter((window) => isOwn(rect, window));
        expect(own).toHaveLength(1);
        const [window] = own;
        expect(window?.top).toBeLessThanOrEqual(top);
        expect((window?.top ?? 0) + (window?.height ?? 0)).toBeGreaterThanOrEqual(top + side);
      }),
    );
  });
});
