import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ExitCode, UsageError } from '../../src/cli/exit-code.js';
import { addFace, addLogo, type FaceOptions } from '../../src/cli/gallery-add.js';
import type { DecodedImage } from '../../src/domain/detector.js';
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

const official: FaceOptions = { role: 'official' };

describe('saring gallery add logo', () => {
  it('stores numbers and a small copy of every picture under the party id, and no file', async () => {
    const { tools, out, err, closed } = await fakeTools();
    const files = await pictures('logo 10', 'logo 15');
    expect(await addLogo(tools, 'partai-uji', files)).toBe(0);
    const [entry] = await entriesIn(tools.directory);
    expect(entry).toMatchObject({ kind: 'logo', name: 'partai-uji', model: SPACES.logo });
    expect(entry?.vectors).toEqual([vectorAt(10), vectorAt(15)]);
    expect(entry).toMatchObject({ templates: [templateOf(10), templateOf(15)] });
    expect(entry?.addedAt).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(out()).toMatch(
      /^Disimpan: gal_[0-9a-f]{8} · logo "partai-uji" · 2 gambar\n2 gambar baru, sebagai angka dan gambar kecil 48 × 48 piksel; berkasnya/,
    );
    expect(err()).toBe('');
    expect(closed).toEqual(['emblems']);
    expect(await readFile(galleryPath(tools.directory), 'utf8')).not.toContain('foto-1');
  });

  it('adds to what is there, and says so when there is nothing new', async () => {
    const { tools, out } = await fakeTools();
    await addLogo(tools, 'partai-uji', await pictures('logo 10'));
    await addLogo(tools, 'partai-uji', await pictures('logo 12', 'logo 10'));
    expect((await entriesIn(tools.directory)).map(({ vectors }) => vectors.length)).toEqual([2]);
    expect(await addLogo(tools, 'partai-uji', await pictures('logo 12'))).toBe(0);
    expect(out()).toMatch(/Sudah ada, tidak ada yang berubah: gal_/);
  });

  it('gives an entry of before its small pictures when they are added again', async () => {
    const { tools, out } = await fakeTools();
    await putEntries(tools.directory, [logoEntry({ vectors: [vectorAt(10)] })]);
    await addLogo(tools, 'partai-uji', await pictures('logo 10'));
    expect(out()).toMatch(/^Disimpan: .*1 gambar\n1 gambar yang sudah dikenal dilengkapi/);
    expect(await entriesIn(tools.directory)).toMatchObject([
      { vectors: [vectorAt(10)], templates: [templateOf(10)] },
    ]);
  });

  it.each([
    ['Partai Aceh', /id partai.*misalnya "partai-aceh"/],
    ['x', /id partai: 2 sampai 40 .* hubung$/],
  ])('asks for a party id instead of "%s"', async (name, expected) => {
    const { tools } = await fakeTools();
    const adding = addLogo(tools, name, await pictures('logo 10'));
    await expect(adding).rejects.toThrow(UsageError);
    await expect(adding).rejects.toThrow(expected);
  });

  it('stores nothing when one picture is refused, and names each that was', async () => {
    const { tools, out, err, closed } = await fakeTools();
    const files = await pictures('logo 10', 'blank', 'broken', `logo ${'1'.repeat(1_000)}`);
    expect(await addLogo(tools, 'partai-uji', files)).toBe(ExitCode.noInput);
    expect(err()?.split('\n')).toEqual([
      expect.stringMatching(/foto-2\.jpg: gambarnya kosong/),
      expect.stringMatching(/foto-3\.jpg: Gambar rusak/),
      expect.stringMatching(/foto-4\.jpg: lebih besar dari 1000 bita/),
      'Tidak ada yang disimpan.',
    ]);
    expect([await entriesIn(tools.directory), out(), closed]).toEqual([[], '', ['emblems']]);
  });

  it('refuses a file that is not there before a model is opened', async () => {
    const openEmblems = () => Promise.reject(new Error('opened'));
    const { tools } = await fakeTools({ openEmblems });
    await expect(addLogo(tools, 'partai-uji', ['/tidak/ada.png'])).rejects.toThrow(UsageError);
  });

  it('takes no standard input, and says so before a model is opened', async () => {
    const openEmblems = () => Promise.reject(new Error('opened'));
    const { tools } = await fakeTools({ openEmblems });
    const adding = addLogo(tools, 'partai-uji', [...(await pictures('logo 10')), '-']);
    await expect(adding).rejects.toThrow(UsageError);
    await expect(adding).rejects.toThrow(/^"-": masukan standar tidak dibaca/);
  });

  it('refuses a picture that is a line, which no model can look at', async () => {
    const data = new Uint8Array(40 * 2 * 3).fill(255).fill(0, 0, 60);
    const image = { part: 'image:0', width: 40, height: 2, unseenFrames: false } as const;
    const decode = async () => ({ ...image, raster: { width: 40, height: 2, data } });
    const { tools, err } = await fakeTools({ decode });
    expect(await addLogo(tools, 'partai-uji', await pictures('x'))).toBe(ExitCode.noInput);
    expect(err()).toMatch(/foto-1\.jpg: sisi pendek gambarnya hanya 2 piksel; .* sedikit 8\./);
  });

  it('fails, and stores nothing, when the model gives a vector that is not of unit length', async () => {
    const { tools } = await fakeTools();
    const emblems = await tools.openEmblems();
    const embedding = Float32Array.of(1, 1, 0, 0);
    const describe = async () => ({ embedding, template: templateOf(1) });
    const failing = { ...tools, openEmblems: async () => ({ ...emblems, describe }) };
    const adding = addLogo(failing, 'partai-uji', await pictures('logo 1'));
    await expect(adding).rejects.toThrow(/angka yang tidak dapat/);
    expect(await entriesIn(tools.directory)).toEqual([]);
  });

  it('warns of pictures that are unlike each other, or like another party', async () => {
    const { tools, err } = await fakeTools();
    await putEntries(tools.directory, [logoEntry({ name: 'partai-dua', vectors: [vectorAt(12)] })]);
    expect(await addLogo(tools, 'partai-uji', await pictures('logo 10', 'logo 75'))).toBe(0);
    expect(err()?.split('\n')).toEqual([
      expect.stringMatching(
        /foto-1\.jpg dan \S+foto-2\.jpg tidak mirip \(jarak 1,07\).*logo yang sama/,
      ),
      expect.stringMatching(/foto-1\.jpg mirip "partai-dua".*\(jarak 0,03\)/),
      expect.stringMatching(/foto-2\.jpg mirip "partai-lama"/),
    ]);
  });

  it('refuses a picture that the model refuses, with its reason', async () => {
    const { tools, err } = await fakeTools();
    const emblems = await tools.openEmblems();
    const detail = { id: 'Tidak ada logo.', en: 'No logo.' };
    const describe = () => Promise.reject(Object.assign(new Error('blank'), { detail }));
    const refusing = { ...tools, openEmblems: async () => ({ ...emblems, describe }) };
    expect(await addLogo(refusing, 'partai-uji', await pictures('logo 1'))).toBe(66);
    expect(err()).toMatch(/foto-1\.jpg: Tidak ada logo\.\nTidak ada yang disimpan\./);
  });

  it('fails, and stores nothing, when the model fails', async () => {
    const { tools, closed } = await fakeTools();
    const emblems = await tools.openEmblems();
    const describe = () => Promise.reject(new Error('thread died'));
    const failing = { ...tools, openEmblems: async () => ({ ...emblems, describe }) };
    const adding = addLogo(failing, 'partai-uji', await pictures('logo 1'));
    await expect(adding).rejects.toThrow('thread died');
    expect([await entriesIn(tools.directory), closed]).toEqual([[], ['emblems']]);
  });

  it('fails, and stores nothing, when the model gives what is no vector', async () => {
    const { tools, closed } = await fakeTools();
    const files = await pictures('logo x');
    await expect(addLogo(tools, 'partai-uji', files)).rejects.toThrow(/angka yang tidak dapat/);
    expect([await entriesIn(tools.directory), closed]).toEqual([[], ['emblems']]);
  });
});

