import { expect } from 'vitest';

/** UTF-16 units: an eighth of what a post may have, and four times as many. */
export const LENGTHS = [2_500, 10_000] as const;
/** Four times as much takes four times as long; what compares each with each takes sixteen. */
const MOST_GROWTH = 9;
/** Below so many milliseconds the clock's own steps count for more than the work. */
const LEAST_MS = 4;
/** So many milliseconds at most for a quiet moment, of which other work on the machine leaves some. */
const PATIENCE_MS = 20_000;

/** A unit as often as it fits into so many UTF-16 units. */
export function filled(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Two texts that one unit fills, the second of four times the length. */
export function texts(unit: string): readonly [string, string] {
  return [filled(unit, LENGTHS[0]), filled(unit, LENGTHS[1])];
}

/**
 * Fails when `work` takes much more than four times as long for `long`, which is four times `short`. By turns, and of
 * each the least: other work on the machine, collecting garbage and compiling only add to it. It tries no longer than
 * it takes to see one that is in proportion. CPU time is the whole process's: tests of growth have theirs alone.
 */
export async function expectProportionate<T>(
  work: (given: T) => unknown,
  [short, long]: readonly [short: T, long: T],
): Promise<void> {
  // Compiled for the work before it is timed: else the compiler counts as growth.
  for (const given of [short, long]) await work(given);
  const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  const until = performance.now() + PATIENCE_MS;
  let growth: number;
  do {
    least.short = Math.min(least.short, await cpuMs(work, short));
    least.long = Math.min(least.long, await cpuMs(work, long));
    growth = least.long / Math.max(LEAST_MS, least.short);
  } while (growth >= MOST_GROWTH && performance.now() < until);
  expect(growth).toBeLessThan(MOST_GROWTH);
}

async function cpuMs<T>(work: (given: T) => unknown, given: T): Promise<number> {
  const before = process.cpuUsage();
  await work(given);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
