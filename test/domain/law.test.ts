import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../src/domain/checklist.js';
import { conclude } from '../../src/domain/conclude.js';
import type { Condition } from '../../src/domain/condition.js';
import { evaluate } from '../../src/domain/evaluate.js';
import type { Observation } from '../../src/domain/observation.js';
import type { ChecklistEntry, Rule } from '../../src/domain/rule.js';
import { LABELS } from '../../src/domain/taxonomy.js';
import { truthOf } from '../../src/domain/truth.js';
import { observationOf, PILKADA_2024, rulebookOf, sightingOf } from '../support/fakes.js';
import { observation } from '../support/observations.js';

const [FIRST] = PILKADA_2024.rules;
const rule = (id: string, when: Condition, given: Partial<Rule> = {}): Rule => ({
  ...(FIRST as Rule),
  id,
  examples: undefined,
  certainty: 'B',
  grades: [{ when, outcome: 'review', severity: 2 }],
  ...given,
});
const law = (...rules: readonly Rule[]) => ({ ...PILKADA_2024, rules });
const INSULT: Condition = { signal: 'insult', level: 'review' };
const insulting = observationOf({ insult: 'violation' });
const gap = { part: 'image:0', code: 'image-unreadable' } as const;
const idsOf = (rules: readonly Rule[], seen: Observation) =>
  evaluate(law(...rules), seen).findings.map((finding) => finding.rule);

describe('truthOf', () => {
  const truth = (condition: Condition, given: Partial<Observation>) =>
    truthOf(condition, { ...observationOf(), ...given }, PILKADA_2024.calendar);
  const campaigns = (level: Observation['campaigns'][number]['level']) => ({
    campaigns: [{ part: 'text', level, evidence: [] }] as const,
  });

  it.each([
    ['sure', {}, 'met', 'met'],
    ['possible', {}, 'not-met', 'met'],
    ['none', {}, 'not-met', 'not-met'],
    [null, {}, 'undecided', 'undecided'],
    ['sure', { gaps: [gap] }, 'met', 'met'],
    ['none', { gaps: [gap] }, 'undecided', 'undecided'],
  ] as const)('a campaign, %s, %j', (level, more, sure, possible) => {
    expect(truth({ campaign: 'sure' }, { ...campaigns(level), ...more })).toBe(sure);
    expect(truth({ campaign: 'possible' }, { ...campaigns(level), ...more })).toBe(possible);
  });

  it('takes a part of which nobody said whether it campaigns for unseen', () => {
    expect(truth({ campaign: 'possible' }, { campaigns: [] })).toBe('undecided');
    expect(truth({ campaign: 'possible' }, { campaigns: [], parts: [] })).toBe('not-met');
  });

  it('finds a topic in any part, and denies it only of a whole view', () => {
    const topics = [{ part: 'image:0', topic: 'worship', evidence: [] }] as const;
    expect(truth({ topic: 'worship' }, { topics })).toBe('met');
    expect(truth({ topic: 'school' }, { topics })).toBe('not-met');
    expect(truth({ topic: 'school' }, { topics, gaps: [gap] })).toBe('undecided');
    expect(truth({ not: { topic: 'school' } }, { topics, gaps: [gap] })).toBe('undecided');
  });

  it.each<[Condition, Observation['circumstances'], string]>([
    [{ actor: ['unknown'] }, {}, 'met'],
    [{ actor: ['unknown'] }, { actor: 'unknown' }, 'met'],
    [{ actor: ['unknown'] }, { actor: 'citizen' }, 'not-met'],
    [{ actor: ['party'] }, {}, 'undecided'],
    [{ actor: ['party'] }, { actor: 'citizen' }, 'not-met'],
    [{ contest: ['gubernur'] }, {}, 'undecided'],
    [{ contest: ['gubernur'] }, { contest: 'bupati' }, 'not-met'],
    [{ material: ['ad'] }, { material: 'ad' }, 'met'],
    [{ paid: true }, {}, 'undecided'],
    [{ paid: true }, { paid: false }, 'not-met'],
    [{ paid: false }, { paid: false }, 'met'],
    [{ registered: false }, { account: {} }, 'undecided'],
    [{ registered: false }, { account: { registered: true } }, 'not-met'],
    [{ registeredAfter: '2024-09-24' }, { account: { registeredAt: '2024-09-24' } }, 'not-met'],
    [{ registeredAfter: '2024-09-24' }, { account: { registeredAt: '2024-09-25' } }, 'met'],
    [{ accountsOver: 20 }, { account: { accountsInCampaign: 20 } }, 'not-met'],
    [{ accountsOver: 20 }, { account: { accountsInCampaign: 21 } }, 'met'],
    [{ accountsOver: 20 }, {}, 'undecided'],
    [{ itemsTodayOver: 0 }, { account: { itemsToday: 0 } }, 'not-met'],
    [{ itemsTodayOver: 0 }, { account: { itemsToday: 1 } }, 'met'],
    [{ published: ['quiet'] }, {}, 'undecided'],
    [{ not: { published: ['quiet'] } }, {}, 'undecided'],
  ])('%j of %j: %s', (condition, circumstances, expected) => {
    expect(truth(condition, { circumstances })).toBe(expected);
  });

  it('is sure of two days in two windows of the list', () => {
    const circumstances = { publishedAt: '2024-11-23T16:30:00Z' };
    expect(truth({ published: ['campaign'] }, { circumstances })).toBe('undecided');
    expect(truth({ published: ['campaign', 'quiet'] }, { circumstances })).toBe('met');
    expect(truth({ published: ['voting'] }, { circumstances })).toBe('not-met');
  });

  it('cannot tell a window where the file has none', () => {
    const seen = { ...observationOf(), circumstances: { publishedAt: '2024-11-23T16:30:00Z' } };
    expect(truthOf({ published: ['campaign'] }, seen, undefined)).toBe('undecided');
  });
});

