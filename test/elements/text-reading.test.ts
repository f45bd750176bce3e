import { describe, expect, it } from 'vitest';
import { campaignOf } from '../../src/elements/campaign.js';
import { readingOfText } from '../../src/elements/text-reading.js';

const LENGTH = 20_000;
const ordinary = 'Warga bergotong royong membersihkan sungai di kampung. '
  .repeat(LENGTH)
  .slice(0, LENGTH);

describe('readingOfText', () => {
  it.each([
    ['coblosss', 'coblos  '],
    ['COBLOSSS NOMER 2', 'COBLOS   NOMER 2'],
    ['AYOOO', 'AYO  '],
    ['PPP', 'PPP'],
    ['ppp', 'ppp'],
    ['DPPP', 'DPPP'],
    ['#CoblosPPP', '#CoblosPPP'],
    ['c o b l o s', '     coblos'],
    ['PlLlH', 'PILIH'],
    ['aaab', 'aaab'],
  ])('reads %s as "%s", of the same length', (typed, read) => {
    expect(readingOfText(typed).text).toBe(read);
    expect(read).toHaveLength(typed.length);
  });

  it.each([
    ['one letter, and another at the end', `${'a'.repeat(LENGTH - 1)}b`],
    ['an I and an l in turn', 'Il'.repeat(LENGTH / 2)],
    ['one letter', 'a'.repeat(LENGTH)],
    ['one capital', 'P'.repeat(LENGTH)],
  ])('takes no longer for %s than for an ordinary text', (_, text) => {
    const level = (said: string) =>
      campaignOf({
        segment: { part: 'text', text: said, words: [] },
        voice: 'own',
        political: true,
        sightings: [],
        pair: undefined,
      });
    // Beside the ordinary text's time nothing counts that is of the machine.
    expect(
      fastest(() => readingOfText(text)) / fastest(() => readingOfText(ordinary)),
    ).toBeLessThan(10);
    expect(fastest(() => level(text)) / fastest(() => level(ordinary))).toBeLessThan(10);
  });
});

/** The least of some runs, in milliseconds. */
function fastest(run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );
}
