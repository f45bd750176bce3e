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

/** How many times as long `look` takes for four times the text; `textOf` makes one of so many UTF-16 units. */
export function growthOf(look: (text: string) => void, textOf: (length: number) => string): number {
  const [short, long] = [textOf(SHORT), textOf(LONG)];
  // Compiled for the work before it is timed: else the compiler counts as growth.
  for (const text of [short, long]) look(text);
  return cost(look, long) / Math.max(LEAST_MS, cost(look, short));
}

/** Milliseconds of CPU, the least of some tries: other work on the machine adds to it. */
function cost(look: (text: string) => void, text: string): number {
  const tries = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    look(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
}
