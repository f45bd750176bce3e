import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/domain/conclude.js';
import type { Circumstances, Observation } from '../../src/domain/observation.js';
import {
  ACTORS,
  type BUILT_IN_REGIMES,
  type CampaignLevel,
  CONTESTS,
  type Outcome,
  TIME_ZONES,
} from '../../src/domain/taxonomy.js';
import { observationOf, rulebookOf } from '../support/fakes.js';

/**
 * The decision table of dates, quotas and actors: what each cell gives, written out by hand from RULEBOOK.md
 * and not read from the rulebooks.
 */
type BuiltIn = (typeof BUILT_IN_REGIMES)[number];
type TimeZone = (typeof TIME_ZONES)[number];

const OFFSET: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};
const FIRST = '00:00:00';
const LAST = '23:59:59';

function found(
  regime: BuiltIn,
  circumstances: Circumstances,
  campaign: CampaignLevel = 'sure',
): Record<string, Outcome> {
  const seen: Observation = {
    ...observationOf(),
    campaigns: [{ part: 'text', level: campaign, evidence: [] }],
    circumstances,
  };
  const { findings } = conclude(rulebookOf(regime), seen);
  return Object.fromEntries(findings.map(({ rule, outcome }) => [rule, outcome]));
}

/** First and last day of each window of each regime. */
const DAYS = {
  'pilkada-2020': {
    campaign: ['2020-09-26', '2020-12-05'],
    ads: ['2020-11-22', '2020-12-05'],
    quiet: ['2020-12-06', '2020-12-08'],
    voting: '2020-12-09',
    around: ['2020-09-25', '2020-12-10'],
    dayBeforeAds: '2020-11-21',
  },
  'pemilu-2024': {
    campaign: ['2023-11-28', '2024-02-10'],
    ads: ['2024-01-21', '2024-02-10'],
    quiet: ['2024-02-11', '2024-02-13'],
    voting: '2024-02-14',
    around: ['2023-11-27', '2024-02-15'],
    dayBeforeAds: '2024-01-20',
  },
  'pilkada-2024': {
    campaign: ['2024-09-25', '2024-11-23'],
    ads: ['2024-11-10', '2024-11-23'],
    quiet: ['2024-11-24', '2024-11-26'],
    voting: '2024-11-27',
    around: ['2024-09-24', '2024-11-28'],
    dayBeforeAds: '2024-11-09',
  },
} as const;
const REGIMES = Object.keys(DAYS) as BuiltIn[];

