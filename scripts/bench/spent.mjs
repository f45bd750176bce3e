// What work costs: processor time (user and system, of the whole process) and time by the clock.
import { percentile } from '../load/figures.mjs';

/** Does `work` with each of `items`, one after the other; the first `warmUp` are done once more before, unmeasured. */
export async function measureEach(items, work, warmUp = 0) {
  for (const item of items.slice(0, warmUp)) await work(item);
  const spent = [];
  const before = process.cpuUsage();
  for (const item of items) {
    const startedAt = performance.now();
    await work(item);
    spent.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    perCpuSecond: (1e6 * items.length) / (user + system),
    cpuMs: (user + system) / 1000 / items.length,
    median: percentile(spent, 0.5),
    p99: percentile(spent, 0.99),
  };
}
