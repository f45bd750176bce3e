import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { classificationSchema } from '../../src/domain/classification.js';
import type { CodeReader, Subject } from '../../src/domain/detector.js';
import { ELEMENTS, LABELS } from '../../src/domain/taxonomy.js';
import {
  fakeClassifier,
  fakeCodeReader,
  fakeEmblems,
  fakeFaces,
  fakeOcr,
  fakePipeline,
} from '../support/fakes.js';

const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } })
  .png()
  .toBuffer();
const broken = png.subarray(0, 60);
const codeReader = (read: CodeReader['read']): CodeReader => ({ ...fakeCodeReader(), read });
const untilAborted = (_image: unknown, signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
const text = (value: string) => ({ text: value, images: [] });

describe('Pipeline.classify', () => {
  it('answers in the shape of the contract', async () => {
    const answer = await fakePipeline().classify({
      clientRef: 'ref-1',
      text: 'VIOLATION-sara',
      images: [{ name: 'a.png', bytes: png }],
    });
    expect(classificationSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ clientRef: 'ref-1', verdict: 'prohibited', status: 'complete' });
  });

  it('judges the words of an image like the text, with boxes', async () => {
    const pipeline = fakePipeline({ ocr: async () => fakeOcr('AYO REVIEW-sara SEKARANG') });
    const { verdict, findings, parts } = await pipeline.classify({ images: [{ bytes: png }] });
    expect(verdict).toBe('review');
    expect(findings[0]?.evidence).toEqual([
      { part: 'image:0', span: { start: 4, end: 15 }, quote: 'REVIEW-sara', box: [20, 0, 10, 10] },
    ]);
    expect(parts[0]).toMatchObject({ part: 'image:0', width: 40, height: 30, gap: null });
  });

  it('never takes text that was seen but not read for no text', async () => {
    const reader = fakeOcr('AYO');
    const read = async (...args: Parameters<typeof reader.read>) => ({
      ...(await reader.read(...args)),
      legible: false,
    });
    const pipeline = fakePipeline({ ocr: async () => ({ ...reader, read }) });
    const answer = await pipeline.classify({ images: [{ bytes: png }] });
    expect(answer).toMatchObject({ status: 'partial', verdict: 'undetermined' });
    expect(answer.parts[0]).toMatchObject({ text: 'AYO', gap: { code: 'text-illegible' } });
  });

  it('scores what the words of an image mean, and quotes what was read', async () => {
    const reader = fakeOcr('AYO REVlEW-sara');
    const read = async (...args: Parameters<typeof reader.read>) => {
      const reading = await reader.read(...args);
      const words = reading.segment.words.map((word) => ({
        ...word,
        normalized: word.text.replace('REVlEW', 'REVIEW'),
      }));
      return { ...reading, segment: { ...reading.segment, words } };
    };
    const pipeline = fakePipeline({ ocr: async () => ({ ...reader, read }) });
    const answer = await pipeline.classify({ images: [{ bytes: png }] });
    expect(classificationSchema.parse(answer)).toEqual(answer);
    expect(answer.verdict).toBe('review');
    expect(answer.findings[0]?.evidence).toMatchObject([
      { span: { start: 4, end: 15 }, quote: 'REVlEW-sara' },
    ]);
    expect(answer.parts[0]).toMatchObject({
      text: 'AYO REVlEW-sara',
      words: [
        { text: 'AYO', normalized: 'AYO', engine: 'ocr-paddle' },
        { text: 'REVlEW-sara', normalized: 'REVIEW-sara', engine: 'ocr-paddle' },
      ],
    });
  });

  it('is partial and undetermined when one image is broken, and judges the rest', async () => {
    const images = [{ bytes: broken }, { bytes: png }];
    const clean = await fakePipeline().classify({ text: 'halo', images });
    expect(clean).toMatchObject({ status: 'partial', verdict: 'undetermined' });
    expect(clean.parts[1]).toMatchObject({ part: 'image:0', gap: { code: 'image-unreadable' } });
    expect(clean.parts[2]).toMatchObject({ part: 'image:1', text: 'COBLOS NOMOR 2', gap: null });
    const guilty = await fakePipeline().classify({ text: 'VIOLATION-threat', images });
    expect(guilty).toMatchObject({ status: 'partial', verdict: 'prohibited', severity: 4 });
  });

  it.each([
    ['ocr-unavailable', { ocr: async () => Promise.reject(new Error('no weights')) }],
    [
      'ocr-failed',
      { ocr: async () => ({ ...fakeOcr(''), read: () => Promise.reject(new Error('crashed')) }) },
    ],
    ['time-limit', { ocr: async () => fakeOcr('SEBAGIAN', false) }],
    ['text-model-unavailable', { text: async () => Promise.reject(new Error('no weights')) }],
    [
      'text-model-failed',
      {
        text: async () => ({ ...fakeClassifier, classify: () => Promise.reject(new Error('NaN')) }),
      },
    ],
    ['time-limit', { judging: { timeLimitMs: -1 } }],
  ] as const)('says %s instead of "allowed"', async (code, parts) => {
    const answer = await fakePipeline(parts).classify({ images: [{ bytes: png }] });
    expect(answer).toMatchObject({ status: 'partial', verdict: 'undetermined' });
    expect(answer.parts[0]?.gap?.code).toBe(code);
    expect(answer.labels.insult.decision).toBe('undetermined');
  });

  it('judges what a QR code says like the words, at the place of the code', async () => {
    const code = { content: 'https://contoh.id/VIOLATION-sara', box: [5, 6, 20, 20] } as const;
    const pipeline = fakePipeline({
      codes: async () => fakeCodeReader({ codes: [code], complete: true }),
    });
    const answer = await pipeline.classify({ images: [{ bytes: png }] });
    expect(classificationSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ status: 'complete', verdict: 'prohibited' });
    expect(answer.parts[0]).toMatchObject({ text: `COBLOS NOMOR 2\n${code.content}` });
    expect(answer.findings[0]?.evidence[0]).toMatchObject({
      quote: 'VIOLATION-sara',
      box: code.box,
    });
    expect(answer.elements.find(({ element }) => element === 'qr-code')).toMatchObject({
      status: 'present',
      value: code.content,
      box: code.box,
    });
  });

  it.each([
    ['qr-unavailable', async () => Promise.reject(new Error('no wasm'))],
    ['qr-failed', async () => codeReader(() => Promise.reject(new Error('crashed')))],
    ['qr-unreadable', async () => fakeCodeReader({ codes: [], complete: false })],
    ['time-limit', async () => codeReader(untilAborted)],
  ] as const)('says %s instead of "no QR code"', async (code, codes) => {
    const pipeline = fakePipeline({ codes, judging: { timeLimitMs: 500 } });
    const answer = await pipeline.classify({ images: [{ bytes: png }] });
    expect(answer).toMatchObject({ status: 'partial', verdict: 'undetermined' });
    expect(answer.parts[0]).toMatchObject({ text: 'COBLOS NOMOR 2', gap: { code } });
    const element = answer.elements.find(({ element }) => element === 'qr-code');
    expect(element?.status).toBe('unknown');
  });

  it('remembers what an image said, and says it of the same image again', async () => {
    const ocr = fakeOcr('REVIEW-sara');
    const read = vi.spyOn(ocr, 'read');
    const pipeline = fakePipeline({ ocr: async () => ocr, judging: { imageCacheBytes: 10_000 } });
    const first = await pipeline.classify({ images: [{ name: 'a', bytes: png }] });
    const again = await pipeline.classify({ images: [{ bytes: broken }, { bytes: png }] });
    expect(read).toHaveBeenCalledTimes(1);
    expect(again.findings[0]?.evidence[0]).toEqual({
      ...first.findings[0]?.evidence[0],
      part: 'image:1',
    });
    expect(again.parts[1]).toMatchObject({ part: 'image:1', name: null, width: 40 });
  });

  it('cuts off an engine that hangs', async () => {
    const hung = {
      ...fakeOcr(''),
      read: (_i: unknown, _d: number, signal: AbortSignal) =>
        new Promise<never>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const pipeline = fakePipeline({ ocr: async () => hung, judging: { timeLimitMs: 50 } });
    const answer = await pipeline.classify({ images: [{ bytes: png }] });
    expect(answer.parts[0]?.gap?.code).toBe('time-limit');
  });

  it('allows a photo without words: it was seen, and nothing is written on it', async () => {
    const pipeline = fakePipeline({ ocr: async () => fakeOcr('') });
    const answer = await pipeline.classify({ images: [{ bytes: png }] });
    expect(answer).toMatchObject({ status: 'complete', verdict: 'allowed' });
    expect(answer.labels.insult).toEqual({ score: null, decision: 'clear' });
  });

  it('never calls an element absent that nothing looked for', async () => {
    const broken = () => Promise.reject(new Error('no model'));
    const pipeline = fakePipeline({ emblems: broken, faces: broken, ocr: broken, codes: broken });
    const { elements, parts, verdict } = await pipeline.classify({ images: [{ bytes: png }] });
    expect(new Set(elements.map(({ status }) => status))).toEqual(new Set(['unknown']));
    expect(elements.map(({ element }) => element)).toEqual([...ELEMENTS]);
    expect(parts[0]?.gap?.code).toBe('ocr-unavailable');
    expect(verdict).toBe('undetermined');
  });

  it.each([
    ['emblems', 'emblems-unavailable', ['pair-number', 'party-logo', 'other-logo']],
    [
      'faces',
      'faces-unavailable',
      ['pair-photo', 'official-photo', 'president-photo', 'other-face'],
    ],
  ] as const)('takes %s that cannot be looked for as a gap', async (detector, code, blind) => {
    const broken = () => Promise.reject(new Error('no model'));
    const pipeline = fakePipeline({ [detector]: broken, ocr: async () => fakeOcr('AYO') });
    const { elements, parts, verdict } = await pipeline.classify({ images: [{ bytes: png }] });
    expect(parts[0]?.gap?.code).toBe(code);
    expect(verdict).toBe('undetermined');
    const unknown = elements.filter(({ status }) => status === 'unknown');
    expect(unknown.map(({ element }) => element)).toEqual(blind);
  });

  it('holds faces against who held office on the day, and the law of the regime against that', async () => {
    const president = {
      kind: 'face' as const,
      name: 'Banyu Samodra',
      role: 'president' as const,
      from: '2024-10-20',
      to: null,
      vectors: [new Float32Array([1])],
    };
    const face = {
      box: [1, 2, 30, 30] as const,
      confidence: 0.99,
      likenesses: [{ person: president, distance: 0.3, band: 'match' as const }],
    };
    const pipeline = fakePipeline({
      faces: async () => fakeFaces([face]),
      gallery: () => ({ version: '1', logos: [], faces: [president] }),
    });
    const on = (publishedAt: string) =>
      pipeline.classify({ images: [{ bytes: png }], context: { publishedAt } });
    const after = await on('2024-11-15T09:00:00+07:00');
    expect(after.verdict).toBe('review');
    expect(after.provenance.gallery).toBe('1');
    const [finding] = after.findings;
    expect(finding).toMatchObject({ rule: 'foto-presiden', label: null, outcome: 'review' });
    expect(finding?.evidence).toEqual([
      { part: 'image:0', span: null, quote: null, box: [1, 2, 30, 30] },
    ]);
    const shown = after.elements.find(({ element }) => element === 'president-photo');
    expect(shown).toMatchObject({ status: 'present', value: 'Banyu Samodra', allowed: null });
    expect(shown?.legal.length).toBeGreaterThan(0);
    // The day before the term: who is known for sure, and held no office, is nobody else.
    const before = await on('2024-10-19T09:00:00+07:00');
    expect(before.elements).toContainEqual(
      expect.objectContaining({ element: 'other-face', value: 'Banyu Samodra' }),
    );
    expect(before.findings).toEqual([]);
    expect(before.verdict).toBe('allowed');
  });

  it("reads a number that only the emblem detector saw, and holds it against the pair's", async () => {
    const place = { box: [20, 20, 10, 10] as const, confidence: 0.9 };
    const engine = fakeOcr('PILIH PASANGAN');
    const subjects: (Subject | undefined)[] = [];
    const read: typeof engine.read = async (image, deadline, signal, subject) => {
      subjects.push(subject);
      return (image.width < 20 ? fakeOcr('3') : engine).read(image, deadline, signal, subject);
    };
    const pipeline = fakePipeline({
      ocr: async () => ({ ...engine, read }),
      emblems: async () => fakeEmblems({ numbers: [place] }),
    });
    const context = { pair: { number: '2' } };
    const answer = await pipeline.classify({ images: [{ bytes: png }], context });
    const image = answer.parts[0];
    expect(image && 'words' in image && image.text).toBe('PILIH PASANGAN\n3');
    expect(subjects).toEqual(['page', 'word']);
    expect(answer.elements).toContainEqual(
      expect.objectContaining({ element: 'pair-number', status: 'present', value: '3' }),
    );
    // The post campaigns, and nobody said when it was published.
    expect(answer.findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['nomor-tidak-sesuai', 'review'],
      ['jadwal-kampanye', 'note'],
    ]);
  });

  it('gives the same answer again but for id and timing, and hashes what was judged', async () => {
    const pipeline = fakePipeline();
    const post = { text: 'REVIEW-hoax', images: [{ name: 'x', bytes: png }] };
    const { id: first, timing: _t1, ...a } = await pipeline.classify(post);
    const { id: second, timing: _t2, ...b } = await pipeline.classify(post);
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
    expect(first).not.toBe(second);
    const other = await pipeline.classify({ ...post, text: 'REVIEW-hoax!' });
    expect(other.provenance.inputSha256).not.toBe(a.provenance.inputSha256);
    const renamed = await pipeline.classify({ ...post, images: [{ name: 'y', bytes: png }] });
    expect(renamed.provenance.inputSha256).toBe(a.provenance.inputSha256);
  });

  it('keeps the order of parts and finishes what it took in before it closes', async () => {
    const pipeline = fakePipeline({ judging: { textPlaces: 1 } });
    const running = LABELS.map((label) => pipeline.classify(text(`REVIEW-${label}`)));
    await pipeline.close();
    const answers = await Promise.all(running);
    expect(answers.map(({ findings }) => findings[0]?.label)).toEqual([...LABELS]);
  });

  it('refuses a contest of another regime, by whatever name the regime was chosen', async () => {
    const post = { text: 'Coblos nomor 2', images: [], context: { contest: 'presiden' as const } };
    await expect(fakePipeline().classify(post)).rejects.toMatchObject({
      code: 'invalid-post',
      fields: [{ pointer: '/context/contest' }],
    });
  });

  it('refuses a regime without a rulebook and names those it has', async () => {
    const post = { ...text('halo'), context: { regime: 'pemilu-2024' as const } };
    await expect(fakePipeline().classify(post)).rejects.toMatchObject({
      code: 'regime-unavailable',
      fields: [{ pointer: '/context/regime' }],
    });
  });
});