describe.each(REGIMES)('%s', (regime) => {
  const { campaign, ads, quiet, voting, around, dayBeforeAds } = DAYS[regime];
  const early = { 'jadwal-kampanye': 'violation' } as const;
  const silent = { 'masa-tenang': 'violation' } as const;
  const late = { 'jadwal-kampanye': 'review' } as const;
  const soonAd = regime === 'pilkada-2024' ? 'review' : 'violation';

  describe.each(TIME_ZONES)('%s', (timeZone) => {
    const at = (day: string, time: string): Circumstances => ({
      actor: 'candidate',
      timeZone,
      publishedAt: `${day}T${time}${OFFSET[timeZone]}`,
    });

    it.each([
      ['last second before the campaign', around[0], LAST, early],
      ['first second of the campaign', campaign[0], FIRST, {}],
      ['last second of the campaign', campaign[1], LAST, {}],
      ['first second of the quiet period', quiet[0], FIRST, silent],
      ['last second of the quiet period', quiet[1], LAST, silent],
      ['first second of voting day', voting, FIRST, early],
      ['last second of voting day', voting, LAST, early],
      ['first second after voting day', around[1], FIRST, late],
    ] as const)('a post that campaigns, %s', (_name, day, time, expected) => {
      expect(found(regime, at(day, time))).toMatchObject(expected);
      expect(Object.keys(found(regime, at(day, time)))).toEqual(Object.keys(expected));
    });

    it.each([
      ['first second of the campaign', campaign[0], FIRST, { 'iklan-jendela': soonAd }],
      ['last second before the ads', dayBeforeAds, LAST, { 'iklan-jendela': soonAd }],
      ['first second of the ads', ads[0], FIRST, {}],
      ['last second of the ads', ads[1], LAST, {}],
      ['first second of the quiet period', quiet[0], FIRST, silent],
    ] as const)('a paid one, %s', (_name, day, time, expected) => {
      expect(found(regime, { ...at(day, time), paid: true })).toEqual(expected);
      expect(found(regime, { ...at(day, time), material: 'ad' })).toEqual(expected);
    });

    it.each([around[0], campaign[0], quiet[0], quiet[1], voting, around[1]])(
      'an ordinary post on %s',
      (day) => {
        for (const time of [FIRST, LAST]) expect(found(regime, at(day, time), 'none')).toEqual({});
      },
    );

    it('the same moment is another day elsewhere', () => {
      const moment = `${quiet[0]}T00:00:00${OFFSET[timeZone]}`;
      const elsewhere = TIME_ZONES.map((zone) =>
        found(regime, { actor: 'candidate', publishedAt: moment, timeZone: zone }),
      );
      // West of here it is still the evening before.
      expect(elsewhere).toEqual(
        TIME_ZONES.map((zone) =>
          TIME_ZONES.indexOf(zone) < TIME_ZONES.indexOf(timeZone) ? {} : silent,
        ),
      );
    });
  });

  it('does not tell around midnight without the region, and says so', () => {
    const moment = { actor: 'candidate', publishedAt: `${quiet[0]}T00:30:00+09:00` } as const;
    expect(found(regime, moment)).toEqual({ 'jadwal-kampanye': 'note' });
    const eve = { actor: 'candidate', publishedAt: `${campaign[0]}T00:30:00+09:00` } as const;
    expect(found(regime, eve)).toEqual({ 'jadwal-kampanye': 'note' });
    const noon = { actor: 'candidate', publishedAt: `${quiet[0]}T12:00:00+09:00` } as const;
    expect(found(regime, noon)).toEqual(silent);
  });

  it('tells for sure what is outside the campaign in every zone', () => {
    const between = (day: string) =>
      ({ actor: 'candidate', publishedAt: `${day}T00:30:00+09:00` }) as const;
    expect(found(regime, between(voting))).toEqual(early);
    expect(found(regime, between(around[1]))).toEqual(late);
  });

  it('takes what is long before the campaign for a post of another election', () => {
    const publishedAt = `${Number(campaign[0].slice(0, 4)) - 2}-01-01T12:00:00+08:00`;
    expect(found(regime, { actor: 'candidate', publishedAt })).toEqual(late);
  });

  it('does not tell without a date, and says so where it may matter', () => {
    expect(found(regime, { actor: 'candidate' })).toEqual({ 'jadwal-kampanye': 'note' });
    expect(found(regime, {}, 'possible')).toEqual({ 'jadwal-kampanye': 'note' });
    expect(found(regime, {}, 'none')).toEqual({});
  });

  it('sends to a person what may campaign', () => {
    const on = (day: string): Circumstances => ({
      actor: 'candidate',
      timeZone: 'Asia/Makassar',
      publishedAt: `${day}T12:00:00+08:00`,
    });
    expect(found(regime, on(quiet[1]), 'possible')).toMatchObject({ 'masa-tenang': 'review' });
    expect(found(regime, on(voting), 'possible')).toMatchObject({ 'jadwal-kampanye': 'review' });
    expect(found(regime, on(campaign[1]), 'possible')).toEqual({});
  });

  it.each(ACTORS)('binds by who posts: %s', (actor) => {
    const bound = { candidate: 0, party: 0, 'campaign-team': 0, unknown: 1, citizen: 2 }[actor];
    const outcomes = ['violation', 'review', 'note'] as const;
    const expected = regime === 'pemilu-2024' ? outcomes[bound] : 'violation';
    const on = (day: string): Circumstances => ({
      actor,
      timeZone: 'Asia/Jakarta',
      publishedAt: `${day}T12:00:00+07:00`,
    });
    expect(found(regime, on(quiet[0]))).toEqual({ 'masa-tenang': expected });
    expect(found(regime, on(voting))).toEqual({ 'jadwal-kampanye': expected });
  });
});

/** In the middle of the ads window, so that the schedule has nothing to say. */
const MIDDAY: Readonly<Record<BuiltIn, Circumstances>> = {
  'pilkada-2020': { publishedAt: '2020-11-25T12:00:00+08:00', timeZone: 'Asia/Makassar' },
  'pemilu-2024': { publishedAt: '2024-02-01T12:00:00+08:00', timeZone: 'Asia/Makassar' },
  'pilkada-2024': { publishedAt: '2024-11-15T12:00:00+08:00', timeZone: 'Asia/Makassar' },
};

