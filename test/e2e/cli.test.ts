import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { classificationSchema } from '../../src/domain/classification.js';
import { saring } from '../support/cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const banner = join(root, 'docs/samples/banner-hinaan.jpg');
const lawful = 'Debat calon bupati disiarkan malam ini pukul 19.00. Yuk simak bersama keluarga.';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saring-'));
});
async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('saring classify', () => {
  it('prints a table with words, article and verdict for an image, and exits by the verdict', async () => {
    const { stdout, code } = await saring(['classify', banner]);
    expect(stdout).toMatch(/banner-hinaan\.jpg/);
    expect(stdout).toMatch(/Pasal 69 huruf b/);
    expect(stdout).toMatch(/Diduga/);
    expect([1, 2]).toContain(code);
  });

  it.each([
    ['pilkada-2020', /Pasal 69 huruf b UU 1\/2015/],
    ['pemilu-2024', /Pasal 280 ayat \(1\) huruf c UU 7\/2017/],
  ])('judges under %s by its own articles', async (regime, article) => {
    const insult = 'Pak Darmo itu bajingan goblok, otak udang, tak tahu malu';
    const { stdout, code } = await saring(['classify', '-', '--regime', regime], insult);
    // The table breaks lines at the width of its column.
    expect(stdout.replaceAll(/[\s│]+/g, ' ')).toMatch(article);
    expect(code).toBe(1);
  });

  it('exits 0 for a lawful text from standard input', async () => {
    const { stdout, code } = await saring(['classify', '-'], lawful);
    expect({ stdout, code }).toMatchObject({ code: 0 });
    expect(stdout).toContain('tidak ada dugaan');
  });

  it('prints the checklist of a single item, and of several when asked', async () => {
    const posts = await file(
      'dua.ndjson',
      [lawful, lawful].map((one) => JSON.stringify({ text: one })).join('\n'),
    );
    const [single, several, asked] = await Promise.all([
      saring(['classify', '-'], lawful),
      saring(['classify', posts]),
      saring(['classify', posts, '--checklist']),
    ]);
    const counts = [single, several, asked].map(
      ({ stdout }) => stdout.match(/^Daftar periksa /gm)?.length ?? 0,
    );
    expect(counts).toEqual([1, 0, 2]);
    expect(single.stdout).toMatch(/✓ terpenuhi: /);
  });

  it('prints NDJSON in order for NDJSON, from a file and from standard input', async () => {
    const lines = [{ text: lawful }, { clientRef: 'b', text: lawful }].map((post) =>
      JSON.stringify(post),
    );
    const path = await file('posts.ndjson', lines.join('\n'));
    for (const run of [
      saring(['classify', path, '--json']),
      saring(['classify', '--json', '-'], lines.join('\n')),
    ]) {
      const { stdout, code } = await run;
      const answers = stdout
        .trim()
        .split('\n')
        .map((line) => classificationSchema.parse(JSON.parse(line)));
      expect(answers.map(({ clientRef }) => clientRef)[1]).toBe('b');
      expect([answers.length, code]).toEqual([2, 0]);
    }
  });

  it('exits 3 for a damaged picture: undetermined, not allowed', async () => {
    const path = await file('rusak.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'));
    const { stdout, code } = await saring(['classify', path]);
    expect([stdout.includes('undetermined'), code]).toEqual([true, 3]);
  });

  it('reports a bad line and goes on with the others', async () => {
    const path = await file('campur.ndjson', `{"text":"${lawful}"}\n{"teks":1}\nbukan json\n`);
    const { stdout, code } = await saring(['classify', path, '--json']);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => row.verdict ?? row.error)).toEqual([
      'allowed',
      expect.stringContaining('/teks'),
      expect.stringContaining('JSON'),
    ]);
    expect(code).toBe(66);
  });

  it('does not judge JSON with a mistake in it as prose, from standard input', async () => {
    const { stdout, code } = await saring(
      ['classify', '--json', '-'],
      `{teks: rusak}\n{"text":"${lawful}"}\n`,
    );
    const [bad, good] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([bad.error, good.verdict, code]).toEqual([
      expect.stringContaining('JSON'),
      'allowed',
      66,
    ]);
  });

  it('stops quietly, with no verdict, when its reader goes away', async () => {
    const posts = `${JSON.stringify({ text: lawful })}\n`.repeat(300);
    const path = await file('banyak.ndjson', posts);
    const child = spawn(process.execPath, ['dist/cli.js', 'classify', path, '--json'], {
      cwd: root,
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [stderr, code] = await Promise.all([
      text(child.stderr),
      new Promise<number | null>((resolve) => child.once('close', resolve)),
    ]);
    expect([stderr, code]).toEqual(['', 74]);
  });

  it('shows no control character of a text, its name or its fields to a terminal', async () => {
    const hostile = await file('judul\u001b]0;x\u0007.ndjson', '{"\\u001b[31mteks":1}');
    for (const args of [[hostile], ['--json', hostile], ['\u001b[31mtidak-ada']]) {
      const { stdout, stderr } = await saring(['classify', ...args]);
      expect(stdout + stderr).not.toBe('');
      expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}/u);
    }
  });

  it('names a bad setting and what would be right', async () => {
    const { stderr, code } = await saring(['classify', '-'], lawful, { PORT: 'abc' });
    expect(stderr).toMatch(/PORT: isi bilangan bulat 0 sampai 65535/);
    expect(code).toBe(70);
  });

  it.each([
    ['no file', ['classify']],
    ['a file that is not there', ['classify', '/tidak/ada.txt']],
    ['an unknown regime', ['classify', '-', '--regime', 'pilkada-1999']],
    ['an unknown command', ['klasifikasi']],
    ['an unknown option', ['classify', '-', '--xml']],
  ])('exits 64 for %s, without a stack', async (_name, args) => {
    const { code, stderr } = await saring(args);
    expect(code).toBe(64);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/at .*\.js:/);
  });
});

