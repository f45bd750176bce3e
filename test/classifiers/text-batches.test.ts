import { describe, expect, it } from 'vitest';
import {
  answerTexts,
  type TextAnswers,
  TextBatches,
  type TextTask,
} from '../../src/classifiers/text-batches.js';
import type { TextScores } from '../../src/domain/detector.js';
import type { WorkerPool } from '../../src/inference/worker-pool.js';
import { deferred } from '../support/deferred.js';

const WAITS = new AbortController().signal;

const scoresOf = (language: string): TextScores => ({
  language,
  voice: null,
  political: null,
  reviewWorthy: null,
  scores: [],
});

/** A pool of one thread that answers when it is told to; `score` is the model. */
function fakePool(score: (text: string) => Promise<TextScores>) {
  const tasks: TextTask[] = [];
  const turns: (() => void)[] = [];
  let free = Promise.resolve();
  const pool = {
    reserve: async () => {
      await free;
      const turn = deferred<void>();
      free = turn.promise;
      turns.push(turn.resolve);
      return {
        run: async (task: TextTask): Promise<TextAnswers> => {
          tasks.push(task);
          await turn.promise;
          return answerTexts(task, score);
        },
      };
    },
  };
  const next = async () => {
    await settle();
    turns.shift()?.();
    await settle();
  };
  return { pool: pool as unknown as WorkerPool<TextTask, TextAnswers>, tasks, next };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('TextBatches', () => {
  it('sends one message for what waits while the thread is busy, and keeps answers apart', async () => {
    const { pool, tasks, next } = fakePool(async (text) => scoresOf(text));
    const batches = new TextBatches(pool);
    const first = batches.score('a', WAITS);
    await settle();
    const others = ['b', 'c', 'd'].map((text) => batches.score(text, WAITS));
    await next();
    await next();
    expect((await first).language).toBe('a');
    expect((await Promise.all(others)).map(({ language }) => language)).toEqual(['b', 'c', 'd']);
    expect(tasks.map(({ texts }) => texts)).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('lets one text fail alone', async () => {
    const { pool, next } = fakePool(async (text) => {
      if (text === 'b') throw new Error('NaN');
      return scoresOf(text);
    });
    const batches = new TextBatches(pool);
    const first = batches.score('a', WAITS);
    await settle();
    const [bad, good] = [batches.score('b', WAITS), batches.score('c', WAITS)];
    const failed = expect(bad).rejects.toThrow('NaN');
    await next();
    await next();
    await failed;
    expect((await good).language).toBe('c');
    await first;
  });

  it('does not score the text of a client that has left', async () => {
    const { pool, tasks, next } = fakePool(async (text) => scoresOf(text));
    const batches = new TextBatches(pool);
    const first = batches.score('a', WAITS);
    await settle();
    const left = new AbortController();
    const gone = batches.score('b', left.signal);
    left.abort(new Error('left'));
    await expect(gone).rejects.toThrow('left');
    await next();
    await next();
    await first;
    expect(tasks.flatMap(({ texts }) => texts)).toEqual(['a']);
  });

  it('bounds a message by texts and by length, and takes a long one alone', async () => {
    const { pool, tasks, next } = fakePool(async (text) => scoresOf(text.charAt(0)));
    const batches = new TextBatches(pool);
    const all = ['a', 'b'.repeat(9_000), ...Array.from({ length: 10 }, (_, at) => `c${at}`)].map(
      (text) => batches.score(text, WAITS),
    );
    for (let turn = 0; turn < 5; turn++) await next();
    await Promise.all(all);
    expect(tasks.map(({ texts }) => texts.length)).toEqual([1, 1, 4, 4, 2]);
  });

  it('rejects what waits when the pool closes', async () => {
    const pool = { reserve: () => Promise.reject(new Error('closed')) };
    const batches = new TextBatches(pool as unknown as WorkerPool<TextTask, TextAnswers>);
    await expect(batches.score('a', WAITS)).rejects.toThrow('closed');
  });
});
