import { describe, expect, it } from 'vitest';
import { actorNameSchema, mayDo, ROLES } from '../../src/domain/actor.js';

describe('mayDo', () => {
  it('lets each role do what those below it may, and nothing above', () => {
    const allowed = ROLES.map((role) => ROLES.filter((required) => mayDo(role, required)));
    expect(allowed).toEqual([
      ['submitter'],
      ['submitter', 'reviewer'],
      ['submitter', 'reviewer', 'supervisor'],
      ['submitter', 'reviewer', 'supervisor', 'admin'],
    ]);
  });
});

describe('an actor name', () => {
  it.each([
    ['Ani Sari', 'Ani Sari'],
    ['  Ani \u00a0 Sari ', 'Ani Sari'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['I Gusti Ngurah 3', 'I Gusti Ngurah 3'],
    ['x'.repeat(80), 'x'.repeat(80)],
    // Two UTF-16 units each, one character.
    ['\u{1f600}'.repeat(80), '\u{1f600}'.repeat(80)],
  ])('%j is %j', (given, expected) => {
    expect(actorNameSchema.parse(given)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['space only', ' \u3000 '],
    ['81 characters', 'x'.repeat(81)],
    ['the name of the machine', 'system'],
    ['that name in other letters', ' \uff33YSTEM '],
    ['a line break', 'Ani\nSari'],
    ['an escape', 'Ani\u001b[2J'],
    ['a C1 control', 'Ani\u009b'],
    ['another reading direction', 'Ani\u202eiraS'],
    ['no width', 'A\u200bni'],
    ['a line separator', 'Ani\u2028'],
    ['half a character', 'Ani\ud800'],
  ])('must not have %s', (_what, given) => {
    expect(actorNameSchema.safeParse(given).success).toBe(false);
  });
});
