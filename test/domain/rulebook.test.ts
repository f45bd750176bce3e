import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRulebook } from '../../src/domain/rulebook.js';
import { LABELS } from '../../src/domain/taxonomy.js';

const directory = new URL('../../rulebook/', import.meta.url);
const files = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
const read = (name: string) => readFileSync(new URL(name, directory), 'utf8');

describe.each(files)('%s', (name) => {
  const { rules, regime } = parseRulebook(read(name));

  it('is named after its regime', () => {
    expect(name).toBe(`${regime}.yaml`);
  });

  it('covers every label', () => {
    expect(new Set(rules.map(({ label }) => label))).toEqual(new Set(LABELS));
  });

  it('says possible, never illegal, in both languages', () => {
    for (const { message, advice } of rules) {
      expect(message.id).toMatch(/^Diduga /);
      expect(message.en).toMatch(/^Possible /);
      for (const text of [message.id, message.en, advice.id, advice.en]) {
        expect(text).not.toMatch(/melanggar hukum|illegal|ilegal/i);
      }
    }
  });

  it('never lets hoax alone be prohibited', () => {
    for (const rule of rules.filter(({ label }) => label === 'hoax')) {
      expect(rule.grades.map(({ outcome }) => outcome)).not.toContain('violation');
    }
  });

  it('gives every rule a legal basis with certainty and sources', () => {
    for (const { legal } of rules) {
      expect(legal.length).toBeGreaterThan(0);
      for (const { sources } of legal) expect(sources.length).toBeGreaterThan(0);
    }
  });
});

describe('pilkada-2024 against RULEBOOK.md', () => {
  const { rules } = parseRulebook(read('pilkada-2024.yaml'));
  const inRange = (letter: string) => letter >= 'c' && letter <= 'k';
  const cited = rules.flatMap(({ id, legal }) => legal.map((basis) => ({ id, ...basis })));

  it('prohibits by rows of default "P" only', () => {
    const prohibiting = rules.filter(({ grades }) =>
      grades.some(({ outcome }) => outcome === 'violation'),
    );
    expect(prohibiting.map(({ id }) => id)).toEqual([
      'hina-sara',
      'ancaman-kekerasan',
      'politik-uang',
    ]);
  });

  it('names L2 for letters c to k only, and 187 and its like with their doubt', () => {
    for (const { article, letter = '', sources, certainty } of cited) {
      if (sources.includes('L2'))
        expect([article, letter]).toEqual(['69', expect.toSatisfy(inRange)]);
      if (/^(71|187A?|188)$/.test(article)) expect(certainty).toBe('C');
      if (certainty === 'B') expect(sources.length).toBeGreaterThan(1);
    }
  });

  it('cites no rule for campus events against a text', () => {
    expect(cited.map(({ instrument }) => instrument)).not.toContain('PKPU 13/2024');
  });
});

describe('parseRulebook', () => {
  const good = read('pilkada-2024.yaml');

  it('has a checksum that follows the file', () => {
    expect(parseRulebook(good).sha256).not.toBe(parseRulebook(`${good}# changed\n`).sha256);
  });

  it.each([
    ['an unknown label', (yaml: string) => yaml.replace('label: insult', 'label: rudeness')],
    ['an unknown field', (yaml: string) => yaml.replace('version: 1', 'version: 1\nowner: me')],
    ['a citation from memory', (yaml: string) => yaml.replace('certainty: B', 'certainty: D')],
    ['an id twice', (yaml: string) => yaml.replace('id: hina-sara', 'id: hina-peserta')],
    ['a label without a rule', (yaml: string) => yaml.replace('label: threat', 'label: insult')],
    [
      'a milder outcome first',
      (yaml: string) => yaml.replace('outcome: review, severity: 3', 'outcome: note, severity: 3'),
    ],
    [
      'a milder severity first',
      (yaml: string) =>
        yaml.replace('outcome: review, severity: 3', 'outcome: review, severity: 1'),
    ],
  ])('refuses %s', (_name, spoil) => {
    expect(spoil(good)).not.toBe(good);
    expect(() => parseRulebook(spoil(good))).toThrow();
  });

  const review = '{ when: { signal: hoax, level: review }, outcome: review, severity: 2 }';
  it.each([
    ['a sure one', '{ when: { signal: hoax, level: violation }, outcome: violation, severity: 3 }'],
    [
      'a sure one with a threat',
      '{ when: { all: [{ signal: hoax, level: review }, { signal: threat, level: review }] }, outcome: violation, severity: 3 }',
    ],
  ])('refuses a hoax as a violation: %s', (_name, grade) => {
    const spoilt = good.replace(review, grade);
    expect(() => parseRulebook(spoilt, 'a.yaml')).toThrow(
      /^a\.yaml: rule "fitnah-hoaks": hoax alone must not be a violation/,
    );
  });

  it('refuses hoax alone as a violation under another label too', () => {
    const spoilt = good.replace(
      '{ when: { signal: threat, level: violation, voice: own }, outcome: violation, severity: 4 }',
      '{ when: { any: [{ signal: threat, level: violation }, { signal: hoax, level: violation }] }, outcome: violation, severity: 4 }',
    );
    expect(() => parseRulebook(spoilt)).toThrow(/rule "ancaman-kekerasan": hoax alone/);
  });

  it('tells every problem on a line of its own: file, rule, field, and what would be right', () => {
    const spoilt = good
      .replace('{ signal: insult, level: violation }', '{ signal: insult, level: high }')
      .replace('certainty: B\n        sources: [U1, L1]', 'certainty: D\n        sources: [U1, L1]')
      .replace('version: 1', 'version: none');
    const problems = messageOf(() => parseRulebook(spoilt, 'pilkada.yaml')).split('\n');
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/^pilkada\.yaml: version: .*number/);
    expect(problems[1]).toMatch(
      /^pilkada\.yaml: rule "hina-peserta": grades\.0\.when: must be \{ signal:/,
    );
    expect(problems[2]).toMatch(/^pilkada\.yaml: rule "hina-sara": legal\.0\.certainty: .*"A"/);
  });

  it('tells where YAML itself is broken, in one line', () => {
    const message = messageOf(() => parseRulebook('regime: [', 'a.yaml'));
    expect(message).toMatch(/^a\.yaml: .* line 1, column \d+$/);
  });

  it('counts a rule that has no id', () => {
    const message = messageOf(() => parseRulebook(good.replace('- id: hina-sara', '- no: 2')));
    expect(message).toMatch(/^rulebook: rule number 2: id: /m);
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}
