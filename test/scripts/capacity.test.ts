import { describe, expect, it } from 'vitest';
// @ts-expect-error a script, without types
import { perProcess, plan } from '../../scripts/capacity/plan.mjs';

const load = { posts: 7_200, hours: 1, peak: 3, images: 0.5, repeats: 0.5 };
const cost = { textMs: 10, imageMs: 200, memoryMb: 500, use: 0.5, cores: 2 };

describe('plan', () => {
  it('counts what a post costs, its image only where it was not read before', () => {
    // 6 posts a second of 10 + 0.25 × 200 ms.
    expect(plan(load, cost)).toEqual({
      ...{ mean: 2, peak: 6, busyCores: 0.36, processes: 1, cores: 2, memoryGb: 0.5 },
    });
    const { busyCores, processes, cores, memoryGb } = plan({ ...load, posts: 720_000 }, cost);
    expect([busyCores, processes, cores, memoryGb]).toEqual([36, 36, 72, 18]);
  });

  it('takes as many processes as carry the peak', () => {
    for (const posts of [50_000, 730_000, 5_000_000]) {
      const { peak, processes } = plan({ ...load, posts }, cost);
      const each = perProcess(load, cost);
      expect(processes * each).toBeGreaterThanOrEqual(peak * (1 - 1e-9));
      expect((processes - 1) * each).toBeLessThan(peak * (1 + 1e-9));
    }
  });
});