describe('accounts of a campaign', () => {
  it.each<[BuiltIn, number, Circumstances['contest'], Outcome | undefined]>([
    ['pilkada-2020', 30, 'gubernur', undefined],
    ['pilkada-2020', 31, 'gubernur', 'violation'],
    ['pilkada-2020', 20, 'bupati', undefined],
    ['pilkada-2020', 21, 'bupati', 'violation'],
    ['pilkada-2020', 20, 'walikota', undefined],
    ['pilkada-2020', 21, 'walikota', 'violation'],
    ['pilkada-2020', 20, undefined, undefined],
    ['pilkada-2020', 21, undefined, undefined],
    ['pilkada-2020', 31, undefined, 'violation'],
    ['pemilu-2024', 20, 'legislatif', undefined],
    ['pemilu-2024', 21, 'legislatif', 'violation'],
    ['pemilu-2024', 21, 'presiden', 'violation'],
    ['pilkada-2024', 20, 'gubernur', undefined],
    // One source only, so a person must look.
    ['pilkada-2024', 21, 'gubernur', 'review'],
    ['pilkada-2024', 21, undefined, 'review'],
  ])('%s, %i accounts, %s', (regime, accountsInCampaign, contest, expected) => {
    const circumstances: Circumstances = {
      ...MIDDAY[regime],
      actor: 'campaign-team',
      account: { accountsInCampaign },
      ...(contest && { contest }),
    };
    expect(found(regime, circumstances)['akun-kuota']).toBe(expected);
  });

  it('leaves open in the checklist what the contest would tell', () => {
    const line = (contest: Circumstances['contest']) => {
      const seen = {
        ...observationOf(),
        campaigns: [{ part: 'text', level: 'sure', evidence: [] }] as const,
        circumstances: {
          actor: 'campaign-team' as const,
          account: { accountsInCampaign: 25 },
          ...(contest && { contest }),
        },
      };
      const { checklist } = conclude(rulebookOf('pilkada-2020'), seen);
      return checklist.find(({ id }) => id === 'kuota-akun')?.status;
    };
    expect([undefined, ...CONTESTS.slice(2)].map(line)).toEqual([
      'unknown',
      'met',
      'not-met',
      'not-met',
    ]);
  });

  it.each<[BuiltIn, Circumstances['actor'], Outcome | undefined]>([
    ['pilkada-2020', 'candidate', 'review'],
    ['pilkada-2020', 'unknown', 'note'],
    ['pilkada-2020', 'citizen', undefined],
    ['pemilu-2024', 'party', 'review'],
    ['pemilu-2024', 'unknown', 'note'],
    ['pemilu-2024', 'citizen', undefined],
    ['pilkada-2024', 'campaign-team', 'review'],
    ['pilkada-2024', 'unknown', 'note'],
    ['pilkada-2024', 'citizen', undefined],
  ])('%s, not registered, %s', (regime, actor, expected) => {
    const circumstances = { ...MIDDAY[regime], actor, account: { registered: false } };
    expect(found(regime, circumstances as Circumstances)['akun-terdaftar']).toBe(expected);
  });

  it.each<[BuiltIn, string, Outcome | undefined]>([
    ['pilkada-2020', '2020-09-25', undefined],
    ['pilkada-2020', '2020-09-26', 'review'],
    ['pemilu-2024', '2023-11-25', undefined],
    ['pemilu-2024', '2023-11-26', 'review'],
    // No source gives a deadline.
    ['pilkada-2024', '2024-11-20', undefined],
  ])('%s, registered on %s', (regime, registeredAt, expected) => {
    const circumstances: Circumstances = {
      ...MIDDAY[regime],
      actor: 'candidate',
      account: { registered: true, registeredAt },
    };
    expect(found(regime, circumstances)['akun-terdaftar']).toBe(expected);
  });

  it.each<[BuiltIn, keyof (typeof DAYS)[BuiltIn], Outcome | undefined]>([
    ['pemilu-2024', 'campaign', undefined],
    ['pemilu-2024', 'quiet', 'review'],
    ['pilkada-2024', 'campaign', undefined],
    ['pilkada-2024', 'quiet', 'review'],
    // Not found in the sources.
    ['pilkada-2020', 'quiet', undefined],
  ])('%s, an official account that posts in window %s', (regime, window, expected) => {
    const [day] = DAYS[regime][window] as readonly string[];
    const circumstances: Circumstances = {
      publishedAt: `${day}T12:00:00+07:00`,
      timeZone: 'Asia/Jakarta',
      actor: 'candidate',
      account: { registered: true },
    };
    expect(found(regime, circumstances, 'none')['akun-tutup']).toBe(expected);
  });
});

describe('items a day', () => {
  it.each<[BuiltIn, number, boolean | undefined, Outcome | undefined]>([
    ['pilkada-2020', 5, true, undefined],
    ['pilkada-2020', 6, true, 'violation'],
    ['pilkada-2020', 5, false, undefined],
    // The seed article says that the cap holds for unpaid posts too, the press that it does not.
    ['pilkada-2020', 6, false, 'note'],
    ['pemilu-2024', 1, true, undefined],
    ['pemilu-2024', 2, true, 'review'],
    ['pemilu-2024', 2, false, undefined],
    // Set by each KPU; no number was found.
    ['pilkada-2024', 1, true, undefined],
    ['pilkada-2024', 2, true, 'note'],
    ['pilkada-2024', 2, false, undefined],
  ])('%s, %i items, paid: %s', (regime, itemsToday, paid, expected) => {
    const circumstances: Circumstances = {
      ...MIDDAY[regime],
      actor: 'candidate',
      material: paid ? 'ad' : 'post',
      account: { itemsToday },
      ...(paid !== undefined && { paid }),
    };
    expect(found(regime, circumstances)['iklan-kuota']).toBe(expected);
  });
});
