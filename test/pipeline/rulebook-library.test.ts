import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { versionsOf } from '../../src/pipeline/rulebook-archive.js';
import { RulebookLibrary } from '../../src/pipeline/rulebook-library.js';
import { rulebookOf } from '../support/fakes.js';
import { BUILT_IN, bookText, folderOf, refusedText } from '../support/rulebooks.js';

const BUILT_IN_VERSION = rulebookOf('pilkada-2024').version;

function open(operator?: string, defaultRegime = 'pilkada-2024') {
  return RulebookLibrary.open({ builtIn: BUILT_IN, operator }, defaultRegime);
}

function versions(library: RulebookLibrary) {
  return Object.fromEntries(library.inForce.map(({ book }) => [book.regime, book.version]));
}

function sources(library: RulebookLibrary) {
  return Object.fromEntries(library.inForce.map(({ book, source }) => [book.regime, source]));
}

describe('the rulebook library at the start', () => {
  it('has what comes with Saring, and is content without a folder of the operator', async () => {
    const library = await open();
    expect(library.regimes).toEqual(['pemilu-2024', 'pilkada-2020', 'pilkada-2024']);
    expect(new Set(Object.values(sources(library)))).toEqual(new Set(['built-in']));
    expect(await library.reload()).toEqual({ changes: [], problems: [] });
  });

  it("lets the operator's files replace and add regimes, by what they hold and not by their names", async () => {
    const folder = await folderOf({
      'a.yaml': bookText(90),
      'b.yml': bookText(1, 'pilkades-2026'),
      '.c.yaml': 'hidden',
      'readme.md': 'no rulebook',
    });
    const library = await open(folder, 'pilkades-2026');
    expect(versions(library)).toMatchObject({ 'pilkada-2024': 90, 'pilkades-2026': 1 });
    expect(sources(library)).toEqual({
      'pemilu-2024': 'built-in',
      'pilkada-2020': 'built-in',
      'pilkada-2024': 'operator',
      'pilkades-2026': 'operator',
    });
    expect(library.problems).toEqual([]);
    expect(library.bookOf('pilkada-2024')?.version).toBe(90);
    expect(library.builtInOf('pilkada-2024')?.version).toBe(BUILT_IN_VERSION);
    expect(library.bookOf('pilkada-1999')).toBeUndefined();
  });

  it.each([
    ['is not YAML', 'rules: [', /line 2/],
    ['is not of the schema', 'regime: desa', /^(version|title|period|elements|rules): /],
    ['fails a check', refusedText(90), /hoax/],
    ['is no UTF-8', Buffer.of(0xff), /^is not UTF-8$/],
    ['is larger than what is read', `#${'x'.repeat(400_000)}`, /400001 bytes/],
  ])('keeps what comes with Saring where a file %s', async (_name, text, expected) => {
    const library = await open(await folderOf({ 'rusak.yaml': text }));
    expect(versions(library)).toMatchObject({ 'pilkada-2024': BUILT_IN_VERSION });
    expect(library.problems.length).toBeGreaterThan(0);
    for (const { file, message } of library.problems) {
      expect(file).toBe('rusak.yaml');
      expect(message).toMatch(expected);
      // The file's name once, nothing of where it lies, a line each.
      expect(message).not.toMatch(/rusak|saring-rulebooks|\n/);
    }
  });

  it('does not wait for a pipe, nor take a folder for a file', async () => {
    const folder = await folderOf();
    await mkdir(join(folder, 'folder.yaml'));
    execFileSync('mkfifo', [join(folder, 'pipa.yaml')]);
    expect((await open(folder)).problems).toEqual([
      { file: 'folder.yaml', message: 'is not a file' },
      { file: 'pipa.yaml', message: 'is not a file' },
    ]);
  });

  it('takes neither of two files of one regime, and names both', async () => {
    const folder = await folderOf({
      'a.yaml': bookText(90),
      'b.yaml': bookText(91),
    });
    const library = await open(folder);
    expect(versions(library)['pilkada-2024']).toBe(BUILT_IN_VERSION);
    expect(library.problems).toEqual([
      { file: 'a.yaml', message: expect.stringContaining('b.yaml') },
      { file: 'b.yaml', message: expect.stringContaining('a.yaml') },
    ]);
  });

  it('fails for a folder that is not there, and names the setting', async () => {
    await expect(open('/tidak/ada')).rejects.toThrow(/RULEBOOK_DIR.*ENOENT/);
  });

  it('fails without a rulebook for the default regime, and says what is loaded and why not more', async () => {
    const folder = await folderOf({ 'desa.yaml': 'regime: desa' });
    await expect(open(folder, 'pilkades-2026')).rejects.toThrow(
      /DEFAULT_REGIME.*"pilkades-2026".*pemilu-2024, pilkada-2020, pilkada-2024.*desa\.yaml: version/s,
    );
  });

  it.each([
    ['broken', { 'a.yaml': 'rules: [' }, /a\.yaml: /],
    ['missing', {}, /no rulebook/],
    [
      'twice there',
      { 'a.yaml': bookText(1), 'b.yaml': bookText(2) },
      /a\.yaml: regime "pilkada-2024" stands in b\.yaml/,
    ],
  ])('fails when what comes with Saring is %s', async (_name, files, expected) => {
    const builtIn = await folderOf(files);
    const opening = RulebookLibrary.open({ builtIn, operator: undefined }, 'pilkada-2024');
    await expect(opening).rejects.toThrow(expected);
  });
});

