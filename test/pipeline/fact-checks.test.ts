import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { changeRecords } from '../../src/claims/fact-check-file.js';
import { classificationSchema } from '../../src/domain/classification.js';
import { openFactChecks } from '../../src/pipeline/open-fact-checks.js';
import { folder, RECORDS } from '../claims/support.js';
import { fakeOcr, fakePipeline } from '../support/fakes.js';

const directory = folder();
await changeRecords(directory, () => RECORDS);
const factChecks = () => openFactChecks({ directory, onFailure: () => undefined });
const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } })
  .png()
  .toBuffer();
const CLAIM = 'Jembatan Sungai Lembayung ambruk sehari setelah diresmikan';
const text = (value: string) => ({ text: value, images: [] });

describe('a claim that was checked before', () => {
  it('is told with its source, and brings the post before a person', async () => {
    const answer = await fakePipeline({ factChecks }).classify(text(`Sah! ${CLAIM}`));
    expect(classificationSchema.parse(answer)).toEqual(answer);
    expect(answer.factChecks).toEqual([
      {
        claim: CLAIM,
        rating: 'salah',
        publisher: 'Cek Contoh',
        url: expect.stringContaining('https://cek.example/'),
        similarity: expect.any(Number),
      },
    ]);
    expect(answer.verdict).toBe('review');
    expect(answer.labels.hoax.decision).toBe('review');
    expect(answer.findings).toMatchObject([
      { rule: 'fitnah-hoaks', outcome: 'review', evidence: [{ part: 'text', quote: CLAIM }] },
    ]);
    expect(answer.provenance.factChecks).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is found among the words of an image, with a box', async () => {
    const pipeline = fakePipeline({ factChecks, ocr: async () => fakeOcr(CLAIM) });
    const { verdict, findings } = await pipeline.classify({ images: [{ bytes: png }] });
    expect(verdict).toBe('review');
    expect(findings[0]?.evidence[0]).toMatchObject({ part: 'image:0', box: [0, 0, 130, 10] });
  });

  it.each([
    ['said to be untrue', `HOAKS: ${CLAIM}`],
    ['quoted', `QUOTED ${CLAIM}`],
    ['found true', 'Jalan lingkar Wanasari ditutup selama perbaikan dua bulan'],
  ])('is told and raises nothing when %s', async (_, post) => {
    const answer = await fakePipeline({ factChecks }).classify(text(post));
    expect(answer.factChecks).toHaveLength(1);
    expect(answer.verdict).toBe('allowed');
    expect(answer.findings).toEqual([]);
  });

  it('gives the same answer twice', async () => {
    const pipeline = fakePipeline({ factChecks });
    const [first, second] = [
      await pipeline.classify(text(CLAIM)),
      await pipeline.classify(text(CLAIM)),
    ];
    expect({ ...second, id: '', timing: null }).toEqual({ ...first, id: '', timing: null });
  });

  it('is nothing to look for where no list was imported', async () => {
    const none = () => openFactChecks({ directory: folder(), onFailure: () => undefined });
    const answer = await fakePipeline({ factChecks: none }).classify(text(CLAIM));
    expect(answer).toMatchObject({ status: 'complete', verdict: 'allowed', factChecks: [] });
    expect(answer.provenance.factChecks).toBeNull();
  });

  it('is not known when the list cannot be read, which is told and withholds the verdict', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    const pipeline = fakePipeline({ factChecks: broken });
    const answer = await pipeline.classify(text(CLAIM));
    expect(answer).toMatchObject({ status: 'partial', verdict: 'undetermined' });
    expect(answer.parts[0]?.gap?.code).toBe('fact-checks-unavailable');
    expect(pipeline.health()).toMatchObject({
      ready: false,
      components: expect.arrayContaining([{ name: 'fact-checks', status: 'failed' }]),
    });
  });
});
