import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/domain/post.js';
import type { Pipeline } from '../../src/pipeline/open.js';
import type { Step } from '../../src/pipeline/step.js';
import { fakeOcr, fakePipeline } from '../support/fakes.js';

const picture = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
const [white, black] = [await picture('white'), await picture('black')];

async function stepsOf(pipeline: Pipeline, post: Post): Promise<string[]> {
  const steps: Step[] = [];
  await pipeline.classify(post, undefined, { onStep: (step) => steps.push(step) });
  return steps.map((told) => ('part' in told ? `${told.step} ${told.part}` : told.step));
}

/** Those of one part, in their order. */
const of = (part: string, steps: readonly string[]) =>
  steps.filter((step) => step.endsWith(` ${part}`)).map((step) => step.split(' ')[0]);

describe('steps of a classification', () => {
  it('are few for text alone', async () => {
    expect(await stepsOf(fakePipeline(), { text: 'halo', images: [] })).toEqual([
      'received',
      'started',
      'scored text',
      'judging',
    ]);
  });

  it('are those of each part in order, all before judging', async () => {
    const post = { text: 'halo', images: [{ bytes: white }, { bytes: black }] };
    const steps = await stepsOf(fakePipeline(), post);
    expect([steps.slice(0, 2), steps.at(-1)]).toEqual([['received', 'started'], 'judging']);
    for (const part of ['image:0', 'image:1']) {
      expect(of(part, steps)).toEqual(['reading', 'read', 'scored']);
    }
    expect(of('text', steps)).toEqual(['scored']);
    expect(steps).toHaveLength(2 + 3 + 3 + 1 + 1);
  });

  it('begin for an image when it is its turn', async () => {
    const reader = fakeOcr('halo');
    const steps: string[] = [];
    const seenAtRead: string[][] = [];
    const read: typeof reader.read = async (...args) => {
      seenAtRead.push(steps.filter((step) => step.startsWith('reading')));
      return reader.read(...args);
    };
    const pipeline = fakePipeline({
      ocr: async () => ({ ...reader, read }),
      judging: { defaultRegime: 'pilkada-2024', imagePlaces: 1 },
    });
    await pipeline.classify({ images: [{ bytes: white }, { bytes: black }] }, undefined, {
      onStep: (told) => steps.push('part' in told ? `${told.step} ${told.part}` : told.step),
    });
    expect(seenAtRead).toEqual([['reading image:0'], ['reading image:0', 'reading image:1']]);
  });

  it('are told of what is remembered, cannot be opened, says nothing, or came too late', async () => {
    const judging = { defaultRegime: 'pilkada-2024', imageCacheBytes: 100_000 } as const;
    const pipeline = fakePipeline({ judging });
    const post = { images: [{ bytes: white }] };
    const all = ['received', 'started', 'reading image:0', 'read image:0', 'scored image:0'];
    for (const _time of ['first', 'remembered']) {
      expect(await stepsOf(pipeline, post)).toEqual([...all, 'judging']);
    }
    const silent = fakePipeline({ ocr: async () => fakeOcr('') });
    expect(await stepsOf(silent, post)).toEqual([...all, 'judging']);
    const cut = { images: [{ bytes: white.subarray(0, 60) }] };
    expect(await stepsOf(fakePipeline(), cut)).toEqual([...all, 'judging']);
    const late = fakePipeline({ judging: { ...judging, timeLimitMs: 0 } });
    expect(await stepsOf(late, post)).toEqual([...all, 'judging']);
  });

  it('do not begin for a post without a rulebook', async () => {
    const steps: Step[] = [];
    const post: Post = { text: 'halo', images: [], context: { regime: 'pemilu-2024' } };
    const judged = fakePipeline().classify(post, undefined, { onStep: (step) => steps.push(step) });
    await expect(judged).rejects.toMatchObject({ code: 'regime-unavailable' });
    expect(steps).toEqual([]);
  });
});
