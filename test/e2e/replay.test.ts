import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { savedLineSchema } from '../../src/cli/saved-signals.js';
import { saring } from '../support/cli.js';
import { folderOf } from '../support/rulebooks.js';

const insult = 'Pak Darmo itu bajingan goblok, otak udang, tak tahu malu';

let folder: string;
let saved: string;
let first: Awaited<ReturnType<typeof saring>>;
beforeAll(async () => {
  folder = await folderOf({
    'posts.ndjson': [
      { text: insult },
      { clientRef: 'debat', text: 'Debat calon bupati disiarkan malam ini.' },
      { text: insult, context: { regime: 'pemilu-2024', actor: 'candidate' } },
      { teks: 'bukan kiriman' },
    ]
      .map((post) => JSON.stringify(post))
      .join('\n'),
  });
  saved = join(folder, 'saved.ndjson');
  first = await saring([
    'classify',
    join(folder, 'posts.ndjson'),
    'docs/samples/banner-program.jpg',
    '--save-signals',
    saved,
  ]);
});

describe('saved signals', () => {
  it('hold a line for each post that was judged, for their owner alone', async () => {
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 66, stderr: '' });
    const lines = (await readFile(saved, 'utf8')).trim().split('\n');
    const posts = lines.map((line) => savedLineSchema.parse(JSON.parse(line)));
    expect(posts.map(({ clientRef, regime, verdict }) => [clientRef, regime, verdict])).toEqual([
      ['posts.ndjson:1', 'pilkada-2024', 'review'],
      ['debat', 'pilkada-2024', 'allowed'],
      ['posts.ndjson:3', 'pemilu-2024', expect.stringMatching(/review|prohibited/)],
      ['banner-program.jpg', 'pilkada-2024', expect.any(String)],
    ]);
    expect(posts[0]?.observation.signals[0]?.evidence[0]?.quote).toContain('goblok');
    expect((await stat(saved)).mode & 0o777).toBe(0o600);
  });

  it('give the same verdicts again, without any model', async () => {
    const noModels = { MODELS_DIR: await folderOf() };
    const again = await saring(
      ['replay', saved, '--regime', 'pilkada-2024', '--json'],
      '',
      noModels,
    );
    const summary = JSON.parse(again.stdout.trim().split('\n').at(-1) ?? '');
    expect(summary).toMatchObject({ posts: 4, savedElsewhere: 1, unreadable: 0 });
    // Of the one that was judged by another regime anything may differ; of the others nothing may.
    const own = (await readFile(saved, 'utf8'))
      .split('\n')
      .filter((line) => line.includes('"regime":"pilkada-2024"'))
      .join('\n');
    const { stdout, code } = await saring(['replay', '-'], own, noModels);
    expect([stdout.trim(), code]).toEqual([
      expect.stringMatching(/3 materi, 3 tetap, 0 berbeda$/),
      0,
    ]);
  });

  it('are not written over without being told', async () => {
    const path = join(folder, 'lama.ndjson');
    await writeFile(path, 'lama');
    const { code, stderr } = await saring(['classify', '-', '--save-signals', path], insult);
    expect([code, stderr]).toEqual([64, expect.stringMatching(/--force/)]);
    expect(await readFile(path, 'utf8')).toBe('lama');
  });

  it('are not put in place of the posts', async () => {
    const posts = join(folder, 'kiriman.ndjson');
    const line = JSON.stringify({ text: insult });
    await writeFile(posts, line);
    const { code, stderr } = await saring(['classify', posts, '--save-signals', posts, '--force']);
    expect([code, stderr]).toEqual([64, expect.stringMatching(/it is the input/)]);
    expect(await readFile(posts, 'utf8')).toBe(line);
  });

  it.each([
    ['a file that is not there', ['replay', '/tidak/ada.ndjson']],
    ['no file', ['replay']],
    ['an unknown regime', ['replay', '-', '--regime', 'pilkada-1999']],
    ['--force without a file to replace', ['classify', '-', '--force']],
    ['an empty name to save under', ['classify', '-', '--save-signals', '']],
  ])('exit 64 for %s', async (_name, args) => {
    const { code, stderr } = await saring(args);
    expect(code).toBe(64);
    expect(stderr).not.toMatch(/at .*\.js:/);
  });
});
