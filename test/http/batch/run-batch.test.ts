import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Classification } from '../../../src/domain/classification.js';
import type { Line } from '../../../src/http/batch/read-lines.js';
import { type BatchLine, type BatchOptions, runBatch } from '../../../src/http/batch/run-batch.js';
import type { Problem } from '../../../src/http/contract.js';

const verdict = { verdict: 'allowed' } as Classification;

/** Lines that count how many were taken. */
function source(count: number, broken?: Error) {
  const taken = { lines: 0 };
  async function* lines(): AsyncGenerator<Line> {
    for (let index = 0; index < count; index++) {
      taken.lines++;
      yield { index, bytes: Buffer.from(String(index)) };
    }
    if (broken) throw broken;
  }
  return { taken, lines: lines() };
}

function run(lines: AsyncIterable<Line>, options: Partial<BatchOptions>) {
  const written: BatchLine[] = [];
  const done = runBatch(lines, {
    judge: async () => verdict,
    problemOf: (error) => ({ code: 'internal', detail: String(error) }) as Problem,
    write: async (line) => void written.push(line),
    concurrent: 3,
    left: new AbortController().signal,
    stopping: new AbortController().signal,
    ...options,
  });
  return { written, done };
}

describe('runBatch', () => {
  it('gives each line its answer, and counts', async () => {
    const { written, done } = run(source(5).lines, {
      judge: async ({ index }) => {
        if (index === 2) throw new Error('bad line');
        return verdict;
      },
    });
    await done;
    expect(written.at(-1)).toEqual({ end: true, ok: 4, failed: 1 });
    expect(written.find((line) => 'error' in line)).toMatchObject({ index: 2 });
    expect(written.flatMap((line) => ('index' in line ? [line.index] : [])).sort()).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });

  it('answers in order of completion', async () => {
    const { written, done } = run(source(3).lines, {
      judge: async ({ index }) => {
        await delay(index === 0 ? 60 : 1);
        return verdict;
      },
    });
    await done;
    expect(written.slice(0, 3).map((line) => 'index' in line && line.index)).toEqual([1, 2, 0]);
  });

  it('judges no more at once than it may', async () => {
    let [now, most] = [0, 0];
    await run(source(20).lines, {
      judge: async () => {
        most = Math.max(most, ++now);
        await delay(2);
        now--;
        return verdict;
      },
    }).done;
    expect(most).toBe(3);
  });

  it('takes no more lines while the reader takes none', async () => {
    let read: () => void = () => {};
    const reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    const { taken, lines } = source(1_000);
    const { done } = run(lines, { write: () => reading });
    await delay(50);
    expect(taken.lines).toBeLessThanOrEqual(4);
    read();
    await done;
    expect(taken.lines).toBe(1_000);
  });

  it('says where it stopped when the service ends', async () => {
    const stop = new AbortController();
    let judged = 0;
    const { written, done } = run(source(100).lines, {
      judge: async () => {
        if (++judged === 10) stop.abort();
        return verdict;
      },
      stopping: stop.signal,
    });
    await done;
    expect(written.at(-1)).toEqual({ end: false, ok: 10, failed: 0, next: 10 });
  });

  it('waits for no further line when the service ends', async () => {
    const stop = new AbortController();
    async function* silent(): AsyncGenerator<Line> {
      yield { index: 0, bytes: Buffer.from('0') };
      await new Promise(() => undefined);
    }
    const { written, done } = run(silent(), { stopping: stop.signal });
    await delay(20);
    stop.abort();
    await done;
    expect(written.at(-1)).toEqual({ end: false, ok: 1, failed: 0, next: 1 });
  });

  it('rejects once, after its work has settled, when the source breaks or the reader goes', async () => {
    let settled = 0;
    const slow = async () => {
      await delay(20);
      settled++;
      return verdict;
    };
    await expect(run(source(2, new Error('cut off')).lines, { judge: slow }).done).rejects.toThrow(
      'cut off',
    );
    expect(settled).toBe(2);
    const write = () => Promise.reject(new Error('nobody reads'));
    await expect(run(source(50).lines, { write }).done).rejects.toThrow('nobody reads');
  });
});
