import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../src/domain/rulebook-yaml.js';

const folder = fileURLToPath(new URL('../../rulebook', import.meta.url));
const archived = readdirSync(join(folder, 'archive')).sort().slice(-1);
const files = ['pilkada-2020.yaml', ...archived.map((name) => join('archive', name))];

describe('readYaml', () => {
  it.each(files)('reads %s as another reader does', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(readYaml(text)).toEqual({ content: parse(text) });
  });

  it.each([
    ['a day stays text', 'a: 2024-09-25', { a: '2024-09-25' }],
    ['yes is a word', 'a: yes', { a: 'yes' }],
    ['an empty file holds nothing', '', null],
  ])('%s', (_name, yaml, content) => {
    expect(readYaml(yaml)).toEqual({ content });
  });

  it.each([
    ['a key that stands twice', 'a: 1\na: 2\n', 'duplicated mapping key at line 2, column 1'],
    ['two documents', 'a\n---\nb\n', 'expected a single document in the stream, but found more'],
    ['a tag of its own', 'a: !!js/function x\n', /^unknown tag .* at line 1/],
    ['deep nesting', '['.repeat(5_000), /nesting exceeded/],
  ])('says in one line what is wrong: %s', (_name, yaml, problem) => {
    const read = readYaml(yaml);
    const wanted = typeof problem === 'string' ? problem : expect.stringMatching(problem);
    expect(read).toEqual({ problem: wanted });
  });
});
