import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRulebook } from '../../src/domain/rulebook.js';
import { LABELS } from '../../src/domain/taxonomy.js';
import { run } from '../support/cli.js';
import { BUILT_IN, bookText, folderOf, refusedText } from '../support/rulebooks.js';

const check = (...files: string[]) => run('scripts/check-rulebook.mjs', files);
const newRule = (...args: string[]) => run('scripts/new-rule.mjs', args);

/** With two examples of each kind for every rule; `gives` is what the last ng example says of itself. */
function exampled(version: number, gives = 'review'): string {
  return bookText(version, 'pilkada-2024', ({ rules }) => {
    for (const rule of rules) {
      const signals = { [rule.label]: 'review' };
      const other = LABELS.find((label) => label !== rule.label) as string;
      Object.assign(rule, {
        examples: {
          ok: [{ name: 'nothing' }, { name: 'something else', signals: { [other]: 'violation' } }],
          ng: [
            { name: 'plain', signals, gives: 'review' },
            { name: 'quoted', signals, voice: 'quoted', gives },
          ],
        },
      });
    }
  });
}

describe('check:rulebook', () => {
  it('counts rules, examples and citations of a good file, and exits 0', async () => {
    const folder = await folderOf({ 'a.yaml': exampled(3) });
    expect(await check(join(folder, 'a.yaml'))).toEqual({
      code: 0,
      stdout:
        'a.yaml: pilkada-2024 v3: 11 rules (0 in shadow), examples 22 ok and 22 ng run, citations A 0, B 21, C 0\n',
      stderr: '',
    });
  });

  it('names file, rule and what is wrong, in every file, and exits 1', async () => {
    const folder = await folderOf({
      'a.yaml': exampled(3, 'violation'),
      'b.yaml': refusedText(1),
      'c.yaml': 'rules: [',
      'd.yaml': bookText(1, 'pemilu-2024'),
    });
    const names = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'tidak-ada.yaml'];
    const { code, stdout, stderr } = await check(...names.map((name) => join(folder, name)));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^c\.yaml: cannot be used$/m);
    for (const expected of [
      /^a\.yaml: rule "uji-hoax": ng example "quoted" gives review, not violation$/m,
      /^b\.yaml: no rule for label "hoax"$/m,
      /^b\.yaml: regime "pilkada-2024" stands in a\.yaml too/m,
      /^c\.yaml: .+ line \d/m,
      /^d\.yaml: rule "uji-sara": needs at least 2 ok and 2 ng examples$/m,
      /^tidak-ada\.yaml: cannot be read \(ENOENT\)$/m,
    ])
      expect(stderr).toMatch(expected);
  });

  it('refuses another text under a version that is in the archive', async () => {
    const files = { 'a.yaml': exampled(3), 'archive/a-3.yaml': bookText(3) };
    const { code, stderr } = await check(join(await folderOf(files), 'a.yaml'));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/version 3 .*a-3\.yaml.*raise it/)]);
    const same = { 'a.yaml': exampled(3), 'archive/a-3.yaml': exampled(3) };
    expect((await check(join(await folderOf(same), 'a.yaml'))).code).toBe(0);
  });

  it('looks at RULEBOOK_DIR and its archive too', async () => {
    const folder = await folderOf({
      'desa.yaml': bookText(1, 'pilkades-2026'),
      'archive/desa-0.yaml': 'regime: desa',
    });
    const { stdout, stderr, code } = await run('scripts/check-rulebook.mjs', [], '', {
      RULEBOOK_DIR: folder,
    });
    expect(stdout).toMatch(/^pilkada-2024\.yaml: .*^desa\.yaml: pilkades-2026 v1/ms);
    expect(stderr).toMatch(/^archive\/desa-0\.yaml: version: /m);
    expect(code).toBe(1);
  });
});