describe('saring gallery', () => {
  it('lists and removes what was added, and ends by exit code', async () => {
    const settings = { DATA_DIR: join(folder, 'data'), FACE_MATCHING: 'off' };
    const entry = { id: 'gal_0a1b2c3d', kind: 'face', name: 'Sari Wulandari', role: 'pair' };
    const model = { id: 'old', version: '0' };
    const content = { format: 1, entries: [{ ...entry, model, vectors: ['AACAPw=='] }] };
    await mkdir(settings.DATA_DIR);
    const path = await file('data/gallery.json', JSON.stringify(content));
    const listed = await saring(['gallery', 'list', '--json'], '', settings);
    expect([listed.code, listed.stdout]).toEqual([0, expect.stringContaining(entry.id)]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const removed = await saring(['gallery', 'remove', entry.name], '', settings);
    expect([removed.code, removed.stdout]).toEqual([0, expect.stringContaining('Dihapus: gal_')]);
    expect(await readFile(path, 'utf8')).not.toMatch(/Sari|AACAPw/);
    const again = await saring(['gallery', 'remove', entry.name], '', settings);
    expect([again.code, again.stdout]).toEqual([64, '']);
  });

  it.each([
    ['a name that is no party id', ['logo', 'Partai Uji', banner], /"partai-uji"/],
    ['a face without a role', ['face', 'Sari', banner], /--role/],
    [
      'a face while faces are not matched',
      ['face', 'Sari', '--role', 'pair', banner],
      /FACE_MATCH/,
    ],
  ])('exits 64 for %s', async (_name, args, expected) => {
    const settings = { DATA_DIR: join(folder, 'none'), FACE_MATCHING: 'off' };
    const { code, stderr } = await saring(['gallery', 'add', ...args], '', settings);
    expect([code, stderr]).toEqual([64, expect.stringMatching(expected)]);
  });
});
