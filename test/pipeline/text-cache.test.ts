import { describe, expect, it, vi } from 'vitest';
import type { TextClassifier, TextScores } from '../../src/domain/detector.js';
import { TextCache } from '../../src/pipeline/text-cache.js';
import { deferred } from '../support/deferred.js';

const WAITS = new AbortController().signal;

const scoresOf = (language: string): TextScores => ({
  language,
  voice: 'own',
  political: false,
  reviewWorthy: 0.1,
  scores: [],
});

function classifierOf(classify: TextClassifier['classify'], sha256 = 'aa'): TextClassifier {
  return { model: { id: 'text', version: '1', sha256 }, classify, close: async () => undefined };
}

describe('TextCache', () => {
  it('asks the model once for the same text, also while it is asked', async () => {
    const classify = vi.fn(async () => scoresOf('id'));
    const cache = new TextCache(10);
    const model = classifierOf(classify);
    const both = [cache.classify('Ayo', model, WAITS), cache.classify('Ayo', model, WAITS)];
    expect(await Promise.all(both)).toEqual([scoresOf('id'), scoresOf('id')]);
    await cache.classify('Ayo', model, WAITS);
    await cache.classify('ayo', model, WAITS);
    expect(classify).toHaveBeenCalledTimes(2);
    expect(cache.figures).toEqual({ hits: 1, misses: 2, entries: 2 });
  });

  it('does not give what another model said', async () => {
    const cache = new TextCache(10);
    await cache.classify(
      'Ayo',
      classifierOf(async () => scoresOf('id')),
      WAITS,
    );
    const other = classifierOf(async () => scoresOf('jv'), 'bb');
    expect((await cache.classify('Ayo', other, WAITS)).language).toBe('jv');
  });

  it('does not keep a failure', async () => {
    const cache = new TextCache(10);
    const broken = classifierOf(() => Promise.reject(new Error('NaN')));
    await expect(cache.classify('Ayo', broken, WAITS)).rejects.toThrow('NaN');
    const mended = classifierOf(async () => scoresOf('id'));
    expect(await cache.classify('Ayo', mended, WAITS)).toEqual(scoresOf('id'));
  });

  it('goes on for who still waits when the first has left, and stops when all have', async () => {
    const cache = new TextCache(10);
    const answer = deferred<TextScores>();
    let wanted: AbortSignal | undefined;
    const slow = classifierOf((_text, signal) => {
      wanted = signal;
      return answer.promise;
    });
    const [first, second, third] = [0, 1, 2].map(() => new AbortController());
    const leaves = cache.classify('Ayo', slow, (first as AbortController).signal);
    const stays = cache.classify('Ayo', slow, (second as AbortController).signal);
    (first as AbortController).abort(new Error('left'));
    await expect(leaves).rejects.toThrow('left');
    expect(wanted?.aborted).toBe(false);
    answer.resolve(scoresOf('id'));
    expect(await stays).toEqual(scoresOf('id'));

    const alone = cache.classify('Lain', slow, (third as AbortController).signal);
    (third as AbortController).abort(new Error('left too'));
    await expect(alone).rejects.toThrow('left too');
    expect(wanted?.aborted).toBe(true);
  });

  it('forgets the text that was met longest ago, and remembers none when it is off', async () => {
    const classify = vi.fn(async () => scoresOf('id'));
    const model = classifierOf(classify);
    const small = new TextCache(2);
    for (const text of ['a', 'b', 'c', 'a']) await small.classify(text, model, WAITS);
    expect(classify).toHaveBeenCalledTimes(4);
    const off = new TextCache(0);
    for (const text of ['a', 'a']) await off.classify(text, model, WAITS);
    expect(classify).toHaveBeenCalledTimes(6);
    expect(off.figures).toEqual({ hits: 0, misses: 0, entries: 0 });
  });
});
