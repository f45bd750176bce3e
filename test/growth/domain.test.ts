import { describe, it } from 'vitest';
import { brigadeOf, type Witness } from '../../src/domain/brigade.js';
import { holdsContact } from '../../src/domain/contact.js';
import { expectProportionate, LENGTHS, texts } from './growth.js';

describe('looking for a way to reach somebody', () => {
  it.each(['0', '0 ', 'a@', '0-'])('takes time in proportion to its length: "%s"', (unit) =>
    expectProportionate(holdsContact, texts(unit)),
  );

  it('takes time in proportion to the parts of an address', () => {
    const [short, long] = LENGTHS.map((length) => `a@${'b.'.repeat(length / 2)}`);
    return expectProportionate(holdsContact, [short ?? '', long ?? '']);
  });
});

describe('weighing the reports of one case', () => {
  it('takes time in proportion to their number', () => {
    const reports = (count: number): readonly Witness[] =>
      Array.from({ length: count }, (_, at) => ({
        reporter: `r${at}`,
        reportedAt: at * 10,
        firstSeenReporterAt: at * 10,
        noteDigest: `${at % 50}`,
      }));
    return expectProportionate(brigadeOf, [reports(25_000), reports(100_000)]);
  });
});
