import { describe, expect, it } from 'vitest';
import type { ChecklistLine } from '../../src/web/api/types.js';
import { checklistGroups } from '../../src/web/result/checklist-groups.js';
import { groupElements } from '../../src/web/result/group-elements.js';
import { orderOf } from '../../src/web/result/order.js';
import { partName, withoutFields } from '../../src/web/result/parts.js';
import { revealed } from '../../src/web/result/revealed.js';
import { labelsByScore, likelihood, percent } from '../../src/web/result/scores-in-words.js';
import { nextScale, zoomOfKey } from '../../src/web/result/zoom.js';
import { element, finding } from './findings.js';

describe('order of findings', () => {
  it('is by outcome, severity and score, and keeps their places', () => {
    const findings = [
      finding({ outcome: 'note', severity: 1, score: null }),
      finding({ severity: 2, score: null }),
      finding({ severity: 2, score: 0.6 }),
      finding({ severity: 3, score: 0.1 }),
      finding({ outcome: 'violation', severity: 3, score: 0.5 }),
    ];
    expect(orderOf(findings).map(({ index, ref }) => [index, ref])).toEqual([
      [4, '1'],
      [3, '2'],
      [2, '3'],
      [1, '4'],
      [0, '5'],
    ]);
  });
});

describe('scores in words', () => {
  it.each([
    [0, '< 1%', 'sangat kecil'],
    [0.1, '10%', 'kecil'],
    [0.5, '50%', 'kira-kira separuh'],
    [0.749, '75%', 'besar'],
    [0.9, '90%', 'sangat besar'],
    [1, '> 99%', 'sangat besar'],
  ])('%f is %s, %s', (score, figure, word) => {
    expect(percent(score, 'id')).toBe(figure);
    expect(likelihood(score, 'id')).toBe(word);
  });

  it('puts what was not scored last, not among the least likely', () => {
    const labels = {
      insult: { score: null, decision: 'undetermined' },
      sara: { score: 0, decision: 'clear' },
      hoax: { score: 0.7, decision: 'review' },
    } as const;
    expect(labelsByScore(labels).map(([label]) => label)).toEqual(['hoax', 'sara', 'insult']);
  });
});

describe('groups of elements', () => {
  it('keeps what was not told apart from what was not seen', () => {
    const reason = { id: 'Gambar tidak terbuka.', en: 'The image did not open.' };
    const elements = [
      element(),
      element({ element: 'qr-code', status: 'absent' }),
      element({ element: 'pair-photo', status: 'unknown', allowed: null, reason }),
      element({ element: 'other-face', status: 'unknown', reason }),
      element({ element: 'party-logo', status: 'unknown', value: 'pnk' }),
      element({ part: 'image:1' }),
    ];
    const { shown, untold, absent } = groupElements(elements, 'image:0');
    expect(shown.map(({ index }) => index)).toEqual([0, 4]);
    expect(untold).toEqual([{ reason, elements: [elements[2], elements[3]] }]);
    expect(absent).toEqual([elements[1]]);
  });
});

describe('groups of the checklist', () => {
  it('has what to do first', () => {
    const line = (id: string, kind: ChecklistLine['kind'], status: ChecklistLine['status']) => ({
      id,
      kind,
      status,
      text: { id, en: id },
      advice: null,
      legal: [],
    });
    const groups = checklistGroups([
      line('a', 'allowed', 'met'),
      line('b', 'required', 'met'),
      line('c', 'required', 'unknown'),
      line('d', 'required', 'not-met'),
      line('e', 'allowed', 'not-met'),
    ]);
    expect(groups.map(({ kind, lines }) => [kind, lines.map(({ id }) => id).join('')])).toEqual([
      ['required', 'dcb'],
      ['allowed', 'ae'],
    ]);
  });
});

describe('words of parts', () => {
  it('counts images from one', () => {
    expect(partName('image:1', 'id')).toBe('Gambar 2');
    expect(partName('text', 'en')).toBe('Text');
  });

  it('leaves out what is said to programs only', () => {
    const said = 'Isi waktu unggah (context.publishedAt) dan zona (WIB, misalnya).';
    expect(withoutFields(said)).toBe('Isi waktu unggah dan zona (WIB, misalnya).');
    const two = 'Isi keadaannya (context.account.registered dan registeredAt).';
    expect(withoutFields(two)).toBe('Isi keadaannya.');
  });
});

describe('what cannot be seen in a text', () => {
  const unseen = (text: string) =>
    revealed(text)
      .filter((piece) => piece.unseen)
      .map((piece) => piece.text);

  it('stands as its code point', () => {
    expect(revealed('a\u202Eb')).toEqual([
      { text: 'a', unseen: false },
      { text: 'U+202E', unseen: true },
      { text: 'b', unseen: false },
    ]);
    expect(unseen('pi\u200Blih')).toEqual(['U+200B']);
  });

  it('is not seen in emoji and line breaks', () => {
    expect(unseen('👨‍👩‍👧 ❤️ 🇮🇩 2️⃣\r\nya\tini')).toEqual([]);
  });
});

describe('zoom', () => {
  it('goes to the next step from where it fits, and stays beyond the last', () => {
    expect(nextScale(0.47, 'in')).toBe(0.5);
    expect(nextScale(0.5, 'in')).toBe(0.75);
    expect(nextScale(1, 'out')).toBe(0.75);
    expect(nextScale(8, 'in')).toBe(8);
    expect(nextScale(0.05, 'out')).toBe(0.05);
  });

  it('has keys', () => {
    expect(['+', '=', '-', '0', '1', 'a'].map(zoomOfKey)).toEqual([
      'in',
      'in',
      'out',
      'fit',
      'actual',
      null,
    ]);
  });
});