describe('a rule that replaces another', () => {
  const general = rule('general', INSULT);
  const specific = rule(
    'specific',
    { all: [INSULT, { topic: 'school' }] },
    { replaces: ['general'] },
  );
  const topics = [{ part: 'text', topic: 'school', evidence: [] }] as const;

  it('is told instead of it, wherever it stands', () => {
    for (const rules of [
      [general, specific],
      [specific, general],
    ]) {
      expect(idsOf(rules, insulting)).toEqual(['general']);
      expect(idsOf(rules, { ...insulting, topics })).toEqual(['specific']);
    }
  });

  it('never hides a graver outcome, nor what was found beside a gap', () => {
    const grave = { ...general, grades: [{ when: INSULT, outcome: 'violation', severity: 3 }] };
    expect(idsOf([grave as Rule, specific], { ...insulting, topics })).toEqual([
      'general',
      'specific',
    ]);
    expect(idsOf([general, specific], { ...insulting, gaps: [gap] })).toEqual(['general']);
  });

  it('loses no outcome, whatever was seen', () => {
    const without = {
      ...PILKADA_2024,
      rules: PILKADA_2024.rules.map(({ replaces: _, ...one }) => one),
    };
    fc.assert(
      fc.property(observation, (seen) => {
        expect(conclude(PILKADA_2024, seen).verdict).toBe(conclude(without, seen).verdict);
      }),
    );
  });

  it.each(['pilkada-2020', 'pemilu-2024', 'pilkada-2024'])(
    'under %s an unreadable image hides no finding of the text',
    (regime) => {
      for (const label of LABELS) {
        const seen: Observation = {
          ...observationOf({ [label]: 'violation' }),
          circumstances: { actor: 'candidate' },
        };
        const whole = conclude(rulebookOf(regime), seen);
        const part = conclude(rulebookOf(regime), { ...seen, gaps: [gap] });
        expect({ label, verdict: part.verdict }).toEqual({ label, verdict: whole.verdict });
      }
    },
  );
});

describe('a rule on trial', () => {
  const trial = rule('trial', INSULT, {
    mode: 'shadow',
    grades: [{ when: INSULT, outcome: 'violation', severity: 4 }],
  });
  const quiet = rule('quiet', { signal: 'hoax', level: 'review' });

  it('is reported apart, and counts for nothing', () => {
    const found = conclude({ ...PILKADA_2024, rules: [trial, quiet] }, insulting);
    expect(found).toMatchObject({ verdict: 'allowed', severity: 0, findings: [] });
    expect(found.labels.insult.decision).toBe('clear');
    expect(found.shadow.map(({ rule: id, outcome }) => [id, outcome])).toEqual([
      ['trial', 'violation'],
    ]);
  });

  it('withholds no verdict', () => {
    const untold = { ...trial, grades: [{ when: { paid: true }, outcome: 'review', severity: 1 }] };
    expect(conclude({ ...PILKADA_2024, rules: [untold as Rule] }, observationOf()).verdict).toBe(
      'allowed',
    );
  });
});

describe('dates in force', () => {
  const on = (publishedAt: string): Observation => ({
    ...insulting,
    circumstances: { publishedAt, timeZone: 'Asia/Makassar' },
  });

  it('asks a rule of the days on which it holds only', () => {
    const dated = rule('dated', INSULT, { inForce: { from: '2025-01-02', to: '2025-01-03' } });
    expect(idsOf([dated], on('2025-01-01T23:59:59+08:00'))).toEqual([]);
    expect(idsOf([dated], on('2025-01-02T00:00:00+08:00'))).toEqual(['dated']);
    expect(idsOf([dated], on('2025-01-03T23:59:59+08:00'))).toEqual(['dated']);
    expect(idsOf([dated], on('2025-01-04T00:00:00+08:00'))).toEqual([]);
    // Without a date it is held against the days of the regime.
    expect(idsOf([dated], insulting)).toEqual([]);
  });
});

