import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readList } from '../../src/claims/read-list.js';
import { mapColumns } from '../../src/cli/import/mapping.js';
import { parseRulebook } from '../../src/domain/rulebook.js';
import { readYaml } from '../../src/domain/rulebook-yaml.js';

/** Names that lead to the prototype of every object, in the files that operators are given by others. */

afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.prototype).not.toHaveProperty('polluted');
});

describe('a rulebook', () => {
  it.each([
    '__proto__: { polluted: true }\nregime: a',
    'constructor: { prototype: { polluted: true } }',
    'a: { __proto__: { polluted: true } }',
    '? [__proto__]\n: { polluted: true }',
    '"__proto__": { polluted: true }\n__proto__: { polluted: true }',
  ])('changes no prototype: %j', (yaml) => {
    const read = readYaml(yaml);
    expect('problem' in read || typeof read.content).toBeTruthy();
    expect(() => parseRulebook(yaml, 'a.yaml')).toThrow(/a\.yaml/);
  });
});

describe('a table', () => {
  const itemsOf = async (name: string, content: string) => {
    const path = join(await mkdtemp(join(tmpdir(), 'saring-proto-')), name);
    await writeFile(path, content);
    const items = [];
    const options = { format: 'auto', columns: {}, onBytes: () => undefined } as const;
    for await (const item of readList(path, options)) items.push(item);
    return items;
  };

  it.each([
    ['list.csv', '__proto__,constructor,claim\npolluted,polluted,Klaim uji\n'],
    ['list.ndjson', '{"__proto__":{"polluted":true},"claim":"Klaim uji"}\n'],
    [
      'list.json',
      '[{"@type":"ClaimReview","__proto__":{"polluted":true},"claimReviewed":"Klaim uji"}]',
    ],
  ])('of fact-checks changes no prototype: %s', async (name, content) => {
    expect(await itemsOf(name, content)).toMatchObject([{ row: { claim: 'Klaim uji' } }]);
  });

  it('of reports maps no column by such a name', () => {
    const { columns, unmapped } = mapColumns(['__proto__', 'constructor', 'text'], []);
    expect([...columns]).toEqual([['text', 2]]);
    expect(unmapped).toEqual(['__proto__', 'constructor']);
    expect(() => mapColumns(['text'], ['__proto__=text'])).toThrow(/--map __proto__=text/);
  });
});
