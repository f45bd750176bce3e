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
      'a milder grade first',
      (yaml: string) =>
        yaml.replace('outcome: violation, severity: 3', 'outcome: note, severity: 3'),
    ],
  ])('refuses %s', (_name, spoil) => {
    expect(spoil(good)).not.toBe(good);
    expect(() => parseRulebook(spoil(good))).toThrow();
  });
});
