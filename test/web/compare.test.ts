import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/web/api/types.js';
import { compare, type Side } from '../../src/web/check/compare.js';

type Places = readonly (readonly [part: string, quote: string | null])[];

function finding(rule: string, places: Places, outcome: Finding['outcome'] = 'violation'): Finding {
  return {
    rule,
    label: 'insult',
    outcome,
    severity: 2,
    score: 0.9,
    message: { id: rule, en: rule },
    certainty: null,
    caveats: [],
    advice: { id: 'Ubah.', en: 'Change it.' },
    legal: [],
    evidence: places.map(([part, quote]) => ({ part, quote, span: null, box: null })),
  };
}

interface Given {
  readonly findings?: readonly Finding[];
  readonly slots?: readonly string[];
  /** Parts with a gap. */
  readonly unseen?: readonly string[];
  readonly checklist?: Readonly<Record<string, 'met' | 'not-met' | 'unknown'>>;
  readonly rulebook?: string;
}

function side({
  findings = [],
  slots = [],
  unseen = [],
  checklist = {},
  rulebook = 'a',
}: Given): Side {
  const gap = { code: 'image-unreadable', message: { id: 'Rusak', en: 'Damaged' } } as const;
  const parts = ['text', ...slots.map((_, at) => `image:${at}`)];
  return {
    slots,
    classification: {
      verdict: findings.length > 0 ? 'prohibited' : unseen.length > 0 ? 'undetermined' : 'allowed',
      status: unseen.length > 0 ? 'partial' : 'complete',
      findings,
      checklist: Object.entries(checklist).map(([id, status]) => ({
        id,
        kind: 'required',
        status,
        text: { id, en: id },
        advice: null,
        legal: [],
      })),
      parts: parts.map((part) => ({
        part,
        gap: unseen.includes(part) ? gap : null,
      })) as unknown as Side['classification']['parts'],
      provenance: {
        rulebook: { regime: 'pilkada-2024', version: 1, sha256: rulebook },
      } as Side['classification']['provenance'],
    },
  };
}

function changes(before: Given, after: Given): string[] {
  return compare(side(before), side(after)).findings.map(({ change, rule, part, quote }) =>
    [change, rule, part, quote].filter((word) => word !== null).join(' '),
  );
}

describe('compare', () => {
  it('tells what is gone, new and still there, by rule, part and words', () => {
    expect(
      changes(
        {
          findings: [
            finding('hina', [
              ['text', 'goblok'],
              ['text', 'pengecut'],
            ]),
          ],
        },
        {
          findings: [finding('hina', [['text', 'Goblok']]), finding('uang', [['text', 'sembako']])],
        },
      ),
    ).toEqual(['same hina text Goblok', 'gone hina text pengecut', 'new uang text sembako']);
  });

  it('counts the same words as often as they stand there', () => {
    const twice = finding('hina', [
      ['text', 'goblok'],
      ['text', 'goblok'],
    ]);
    const once = finding('hina', [['text', 'goblok']]);
    expect(changes({ findings: [twice] }, { findings: [once] })).toEqual([
      'same hina text goblok',
      'gone hina text goblok',
    ]);
  });

  it('follows an image that moved, and knows a replaced one by its place', () => {
    expect(
      changes(
        { findings: [finding('hina', [['image:1', 'goblok']])], slots: ['p1', 'p2'] },
        { findings: [finding('hina', [['image:0', 'goblok']])], slots: ['p2', 'p1'] },
      ),
    ).toEqual(['same hina image:0 goblok']);
  });

  it('does not take words of one image for those of another', () => {
    expect(
      changes(
        { findings: [finding('hina', [['image:0', 'goblok']])], slots: ['p1', 'p2'] },
        { findings: [finding('hina', [['image:1', 'goblok']])], slots: ['p1', 'p2'] },
      ),
    ).toEqual(['gone hina image:0 goblok', 'new hina image:1 goblok']);
  });

  it('calls nothing gone that was not looked at', () => {
    const before: Given = { findings: [finding('hina', [['image:0', 'goblok']])], slots: ['p1'] };
    expect(changes(before, { slots: ['p1'], unseen: ['image:0'] })).toEqual([
      'unsure hina image:0 goblok',
    ]);
    expect(changes(before, { slots: ['p1'], unseen: ['text'] })).toEqual([
      'gone hina image:0 goblok',
    ]);
    expect(changes(before, { slots: [] })).toEqual(['gone hina image:0 goblok']);
  });

  it('needs all of the post for what has no place', () => {
    const before: Given = { findings: [finding('jadwal', [])], slots: ['p1'] };
    expect(changes(before, { slots: ['p1'] })).toEqual(['gone jadwal']);
    expect(changes(before, { slots: ['p1'], unseen: ['image:0'] })).toEqual(['unsure jadwal']);
  });

  it('tells where a finding became milder', () => {
    const [one] = compare(
      side({ findings: [finding('hina', [['text', 'goblok']], 'violation')] }),
      side({ findings: [finding('hina', [['text', 'goblok']], 'review')] }),
    ).findings;
    expect(one).toMatchObject({ change: 'same', outcomeBefore: 'violation', outcome: 'review' });
  });

  it('tells lines of the checklist that changed, came or went', () => {
    const { checklist } = compare(
      side({ checklist: { nama: 'not-met', nomor: 'met', foto: 'unknown' } }),
      side({ checklist: { nama: 'met', nomor: 'met', logo: 'met' } }),
    );
    expect(checklist.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['nama', 'not-met', 'met'],
      ['foto', 'unknown', null],
      ['logo', null, 'met'],
    ]);
  });

  it('tells both verdicts, and whether the rules were the same', () => {
    const result = compare(
      side({ findings: [finding('hina', [['text', 'goblok']])] }),
      side({ rulebook: 'b' }),
    );
    expect(result.verdict).toEqual({ before: 'prohibited', after: 'allowed' });
    expect(result.sameRulebook).toBe(false);
  });
});