describe('a reload', () => {
  const put = (folder: string, name: string, text: string) => writeFile(join(folder, name), text);

  it('takes a new version, says what changed, and changes nothing for who holds the old one', async () => {
    const folder = await folderOf({ 'a.yaml': bookText(90) });
    const library = await open(folder);
    const held = library.bookOf('pilkada-2024');
    await put(folder, 'a.yaml', bookText(91));
    const { changes, problems } = await library.reload();
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      {
        regime: 'pilkada-2024',
        before: { version: 90, sha256: held?.sha256 },
        after: { version: 91, sha256: library.bookOf('pilkada-2024')?.sha256 },
      },
    ]);
    expect(held?.version).toBe(90);
  });

  it('keeps the last good version of a file that broke, until it is mended', async () => {
    const folder = await folderOf({ 'a.yaml': bookText(90) });
    const library = await open(folder);
    await put(folder, 'a.yaml', 'rusak: [');
    for (const _ of [1, 2]) {
      const { changes, problems } = await library.reload();
      expect([changes, problems.length]).toEqual([[], 1]);
      expect(library.problems).toEqual(problems);
      expect(versions(library)['pilkada-2024']).toBe(90);
    }
    await put(folder, 'a.yaml', bookText(91));
    await library.reload();
    expect([versions(library)['pilkada-2024'], library.problems]).toEqual([91, []]);
  });

  it('does not check again what did not change', async () => {
    const folder = await folderOf({
      'a.yaml': bookText(90),
      'b.yaml': bookText(1, 'pilkades-2026'),
    });
    const library = await open(folder);
    const held = library.bookOf('pilkada-2024');
    await put(folder, 'b.yaml', bookText(2, 'pilkades-2026'));
    await library.reload();
    expect(library.bookOf('pilkada-2024')).toBe(held);
    expect(versions(library)['pilkades-2026']).toBe(2);
  });

  it('follows a file that takes the place of a broken one', async () => {
    const folder = await folderOf({ 'a.yaml': bookText(90) });
    const library = await open(folder);
    await put(folder, 'a.yaml', 'rusak: [');
    await put(folder, 'b.yaml', bookText(91));
    await library.reload();
    expect(versions(library)['pilkada-2024']).toBe(91);
    expect(library.problems.map(({ file }) => file)).toEqual(['a.yaml']);
  });

  it('keeps the last good version of a file that broke and was renamed, until that is settled', async () => {
    const folder = await folderOf({
      'a.yaml': bookText(90),
      'b.yaml': bookText(1, 'pilkades-2026'),
    });
    const library = await open(folder);
    await rm(join(folder, 'a.yaml'));
    await put(folder, 'baru.yaml', 'rusak: [');
    for (const _ of [1, 2]) {
      const { changes, problems } = await library.reload();
      expect(changes).toEqual([]);
      expect(problems).toEqual([
        { file: 'baru.yaml', message: expect.stringMatching(/line 2/) },
        { file: 'a.yaml', message: expect.stringMatching(/"pilkada-2024".*stays.*baru\.yaml/) },
      ]);
      expect(versions(library)['pilkada-2024']).toBe(90);
    }
    await put(folder, 'baru.yaml', bookText(91));
    await library.reload();
    expect([versions(library)['pilkada-2024'], library.problems]).toEqual([91, []]);
    await rm(join(folder, 'baru.yaml'));
    await library.reload();
    expect([versions(library)['pilkada-2024'], library.problems]).toEqual([BUILT_IN_VERSION, []]);
  });

  it('keeps a regime whose file brings another one, while a file is broken', async () => {
    const folder = await folderOf({ 'a.yaml': bookText(90) });
    const library = await open(folder);
    await put(folder, 'a.yaml', bookText(1, 'pilkades-2026'));
    await put(folder, 'b.yaml', 'rusak: [');
    await library.reload();
    expect(versions(library)).toMatchObject({ 'pilkada-2024': 90, 'pilkades-2026': 1 });
    expect(library.problems.map(({ file }) => file)).toEqual(['b.yaml', 'a.yaml']);
  });

  it('keeps what was in force when two files begin to claim it', async () => {
    const folder = await folderOf({ 'a.yaml': bookText(90) });
    const library = await open(folder);
    await put(folder, 'a.yaml', bookText(91));
    await put(folder, 'b.yaml', bookText(92));
    await library.reload();
    expect(versions(library)['pilkada-2024']).toBe(90);
    expect(library.problems.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
  });

  it('brings back what comes with Saring, and takes away what was added, when files are removed', async () => {
    const folder = await folderOf({
      'a.yaml': bookText(90),
      'b.yaml': bookText(1, 'pilkades-2026'),
    });
    const library = await open(folder);
    for (const name of ['a.yaml', 'b.yaml']) await rm(join(folder, name));
    const { changes } = await library.reload();
    expect(changes.map(({ regime, after }) => [regime, after?.version ?? null])).toEqual([
      ['pilkada-2024', BUILT_IN_VERSION],
      ['pilkades-2026', null],
    ]);
    expect(library.regimes).not.toContain('pilkades-2026');
  });

  it('keeps the default regime, which every post without one is judged by', async () => {
    const folder = await folderOf({ 'b.yaml': bookText(1, 'pilkades-2026') });
    const library = await open(folder, 'pilkades-2026');
    await rm(join(folder, 'b.yaml'));
    for (const _ of [1, 2]) {
      expect((await library.reload()).problems).toEqual([
        { file: 'b.yaml', message: expect.stringContaining('DEFAULT_REGIME') },
      ]);
      expect(library.bookOf('pilkades-2026')?.version).toBe(1);
    }
  });

  it('keeps everything when the folder is gone: it may be mounted again', async () => {
    const folder = await folderOf({ 'a.yaml': bookText(90) });
    const library = await open(folder);
    await rm(folder, { recursive: true });
    const { changes, problems } = await library.reload();
    expect(changes).toEqual([]);
    expect(problems).toEqual([
      { file: 'RULEBOOK_DIR', message: 'the folder cannot be read (ENOENT)' },
    ]);
    expect(versions(library)['pilkada-2024']).toBe(90);
  });

  it('waits for the one before it: what was read last is in force', async () => {
    const folder = await folderOf({ 'a.yaml': bookText(1) });
    const library = await open(folder);
    const reloads = [];
    for (const version of [2, 3, 4, 5]) {
      await put(folder, 'a.yaml', bookText(version));
      reloads.push(library.reload(), library.reload());
    }
    const reports = await Promise.all(reloads);
    expect(versions(library)['pilkada-2024']).toBe(5);
    // Each change begins where the one before it ended.
    const steps = reports.flatMap(({ changes }) => changes);
    expect(steps[0]?.before?.version).toBe(1);
    for (const [at, step] of steps.slice(1).entries())
      expect(step.before).toEqual(steps[at]?.after);
  });
});

