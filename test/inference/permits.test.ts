import { describe, expect, it } from 'vitest';
import { Permits } from '../../src/inference/permits.js';

const patient = new AbortController().signal;

describe('Permits', () => {
  it('lends to those who ask in their order', async () => {
    const permits = new Permits(['a']);
    expect(await permits.acquire(patient)).toBe('a');
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (n) => {
      const item = await permits.acquire(patient);
      order.push(n);
      permits.release(item);
    });
    permits.release('a');
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('lets one who leaves out of the queue, and lends to the next', async () => {
    const permits = new Permits(['a']);
    await permits.acquire(patient);
    const leaving = new AbortController();
    const left = permits.acquire(leaving.signal);
    const next = permits.acquire(patient);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    permits.release('a');
    expect(await next).toBe('a');
  });
});
