import { describe, expect, it, vi } from 'vitest';
import type { Rest } from '../../src/inference/resting-pool.js';
import { imageComponents } from '../../src/pipeline/image-component.js';

const part = { close: async () => undefined };

describe('imageComponents', () => {
  it('is ready without having begun; what does not run is failed until it was proved', async () => {
    vi.useFakeTimers();
    const rests: Rest[] = [];
    const failures: unknown[] = [];
    const component = imageComponents(1_000, (name, error) => failures.push([name, error]))(
      'emblems',
      async (rest) => {
        rests.push(rest);
        return part;
      },
    );
    await component.get();
    expect([component.status, rests[0]?.prove, rests[0]?.idleMs]).toEqual(['ready', false, 1_000]);

    const broken = new Error('does not run');
    rests[0]?.onBroken(broken);
    await expect(component.get()).rejects.toBe(broken);
    expect([component.status, failures]).toEqual(['failed', [['emblems', broken]]]);

    vi.advanceTimersByTime(5_000);
    await component.get();
    expect([component.status, rests[1]?.prove]).toEqual(['ready', true]);
    vi.useRealTimers();
  });

  it('begins at once what never rests', async () => {
    const open = vi.fn(async (_rest: Rest) => part);
    await imageComponents(Number.POSITIVE_INFINITY, () => undefined)('ocr', open).get();
    expect(open.mock.calls[0]?.[0].prove).toBe(true);
  });
});
