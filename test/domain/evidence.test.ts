import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEvidence } from '../../src/domain/evidence.js';
import type { Segment } from '../../src/domain/signal.js';
import { wordsOf } from '../support/fakes.js';

const lines = fc
  .array(fc.array(fc.stringMatching(/^[A-Za-z0-9🙏é!]{1,8}$/u), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((rows) => rows.map((row) => row.join(' ')).join('\n'));

const withSpan = lines.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
);

describe('toEvidence', () => {
  it('quotes the text exactly, one line a piece, inside the span', () => {
    fc.assert(
      fc.property(withSpan, ({ text, span }) => {
        const segment: Segment = { part: 'image:0', text, words: wordsOf(text) };
        for (const piece of toEvidence(segment, [span])) {
          expect(text.slice(piece.span.start, piece.span.end)).toBe(piece.quote);
          expect(piece.quote).not.toContain('\n');
          expect(piece.span.start).toBeGreaterThanOrEqual(span.start);
          expect(piece.span.end).toBeLessThanOrEqual(span.end);
        }
      }),
    );
  });

  it('loses no word of the span', () => {
    fc.assert(
      fc.property(withSpan, ({ text, span }) => {
        const segment: Segment = { part: 'image:0', text, words: wordsOf(text) };
        const quoted = toEvidence(segment, [span])
          .map(({ quote }) => quote)
          .join('\n');
        expect(quoted.match(/\S+/g) ?? []).toEqual(
          text.slice(span.start, span.end).match(/\S+/g) ?? [],
        );
      }),
    );
  });

  it('boxes the words of each line and nothing else', () => {
    const text = 'SATU DUA\nTIGA EMPAT';
    const segment: Segment = { part: 'image:1', text, words: wordsOf(text) };
    expect(toEvidence(segment, [{ start: 5, end: 13 }])).toEqual([
      { part: 'image:1', span: { start: 5, end: 8 }, quote: 'DUA', box: [20, 0, 10, 10] },
      { part: 'image:1', span: { start: 9, end: 13 }, quote: 'TIGA', box: [40, 0, 10, 10] },
    ]);
  });

  it('quotes a line that goes on in the next without its comma', () => {
    const text = 'Pak Anu pembohong, \notak udang;';
    const segment: Segment = { part: 'image:0', text, words: wordsOf(text) };
    const quotes = toEvidence(segment, [{ start: 0, end: text.length }]).map(({ quote }) => quote);
    expect(quotes).toEqual(['Pak Anu pembohong', 'otak udang;']);
  });

  it("keeps a span of the post's own text whole, without a box", () => {
    const segment: Segment = { part: 'text', text: 'satu\ndua', words: [] };
    expect(toEvidence(segment, [{ start: 0, end: 8 }])).toEqual([
      { part: 'text', span: { start: 0, end: 8 }, quote: 'satu\ndua', box: null },
    ]);
  });
});
