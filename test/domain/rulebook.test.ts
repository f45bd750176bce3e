import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingExamples, parseRulebook } from '../../src/domain/rulebook.js';
import { LABELS } from '../../src/domain/taxonomy.js';
import { plainBook } from '../support/rulebooks.js';

const directory = new URL('../../rulebook/', import.meta.url);
const files = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
const read = (name: string) => readFileSync(new URL(name, directory), 'utf8');

/** Rules on what is missing, which nothing can be suspected of. */
const ON_ABSENCE = ['isi-minimum'];
/** Listed in RULEBOOK.md, section 4, with "yes" under every regime. */
const POSITIVE_LIST = [
  'pair-name',
  'pair-number',
  'vision-mission-programme',
  'pair-photo',
  'party-logo',
  'official-photo',
];

describe.each(files)('%s', (name) => {
  const book = parseRulebook(read(name));
  const { rules, elements, period, regime } = book;
  const messages = [
    ...rules.flatMap((rule) => [
      rule.message,
      rule.advice,
      ...(typeof rule.unseen === 'object' ? [rule.unseen] : []),
    ]),
    ...elements.map(({ reason }) => reason),
  ];

  it('is named after its regime', () => {
    expect(name).toBe(`${regime}.yaml`);
  });

  it('has at least two ok and two ng examples a rule, which hold', () => {
    // `parseRulebook` ran them.
    expect(missingExamples(book)).toEqual([]);
  });

  it('has an example for each grade of each rule', () => {
    for (const { id, grades, examples } of rules) {
      const all = [...(examples?.ok ?? []), ...(examples?.ng ?? [])];
      const given = new Set(all.flatMap(({ gives }) => gives ?? []));
      for (const { outcome } of grades)
        expect({ id, given: [...given] }).toMatchObject({
          given: expect.arrayContaining([outcome]),
        });
    }
  });

  it('covers every label', () => {
    const labels = rules.flatMap(({ label }) => label ?? []);
    expect(new Set(labels)).toEqual(new Set(LABELS));
  });

  it('says possible, never illegal, in both languages', () => {
    for (const { id, message, unseen } of rules) {
      const open = ON_ABSENCE.includes(id)
        ? [/^Tidak terlihat /, /^No /]
        : [/^Diduga /, /^Possible /];
      expect(message.id).toMatch(open[0] as RegExp);
      expect(message.en).toMatch(open[1] as RegExp);
      if (typeof unseen === 'object') {
        expect(unseen.id).toMatch(/^Tidak dapat dipastikan /);
        expect(unseen.en).toMatch(/^It could not be told /);
      }
    }
    for (const { id, en } of messages) {
      expect(id).not.toMatch(/melanggar|ilegal/i);
      expect(en).not.toMatch(/illegal|\bviolates?\b/i);
    }
  });

  it('only notes what is missing', () => {
    for (const rule of rules.filter(({ id }) => ON_ABSENCE.includes(id))) {
      expect(rule.grades.map(({ outcome }) => outcome)).toEqual(['note']);
    }
  });

  it('never lets hoax alone be prohibited', () => {
    for (const rule of rules.filter(({ label }) => label === 'hoax')) {
      expect(rule.grades.map(({ outcome }) => outcome)).not.toContain('violation');
    }
  });

  it('allows every element of the positive list, and cites why', () => {
    const allowed = elements.filter((entry) => entry.whose === undefined && entry.allowed);
    for (const element of POSITIVE_LIST) {
      const entry = allowed.find((one) => one.element === element);
      expect({ element, legal: entry?.legal.length }).not.toMatchObject({ legal: 0 });
      expect(entry).toBeDefined();
    }
  });

  it('forbids no element without a legal basis', () => {
    for (const { allowed, legal } of elements)
      expect(allowed === false && legal.length === 0).toBe(false);
  });

  it('names no party: the same law for all', () => {
    const [, body = ''] = read(name).split('\nregime: ');
    expect(body).not.toMatch(
      /\b(gerindra|pdip|golkar|nasdem|pkb|pks|pan|ppp|psi|pbb|pkn|hanura|perindo|gelora|demokrat)\b/i,
    );
  });

  it('lasts from its first day to the vote', () => {
    expect(period.from < period.to).toBe(true);
  });
});

