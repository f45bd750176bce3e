import { describe, expect, it } from 'vitest';
import { fromScripts } from './from-scripts.js';

interface Tallies {
  add(name: string, count?: number): void;
}
const { Tallies } = await fromScripts<{ Tallies: new () => Tallies }>('elements-bench/table.mjs');
const { absurdities } = await fromScripts<{
  absurdities(
    tallies: Tallies,
    groups: readonly string[],
    missing: readonly string[],
  ): readonly string[];
}>('elements-bench/absurd.mjs');
const { GROUP_NAMES } = await fromScripts<{ GROUP_NAMES: readonly string[] }>(
  'elements-set/groups.mjs',
);

function amiss(
  groups: readonly string[],
  counts: Readonly<Record<string, number>>,
  missing: readonly string[] = [],
): readonly string[] {
  const tallies = new Tallies();
  for (const [name, count] of Object.entries(counts)) tallies.add(name, count);
  return absurdities(tallies, groups, missing);
}

describe('a quick run of the elements benchmark', () => {
  it('is sound when each group was counted and is not absurdly low', () => {
    const counts = {
      'number/keyword/right': 8,
      'number/both/doubt': 2,
      'logo-extra/images': 3,
      'operator/64/found': 1,
      'operator/96/review': 1,
      'face/missed': 1,
    };
    expect(amiss(['number', 'no-logos', 'operator', 'faces'], counts)).toEqual([]);
  });

  it('fails without a detector', () => {
    const missing = ['vision/faces/open-faces.js: not built'];
    expect(amiss(['no-logos'], { 'logo-extra/images': 3 }, missing)).toEqual([
      'not there: vision/faces/open-faces.js: not built',
    ]);
  });

  it.each(GROUP_NAMES)('fails when nothing was counted of the group %s', (group) => {
    expect(amiss([group], {})).toEqual([`${group}: nothing was counted`]);
  });

  it('fails on less than half of the logos that an operator added', () => {
    const low = { 'operator/64/found': 1, 'operator/96/review': 1, 'operator/96/missed': 1 };
    expect(amiss(['operator'], low)).toEqual([
      'operator: 33.3 % right of 3, at least 50 % were expected',
    ]);
  });

  it.each([
    ['number', 'number/keyword'],
    ['names', 'names/both/present'],
    ['programme', 'programme/headed/present'],
  ])('fails on too few right: %s', (group, prefix) => {
    const counts = { [`${prefix}/right`]: 7, [`${prefix}/doubt`]: 3 };
    expect(amiss([group], counts)).toHaveLength(1);
    expect(amiss([group], { [`${prefix}/right`]: 9, [`${prefix}/doubt`]: 1 })).toEqual([]);
  });
});
