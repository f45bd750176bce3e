import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../src/web/result/segments.js';
import { evidence, finding } from './findings.js';

const cut = (text: string, findings: Parameters<typeof segmentsOf>[2]) =>
  segmentsOf(text, 'text', findings).map(({ text, ids }) => [text, ...ids]);

describe('marked text', () => {
  it('is cut where words of findings start and end', () => {
    const one = finding({ evidence: [evidence('text', [4, 8])] });
    expect(cut('Pak Toni juga', [one])).toEqual([['Pak '], ['Toni', 'finding:0'], [' juga']]);
  });

  it('keeps both findings where they overlap, the gravest first, and tells where each ends', () => {
    const review = finding({ evidence: [evidence('text', [0, 6])] });
    const grave = finding({ outcome: 'violation', evidence: [evidence('text', [4, 9])] });
    const segments = segmentsOf('abcdefghij', 'text', [review, grave]);
    expect(segments.map(({ text, ids, outcome }) => [text, ids, outcome])).toEqual([
      ['abcd', ['finding:0'], 'review'],
      ['ef', ['finding:1', 'finding:0'], 'violation'],
      ['ghi', ['finding:1'], 'violation'],
      ['j', [], null],
    ]);
    expect(segments.map(({ ending }) => ending.map(({ ref }) => ref))).toEqual([
      [],
      ['2'],
      ['1'],
      [],
    ]);
  });

  it('counts as UTF-16 does', () => {
    const one = finding({ evidence: [evidence('text', [3, 7])] });
    expect(cut('😀 awas', [one])).toEqual([['😀 '], ['awas', 'finding:0']]);
  });

  it('marks nothing of other parts, and nothing beyond the text', () => {
    const elsewhere = finding({ evidence: [evidence('image:0', [0, 2])] });
    const beyond = finding({ evidence: [evidence('text', [2, 9])] });
    expect(cut('abcd', [elsewhere, beyond])).toEqual([['abcd']]);
    expect(cut('', [])).toEqual([]);
  });

  it('loses no letter, whatever the spans', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, places) => {
        const findings = places.map((place) => finding({ evidence: [evidence('text', place)] }));
        const segments = segmentsOf(text, 'text', findings);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
    );
  });
});
