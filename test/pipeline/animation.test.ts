import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CodeReading, DecodedImage, OcrEngine } from '../../src/domain/detector.js';
import { monotonicNow } from '../../src/inference/clock.js';
import { animation } from '../support/animation.js';
import { fakeOcr, fakePipeline, wordsOf } from '../support/fakes.js';

const shade = (grey: number) =>
  sharp({
    create: { width: 40, height: 30, channels: 3, background: `rgb(${grey},${grey},${grey})` },
  })
    .png()
    .toBuffer();
const moving = async (greys: readonly number[], format: 'gif' | 'webp' = 'gif') =>
  animation(await Promise.all(greys.map(shade)), format);
const redOf = ({ raster }: DecodedImage) => raster.data[0] ?? 0;

/** Reads off each frame what its shade says. */
const shadeReader = (says: (grey: number) => string): OcrEngine => ({
  ...fakeOcr(''),
  read: async (image) => {
    const text = says(redOf(image));
    return {
      segment: { part: image.part, text, words: wordsOf(text) },
      complete: text !== 'LAMBAT',
      legible: true,
    };
  },
});
const darkOrLight = (dark: string, light: string) =>
  fakePipeline({ ocr: async () => shadeReader((grey) => (grey < 128 ? dark : light)) });

describe('an animation', () => {
  it.each(['gif', 'webp'] as const)(
    'is judged by the words of its later frames (%s)',
    async (format) => {
      const bytes = await moving([255, 255, 0], format);
      const answer = await darkOrLight('AYO\nREVIEW-sara', 'AYO').classify({ images: [{ bytes }] });
      expect(answer).toMatchObject({ status: 'complete', verdict: 'review' });
      expect(answer.parts[0]).toMatchObject({ text: 'AYO\nREVIEW-sara', gap: null });
      expect(answer.findings[0]?.evidence[0]).toMatchObject({
        span: { start: 4, end: 15 },
        quote: 'REVIEW-sara',
        box: [20, 0, 10, 10],
      });
    },
  );

  it('is allowed when every frame was seen', async () => {
    const bytes = await moving([0, 255]);
    const answer = await darkOrLight('AYO', 'MEMILIH').classify({ images: [{ bytes }] });
    expect(answer).toMatchObject({ status: 'complete', verdict: 'allowed' });
  });

  it('keeps a gap when more frames differ than are read', async () => {
    const bytes = await moving([0, 30, 60, 90, 120, 150, 180, 210]);
    const says = (grey: number) => (grey > 200 ? 'TERAKHIR' : 'AYO');
    const pipeline = fakePipeline({ ocr: async () => shadeReader(says) });
    const answer = await pipeline.classify({ images: [{ bytes }] });
    expect(answer).toMatchObject({ status: 'partial', verdict: 'undetermined' });
    expect(answer.parts[0]).toMatchObject({
      text: 'AYO\nTERAKHIR',
      gap: { code: 'frames-unseen' },
    });
    expect(answer.elements.find(({ element }) => element === 'qr-code')?.status).toBe('unknown');
  });

  it('keeps a gap when a later frame was not fully read', async () => {
    const bytes = await moving([255, 0]);
    const answer = await darkOrLight('LAMBAT', 'AYO').classify({ images: [{ bytes }] });
    expect(answer.parts[0]).toMatchObject({ text: 'AYO\nLAMBAT', gap: { code: 'time-limit' } });
  });

  it('keeps a gap when time runs out between frames', async () => {
    const slow: OcrEngine = {
      ...fakeOcr(''),
      read: async (image, deadline) => {
        await new Promise((resolve) => setTimeout(resolve, deadline - monotonicNow() + 5));
        return {
          segment: { part: image.part, text: 'AYO', words: wordsOf('AYO') },
          complete: true,
          legible: true,
        };
      },
    };
    const pipeline = fakePipeline({ ocr: async () => slow, judging: { timeLimitMs: 300 } });
    const answer = await pipeline.classify({ images: [{ bytes: await moving([255, 0]) }] });
    expect(answer.parts[0]).toMatchObject({ text: 'AYO', gap: { code: 'time-limit' } });
  });

  it('shows a code that stays over frames once, and one of a later frame too', async () => {
    const codes = (contents: readonly string[]): CodeReading => ({
      codes: contents.map((content) => ({ content, box: [1, 2, 3, 4] })),
      complete: true,
    });
    const pipeline = fakePipeline({
      ocr: async () => fakeOcr('AYO'),
      codes: async () => ({
        read: async (image) =>
          codes(redOf(image) < 128 ? ['https://a.id', 'https://b.id'] : ['https://a.id']),
        close: async () => undefined,
      }),
    });
    const { parts, elements } = await pipeline.classify({
      images: [{ bytes: await moving([255, 0]) }],
    });
    expect(parts[0]).toMatchObject({ text: 'AYO\nhttps://a.id\nhttps://b.id', gap: null });
    const found = elements.filter(({ element }) => element === 'qr-code');
    expect(found.map(({ value }) => value)).toEqual(['https://a.id', 'https://b.id']);
  });

  it('keeps the gap of an animated PNG', async () => {
    const png = await shade(255);
    const chunk = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex');
    const bytes = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
    const answer = await fakePipeline().classify({ images: [{ bytes }] });
    expect(answer.parts[0]?.gap?.code).toBe('frames-unseen');
  });
});
