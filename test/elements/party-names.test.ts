import { describe, expect, it } from 'vitest';
import { partyNames } from '../../src/elements/party-names.js';
import { page, table } from './page.js';

describe('partyNames', () => {
  it.each(table('party-names'))('%s: %s', (expected = '', note = '') => {
    const found = partyNames(page(note)).map(({ party, strength }) => `${party} ${strength}`);
    expect(found.join(', ')).toBe(expected);
  });

  it('quotes a name line by line, with the box around it', () => {
    const segment = page('PARTAI / GOLONGAN / KARYA / 4');
    const [golkar] = partyNames(segment);
    expect(golkar?.evidence.map(({ quote }) => quote)).toEqual(['GOLONGAN', 'KARYA']);
    expect(golkar?.box?.[1]).toBe(segment.words[1]?.box[1]);
  });
});
