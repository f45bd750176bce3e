import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postContextSchema } from '../../src/domain/post.js';
import {
  type ContextForm,
  contextOf,
  formOf,
  lasting,
  NOTHING_SAID,
} from '../../src/web/check/context-form.js';
import { contextProblems, problemsAt } from '../../src/web/check/context-problems.js';

const LISTED = ['gerindra', 'pkb', 'pks'];

const FULL: ContextForm = {
  regime: 'pilkada-2024',
  contest: 'bupati',
  publishedAt: '2024-11-15T09:00',
  timeZone: 'Asia/Makassar',
  paid: 'no',
  material: 'ad',
  actor: 'campaign-team',
  platform: 'Instagram',
  handle: ' @sekar_bayu ',
  registered: 'yes',
  registeredAt: '2024-09-24',
  accountsInCampaign: '12',
  itemsToday: '0',
  number: '02',
  names: 'Sekar Wangi\n\n Bayu Laut ',
  parties: ['pkb'],
  otherParties: 'Partai-Rekaan, lain',
};

describe('context form', () => {
  it('says nothing when nothing was said', () => {
    expect(contextOf(NOTHING_SAID)).toBeUndefined();
  });

  it('says all that was said, as the API takes it', () => {
    const context = contextOf(FULL);
    expect(context).toEqual({
      regime: 'pilkada-2024',
      contest: 'bupati',
      publishedAt: '2024-11-15T09:00:00+08:00',
      timeZone: 'Asia/Makassar',
      paid: false,
      material: 'ad',
      actor: 'campaign-team',
      account: {
        platform: 'instagram',
        handle: '@sekar_bayu',
        registered: true,
        registeredAt: '2024-09-24',
        accountsInCampaign: 12,
        itemsToday: 0,
      },
      pair: {
        number: '02',
        names: ['Sekar Wangi', 'Bayu Laut'],
        parties: ['pkb', 'partai-rekaan', 'lain'],
      },
    });
    expect(postContextSchema.parse(context)).toEqual(context);
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['', undefined],
  ])('keeps three answers apart: %j', (answer, value) => {
    expect(contextOf({ ...NOTHING_SAID, paid: answer })?.paid).toBe(value);
    expect(contextOf({ ...NOTHING_SAID, registered: answer })?.account?.registered).toBe(value);
  });

  it('guesses no time zone for a time', () => {
    expect(contextOf({ ...NOTHING_SAID, publishedAt: '2024-11-15T09:00' })).toBeUndefined();
  });

  it('goes back to the same fields, whatever was said', () => {
    const text = fc.constantFrom('', 'a', 'b-c');
    const form = fc.record({
      regime: fc.constantFrom('', 'pilkada-2024'),
      contest: fc.constantFrom('', 'bupati'),
      publishedAt: fc.constantFrom('', '2024-02-29T23:59', '2024-11-27T00:00'),
      timeZone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
      paid: fc.constantFrom('', 'yes', 'no'),
      material: fc.constantFrom('', 'post', 'ad'),
      actor: fc.constantFrom('', 'citizen'),
      platform: text,
      handle: text,
      registered: fc.constantFrom('', 'yes', 'no'),
      registeredAt: fc.constantFrom('', '2024-09-24'),
      accountsInCampaign: fc.constantFrom('', '0', '12'),
      itemsToday: fc.constantFrom('', '0', '3'),
      number: fc.constantFrom('', '2', '02'),
      names: fc.constantFrom('', 'Sekar Wangi', 'Sekar Wangi\nBayu Laut'),
      parties: fc.subarray(LISTED),
      otherParties: fc.constantFrom('', 'lain', 'lain, rekaan'),
    });
    fc.assert(
      fc.property(form, (one) => {
        expect(formOf(contextOf(one) ?? {}, LISTED)).toEqual(one);
      }),
    );
  });

  it('shows the moment in the zone that was said, whatever its offset', () => {
    const context = { publishedAt: '2024-11-26T17:30:00Z', timeZone: 'Asia/Jayapura' } as const;
    expect(formOf(context, []).publishedAt).toBe('2024-11-27T02:30');
  });

  it('keeps for the next post what is not about this one', () => {
    expect(lasting(FULL)).toEqual({ ...FULL, publishedAt: '', itemsToday: '' });
  });
});

describe('context problems', () => {
  it.each([
    [{ publishedAt: '2024-11-15T09:00' }, '/context/timeZone'],
    [{ number: 'dua' }, '/context/pair/number'],
    [{ number: '123' }, '/context/pair/number'],
    [{ otherParties: 'partai_rekaan' }, '/context/pair/parties'],
    [{ accountsInCampaign: '1,5' }, '/context/account/accountsInCampaign'],
    [{ itemsToday: '-1' }, '/context/account/itemsToday'],
  ])('names the field of %j', (fields, pointer) => {
    const problems = contextProblems({ ...NOTHING_SAID, ...fields }, 'id');
    expect(problems.map((one) => one.pointer)).toEqual([pointer]);
  });

  it.each([NOTHING_SAID, FULL])('finds nothing wrong with what can be said', (form) => {
    expect(contextProblems(form, 'en')).toEqual([]);
  });

  it('belongs to the field it names and to that it lies in', () => {
    const message = 'Isi nama.';
    const problems = [{ pointer: '/context/pair/names/1', message }];
    expect(problemsAt(problems, '/context/pair/names')).toEqual(problems);
    expect(problemsAt(problems, '/context/pair')).toEqual(problems);
    expect(problemsAt(problems, '/context/pair/name')).toEqual([]);
  });
});
