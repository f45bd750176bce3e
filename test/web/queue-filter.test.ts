import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  CHOICES,
  caseFilterOf,
  exportAddress,
  type Filter,
  filterFrom,
  limitsIn,
  withField,
} from '../../src/web/queue/filter.js';

const NOW = Date.parse('2024-11-20T05:00:00Z');

const anyFilter = fc.record(
  {
    ...(Object.fromEntries(
      Object.entries(CHOICES).map(([field, values]) => [field, fc.constantFrom(...values)]),
    ) as Record<string, fc.Arbitrary<string>>),
    regime: fc.stringMatching(/^[a-z0-9-]{2,40}$/),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Filter>;

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterFrom(addressOf(filter))).toEqual(filter);
      }),
    );
  });

  it('leaves out what it does not know, and never throws', () => {
    expect(filterFrom('?label=nonsense&state=open&regime=../x&severity=9&other=1')).toEqual({
      state: 'open',
    });
    fc.assert(fc.property(fc.string(), (query) => void filterFrom(query)));
  });

  it('takes a field out by an empty value', () => {
    const filter = withField({ label: 'hoax', sort: 'oldest' }, 'label', '');
    expect(filter).toEqual({ sort: 'oldest' });
    expect(addressOf({})).toBe('');
  });

  it('counts what limits, which the order does not', () => {
    expect(limitsIn({ label: 'hoax', severity: '3', sort: 'newest' })).toBe(2);
  });
});

describe('what the service is asked for', () => {
  it.each([
    ['last-hour', { after: '2024-11-20T04:00:00.000Z' }],
    ['over-1-day', { before: '2024-11-19T05:00:00.000Z' }],
    ['over-3-days', { before: '2024-11-17T05:00:00.000Z' }],
  ] as const)('%s is a moment', (age, moments) => {
    expect(caseFilterOf({ age }, NOW)).toEqual(moments);
  });

  it('has today begin at midnight where the reviewer is', () => {
    const { after = '' } = caseFilterOf({ age: 'today' }, NOW);
    expect(new Date(after).getHours()).toBe(0);
    expect(NOW - Date.parse(after)).toBeLessThan(86_400_001);
    expect(Date.parse(after)).toBeLessThanOrEqual(NOW);
  });

  it('has severity as a number and no order', () => {
    expect(caseFilterOf({ severity: '3', sort: 'oldest', channel: 'email' }, NOW)).toEqual({
      severity: 3,
      channel: 'email',
    });
  });

  it('is in the address of an export', () => {
    const filter = { label: 'vote-buying', age: 'last-hour' } as const;
    expect(exportAddress(filter, { format: 'csv', lang: 'id', now: NOW })).toBe(
      '/cases/export?format=csv&lang=id&label=vote-buying&after=2024-11-20T04%3A00%3A00.000Z',
    );
  });
});
