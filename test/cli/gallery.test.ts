import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/exit-code.js';
import { addGalleryCommands } from '../../src/cli/gallery.js';
import { listGallery } from '../../src/cli/gallery-list.js';
import { removeFromGallery } from '../../src/cli/gallery-remove.js';
import type { GalleryTools } from '../../src/cli/gallery-tools.js';
import { galleryPath } from '../../src/gallery/gallery-file.js';
import {
  entriesIn,
  faceEntry,
  logoEntry,
  putEntries,
  SPACES,
  templateOf,
  vectorAt,
} from '../support/gallery.js';
import { fakeTools, pictures } from '../support/gallery-tools.js';

describe('saring gallery list', () => {
  const old = { id: SPACES.face.id, version: '0' };

  it('shows what is built in and what was added, and what of it is not used', async () => {
    const { tools, out, err } = await fakeTools();
    const pictured = { id: 'gal_00000003', name: 'partai-dua', templates: [templateOf(1)] };
    const entries = [logoEntry(), faceEntry({ model: old }), logoEntry(pictured)];
    await putEntries(tools.directory, entries);
    expect(await listGallery(tools, {})).toBe(0);
    const line = (name: string) =>
      out()
        ?.split('\n')
        .find((row) => row.includes(name));
    expect(line('partai-lama')).toMatch(/bawaan.*logo.*1.*dipakai/);
    expect(line("Ma'mun Adi")).toMatch(
      /president.*2019-10-20 sampai 2024-10-20.*0.*belum ada foto/,
    );
    expect(line('partai-uji')).toMatch(/gal_00000001.*logo.*hanya untuk ditinjau: tambahkan lagi/);
    expect(line('partai-dua')).toMatch(/gal_00000003.*logo.*dipakai/);
    expect(line('Sari')).toMatch(
      /wajah.*official.*sejak 2020-01-01.*2024-05-01.*tidak dipakai: model fake-face 0/,
    );
    expect(out()).toContain(`Ditambahkan operator: 3 · ${galleryPath(tools.directory)}`);
    expect(err()).toMatch(/1 entri tidak dipakai/);
  });

  it('shows how many pictures there were, and vectors, and which logo has broken numbers', async () => {
    const { tools, out, err } = await fakeTools();
    const vectors = [10, 11, 12].map(vectorAt);
    const long = [Float32Array.of(1, 1, 0, 0)];
    await putEntries(tools.directory, [
      faceEntry({ pictures: 1, vectors }),
      logoEntry({ vectors: long }),
    ]);
    expect(await listGallery(tools, {})).toBe(0);
    const cells = (name: string) =>
      out()
        ?.split('\n')
        .find((row) => row.includes(name))
        ?.split('│')
        .map((cell) => cell.trim());
    expect(cells('Jenis')?.slice(6, 8)).toEqual(['Gambar', 'Vektor']);
    expect(cells('Sari')?.slice(6, 8)).toEqual(['1', '3']);
    expect(cells('Rangga')?.slice(6, 8)).toEqual(['', '1']);
    expect(cells('partai-uji')?.[9]).toBe('tidak dipakai: angkanya rusak');
    expect(err()).toMatch(/1 entri tidak dipakai: angkanya dari model lain, atau rusak/);
  });

  it('prints a line of JSON an entry, without the numbers', async () => {
    const { tools, out } = await fakeTools();
    await putEntries(tools.directory, [logoEntry(), faceEntry({ model: old, pictures: 1 })]);
    expect(await listGallery(tools, { json: true })).toBe(0);
    const rows = out()
      ?.split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(5);
    expect(rows?.at(-1)).toEqual({
      id: 'gal_00000002',
      kind: 'face',
      name: 'Sari Wulandari',
      role: 'official',
      from: '2020-01-01',
      to: null,
      pictures: 1,
      vectors: 2,
      addedAt: '2024-05-01',
      model: old,
      usable: false,
      reason: 'other-model',
    });
    expect(rows?.[0]).toMatchObject({ id: null, name: 'partai-lama', pictures: null });
  });

  it('shows what is stored about whom even when the models are broken', async () => {
    const knowledge = () => Promise.reject(new Error('manifest rusak'));
    const { tools, out, err } = await fakeTools({ knowledge });
    await putEntries(tools.directory, [faceEntry()]);
    expect(await listGallery(tools, {})).toBe(0);
    expect(out()).toMatch(/Sari Wulandari.*belum diketahui/);
    expect(err()).toMatch(/manifest rusak/);
  });

  it('says when faces are not matched, and makes no folder', async () => {
    const { tools, out } = await fakeTools({ faceMatching: false });
    expect(await listGallery(tools, {})).toBe(0);
    expect(out()).toMatch(/FACE_MATCHING=off: wajah tidak dicocokkan/);
    await expect(stat(tools.directory)).rejects.toThrow(/ENOENT/);
  });

  it('fails, naming the file, when the gallery is broken', async () => {
    const { tools } = await fakeTools();
    await mkdir(tools.directory);
    await writeFile(galleryPath(tools.directory), '{', { mode: 0o600 });
    await expect(listGallery(tools, {})).rejects.toThrow(galleryPath(tools.directory));
  });

  it('shows no control character of a name to a terminal', async () => {
    const { tools, out } = await fakeTools();
    await putEntries(tools.directory, [faceEntry({ name: 'Sari\u001b]0;x\u0007\u202e' })]);
    await listGallery(tools, {});
    await listGallery(tools, { json: true });
    await removeFromGallery(tools, 'gal_00000002', {});
    expect(out()).toContain('Dihapus');
    expect(out()).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('warns of a file that others could read, and closes it', async () => {
    const { tools, err } = await fakeTools();
    await putEntries(tools.directory, [logoEntry()]);
    await chmod(galleryPath(tools.directory), 0o640);
    await listGallery(tools, {});
    expect(err()).toMatch(/terbuka bagi pengguna lain \(640\); kini 600/);
  });
});

describe('saring gallery remove', () => {
  const [early, late] = [faceEntry(), faceEntry({ id: 'gal_00000003', role: 'pair' })];

  it.each([
    ['a name, in every role', 'sari wulandari', [early, late]],
    ['an id', 'gal_00000003', [late]],
  ])('removes by %s, and says what', async (_what, nameOrId, gone) => {
    const { tools, out } = await fakeTools();
    await putEntries(tools.directory, [logoEntry(), early, late]);
    expect(await removeFromGallery(tools, nameOrId, {})).toBe(0);
    const left = [logoEntry(), early, late].filter(
      (entry) => !gone.some(({ id }) => id === entry.id),
    );
    expect(await entriesIn(tools.directory)).toEqual(left);
    const told = gone.map(({ id }) => expect.stringMatching(new RegExp(`^Dihapus: ${id} · wajah`)));
    expect(out()?.split('\n')).toEqual(told);
  });

  it('asks which kind is meant when a logo and a person have the same name', async () => {
    const { tools } = await fakeTools();
    await putEntries(tools.directory, [logoEntry(), faceEntry({ name: 'Partai-Uji' })]);
    await expect(removeFromGallery(tools, 'partai-uji', {})).rejects.toThrow(/--kind/);
    expect(await entriesIn(tools.directory)).toHaveLength(2);
    await removeFromGallery(tools, 'partai-uji', { kind: 'face' });
    expect((await entriesIn(tools.directory)).map(({ kind }) => kind)).toEqual(['logo']);
  });

  it.each([
    ['Rangga Permadi', /bawaan dan tidak dapat dihapus\. FACE_MATCHING=off mematikan/],
    ['partai-lama', /bawaan dan tidak dapat dihapus\.$/],
    ['Tiada', /tidak ada di galeri/],
  ])('does not remove "%s", and makes no folder', async (name, expected) => {
    const { tools } = await fakeTools();
    await expect(removeFromGallery(tools, name, {})).rejects.toThrow(UsageError);
    await expect(removeFromGallery(tools, name, {})).rejects.toThrow(expected);
    await expect(stat(tools.directory)).rejects.toThrow(/ENOENT/);
  });

  it("removes an operator's drawings of a party that is built in, and says what stays", async () => {
    const { tools, out } = await fakeTools();
    await putEntries(tools.directory, [logoEntry({ name: 'partai-lama' })]);
    expect(await removeFromGallery(tools, 'partai-lama', {})).toBe(0);
    expect(out()).toMatch(/^Dihapus: .*\nYang bawaan tetap: logo "partai-lama" \(1 vektor\)$/);
  });

  it('needs no model: deletion works whatever else is broken', async () => {
    const knowledge = () => Promise.reject(new Error('manifest rusak'));
    const { tools } = await fakeTools({ knowledge });
    await putEntries(tools.directory, [faceEntry()]);
    expect(await removeFromGallery(tools, 'Sari Wulandari', {})).toBe(0);
    expect(await entriesIn(tools.directory)).toEqual([]);
  });
});

describe('the commands', () => {
  const before = process.exitCode;
  afterEach(() => {
    process.exitCode = before;
  });

  async function run(tools: GalleryTools, ...args: string[]) {
    const silent = { writeOut: () => undefined, writeErr: () => undefined };
    const program = new Command('saring').exitOverride().configureOutput(silent);
    addGalleryCommands(program, () => tools);
    await program.parseAsync(['gallery', ...args], { from: 'user' });
    return process.exitCode;
  }

  it('pass on names, options and files', async () => {
    const { tools, out } = await fakeTools();
    const [logo = '', face = '', blank = ''] = await pictures('logo 10', 'faces 99@10', 'blank');
    expect(await run(tools, 'add', 'logo', 'partai-uji', logo)).toBe(0);
    expect(await run(tools, 'add', 'logo', 'partai-uji', logo, blank)).toBe(66);
    const term = ['--role', 'pair', '--from', '2024-01-01', '--to', '2024-12-31'];
    expect(await run(tools, 'add', 'face', 'Sari', ...term, face)).toBe(0);
    expect(await run(tools, 'list', '--json')).toBe(0);
    expect(out()).toContain('"name":"Sari","role":"pair","from":"2024-01-01","to":"2024-12-31"');
    expect(await run(tools, 'remove', 'Sari', '--kind', 'face')).toBe(0);
    expect((await entriesIn(tools.directory)).map(({ name }) => name)).toEqual(['partai-uji']);
  });

  it.each([
    ['no file', ['add', 'logo', 'partai-uji']],
    ['no role', ['add', 'face', 'Sari', 'foto.jpg']],
    ['an unknown role', ['add', 'face', 'Sari', '--role', 'raja', 'foto.jpg']],
    ['an unknown kind', ['remove', 'Sari', '--kind', 'orang']],
  ])('refuse %s', async (_what, args) => {
    const { tools } = await fakeTools();
    await expect(run(tools, ...args)).rejects.toThrow(
      /missing|mandatory|not specified|invalid|choices/i,
    );
  });
});
