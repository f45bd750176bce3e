/** UTF-16 units: an eighth of what a post may have, and four times as many. */
const [SHORT, LONG] = [2_500, 10_000];
/** Four times the text takes four times as long; what compares each with each takes sixteen. */
export const MOST_GROWTH = 9;
/** Below so many milliseconds the clock's own steps count for more than the work. */
const LEAST_MS = 4;

/** A unit as often as it fits into so many UTF-16 units. */
export function filled(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Tries of each length at most. */
const MOST_TRIES = 8;

/**
 * How many times as long `look` takes for four times the text; `textOf` makes one of so many UTF-16 units. By turns, and
 * of each the least of some tries, as other work on the machine, collecting garbage and compiling only add to it; no
 * more tries than it takes to be below `MOST_GROWTH`.
 */
export function growthOf(look: (text: string) => void, textOf: (length: number) => string): number {
  const [short, long] = [textOf(SHORT), textOf(LONG)];
  // Compiled for the work before it is timed: else the compiler counts as growth.
  for (const text of [short, long]) look(text);
  const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  for (let tries = 1; ; tries++) {
    least.short = Math.min(least.short, cost(look, short));
    least.long = Math.min(least.long, cost(look, long));
    const growth = least.long / Math.max(LEAST_MS, least.short);
    if (growth < MOST_GROWTH || tries === MOST_TRIES) return growth;
  }
}

/** Milliseconds of CPU. */
function cost(look: (text: string) => void, text: string): number {
  const before = process.cpuUsage();
  look(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
