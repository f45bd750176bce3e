import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/domain/evaluate.js';
import { observationOf } from '../../src/domain/example.js';
import type { Rule } from '../../src/domain/rule.js';
import { readRulebook } from '../../src/domain/rulebook.js';
import { rulesBeside } from '../../src/domain/rules-beside.js';

const BOOKS = ['pemilu-2024', 'pilkada-2020', 'pilkada-2024'];
const read = (name: string) =>
  readRulebook(readFileSync(new URL(`../../rulebook/${name}.yaml`, import.meta.url), 'utf8'));

const rule = (id: string, more: Partial<Rule> = {}) =>
  ({ id, message: { id: `pesan ${id}`, en: id }, ...more }) as Rule;
const idsBeside = (id: string, rules: readonly Rule[]) =>
  rulesBeside(rules.find((one) => one.id === id) as Rule, rules).map((one) => one.id);

describe('rulesBeside', () => {
  it('follows replacement both ways, and same words, over others, in the order of the file', () => {
    const note = { id: 'tanggal tidak diketahui', en: 'no date' };
    const rules = [
      rule('lone'),
      rule('note-2', { unseen: note }),
      rule('general'),
      rule('special', { replaces: ['general'], unseen: note }),
      rule('checked', { unseen: 'checklist' }),
    ];
    expect(idsBeside('general', rules)).toEqual(['note-2', 'general', 'special']);
    expect(idsBeside('note-2', rules)).toEqual(['note-2', 'general', 'special']);
    expect(idsBeside('lone', rules)).toEqual(['lone']);
  });

  it.each(BOOKS)('leaves out of %s nothing that changes what an example gives', (name) => {
    const book = read(name);
    for (const one of book.rules) {
      const law = { ...book, rules: rulesBeside(one, book.rules) };
      for (const example of [...(one.examples?.ok ?? []), ...(one.examples?.ng ?? [])]) {
        const seen = observationOf(example);
        const [part, whole] = [evaluate(law, seen), evaluate(book, seen)];
        const own = ({ findings, shadow }: typeof part) =>
          [...findings, ...shadow].filter((finding) => finding.rule === one.id);
        expect(own(part)).toEqual(own(whole));
      }
    }
  });
});
