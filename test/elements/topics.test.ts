import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../src/domain/signal.js';
import { TOPICS } from '../../src/domain/taxonomy.js';
import { topicsIn } from '../../src/elements/topics.js';
import { page, table } from './page.js';

const typed = (text: string): Segment => ({ part: 'text', text, words: [] });

function noted(segment: Segment): string {
  return (
    topicsIn(segment)
      .map(({ topic }) => topic)
      .join(', ') || '-'
  );
}

describe('topicsIn', () => {
  it.each(table('topics'))('%s: %s', (expected = '', note = '') => {
    expect(noted(typed(note.replaceAll(' / ', '\n')))).toBe(expected);
  });

  it.each(table('topics'))('says the same of an image, %s: %s', (expected = '', note = '') => {
    expect(noted(page(note))).toBe(expected);
  });

  it('quotes the words, with a box on an image', () => {
    const [seen] = topicsIn(page('Rapat relawan / di aula kecamatan'));
    expect(seen?.topic).toBe('state-facility');
    expect(seen?.evidence.map(({ quote }) => quote)).toEqual(['aula kecamatan']);
    expect(seen?.evidence.every(({ box }) => box !== null)).toBe(true);
    const [tag] = topicsIn(typed('Kami #ASNNetral ya'));
    expect(tag?.evidence).toEqual([
      { part: 'text', span: { start: 5, end: 15 }, quote: '#ASNNetral', box: null },
    ]);
  });

  it('does not read what a QR code says', () => {
    const segment = page('Bersama Rakyat / info masjid');
    const words = segment.words.map((word, at) =>
      at > 1 ? { ...word, engine: 'qr-reader' as const } : word,
    );
    expect(noted({ ...segment, words })).toBe('-');
  });

  it('gives each topic once, in order, with quotes that stand in the text', () => {
    const words = fc.constantFrom(
      ...'golput TPS masjid pura SMA sd kampus ASN lurah polisi tidur presiden calon survei # İ ﬁ \n baliho2 tidak nyoblos dari NKRI pisah'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 15 }), (parts) => {
        const text = parts.join(' ');
        const seen = topicsIn(typed(text));
        const places = seen.map(({ topic }) => TOPICS.indexOf(topic));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const { span, quote } of seen.flatMap(({ evidence }) => evidence)) {
          expect(quote).toBe(text.slice(span?.start, span?.end));
          expect(quote).not.toBe('');
        }
      }),
    );
  });
});
