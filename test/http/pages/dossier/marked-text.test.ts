import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText } from '../../../../src/http/pages/dossier/marked-text.js';

const mark = (start: number, end: number, ref = 'D1') => ({ span: { start, end }, ref });
const marked = (...args: Parameters<typeof markedText>) => String(markedText(...args));

describe('markedText', () => {
  it('marks words and says of what they are evidence', () => {
    expect(marked('pilih 02 saja', [mark(0, 8)])).toBe('<mark>pilih 02</mark><sup>D1</sup> saja');
  });

  it('shows spans that overlap, each at its end', () => {
    expect(marked('abcdef', [mark(0, 4), mark(2, 6, 'D2')])).toBe(
      '<mark>ab</mark><mark>cd</mark><sup>D1</sup><mark>ef</mark><sup>D2</sup>',
    );
  });

  it('names several findings on the same words once each', () => {
    expect(marked('abc', [mark(0, 3), mark(0, 3, 'D2'), mark(0, 3)])).toBe(
      '<mark>abc</mark><sup>D1, D2</sup>',
    );
  });

  it('escapes inside and outside of marks', () => {
    expect(marked('<i><b>', [mark(3, 6)])).toBe('&lt;i&gt;<mark>&lt;b&gt;</mark><sup>D1</sup>');
  });

  it('takes no span for evidence that does not lie in the text', () => {
    expect(marked('abc', [mark(2, 9), mark(1, 1)])).toBe('abc');
    expect(marked('', [])).toBe('');
  });

  it('loses and adds nothing of the text, whatever the spans', () => {
    const text = fc.stringMatching(/^[a-z ]{0,30}$/);
    const spans = fc.array(fc.tuple(fc.nat(35), fc.nat(35)));
    fc.assert(
      fc.property(text, spans, (words, pairs) => {
        const marks = pairs.map(([a, b]) => mark(Math.min(a, b), Math.max(a, b)));
        const html = marked(words, marks);
        expect(html.replaceAll(/<sup>[^<]*<\/sup>|<[^>]+>/g, '')).toBe(words);
      }),
    );
  });
});
