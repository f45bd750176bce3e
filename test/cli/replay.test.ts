import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/cli/exit-code.js';
import { type ReplayCommandOptions, replayCommand } from '../../src/cli/replay.js';
import { savedFinding } from '../../src/cli/saved-signals.js';
import { visibleJson } from '../../src/cli/visible.js';
import { readConfig } from '../../src/config.js';
import { conclude } from '../../src/domain/conclude.js';
import { parseRulebook } from '../../src/domain/rulebook.js';
import type { Level } from '../../src/domain/signal.js';
import type { Label } from '../../src/domain/taxonomy.js';
import { observationOf } from '../support/fakes.js';
import { bookText, folderOf } from '../support/rulebooks.js';

vi.mock('../../src/domain/conclude.js', { spy: true });

/** Version 1 as all; version 2 lets hoaxes go with a note, asks for more about threats, and is the one in force. */
const FIRST = bookText(1);
const SECOND = bookText(2, 'pilkada-2024', ({ rules }) => {
  for (const { label, grades } of rules) {
    if (label === 'hoax') Object.assign(grades[0] ?? {}, { outcome: 'note', severity: 1 });
    if (label === 'threat') Object.assign(grades[0] ?? {}, { severity: 3 });
  }
});
const OTHER = bookText(5, 'pilkades-2026');

/** What `classify --save-signals` writes of a post under a rulebook. */
function saved(clientRef: string, levels: Partial<Record<Label, Level>>, yaml = FIRST): string {
  const { regime, version, sha256, ...book } = parseRulebook(yaml);
  const observation = observationOf(levels);
  const { verdict, findings } = conclude({ regime, version, sha256, ...book }, observation);
  return visibleJson({
    clientRef,
    id: `cls_${clientRef}`,
    regime,
    rulebook: { version, sha256 },
    verdict,
    findings: findings.map(savedFinding),
    observation,
  });
}

const LINES = [
  saved('bersih', {}),
  saved('kabar', { hoax: 'review' }),
  saved('ancam', { threat: 'review' }),
  saved('dua\u001b[31m', { hoax: 'review', insult: 'review' }),
  saved('desa', { hoax: 'review' }, OTHER),
];

let rulebooks: string;
let noModels: string;
let folder: string;
beforeAll(async () => {
  rulebooks = await folderOf({
    'a.yaml': SECOND,
    'b.yaml': OTHER,
    'archive/a-1.yaml': FIRST,
    'archive/rusak.yaml': 'regime: x-1',
  });
  noModels = await folderOf();
  folder = await mkdtemp(join(tmpdir(), 'saring-replay-'));
});

