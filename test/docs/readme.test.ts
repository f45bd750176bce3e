import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readConfig } from '../../src/config.js';
import { claimRequestSchema, decisionRequestSchema } from '../../src/domain/case-view.js';
import { DEFAULT_POST_LIMITS } from '../../src/domain/post.js';
import { readRulebook } from '../../src/domain/rulebook.js';
import { reportRequestSchema } from '../../src/http/report-contract.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('README', () => {
  it('lists every environment variable, and no other', () => {
    const listed = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  it('lists the defaults that the code has', () => {
    const defaults = readConfig({});
    for (const [, name = '', shown = ''] of readme.matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \|/gm)) {
      expect({ name, shown }).toEqual({
        name,
        shown: String(defaults[name as keyof typeof defaults]),
      });
    }
  });

  it('compares with versions that come with Saring', () => {
    const examples = [...readme.matchAll(/ replay .*--regime (\S+) --against (\d+)/g)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, regime, version] of examples) {
      const name = `../../rulebook/archive/${regime}.v${version}.yaml`;
      const book = readRulebook(readFileSync(new URL(name, import.meta.url), 'utf8'), name);
      expect([book.regime, String(book.version)]).toEqual([regime, version]);
    }
  });

  it('walks from a report to a decision with bodies that are taken', () => {
    const section = readme.split('## Laporan / Reports')[1] ?? '';
    const bodies = [...section.matchAll(/ -d '(\{.*?\})'$/gms)].map(([, body = '']) =>
      JSON.parse(body),
    );
    const schemas = [
      reportRequestSchema(DEFAULT_POST_LIMITS),
      claimRequestSchema,
      decisionRequestSchema,
    ];
    expect(bodies.length).toBe(schemas.length);
    for (const [at, schema] of schemas.entries()) schema.parse(bodies[at]);
  });

  it('runs its request by line 20', () => {
    expect(readme.split('\n').findIndex((line) => line.startsWith('curl'))).toBeLessThan(20);
  });
});
