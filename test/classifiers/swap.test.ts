import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearModel } from '../../src/classifiers/linear-model.js';
import { readJson, shippedModel } from './fixture.js';

interface SwapCases {
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly templates: readonly string[];
}

const { slots, templates } = readJson<SwapCases>('test/classifiers/swap-cases.json');
const base = Object.fromEntries(
  Object.entries(slots).map(([slot, [first]]) => [slot, first ?? '']),
);

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w)\}/g, (_, slot: string) => values[slot] ?? '');

const pairs = templates.flatMap((template) =>
  Object.entries(slots)
    .filter(([slot]) => template.includes(`{${slot}}`))
    .flatMap(([slot, values]) =>
      values
        .slice(1)
        .map((value): [string, string] => [
          fill(template, base),
          fill(template, { ...base, [slot]: value }),
        ]),
    ),
);

describe('who is named', () => {
  let model: LinearModel;
  beforeAll(async () => {
    model = await shippedModel();
  });
  const levels = (text: string) => model.score(text).scores.map(({ level }) => level);

  it('does not change the level in 99 % of at least 200 pairs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    const changed = pairs.filter(([a, b]) => levels(a).join() !== levels(b).join());
    expect(changed.length / pairs.length, JSON.stringify(changed)).toBeLessThanOrEqual(0.01);
  });
});
