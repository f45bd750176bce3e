import { SingleBar } from 'cli-progress';

/** A bar on standard error, for more than one item and only on a terminal. */
export function progressBar(total: number): SingleBar | null {
  if (total < 2 || !process.stderr.isTTY) return null;
  const bar = new SingleBar({ format: 'Memeriksa [{bar}] {value}/{total} sisa {eta_formatted}' });
  bar.start(total, 0);
  return bar;
}
