import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { OcrEngine, TextClassifier } from '../../src/domain/detector.js';
import { fakeClassifier, fakeOcr, fakePipeline } from '../support/fakes.js';

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } })
  .png()
  .toBuffer();
const image = (n: number) => ({ bytes: Buffer.concat([png, Buffer.from([n])]) });

/** Waits for a thread that never comes, as a worker pool does. */
const never = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

describe('the work of a client that left', () => {
  it('is given up while its text waits for a thread', async () => {
    const waiting: AbortSignal[] = [];
    const text: TextClassifier = {
      ...fakeClassifier,
      classify: (_words, signal) => {
        waiting.push(signal);
        return never(signal);
      },
    };
    const classified: unknown[] = [];
    const failures: unknown[] = [];
    const pipeline = fakePipeline({
      text: async () => text,
      judging: {
        onClassified: (one) => classified.push(one),
        onFailure: (...told) => failures.push(told),
      },
    });
    const leaving = new AbortController();
    const asked = pipeline.classify({ text: 'Ayo ke TPS', images: [] }, leaving.signal);
    await expect.poll(() => waiting.length).toBe(1);
    leaving.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    expect(waiting[0]?.aborted).toBe(true);
    await pipeline.close();
    expect([classified, failures]).toEqual([[], []]);
  });

  it('is given up while its images are read, or wait for that, and makes way for others', async () => {
    const read: string[] = [];
    let isLetThrough = false;
    const ocr: OcrEngine = {
      ...fakeOcr('Ayo'),
      read: async (picture, deadline, signal) => {
        read.push(picture.part);
        return isLetThrough ? fakeOcr('Ayo').read(picture, deadline, signal) : never(signal);
      },
    };
    const pipeline = fakePipeline({ ocr: async () => ocr, judging: { imagePlaces: 1 } });
    const leaving = new AbortController();
    const asked = pipeline.classify({ images: [0, 1, 2].map(image) }, leaving.signal);
    await expect.poll(() => read.length).toBe(1);
    leaving.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    isLetThrough = true;
    const next = await pipeline.classify({ images: [image(3)] });
    expect([next.status, read]).toEqual(['complete', [expect.any(String), 'image:0']]);
    await pipeline.close();
  });
});