describe('what a finding says besides', () => {
  it('says why it is no graver, and what needs verification', () => {
    const because = { id: 'Pelakunya tidak diketahui.', en: 'Who posts is not known.' };
    const grades = [{ when: INSULT, outcome: 'review', severity: 2, because }] as const;
    const [finding] = evaluate(
      law(rule('a', INSULT, { grades, certainty: 'C' })),
      insulting,
    ).findings;
    expect(finding?.certainty).toBe('C');
    expect(finding?.caveats[0]).toEqual(because);
    expect(finding?.caveats[1]?.id).toMatch(/perlu verifikasi/);
    const [firm] = evaluate(law(rule('a', INSULT)), insulting).findings;
    expect(firm?.caveats).toEqual([]);
  });

  it('says once what two rules do not know', () => {
    const unseen = { id: 'Tidak dapat dipastikan kapan.', en: 'It could not be told when.' };
    const dated: Condition = { all: [INSULT, { published: ['quiet'] }] };
    const rules = [rule('a', dated, { unseen }), rule('b', dated, { unseen })];
    expect(idsOf(rules, insulting)).toEqual(['a']);
  });

  it('says what to do about what is not known', () => {
    const unseen = { id: 'Tidak dapat dipastikan kapan.', en: 'It could not be told when.' };
    const unseenAdvice = { id: 'Isi waktunya.', en: 'Give the time.' };
    const dated: Condition = { all: [INSULT, { published: ['quiet'] }] };
    const [note] = evaluate(law(rule('a', dated, { unseen, unseenAdvice })), insulting).findings;
    expect(note).toMatchObject({ outcome: 'note', message: unseen, advice: unseenAdvice });
  });

  it('excuses nothing of the post itself that was not told', () => {
    const when: Condition = { all: [{ campaign: 'sure' }, { published: ['quiet'] }] };
    const untold: Observation = {
      ...observationOf(),
      campaigns: [{ part: 'text', level: null, evidence: [] }],
      circumstances: { publishedAt: '2024-11-25T12:00:00+08:00' },
    };
    expect(evaluate(law(rule('a', when, { unseen: 'checklist' })), untold).undecided).toHaveLength(
      1,
    );
  });

  it('leaves to the checklist what only the caller can tell', () => {
    const silent = rule('a', { all: [INSULT, { paid: true }] }, { unseen: 'checklist' });
    const evaluation = evaluate(law(silent), insulting);
    expect(evaluation).toMatchObject({ findings: [], undecided: [] });
    expect(evaluate(law(silent), { ...insulting, gaps: [gap] }).undecided).toHaveLength(1);
  });
});

describe('checklistOf', () => {
  const text = { id: 'Diiklankan', en: 'Paid for' };
  const advice = { id: 'Isi context.paid.', en: 'Tell context.paid.' };
  const line = (given: Partial<ChecklistEntry>): ChecklistEntry => ({
    id: 'a',
    kind: 'required',
    text,
    advice,
    when: { paid: true },
    legal: [],
    ...given,
  });
  const statusOf = (entry: ChecklistEntry, circumstances: Observation['circumstances']) =>
    checklistOf([entry], PILKADA_2024, { ...observationOf(), circumstances })[0];

  it('is met, not met or unknown, with what to do about the latter two', () => {
    expect(statusOf(line({}), { paid: true })).toMatchObject({ status: 'met', advice: null });
    expect(statusOf(line({}), { paid: false })).toMatchObject({ status: 'not-met', advice });
    expect(statusOf(line({}), {})).toMatchObject({ status: 'unknown', advice });
    // Nothing need be done about something allowed that is not there.
    const allowed = statusOf(line({ kind: 'allowed' }), { paid: false });
    expect(allowed).toMatchObject({ status: 'not-met', advice: null });
  });

  it('does not call a line missed that may not apply', () => {
    const entry = line({ appliesTo: { material: ['ad'] } });
    expect(statusOf(entry, { paid: false })?.status).toBe('unknown');
    expect(statusOf(entry, { paid: false, material: 'ad' })?.status).toBe('not-met');
  });

  it('does not call met what nobody could compare', () => {
    const entry = line({
      kind: 'forbidden',
      when: { not: { element: 'pair-number', band: 'review', whose: 'other' } },
    });
    const status = (whose: 'own' | null) =>
      checklistOf([entry], PILKADA_2024, {
        ...observationOf(),
        elements: [sightingOf('pair-number', { whose })],
      })[0]?.status;
    expect(status('own')).toBe('met');
    expect(status(null)).toBe('unknown');
  });

  it('leaves out what does not apply, and keeps what may', () => {
    const entry = line({ appliesTo: { not: { actor: ['citizen'] } } });
    expect(statusOf(entry, { actor: 'citizen' })).toBeUndefined();
    expect(statusOf(entry, {})).toBeDefined();
    expect(statusOf(entry, { actor: 'party' })).toBeDefined();
  });
});
