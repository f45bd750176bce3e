import { describe, expect, it } from 'vitest';
import { elementRef, marksOf, toneOfElement } from '../../src/web/result/marks.js';
import { element, evidence, finding } from './findings.js';

describe('marks on images', () => {
  const note = finding({
    outcome: 'note',
    severity: 1,
    evidence: [evidence('image:0', [0, 4], [1, 2, 3, 4])],
  });
  const grave = finding({
    outcome: 'violation',
    severity: 3,
    evidence: [
      evidence('image:0', [5, 9], [10, 20, 30, 40]),
      evidence('image:1', [0, 3], [5, 6, 7, 8]),
      evidence('text', [0, 3]),
    ],
  });

  it('has one for each place, by the place of its finding and the number that the list gives it', () => {
    const marks = marksOf({ findings: [note, grave], elements: [] });
    expect(marks.map(({ id, part, ref, tone }) => [id, part, ref, tone])).toEqual([
      ['finding:0', 'image:0', '2', 'note'],
      ['finding:1', 'image:1', '1', 'prohibited'],
      ['finding:1', 'image:0', '1', 'prohibited'],
    ]);
    expect(marks[2]?.box).toEqual([10, 20, 30, 40]);
  });

  it('has elements under the findings, named in the language asked for', () => {
    const seen = element({ value: '3', box: [1, 1, 2, 2], allowed: false });
    const marks = marksOf({ findings: [grave], elements: [element(), seen] }, 'en');
    expect(marks[0]).toEqual({
      id: 'element:1',
      part: 'image:0',
      box: [1, 1, 2, 2],
      tone: 'prohibited',
      label: 'ballot number: 3',
      ref: 'A',
    });
    expect(marks[1]?.label).toBe('Possible insult');
  });

  it('has none for what is not there, though the place where it is denied is known', () => {
    const denied = element({ status: 'absent', box: [1, 1, 2, 2] });
    expect(marksOf({ findings: [], elements: [denied] })).toEqual([]);
    expect(elementRef([denied], 0)).toBeNull();
  });

  it('gives letters in order, two after Z', () => {
    const many = Array.from({ length: 28 }, () => element({ box: [0, 0, 1, 1] }));
    expect([0, 25, 26, 27].map((index) => elementRef(many, index))).toEqual(['A', 'Z', 'AA', 'AB']);
  });

  it('never shows what is unsure in the colour of what is allowed', () => {
    expect(toneOfElement(element({ status: 'unknown', allowed: true }))).toBe('undetermined');
    expect(toneOfElement(element({ allowed: null }))).toBe('note');
  });
});