async function replay(lines: readonly string[], options: ReplayCommandOptions = {}) {
  const path = join(folder, 'saved.ndjson');
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  const config = readConfig({ RULEBOOK_DIR: rulebooks, MODELS_DIR: noModels });
  const printed = { out: '', err: '' };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.out += text;
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      printed.err += text;
      return true;
    }),
  ];
  try {
    const code = await replayCommand(path, options, config);
    return { code, ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const parsed = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('saring replay', () => {
  it('prints what the version in force says otherwise than what was saved, in the order of the file', async () => {
    const { code, out, err } = await replay(LINES);
    expect(err).toBe('');
    expect(out.split('\n').slice(0, 8)).toEqual([
      'baris 2, kabar: review → allowed',
      '  ~ uji-hoax: review S2 → note S1',
      'baris 3, ancam: review → review',
      '  ~ uji-threat: review S2 → review S3',
      'baris 4, dua\uFFFD[31m: review → review',
      '  ~ uji-hoax: review S2 → note S1',
      'baris 5, desa: review → allowed [disimpan menurut pilkades-2026]',
      '  ~ uji-hoax: review S2 → note S1',
    ]);
    expect(out).toMatch(
      /pilkada-2024 v2 dibanding putusan yang tersimpan: 5 materi, 1 tetap, 4 berbeda/,
    );
    expect(out).toMatch(/│ review +│ allowed +│ 2 +│/);
    expect(out).toMatch(/│ review +│ review \(temuan berbeda\) +│ 2 +│/);
    expect(out).toMatch(/1 materi disimpan menurut rezim lain/);
    expect(code).toBe(1);
  });

  it('compares with an older version, whatever was said when the signals were saved', async () => {
    const { code, out } = await replay(LINES, { against: '1', json: true });
    const rows = parsed(out);
    expect(rows.slice(0, -1).map(({ line, verdict }) => [line, verdict.after])).toEqual([
      [2, 'allowed'],
      [3, 'review'],
      [4, 'review'],
      [5, 'allowed'],
    ]);
    expect(rows[0]).toEqual({
      line: 2,
      clientRef: 'kabar',
      id: 'cls_kabar',
      savedUnder: 'pilkada-2024',
      verdict: { before: 'review', after: 'allowed' },
      added: [],
      removed: [],
      changed: [
        {
          rule: 'uji-hoax',
          before: { outcome: 'review', severity: 2 },
          after: { outcome: 'note', severity: 1 },
        },
      ],
    });
    expect(rows.at(-1)).toEqual({
      end: true,
      regime: 'pilkada-2024',
      rulebook: { version: 2, sha256: parseRulebook(SECOND).sha256 },
      against: { version: 1, sha256: parseRulebook(FIRST).sha256 },
      posts: 5,
      unchanged: 1,
      changed: 4,
      unreadable: 0,
      savedElsewhere: 1,
      directions: [
        { before: 'review', after: 'allowed', posts: 2 },
        { before: 'review', after: 'review', posts: 2 },
      ],
    });
    expect(code).toBe(1);
  });

  it('finds no difference against the version in force, and exits 0', async () => {
    const { code, out } = await replay(LINES, { against: '2' });
    expect([code, out.includes('5 materi, 5 tetap, 0 berbeda')]).toEqual([0, true]);
  });

  it('gives the same twice, byte for byte', async () => {
    const [once, twice] = [
      await replay(LINES, { json: true }),
      await replay(LINES, { json: true }),
    ];
    expect(once).toEqual(twice);
  });

  it('judges by the regime that it is told, and says whose the signals were', async () => {
    const { code, out } = await replay(LINES, { regime: 'pilkades-2026', json: true });
    const summary = parsed(out).at(-1);
    expect([code, summary]).toEqual([
      0,
      expect.objectContaining({ regime: 'pilkades-2026', savedElsewhere: 4, changed: 0 }),
    ]);
  });

  it('names a bad line and goes on, and does not exit as if all had been judged', async () => {
    const lines = [LINES[0] ?? '', '{"verdict":"allowed"}', '', 'bukan json', LINES[1] ?? ''];
    const { code, out, err } = await replay(lines);
    expect(err).toMatch(
      /saved\.ndjson:2: \/clientRef: .*\n.*saved\.ndjson:4: bukan JSON yang sah\n$/,
    );
    expect(out).toMatch(/^baris 5, kabar/);
    expect(out).toMatch(/2 materi, 1 tetap, 1 berbeda/);
    expect(out).toMatch(/2 baris tidak terbaca/);
    expect(code).toBe(66);
  });

  it('names a line with 200,000 signals as bad, and goes on', async () => {
    const line = JSON.parse(LINES[1] ?? '');
    const [signal] = line.observation.signals;
    line.observation.signals = Array(200_000).fill(signal);
    const { code, out, err } = await replay([JSON.stringify(line), LINES[1] ?? '']);
    expect(err).toMatch(/saved\.ndjson:1: \/observation\/signals: .*2000/);
    expect(out).toMatch(/1 materi, 0 tetap, 1 berbeda/);
    expect(code).toBe(66);
  });

  it('goes on after a line whose judging fails', async () => {
    vi.mocked(conclude).mockImplementationOnce(() => {
      throw new RangeError('too deep');
    });
    const { code, out, err } = await replay([LINES[0] ?? '', LINES[1] ?? '']);
    expect(err).toMatch(/saved\.ndjson:1: .*cannot be judged.*: too deep\n$/);
    expect(out).toMatch(/1 materi, 0 tetap, 1 berbeda/);
    expect(code).toBe(66);
  });

  it('lets no line forge another one', async () => {
    const forged = (change: (line: { findings: { rule: string }[] }) => object) =>
      JSON.stringify(change(JSON.parse(LINES[1] ?? '')));
    const { out, err } = await replay([
      forged((line) => ({
        ...line,
        findings: [{ ...line.findings[0], rule: 'x\nbaris 9, palsu' }],
      })),
      forged((line) => ({ ...line, clientRef: 'x\u2028\nbaris 9, palsu' })),
      forged((line) => ({ ...line, observation: { 'x\nsaring: palsu': 1 } })),
    ]);
    expect(`${out}\n${err}`).not.toMatch(/^(baris 9|saring: palsu)/m);
    expect(err).toMatch(/:1: \/findings\/0\/rule: .*\n.*:3: \/observation/);
    expect(out).toMatch(/^baris 2, x baris 9, palsu: /);
  });

  it('has nothing to say of an empty file', async () => {
    expect((await replay([])).code).toBe(66);
  });

  it.each([
    ['a version that there is not', { against: '9' }, /--against 9.*1, 2/],
    ['a version that is no number', { against: 'x' }, /--against x.*1, 2/],
    [
      'a regime that there is not',
      { regime: 'pilkada-1999' },
      /--regime pilkada-1999.*pilkades-2026/,
    ],
  ])('refuses %s as wrong use, and names what there is', async (_name, options, expected) => {
    const error = await replay(LINES, options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(expected);
  });
});