describe('saring gallery add face', () => {
  it('stores the descriptor of the one face of each photograph, with role and term', async () => {
    const { tools, out, err, closed } = await fakeTools();
    const files = await pictures('faces 100@10', 'faces 200@12 90@50');
    const options = { ...official, from: '2020-01-01', to: '2025-01-01' };
    expect(await addFace(tools, ' Sari  Wulandari ', options, files)).toBe(0);
    expect(await entriesIn(tools.directory)).toMatchObject([
      { kind: 'face', name: 'Sari Wulandari', ...options, model: SPACES.face },
    ]);
    expect((await entriesIn(tools.directory))[0]?.vectors).toEqual([vectorAt(10), vectorAt(12)]);
    expect(out()).toContain(
      'wajah "Sari Wulandari" · official · 2020-01-01 sampai 2025-01-01 · 2 foto',
    );
    expect([err(), closed]).toEqual(['', ['faces']]);
  });

  it('stores each photograph as it is, small and out of focus, and counts photographs', async () => {
    const { tools, out, err } = await fakeTools();
    const detector = await tools.openFaces();
    const photographs: DecodedImage[] = [];
    const openFaces = async () => ({
      ...detector,
      describe: async (image: DecodedImage, signal: AbortSignal) => {
        const [face] = await detector.describe(image, signal);
        if (face) return photographs.push(image) > 0 ? [face] : [];
        // A view of the last photograph, told by the size of its face in pixels.
        const scale = image.raster.width / image.width;
        const descriptor = vectorAt(photographs.length * 10 + (scale < 1 ? 1 : 2));
        return [{ box: [0, 0, 80, 80] as const, confidence: 0.9, descriptor }];
      },
    });
    const files = await pictures('faces 80@10', 'faces 80@20');
    const adding = () => addFace({ ...tools, openFaces }, 'Sari', official, files);
    expect(await adding()).toBe(0);
    const [entry] = await entriesIn(tools.directory);
    expect(entry?.vectors).toEqual([10, 11, 12, 20, 21, 22].map(vectorAt));
    expect(entry?.pictures).toBe(2);
    expect(out()).toMatch(/wajah "Sari" · official · 2 foto\n2 foto baru/);
    expect(err()).toBe('');
    await adding();
    expect((await entriesIn(tools.directory))[0]).toEqual(entry);
  });

  it('refuses photographs that do not show one clear face, naming file and reason', async () => {
    const { tools, err } = await fakeTools();
    const files = await pictures('faces 100@10', 'faces', 'faces 90@1 80@2 70@3', 'faces 30@1');
    expect(await addFace(tools, 'Sari', official, files)).toBe(ExitCode.noInput);
    expect(err()?.split('\n')).toEqual([
      expect.stringMatching(/foto-2\.jpg: tidak ada wajah/),
      expect.stringMatching(/foto-3\.jpg: ada 3 wajah/),
      expect.stringMatching(/foto-4\.jpg: wajahnya hanya 30 piksel; perlu paling sedikit 64/),
      'Tidak ada yang disimpan.',
    ]);
    expect(await entriesIn(tools.directory)).toEqual([]);
  });

  it('warns of photographs unlike each other or those before, and of a face with another name', async () => {
    const { tools, err } = await fakeTools();
    await putEntries(tools.directory, [faceEntry({ vectors: [vectorAt(0)] })]);
    const files = await pictures('faces 99@2', 'faces 99@62');
    expect(await addFace(tools, 'Sari Wulandari', official, files)).toBe(0);
    expect(err()?.split('\n')).toEqual([
      expect.stringMatching(
        /foto-1\.jpg dan \S+foto-2\.jpg tidak mirip \(jarak 1,00\).*orang yang sama/,
      ),
      expect.stringMatching(
        /foto-2\.jpg tidak mirip "Sari Wulandari" yang sudah ada \(jarak 1,03\)/,
      ),
      expect.stringMatching(/foto-2\.jpg mirip "Rangga Permadi".*\(jarak 0,03\)/),
    ]);
  });

  it('takes the term of an office-holder who is built in, unless one is given', async () => {
    const { tools, out } = await fakeTools();
    const president: FaceOptions = { role: 'president' };
    await addFace(tools, 'ma\u2019mun adi', president, await pictures('faces 99@30'));
    expect(out()).toContain(
      'Masa jabatan mengikuti yang sudah dikenal: 2019-10-20 sampai 2024-10-20',
    );
    await addFace(
      tools,
      "Ma'mun Adi",
      { ...president, from: '2009-10-20' },
      await pictures('faces 99@31'),
    );
    const terms = (await entriesIn(tools.directory)).map(
      (entry) => entry.kind === 'face' && [entry.from, entry.to],
    );
    expect(terms).toEqual([
      ['2019-10-20', '2024-10-20'],
      ['2009-10-20', null],
    ]);
  });

  it('takes the term of the entry that is there, so more photographs join it', async () => {
    const { tools } = await fakeTools();
    await putEntries(tools.directory, [faceEntry()]);
    await addFace(tools, 'Sari Wulandari', official, await pictures('faces 99@22'));
    expect((await entriesIn(tools.directory)).map(({ vectors }) => vectors.length)).toEqual([3]);
  });

  it('takes no term over from a person who is known under several', async () => {
    const { tools } = await fakeTools();
    await putEntries(tools.directory, [
      faceEntry(),
      faceEntry({ id: 'gal_00000003', from: '2023-01-01' }),
    ]);
    await addFace(tools, 'Sari Wulandari', official, await pictures('faces 99@22'));
    expect((await entriesIn(tools.directory))[2]).toMatchObject({ from: null, to: null });
  });

  it('warns that a president without a term is one at any time', async () => {
    const { tools, err } = await fakeTools();
    await addFace(tools, 'Tokoh Baru', { role: 'president' }, await pictures('faces 99@120'));
    expect(err()).toMatch(/tanpa --from dan --to, orang ini dianggap menjabat kapan pun/);
  });

  it.each<[string, string, FaceOptions, RegExp]>([
    [
      'a day that is none',
      'Sari',
      { ...official, from: '2023-02-29' },
      /--from 2023-02-29: isi tanggal/,
    ],
    [
      'a term that ends first',
      'Sari',
      { ...official, from: '2024-01-02', to: '2024-01-01' },
      /lebih awal/,
    ],
    ['no name', '  ', official, /bukan nama orang/],
    ['a name like an id', 'gal_01234567', official, /bukan nama orang/],
    ['a control character', 'Sari\u001b[31m', official, /bukan nama orang/],
  ])('refuses %s', async (_what, name, options, expected) => {
    const { tools } = await fakeTools();
    const adding = addFace(tools, name, options, await pictures('faces 99@10'));
    await expect(adding).rejects.toThrow(UsageError);
    await expect(adding).rejects.toThrow(expected);
  });

  it('stores no face while faces are not matched', async () => {
    const { tools } = await fakeTools({ faceMatching: false });
    const adding = addFace(tools, 'Sari', official, await pictures('faces 99@10'));
    await expect(adding).rejects.toThrow(/FACE_MATCHING=off/);
    expect(await entriesIn(tools.directory)).toEqual([]);
  });
});
