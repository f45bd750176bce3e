import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/web/case/changes.js';
import { clock, clockOffset, secondsUntil, toldAt } from '../../src/web/case/countdown.js';
import { barrier, holdingOf, movesOf } from '../../src/web/case/moves.js';
import { undoableFrom } from '../../src/web/case/undoable.js';

const NOW = Date.parse('2024-11-20T03:00:00Z');
const LATER = '2024-11-20T03:07:12.000Z';
const BEFORE = '2024-11-20T02:59:59.000Z';
const NONE = { decide: false, release: false, escalate: false, appeal: false, reopen: false };

describe('who holds a case', () => {
  const held = (holder: string, expiresAt: string) =>
    ({ state: 'claimed', lease: { holder, expiresAt } }) as const;

  it.each([
    ['mine', held('sari', LATER), LATER],
    ['mine-elsewhere', held('sari', LATER), null],
    ['theirs', held('budi', LATER), null],
    // The token of a lease that ended, and somebody else was quicker.
    ['theirs', held('budi', LATER), BEFORE],
    ['ended', held('sari', BEFORE), BEFORE],
    ['free', held('budi', BEFORE), null],
    ['ended', { state: 'open', lease: null }, BEFORE],
    // Others moved it before that: it was appealed, say, or reopened.
    ['free', { state: 'appealed', lease: null }, LATER],
    ['free', { state: 'escalated', lease: null }, null],
    ['settled', { state: 'decided', lease: null }, LATER],
    ['settled', { state: 'waiting', lease: null }, null],
  ] as const)('%s: %j, with a token until %s', (holding, view, expiresAt) => {
    expect(holdingOf(view, expiresAt === null ? null : { expiresAt }, 'sari', NOW)).toBe(holding);
  });
});

describe('moves that are offered', () => {
  it.each([
    ['claimed', 'mine', 'reviewer', { decide: true, release: true, escalate: true }],
    ['claimed', 'mine', 'submitter', {}],
    ['claimed', 'theirs', 'admin', {}],
    ['claimed', 'mine-elsewhere', 'reviewer', {}],
    ['claimed', 'ended', 'reviewer', {}],
    ['open', 'free', 'supervisor', {}],
    ['decided', 'settled', 'reviewer', { appeal: true }],
    ['decided', 'settled', 'supervisor', { appeal: true, reopen: true }],
    ['decided', 'settled', 'admin', { appeal: true, reopen: true }],
    ['decided', 'settled', 'submitter', {}],
    ['waiting', 'settled', 'reviewer', { reopen: true }],
    ['waiting', 'settled', 'submitter', {}],
  ] as const)('%s, %s, to a %s: %j', (state, holding, role, offered) => {
    expect(movesOf({ state }, holding, role)).toEqual({ ...NONE, ...offered });
  });

  it('tells who would be refused a case', () => {
    const decisions = [{ by: 'sari' }] as never;
    const escalated = { state: 'escalated', decisions } as const;
    const appealed = { state: 'appealed', decisions } as const;
    expect(barrier(escalated, { name: 'sari', role: 'reviewer' })).toBe('supervisor-needed');
    expect(barrier(escalated, { name: 'sari', role: 'supervisor' })).toBeNull();
    expect(barrier(appealed, { name: 'sari', role: 'admin' })).toBe('second-reviewer-needed');
    expect(barrier(appealed, { name: 'budi', role: 'reviewer' })).toBeNull();
    expect(barrier({ state: 'open', decisions }, { name: 'sari', role: 'reviewer' })).toBeNull();
  });

  it("offers to take back one's own decision after the page was loaded anew, and nobody else's", () => {
    const decision = { decision: 'refer', by: 'sari', at: BEFORE } as const;
    const view = { caseId: 'case_1', state: 'decided', decision } as const;
    const lease = { token: 't', expiresAt: LATER };
    expect(undoableFrom(view, lease, 'sari')).toMatchObject({ decision: 'refer', token: 't' });
    expect(undoableFrom(view, lease, 'budi')).toBeNull();
    expect(undoableFrom(view, null, 'sari')).toBeNull();
    expect(undoableFrom({ ...view, state: 'appealed' }, lease, 'sari')).toBeNull();
  });
});

describe('time that is left', () => {
  it('is counted in whole seconds, never below none', () => {
    expect(secondsUntil(LATER, NOW)).toBe(432);
    expect(secondsUntil(LATER, NOW + 100)).toBe(432);
    expect(secondsUntil(BEFORE, NOW)).toBe(0);
  });

  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [432, '7:12'],
    [3_725, '1:02:05'],
  ])('%d s: %s', (seconds, shown) => {
    expect(clock(seconds)).toBe(shown);
  });

  it.each([
    [301, null],
    [300, 300],
    [121, 300],
    [120, 120],
    [60, 60],
    [1, 60],
    [0, 0],
  ])('is said aloud few times: %d s: %s', (seconds, told) => {
    expect(toldAt(seconds)).toBe(told);
  });

  it("follows the service's clock where this machine's is wrong", () => {
    const date = 'Wed, 20 Nov 2024 03:00:00 GMT';
    expect(clockOffset(date, NOW)).toBe(0);
    expect(clockOffset(date, NOW - 90_000)).toBe(90_500);
    expect(clockOffset(date, NOW + 90_000)).toBe(-89_500);
    expect(clockOffset(null, NOW)).toBe(0);
    expect(clockOffset('yesterday', NOW)).toBe(0);
  });
});

describe('what is new in a case', () => {
  const before = { reports: 2, rules: ['a'], shownReport: 'rep_1' };

  it('is nothing where nothing changed that a decision rests on', () => {
    expect(changesOf(before, before)).toBeNull();
    expect(changesOf(before, { ...before, reports: 1, rules: [] })).toBeNull();
  });

  it('is told by reports, rules, and which is the gravest', () => {
    expect(changesOf(before, { reports: 4, rules: ['a', 'b'], shownReport: 'rep_9' })).toEqual({
      reports: 2,
      rules: ['b'],
      otherReport: true,
    });
  });
});
