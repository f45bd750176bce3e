import { describe, expect, it, vi } from 'vitest';
import { ImageCache } from '../../src/pipeline/image-cache.js';
import type { ImageView } from '../../src/pipeline/read-image.js';
import { wordsOf } from '../support/fakes.js';

const viewOf = (text: string, gap: ImageView['gap'] = null): ImageView => ({
  size: { width: 40, height: 30 },
  segment: { part: 'image:0', text, words: wordsOf(text) },
  wordsComplete: true,
  codes: { codes: [], complete: true },
  emblems: { logos: [], numbers: [], complete: true },
  faces: { faces: [], complete: true },
  gap,
});

/** The signal of somebody who goes on waiting. */
const WAITS = new AbortController().signal;

describe('ImageCache', () => {
  it('reads the same bytes once, and gives them to each image as its own', async () => {
    const cache = new ImageCache(100_000);
    const read = vi.fn(async () => viewOf('AYO'));
    await cache.through('image:0', 'a', WAITS, read);
    const again = await cache.through('image:3', 'a', WAITS, read);
    expect(read).toHaveBeenCalledTimes(1);
    expect(again).toEqual({
      ...viewOf('AYO'),
      segment: { ...viewOf('AYO').segment, part: 'image:3' },
    });
  });

  it.each(['time-limit', 'ocr-failed', 'frames-unseen', 'qr-unavailable'] as const)(
    'does not keep what has the gap %s',
    async (gap) => {
      const cache = new ImageCache(100_000);
      await cache.through('image:0', 'a', WAITS, async () => viewOf('SEBAGIAN', gap));
      expect(await cache.through('image:0', 'a', WAITS, async () => viewOf('SEMUA'))).toEqual(
        viewOf('SEMUA'),
      );
    },
  );

  it('does not keep a failure', async () => {
    const cache = new ImageCache(100_000);
    await expect(
      cache.through('image:0', 'a', WAITS, () => Promise.reject(new Error('left'))),
    ).rejects.toThrow('left');
    expect(await cache.through('image:0', 'a', WAITS, async () => viewOf('SEMUA'))).toEqual(
      viewOf('SEMUA'),
    );
  });

  it('forgets what was used longest ago when its bytes are used up', async () => {
    const cache = new ImageCache(5_000);
    const read = vi.fn(async () => viewOf('satu dua tiga'));
    for (const image of ['a', 'b', 'a', 'c', 'a', 'b'])
      await cache.through('image:0', image, WAITS, read);
    // Two fit: "b" was forgotten for "c", and is read again.
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('passes on what is too large to keep', async () => {
    const cache = new ImageCache(5_000);
    const read = vi.fn(async () => viewOf('kata '.repeat(100).trim()));
    await cache.through('image:0', 'a', WAITS, read);
    await cache.through('image:0', 'a', WAITS, read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('remembers nothing when it is off', async () => {
    const read = vi.fn(async () => viewOf('AYO'));
    const cache = new ImageCache(0);
    await cache.through('image:0', 'a', WAITS, read);
    await cache.through('image:0', 'a', WAITS, read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not keep what its key no longer tells', async () => {
    const cache = new ImageCache(100_000);
    const read = vi.fn(async () => viewOf('AYO'));
    await cache.through('image:0', 'a', WAITS, read, async () => false);
    await cache.through('image:0', 'a', WAITS, read);
    await cache.through('image:0', 'a', WAITS, read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads once what two ask for at the same time', async () => {
    const cache = new ImageCache(100_000);
    const read = vi.fn(async () => viewOf('AYO'));
    const both = [
      cache.through('image:0', 'a', WAITS, read),
      cache.through('image:1', 'a', WAITS, read),
    ];
    expect((await Promise.all(both)).map(({ segment }) => segment.part)).toEqual([
      'image:0',
      'image:1',
    ]);
    expect(read).toHaveBeenCalledTimes(1);
    expect(cache.figures).toEqual({ hits: 1, misses: 1, entries: 1 });
  });

  it.each([
    ['was cut short', async () => viewOf('SEBAGIAN', 'time-limit')],
    ['failed', () => Promise.reject(new Error('left'))],
  ] as const)('reads for itself when the reading that it waited for %s', async (_, first) => {
    const cache = new ImageCache(100_000);
    const other = cache.through('image:0', 'a', WAITS, first).catch(() => null);
    const own = cache.through('image:1', 'a', WAITS, async () => viewOf('SEMUA'));
    await other;
    expect((await own).segment.text).toBe('SEMUA');
  });

  it('does not wait for another beyond its own time', async () => {
    const cache = new ImageCache(100_000);
    const late = new AbortController();
    void cache.through('image:0', 'a', WAITS, () => new Promise(() => undefined));
    const own = cache.through('image:1', 'a', late.signal, async () => viewOf('', 'time-limit'));
    late.abort(new Error('late'));
    expect((await own).gap).toBe('time-limit');
  });
});
