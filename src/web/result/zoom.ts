/** Scales that the buttons stop at: screen pixels for one of the image. */
const STEPS = [0.1, 0.15, 0.25, 0.33, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8] as const;

/** The next larger or smaller scale than `scale`, which stays where it is beyond the last. */
export function nextScale(scale: number, direction: 'in' | 'out'): number {
  // What is within a hundredth of a step is that step.
  const found =
    direction === 'in'
      ? STEPS.find((step) => step > scale * 1.01)
      : STEPS.findLast((step) => step < scale * 0.99);
  return found ?? scale;
}

/** What a key asks of an image: larger, smaller, all of it, its own size. */
export function zoomOfKey(key: string): 'in' | 'out' | 'fit' | 'actual' | null {
  if (key === '+' || key === '=') return 'in';
  if (key === '-' || key === '_') return 'out';
  if (key === '0') return 'fit';
  return key === '1' ? 'actual' : null;
}
