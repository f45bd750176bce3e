import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualityOf } from '../../src/domain/quality.js';

const of = (text: string | null, more = {}) =>
  qualityOf({ text, note: null, link: null, images: 0, ...more });

/** Written for this test. Lines of odd number were looked at while the rules were made, the others once, after. */
function lines(file: string): readonly string[] {
  return readFileSync(new URL(`./quality/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
}

const ANNOTATED = ['annotated', 'unannotated'].map(
  (name) => new URL(`../../../shared/data/text/${name}.jsonl.gz`, import.meta.url),
);

describe('quality of a report', () => {
  it('calls no short report gibberish', () => {
    expect(lines('short-reports.txt').filter((text) => of(text) !== 'ok')).toEqual([]);
  });

  it('sees what says nothing', () => {
    // `jkl` is a walk over three keys and an abbreviation of jalan: in doubt it is a report.
    expect(lines('nothing.txt').filter((text) => of(text) !== 'gibberish')).toEqual(['jkl']);
  });

  it('calls nothing to look at empty', () => {
    for (const blank of [null, '', '  \n', '\u200b\u200d', '\u3164']) {
      expect(of(blank)).toBe('empty');
      expect(of(null, { note: blank })).toBe('empty');
      expect(of('asdfgh', { note: blank })).toBe('gibberish');
    }
  });

  it('is ok as soon as there is an image, a link, or a note that says something', () => {
    for (const text of [null, '', 'asdfgh', 'p', '👍']) {
      expect(of(text, { images: 1 })).toBe('ok');
      expect(of(text, { link: 'https://contoh.id/1' })).toBe('ok');
      expect(of(text, { note: 'akun ini menghasut' })).toBe('ok');
      expect(of(text, { note: 'tes' })).toBe('gibberish');
    }
  });

  it('does not turn a report into gibberish by more words', () => {
    const words = fc.constantFrom(...lines('nothing.txt').filter((text) => /^[a-z ]+$/.test(text)));
    fc.assert(
      fc.property(words, (nothing) => {
        expect(of(`pak lurah membagi sembako ${nothing}`)).toBe('ok');
      }),
    );
  });

  it('takes any string, at any length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void of(text)));
    expect(of('sd'.repeat(100_000))).toBe('gibberish');
  });

  it.skipIf(!ANNOTATED.every((file) => existsSync(file)))(
    'calls at most 0.1 % of real posts of 60 characters gibberish (needs ../shared)',
    () => {
      const texts = ANNOTATED.flatMap((file) =>
        gunzipSync(readFileSync(file)).toString().trim().split('\n'),
      )
        .map((line) => (JSON.parse(line) as { text: string }).text)
        .filter((text) => text.length <= 60);
      const flagged = texts.filter((text) => of(text) !== 'ok');
      // All ten flagged were read: each is one string of letters at random, after a handle or alone.
      const wrong = flagged.filter((text) => !/^(?:@USER )?[a-z]{20,}$/i.test(text));
      expect(texts.length).toBeGreaterThan(7_000);
      expect(wrong.length / texts.length).toBeLessThanOrEqual(0.001);
      expect(flagged.length / texts.length).toBeLessThanOrEqual(0.002);
    },
  );
});