describe('the archive', () => {
  const folders = async () => {
    const operator = await folderOf({ 'a.yaml': bookText(90), 'archive/w.yaml': bookText(80) });
    return { builtIn: BUILT_IN, operator };
  };

  it('has older versions of both folders beside those that stand in them', async () => {
    const both = await folders();
    await writeFile(join(both.operator, 'archive', 'x.yaml'), bookText(89));
    await writeFile(join(both.operator, 'archive', 'y.yaml'), bookText(88, 'pemilu-2024'));
    const library = await RulebookLibrary.open(both, 'pilkada-2024');
    const { books, problems } = await versionsOf('pilkada-2024', library, both);
    expect(books.map(({ version }) => version).slice(0, 4)).toEqual([90, BUILT_IN_VERSION, 80, 89]);
    expect(new Set(books.map(({ regime }) => regime))).toEqual(new Set(['pilkada-2024']));
    expect(problems).toEqual([]);
  });

  it('reads a version that was in force although a check of today refuses it', async () => {
    const both = await folders();
    await writeFile(join(both.operator, 'archive', 'x.yaml'), refusedText(7));
    await writeFile(join(both.operator, 'archive', 'z.yaml'), 'regime: x');
    const library = await RulebookLibrary.open(both, 'pilkada-2024');
    const { books, problems } = await versionsOf('pilkada-2024', library, both);
    expect(books.map(({ version }) => version)).toContain(7);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['z.yaml']));
  });

  it('that comes with Saring can be read, every file', async () => {
    const library = await open();
    for (const regime of library.regimes) {
      const { problems } = await versionsOf(regime, library, {
        builtIn: BUILT_IN,
        operator: undefined,
      });
      expect(problems).toEqual([]);
    }
  });
});
