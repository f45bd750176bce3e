import type { QueueDay } from '../api/types.js';

export const SERIES = ['received', 'classified', 'decided'] as const;
export type Series = (typeof SERIES)[number];

/** A bar of the chart, in the units of `chartOf`. */
interface Bar {
  readonly series: Series;
  readonly hour: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Chart {
  readonly bars: readonly Bar[];
  /** What the top line stands for; at least 1. */
  readonly most: number;
}

/** Bars side by side for each hour, in a field of `width` × `height`; nothing is drawn for 0. */
export function chartOf(hours: QueueDay['hours'], width: number, height: number): Chart {
  const most = roundUp(Math.max(1, ...hours.flatMap((hour) => SERIES.map((name) => hour[name]))));
  const slot = width / Math.max(1, hours.length);
  const thick = (slot * 0.84) / SERIES.length;
  const bars = hours.flatMap((hour, at) =>
    SERIES.flatMap((series, nth) => {
      const count = hour[series];
      if (count === 0) return [];
      const tall = (count / most) * height;
      const x = at * slot + slot * 0.08 + nth * thick;
      return [{ series, hour: hour.hour, count, x, y: height - tall, width: thick, height: tall }];
    }),
  );
  return { bars, most };
}

/** The next number that reads well on an axis: 1, 2, 3, 4, 5, 6, 8, 10, 20, 30 … */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return (
    [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= value) ?? value
  );
}
