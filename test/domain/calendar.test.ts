import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, daysOf, holdsIn, isIn, WINDOWS } from '../../src/domain/calendar.js';
import { TIME_ZONES } from '../../src/domain/taxonomy.js';

const window = (from: string, to = from) => ({ from, to, legal: [] });
const CALENDAR: Calendar = {
  campaign: window('2030-05-01', '2030-05-20'),
  ads: window('2030-05-11', '2030-05-20'),
  quiet: window('2030-05-21', '2030-05-23'),
  voting: window('2030-05-24'),
};

describe('daysOf', () => {
  it.each([
    ['Asia/Jakarta', '2030-05-21', '2030-05-20T17:00:00Z'],
    ['Asia/Makassar', '2030-05-21', '2030-05-20T16:00:00Z'],
    ['Asia/Jayapura', '2030-05-21', '2030-05-20T15:00:00Z'],
  ] as const)('%s: a day begins at its own midnight', (timeZone, day, midnight) => {
    const moment = (milliseconds: number) =>
      new Date(Date.parse(midnight) + milliseconds).toISOString();
    expect(daysOf({ publishedAt: moment(0), timeZone })).toEqual({ from: day, to: day });
    expect(daysOf({ publishedAt: moment(-1), timeZone })).toEqual({
      from: '2030-05-20',
      to: '2030-05-20',
    });
  });

  it('takes the offset for the moment, not for the region', () => {
    const written = ['2030-05-21T00:30:00+09:00', '2030-05-20T22:30:00+07:00'];
    for (const publishedAt of written) {
      expect(daysOf({ publishedAt, timeZone: 'Asia/Jayapura' })?.from).toBe('2030-05-21');
      expect(daysOf({ publishedAt, timeZone: 'Asia/Jakarta' })?.from).toBe('2030-05-20');
    }
  });

  it('leaves open which of two days it was where the region is unknown', () => {
    expect(daysOf({ publishedAt: '2030-05-20T16:30:00Z' })).toEqual({
      from: '2030-05-20',
      to: '2030-05-21',
    });
    expect(daysOf({ publishedAt: '2030-05-20T05:00:00Z' })).toEqual({
      from: '2030-05-20',
      to: '2030-05-20',
    });
  });

  it('knows no day without a moment', () => {
    expect(daysOf({})).toBeNull();
    expect(daysOf({ timeZone: 'Asia/Jakarta' })).toBeNull();
  });

  it('spans what any zone says, for any moment', () => {
    const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(moments, fc.constantFrom(...TIME_ZONES), (moment, timeZone) => {
        const publishedAt = new Date(moment).toISOString();
        const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
        expect(daysOf({ publishedAt, timeZone })).toEqual({ from: day, to: day });
        const open = daysOf({ publishedAt });
        expect(open && open.from <= day && day <= open.to).toBe(true);
      }),
    );
  });
});

describe('isIn', () => {
  it.each([
    ['2029-04-30', ['long-before']],
    ['2029-05-01', ['before']],
    ['2030-04-30', ['before']],
    ['2030-05-01', ['campaign']],
    ['2030-05-10', ['campaign']],
    ['2030-05-11', ['campaign', 'ads']],
    ['2030-05-20', ['campaign', 'ads']],
    ['2030-05-21', ['quiet']],
    ['2030-05-23', ['quiet']],
    ['2030-05-24', ['voting']],
    ['2030-05-25', ['after']],
  ])('%s lies in %j', (day, expected) => {
    expect(WINDOWS.filter((one) => isIn(day, one, CALENDAR))).toEqual(
      WINDOWS.filter((one) => expected.includes(one)),
    );
  });
});

describe('holdsIn', () => {
  const may = { from: '2030-05-01', to: '2030-05-31' };
  it.each([
    [{}, true],
    [{ from: '2030-05-31' }, true],
    [{ from: '2030-06-01' }, false],
    [{ to: '2030-05-01' }, true],
    [{ to: '2030-04-30' }, false],
    [{ from: null, to: null }, true],
  ] as const)('%j: %s', (term, expected) => {
    expect(holdsIn({ from: null, to: null, ...term }, may)).toBe(expected);
  });
});
