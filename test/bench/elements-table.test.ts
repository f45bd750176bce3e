import { describe, expect, it } from 'vitest';
import { fromScripts } from './from-scripts.js';

interface Tallies {
  add(name: string, count?: number): void;
}
interface Row {
  readonly what: string;
  readonly measured: string;
  readonly met: boolean | null;
}
const { issueTable, Tallies } = await fromScripts<{
  issueTable(tallies: Tallies): Row[];
  Tallies: new () => Tallies;
}>('elements-bench/table.mjs');

function tableOf(counts: Readonly<Record<string, number>>): (start: string) => Row | undefined {
  const tallies = new Tallies();
  for (const [name, count] of Object.entries(counts)) tallies.add(name, count);
  const rows = issueTable(tallies);
  return (start) => rows.find(({ what }) => what.startsWith(start));
}

describe('the table of the elements benchmark', () => {
  it('meets no figure that was not measured', () => {
    const row = tableOf({});
    expect(row('pair number')?.met).toBeNull();
    expect(row('faces detected')?.measured).toBe('not measured');
    expect(row('added CPU')?.met).toBeNull();
  });

  it('fails the pair number for a single wrong one', () => {
    const right = { 'number/keyword/right': 99 };
    expect(tableOf({ ...right, 'number/both/doubt': 1 })('pair number')?.met).toBe(true);
    expect(tableOf({ ...right, 'number/both/wrong': 1 })('pair number')?.met).toBe(false);
    expect(tableOf({ ...right, 'number-open/debate/wrong': 1 })('pair number')?.met).toBe(false);
  });

  it('has no share for posters on which nobody can tell whose the number is', () => {
    const doubt = { 'number/keyword/right': 90, 'number/both/doubt': 10 };
    const row = tableOf({ ...doubt, 'number-open/debate/right': 100 })('pair number');
    expect(row?.measured).toBe('90 % right, 0 wrong');
    expect(row?.met).toBe(false);
    expect(tableOf({ 'number-open/debate/right': 9 })('pair number')?.met).toBeNull();
  });

  it('gives recall over all logos and false ones over all images', () => {
    const row = tableOf({
      'logos/coalition/seen/found': 60,
      'logos/coalition/unseen/found': 36,
      'logos/chips/unseen/missed': 4,
      'logo-extra/images': 50,
      'logo-extra/false': 3,
    });
    expect(row('party logos')?.measured).toBe('recall 96 %, 0.06 false/image');
    expect(row('party logos')?.met).toBe(false);
  });

  it('has a row for each condition', () => {
    const row = tableOf({ 'condition/size-32/seen/found': 8, 'condition/size-32/seen/missed': 2 });
    expect(row('logos: size-32')?.measured).toBe('recall 80 %');
    expect(row('logos: size-32')?.met).toBe(false);
  });

  it('adds up the CPU time of the parts', () => {
    const row = tableOf({
      'cpu/images': 10,
      'cpu/logos': 400,
      'cpu/words': 50,
      'cpu/faces': 2000,
      'cpu/ocr': 4000,
    });
    expect(row('added CPU: logos')?.measured).toBe('45 ms');
    expect(row('added CPU: with faces')?.met).toBe(true);
  });
});
