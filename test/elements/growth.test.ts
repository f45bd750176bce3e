import { describe, expect, it } from 'vitest';
import { campaignOf } from '../../src/elements/campaign.js';
import { topicsIn } from '../../src/elements/topics.js';

/** UTF-16 units: an eighth of what a post may have, and four times as many. */
const [SHORT, LONG] = [2_500, 10_000];
/** Four times the text takes four times as long; what compares each with each takes sixteen. */
const MOST_GROWTH = 9;
/** Below so many milliseconds the clock's own steps count for more than the work. */
const LEAST_MS = 4;
const pair = { number: '2', names: ['Budi Santoso', 'Siti Aminah'], parties: ['pkb'] };

const filled = (unit: string, length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Milliseconds of CPU to look through a text, the least of some tries: other work on the machine adds to it. */
function cost(text: string): number {
  const segment = { part: 'text' as const, text, words: [] };
  const tries = [0, 1].map(() => {
    const before = process.cpuUsage();
    campaignOf({ segment, voice: 'own', political: true, sightings: [], pair });
    topicsIn(segment);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
}

describe('looking through a text', () => {
  it.each([
    ['numbers a line', '1\n2\n3\n'],
    ['names of one word a line', 'BUDI\n'],
    ['fingers without an end of line', 'dua jari '],
    ['parties in small letters', 'partai nusa '],
    ['capitals with apostrophes', "A'"],
    ['parties of the list', 'PKB PDIP PAN '],
  ])('takes time in proportion to its length: %s', (_, unit) => {
    cost(filled(unit, SHORT));
    const short = Math.max(LEAST_MS, cost(filled(unit, SHORT)));
    expect(cost(filled(unit, LONG)) / short).toBeLessThan(MOST_GROWTH);
  });

  it('follows a list of thousands of numbers to its end', () => {
    const text = `Nomor ${filled('1, 2, 3, ', 16_000)}4`;
    const segment = { part: 'text' as const, text, words: [] };
    const of = () =>
      campaignOf({ segment, voice: 'own', political: true, sightings: [], pair: undefined });
    expect(of).not.toThrow();
  });

  it('sees what stands behind thousands of distractions', () => {
    const text = `${filled('bu ', 15_000)}\nCoblos nomor urut 2!`;
    const segment = { part: 'text' as const, text, words: [] };
    const seen = campaignOf({ segment, voice: 'own', political: true, sightings: [], pair });
    expect(seen.level).toBe('sure');
  });
});