describe('new:rule', () => {
  const TODO_ONLY = /^x\.yaml: rule "[a-z-]+": [a-z0-9.]+: replace what says TODO$/;

  it.each(['pilkada-2024', 'pemilu-2024'])(
    'adds to %s what only lacks the words of a person, and changes nothing else',
    async (regime) => {
      const path = join(await folderOf(), 'x.yaml');
      await copyFile(join(BUILT_IN, `${regime}.yaml`), path);
      const before = await readFile(path, 'utf8');
      const known = new Set((await check(path)).stderr.split('\n'));
      for (const args of [['coba-a'], ['coba-b', '--label', 'insult']]) {
        const added = await newRule(regime, ...args, '--file', path);
        expect(added).toMatchObject({ code: 0, stderr: '' });
        expect(added.stdout).toMatch(/check:rulebook/);
      }
      const after = await readFile(path, 'utf8');
      // Every line is there as it was, in order; the new ones stand together.
      const at = [...before].findIndex((character, index) => character !== after[index]);
      const kept = at < 0 ? before.length : at;
      expect(after.startsWith(before.slice(0, kept))).toBe(true);
      expect(after.endsWith(before.slice(kept))).toBe(true);
      const old = readRulebook(before);
      const { rules, sha256: _, ...rest } = readRulebook(after);
      const { rules: oldRules, sha256: __, ...oldRest } = old;
      expect(rest).toEqual(oldRest);
      expect(rules.slice(0, -2)).toEqual(oldRules);
      expect(rules.slice(-2)).toMatchObject([
        { id: 'coba-a', label: null, mode: 'shadow', certainty: 'D' },
        { id: 'coba-b', label: 'insult', mode: 'shadow', certainty: 'D' },
      ]);
      const found = (await check(path)).stderr.trim().split('\n').slice(0, -1);
      const added = found.filter((line) => !known.has(line));
      expect(added.length).toBe(16);
      for (const line of added) expect(line).toMatch(TODO_ONLY);
      await writeFile(path, after.replaceAll('TODO', 'uji'));
      const left = (await check(path)).stderr.trim().split('\n').slice(0, -1);
      expect(left.filter((line) => !known.has(line))).toEqual([]);
    },
  );

  it.each([
    ['a rule without a line break at the end', (text: string) => text.trimEnd()],
    ['Windows line breaks', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a comment after the last rule', (text: string) => `${text}\n# the end\n`],
    [
      'keys after the rules',
      (text: string) => {
        const [head = '', rules = ''] = text.split(/^(?=rules:)/m);
        const checklist = 'checklist: []  # none\n';
        return `${head.replace(/^version.*\n/m, '')}${rules}# then\n${checklist}version: 3\n`;
      },
    ],
    [
      'rules that are not indented',
      (text: string) =>
        text.replaceAll(/^ {2}(?=.*)/gm, (two, at) =>
          text.lastIndexOf('\nrules:', at) >= 0 ? '' : two,
        ),
    ],
  ])('copes with %s', async (_name, change) => {
    const text = change(exampled(3));
    const path = join(await folderOf({ 'x.yaml': text }), 'x.yaml');
    expect(await newRule('pilkada-2024', 'coba', '--file', path)).toMatchObject({ code: 0 });
    const after = await readFile(path, 'utf8');
    const { rules, ...rest } = parse(after);
    const { rules: old, ...oldRest } = parse(text);
    expect([rest, rules.slice(0, -1)]).toEqual([oldRest, old]);
    expect(rules.at(-1).id).toBe('coba');
    // Taken out again, the new lines leave what was there.
    const start = after.indexOf('- id: coba');
    expect(text.startsWith(after.slice(0, start).trimEnd())).toBe(true);
    expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
    const { stderr } = await check(path);
    for (const line of stderr.trim().split('\n').slice(0, -1)) expect(line).toMatch(TODO_ONLY);
  });

  it.each([
    ['an id that is taken', ['pilkada-2024', 'uji-hoax'], /uji-hoax.*has a rule of that id/],
    ['an id that is none', ['pilkada-2024', 'Uji Coba'], /Uji Coba.*lower-case/],
    ['a label that there is not', ['pilkada-2024', 'x', '--label', 'spam'], /spam.*insult, sara/],
    ['the file of another regime', ['pemilu-2024', 'x'], /holds the rulebook of "pilkada-2024"/],
    ['no id', ['pilkada-2024'], /use: npm run new:rule/],
    ['an unknown option', ['pilkada-2024', 'x', '--mode', 'live'], /--mode.*use: npm run/s],
  ])('refuses %s and writes nothing', async (_name, args, expected) => {
    const path = join(await folderOf({ 'x.yaml': exampled(3) }), 'x.yaml');
    const { code, stderr } = await newRule(...args, '--file', path);
    expect([code, stderr]).toEqual([64, expect.stringMatching(expected)]);
    expect(await readFile(path, 'utf8')).toBe(exampled(3));
  });

  it('refuses a regime that has no file, and rules that are not a line each', async () => {
    expect((await newRule('pilkada-1999', 'x')).stderr).toMatch(/pilkada-1999\.yaml: ENOENT/);
    expect((await newRule('../x', 'x')).stderr).toMatch(/no such regime/);
    const flow = JSON.stringify(parse(exampled(3)));
    const path = join(await folderOf({ 'x.yaml': flow }), 'x.yaml');
    expect((await newRule('pilkada-2024', 'x', '--file', path)).stderr).toMatch(/must be a list/);
    expect(await readFile(path, 'utf8')).toBe(flow);
  });
});
