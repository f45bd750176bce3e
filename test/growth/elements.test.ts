import { describe, expect, it } from 'vitest';
import { campaignOf } from '../../src/elements/campaign.js';
import { contestantsIn } from '../../src/elements/contestants.js';
import { readingOf } from '../../src/elements/text-reading.js';
import { topicsIn } from '../../src/elements/topics.js';
import { expectProportionate, filled, LENGTHS, texts } from './growth.js';

const pair = { number: '2', names: ['Budi Santoso', 'Siti Aminah'], parties: ['pkb'] };

function look(text: string): void {
  const segment = { part: 'text' as const, text, words: [] };
  campaignOf({ segment, voice: 'own', political: true, sightings: [], pair });
  topicsIn(segment);
}

describe('looking through a text', () => {
  it.each([
    ['numbers a line', '1\n2\n3\n'],
    ['names of one word a line', 'BUDI\n'],
    ['fingers without an end of line', 'dua jari '],
    ['parties in small letters', 'partai nusa '],
    ['capitals with apostrophes', "A'"],
    ['parties of the list', 'PKB PDIP PAN '],
    ['pairs of names', 'Budi-Sari '],
    ['a chain of names', 'Budi-Sari-'],
    ['one word of many capitals', 'Budi'],
    ['names written in one', "Budi'Sari'"],
    ['numbers of emoji', '2\ufe0f\u20e3 '],
    ['names of the pair', 'Budi '],
    ['names much like those of the pair', 'Bvdi Santos '],
    ['numbers of two digits', '02 '],
    ['names and numbers', 'Pak Damar 02 '],
    ['calls for numbers', 'coblos nomor 2 '],
    ['hashtags of numbers', '#Pilih02 '],
    ['calls, names and parties', 'coblos 2 Budi-Sari Pak Anu partai Nusa '],
    ['quoted calls, of which some are reported', '"coblos 2"\nlapor\n'],
    ['calls', 'coblos '],
    ['quotation marks and calls', '"coblos '],
    ['candidacies', 'calon bupati '],
    ['a refusal of forgetting', 'jangan lupa '],
    ['headings', 'visi\n'],
    ['ends of lines', '\n'],
    ['an I and an l in turn', 'Il'],
    ['one letter', 'a'],
    ['one capital', 'P'],
    ['refusals', 'tidak '],
    ['partings', 'pisah dari '],
    ['a letter behind a hash', '#A'],
    ['offices and a conjunction', 'presiden dan '],
    ['leaving, and letters', 'keluar a b c '],
  ])('takes time in proportion to its length: %s', (_, unit) =>
    expectProportionate(look, texts(unit)),
  );

  it.each([
    ['a refusal', 'jangan'],
    ['a name', 'Budi'],
    ['a call', 'coblos'],
    ['a candidacy', 'calon'],
    ['a keyword of numbers', 'nomor'],
  ])('takes time in proportion to the blanks behind %s', (_, word) => {
    const [short, long] = LENGTHS.map((length) => word + ' '.repeat(length));
    return expectProportionate(look, [short ?? '', long ?? '']);
  });

  it('takes time in proportion to its length: one letter, and another at the end', () => {
    const [short, long] = texts('a');
    return expectProportionate(look, [`${short}b`, `${long}b`]);
  });

  it('follows a list of thousands of numbers to its end', () => {
    const text = `Nomor ${filled('1, 2, 3, ', 16_000)}4`;
    const segment = { part: 'text' as const, text, words: [] };
    const of = () =>
      campaignOf({ segment, voice: 'own', political: true, sightings: [], pair: undefined });
    expect(of).not.toThrow();
  });

  it('sees a pair of which one name has no end', () => {
    const text = `Bersama kita menang!\nRa${'nasti'.repeat(16)}-Sari`;
    const segment = { part: 'text' as const, text, words: [] };
    const found = contestantsIn(segment, readingOf(segment), undefined);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([text.slice(21)]);
  });

  it('takes the second of a pair for no first of another', () => {
    const text = 'Kita dukung Damar-Sekar-Banyu-Ratih.';
    const segment = { part: 'text' as const, text, words: [] };
    const found = contestantsIn(segment, readingOf(segment), undefined);
    const said = found.map(({ span }) => text.slice(span.start, span.end));
    expect(said).toEqual(['Damar-Sekar', 'Banyu-Ratih']);
  });

  it('sees what stands behind thousands of distractions', () => {
    const text = `${filled('bu ', 15_000)}\nCoblos nomor urut 2!`;
    const segment = { part: 'text' as const, text, words: [] };
    const seen = campaignOf({ segment, voice: 'own', political: true, sightings: [], pair });
    expect(seen.level).toBe('sure');
  });
});
