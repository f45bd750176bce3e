import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${root}docs/threat-model.md`, 'utf8');
/** Threats as the tables have them: id, threat, what stands against it, files, tests. */
const threats = [...text.matchAll(/^\| ([STRIDE]\d+) \|(.*)\|(.*)\|(.*)\|(.*)\|$/gm)].map(
  ([, id = '', , , files = '', tests = '']) => ({ id, files: named(files), tests: named(tests) }),
);

function named(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

const isThere = (...paths: readonly string[]) => paths.some((path) => existsSync(root + path));

describe('docs/threat-model.md', () => {
  it('has threats of each kind, each once', () => {
    const ids = threats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(ids.map(([kind]) => kind))].sort().join('')).toBe('DEIRST');
  });

  it.each(threats)('names files and tests that there are: $id', ({ files, tests }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    const lost = [
      ...files.filter((name) => !isThere(name, `src/${name}`, `src/${name}.ts`)),
      ...tests.filter((name) => name !== 'npm ci' && !isThere(`test/${name}.ts`)),
    ];
    expect(lost).toEqual([]);
  });
});
