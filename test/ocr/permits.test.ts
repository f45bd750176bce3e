import { describe, expect, it } from 'vitest';
import { Permits } from '../../src/ocr/permits.js';

const patient = new AbortController().signal;

describe('Permits', () => {
  it('lends to the first who asked and refuses when the queue is full', async () => {
    const permits = new Permits(['a'], 1);
    expect(await permits.acquire(patient)).toBe('a');
    const second = permits.acquire(patient);
    await expect(permits.acquire(patient)).rejects.toThrow(/limit/);
    permits.release('a');
    expect(await second).toBe('a');
  });

  it('lets one who leaves out of the queue, and lends to the next', async () => {
    const permits = new Permits(['a'], 2);
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