describe('parseRulebook', () => {
  const good = read('pilkada-2024.yaml');

  it('has a checksum that follows the file', () => {
    expect(parseRulebook(good).sha256).not.toBe(parseRulebook(`${good}# changed\n`).sha256);
  });

  it.each([
    ['an unknown label', (yaml: string) => yaml.replace('label: insult', 'label: rudeness')],
    ['an unknown field', (yaml: string) => yaml.replace('version: 4', 'version: 4\nowner: me')],
    ['a citation from memory', (yaml: string) => yaml.replace('certainty: B', 'certainty: D')],
    ['an id twice', (yaml: string) => yaml.replace('id: hina-sara', 'id: hina-peserta')],
    [
      'an element without an entry',
      (yaml: string) => yaml.replace('element: qr-code', 'element: pair-photo'),
    ],
    ['a general entry before a particular one', generalFirst],
    [
      'an element that nobody knows',
      (yaml: string) => yaml.replace('element: qr-code', 'element: hat'),
    ],
    ['a period without an end', (yaml: string) => yaml.replace(/, to: [\d-]+/, '')],
    ['a label without a rule', (yaml: string) => yaml.replaceAll('label: threat', 'label: insult')],
    [
      'a milder outcome first',
      (yaml: string) => yaml.replace('outcome: review, severity: 3', 'outcome: note, severity: 3'),
    ],
    [
      'a milder severity first',
      (yaml: string) =>
        yaml.replace('outcome: review, severity: 3', 'outcome: review, severity: 1'),
    ],
  ])('refuses %s', (_name, spoil) => {
    expect(spoil(good)).not.toBe(good);
    expect(() => parseRulebook(spoil(good))).toThrow();
  });

  const gravest = '      - when: { factCheck: match, voice: own }\n';
  it.each([
    ['a sure one', '{ when: { signal: hoax, level: violation }, outcome: violation, severity: 3 }'],
    [
      'a sure one with a threat',
      '{ when: { all: [{ signal: hoax, level: review }, { signal: threat, level: review }] }, outcome: violation, severity: 3 }',
    ],
    ['a checked claim', '{ when: { factCheck: match }, outcome: violation, severity: 3 }'],
  ])('refuses a hoax as a violation: %s', (_name, grade) => {
    const spoilt = good.replace(gravest, `      - ${grade}\n${gravest}`);
    expect(spoilt).not.toBe(good);
    expect(() => parseRulebook(spoilt, 'a.yaml')).toThrow(
      /^a\.yaml: rule "fitnah-hoaks": hoax alone must not be a violation/,
    );
  });

  it('refuses hoax alone as a violation under another label too', () => {
    const spoilt = good.replace(
      '      - when: { signal: threat, level: violation, voice: own }\n',
      '      - when: { any: [{ signal: threat, level: violation }, { signal: hoax, level: violation }] }\n',
    );
    expect(spoilt).not.toBe(good);
    expect(() => parseRulebook(spoilt)).toThrow(/rule "ancaman-kekerasan": hoax alone/);
  });

  it('tells every problem on a line of its own: file, rule, field, and what would be right', () => {
    const spoilt = inRule(
      'hina-sara',
      good,
      'certainty: B\n        sources',
      'certainty: D\n        sources',
    )
      .replace('{ signal: insult, level: violation }', '{ signal: insult, level: high }')
      .replace('version: 4', 'version: none');
    const problems = messageOf(() => parseRulebook(spoilt, 'pilkada.yaml')).split('\n');
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/^pilkada\.yaml: version: .*number/);
    expect(problems[1]).toMatch(
      /^pilkada\.yaml: rule "hina-peserta": grades\.0\.when: must be one of \{ signal:/,
    );
    expect(problems[2]).toMatch(/^pilkada\.yaml: rule "hina-sara": legal\.0\.certainty: .*"A"/);
  });

  it('tells where YAML itself is broken, in one line', () => {
    const message = messageOf(() => parseRulebook('regime: [', 'a.yaml'));
    expect(message).toMatch(/^a\.yaml: .* at line 2, column 1$/);
  });

  it.each([
    [
      'a violation that rests on what needs verification',
      (yaml: string) => inRule('politik-uang', yaml, 'outcome: review', 'outcome: violation'),
      /rule "politik-uang": a violation needs a legal basis of certainty A or B/,
    ],
    [
      'a rule that replaces one that is not there',
      (yaml: string) => yaml.replace('replaces: [dasar-negara]', 'replaces: [dasar-negeri]'),
      /rule "keutuhan-nkri": replaces "dasar-negeri", which is no other rule/,
    ],
    [
      'rules that replace each other',
      (yaml: string) =>
        yaml.replace(
          '  - id: dasar-negara\n',
          '  - id: dasar-negara\n    replaces: [keutuhan-nkri]\n',
        ),
      /rule "dasar-negara": replaces "keutuhan-nkri", which replaces it in turn/,
    ],
    [
      'a rule that replaces one of another label',
      (yaml: string) => yaml.replace('replaces: [dasar-negara]', 'replaces: [hina-sara]'),
      /replaces "hina-sara", which is of another label/,
    ],
    [
      'a hoax as a violation for what the caller says',
      (yaml: string) =>
        inRule(
          'masa-tenang',
          yaml,
          '{ published: [quiet] }',
          '{ published: [quiet] }\n            - { signal: hoax, level: review }',
        ),
      /rule "masa-tenang": hoax alone must not be a violation/,
    ],
    [
      'a violation whose basis lapses',
      (yaml: string) =>
        inRule(
          'hina-sara',
          yaml,
          'certainty: B\n        sources',
          'certainty: B\n        inForce: { to: 2020-01-01 }\n        sources',
        ),
      /rule "hina-sara": a violation needs a legal basis/,
    ],
    [
      'a message that says what only a person may',
      (yaml: string) =>
        yaml.replace('Diduga berkampanye pada masa tenang', 'Melanggar masa tenang'),
      /rule "masa-tenang": message must say "diduga"/,
    ],
    [
      'a period that ends before it begins',
      (yaml: string) => yaml.replace('to: 2024-11-27 }', 'to: 2023-11-27 }'),
      /period ends before it begins/,
    ],
    [
      'a window that ends before it begins',
      (yaml: string) => yaml.replace('from: 2024-11-24', 'from: 2024-11-27'),
      /calendar: "quiet" ends before it begins/,
    ],
    [
      'ads outside the campaign',
      (yaml: string) => yaml.replace('from: 2024-11-10', 'from: 2024-09-10'),
      /calendar: "ads" must lie within "campaign"/,
    ],
    [
      'a quiet period within the campaign',
      (yaml: string) => yaml.replace('from: 2024-11-24', 'from: 2024-11-23'),
      /calendar: "campaign", "quiet" and "voting" must follow each other/,
    ],
    [
      'an example that its rule does not bear out',
      (yaml: string) => inRule('masa-tenang', yaml, 'published: [quiet]', 'published: [campaign]'),
      /rule "masa-tenang": ng example ".*" gives (nothing|review|note), not violation/,
    ],
    [
      'an ng example that does not say what it gives',
      (yaml: string) => inRule('masa-tenang', yaml, 'gives: violation,', ''),
      /rule "masa-tenang": ng example ".*" must say what it "gives"/,
    ],
    [
      'a schedule asked for where there is none',
      (yaml: string) => {
        const [before = '', after = ''] = yaml.split('\ncalendar:\n');
        return `${before}\n${after.slice(after.indexOf('\nelements:'))}`;
      },
      /"masa-tenang": asks when a post was published; the file has no calendar/,
    ],
  ])('refuses %s', (_name, spoil, message) => {
    expect(spoil(good)).not.toBe(good);
    expect(messageOf(() => parseRulebook(spoil(good)))).toMatch(message);
  });

  const plain = () => plainBook('uji-2026', 1);
  const leaf = { images: true };
  type Plain = ReturnType<typeof plain>;
  const first = ({ rules }: Plain) => rules[0] as object;
  it.each([
    [
      'rules',
      (book: Plain) => {
        for (let at = 0; at < 190; at++)
          book.rules.push({ ...(book.rules[0] as Plain['rules'][number]), id: `r-${at}` });
      },
      /the file has 201 rules; at most 200/,
    ],
    [
      'examples of a rule',
      (book: Plain) =>
        Object.assign(first(book), { examples: { ok: Array(41).fill({ name: 'a' }), ng: [] } }),
      /rule "uji-insult" has 41 examples; at most 40/,
    ],
    [
      'parts in a condition',
      (book: Plain) =>
        Object.assign(first(book), {
          grades: [{ when: { any: Array(200).fill(leaf) }, outcome: 'note', severity: 1 }],
        }),
      /rule "uji-insult" has 201 parts in one condition; at most 200/,
    ],
    [
      'work in all',
      (book: Plain) => {
        for (const rule of book.rules)
          Object.assign(rule, {
            grades: Array(5).fill({
              when: { any: Array(190).fill(leaf) },
              outcome: 'note',
              severity: 1,
            }),
            examples: { ok: Array(20).fill({ name: 'a' }), ng: [] },
          });
      },
      /the file has 220 examples, for 11 rules and 10505 parts of conditions: too many/,
    ],
  ])('refuses more %s than can be checked in a moment', (_name, change, message) => {
    const book = plain();
    expect(() => parseRulebook(JSON.stringify(book))).not.toThrow();
    change(book);
    expect(messageOf(() => parseRulebook(JSON.stringify(book)))).toMatch(message);
  });

  it.each([
    ['an alias', 'regime: &a x\ntitle: *a\n'],
    ['an alias to nothing', 'regime: *a\n'],
    ['a merged alias', '%YAML 1.1\n---\na: &a { regime: x }\nb: { <<: *a }\n'],
  ])('refuses %s, and says what to do', (_name, yaml) => {
    expect(messageOf(() => parseRulebook(yaml, 'a.yaml'))).toBe(
      'a.yaml: aliases are not accepted; write out what "*a" means',
    );
  });

  it('names the rules that have too few examples', () => {
    const book = parseRulebook(good);
    expect(missingExamples(book)).toEqual([]);
    const [first, ...rest] = book.rules;
    const bare = { ...first, examples: { ok: [], ng: [] } } as (typeof book.rules)[number];
    expect(missingExamples({ rules: [bare, ...rest] })).toEqual([
      `rule "${first?.id}": needs at least 2 ok and 2 ng examples`,
    ]);
  });

  it('counts a rule that has no id', () => {
    const message = messageOf(() => parseRulebook(good.replace('- id: hina-sara', '- no: 2')));
    expect(message).toMatch(/^rulebook: rule number 2: id: /m);
  });
});

/** A file with a change inside one rule. */
function inRule(id: string, yaml: string, from: string, to: string): string {
  const [before = '', after = ''] = yaml.split(`  - id: ${id}\n`);
  expect(after).toContain(from);
  return `${before}  - id: ${id}\n${after.replace(from, to)}`;
}

/** Turns "of another" and "of whomever" around. */
function generalFirst(yaml: string): string {
  return yaml
    .replace(/ {2}- element: party-logo\n {4}allowed: true/, '$&\n    whose: other')
    .replace(
      '  - element: party-logo\n    whose: other\n    allowed: null',
      '  - element: party-logo\n    allowed: null',
    );
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}
