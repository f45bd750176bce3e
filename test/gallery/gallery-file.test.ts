import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { DataFileError } from '../../src/files/data-file.js';
import { replaceOwnerOnly } from '../../src/files/owner-only.js';
import { type GalleryEntry, picturesOf } from '../../src/gallery/entry.js';
import { changeEntries, galleryPath, readEntries } from '../../src/gallery/gallery-file.js';
import {
  faceEntry,
  freshDataDir,
  logoEntry,
  putEntries,
  templateOf,
  vectorAt,
} from '../support/gallery.js';

const silent = () => undefined;
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
const add = (directory: string, entry: GalleryEntry) =>
  changeEntries(directory, (entries) => ({ entries: [...entries, entry] }), silent);

function writer(...args: string[]) {
  const script = fileURLToPath(new URL('gallery-writer.mjs', import.meta.url));
  return spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

describe('the gallery file', () => {
  it('gives back what was put in, every bit of every number', async () => {
    const directory = await freshDataDir();
    const odd = Float32Array.of(0.1, -1e-30, 3.4e38, 1 / 3);
    const entries = [logoEntry({ vectors: [odd] }), faceEntry()];
    await putEntries(directory, entries);
    expect(await readEntries(directory, silent)).toEqual(entries);
  });

  it('gives back small pictures of logos, and that there is none', async () => {
    const directory = await freshDataDir();
    const vectors = [vectorAt(10), vectorAt(20)];
    const entries = [logoEntry({ vectors, templates: [templateOf(200), null] })];
    await putEntries(directory, entries);
    expect(await readEntries(directory, silent)).toEqual(entries);
  });

  it.each<[string, unknown, RegExp]>([
    ['of another size', ['AAAA'], /entries\[0\]\.templates\[0\]: isi base64 dari 6912 bita/],
    ['more than vectors', [null, null], /entries\[0\]\.templates: harus sebanyak vektornya/],
  ])('refuses small pictures %s', async (_what, templates, expected) => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    const file = JSON.parse(await readFile(galleryPath(directory), 'utf8'));
    file.entries[0].templates = templates;
    await writeFile(galleryPath(directory), JSON.stringify(file));
    await expect(readEntries(directory, silent)).rejects.toThrow(expected);
  });

  it('holds 32-bit floats, little-endian, whatever the machine', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry({ vectors: [Float32Array.of(1, -2)] })]);
    const file = JSON.parse(await readFile(galleryPath(directory), 'utf8'));
    const bytes = Buffer.from([0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]);
    expect(file.entries[0].vectors).toEqual([bytes.toString('base64')]);
  });

  it('keeps how many pictures an entry was made of, and reads entries that do not tell', async () => {
    const directory = await freshDataDir();
    const entries = [faceEntry({ pictures: 1 }), logoEntry()];
    await putEntries(directory, entries);
    expect((await readEntries(directory, silent)).map(picturesOf)).toEqual([1, 1]);
    expect(await readEntries(directory, silent)).toEqual(entries);
  });

  it('is nothing when there is no file', async () => {
    expect(await readEntries(await freshDataDir(), silent)).toEqual([]);
  });

  it('is readable by its owner only, in a folder of its owner', async () => {
    const directory = await freshDataDir();
    const before = process.umask(0);
    try {
      await putEntries(directory, [logoEntry()]);
    } finally {
      process.umask(before);
    }
    expect([await modeOf(directory), await modeOf(galleryPath(directory))]).toEqual(['700', '600']);
  });

  it('closes a file that others may read, and says so', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    await chmod(galleryPath(directory), 0o644);
    const warnings: string[] = [];
    expect(await readEntries(directory, (text) => warnings.push(text))).toHaveLength(1);
    expect(await modeOf(galleryPath(directory))).toBe('600');
    expect(warnings).toEqual([expect.stringMatching(/gallery\.json: .*644/)]);
  });

  it('warns of a folder in which others may put another file', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    await chmod(directory, 0o777);
    const warnings: string[] = [];
    await readEntries(directory, (text) => warnings.push(text));
    expect(warnings).toEqual([expect.stringContaining('chmod 700')]);
  });
});

describe('a file that is not what it should be', () => {
  const whole = { format: 1, entries: [{ ...faceEntry(), vectors: ['AACAPw=='] }] };
  const face = whole.entries[0];
  const withFace = (change: object) => ({ ...whole, entries: [{ ...face, ...change }] });

  it.each<[string, unknown, RegExp]>([
    ['another format', { ...whole, format: 2 }, /format: hanya format 1/],
    ['no entries', { format: 1 }, /entries: /],
    ['a field it does not know', withFace({ photo: 'x' }), /entries\[0\]: .*photo/],
    ['no name', withFace({ name: '' }), /entries\[0\]\.name/],
    ['an unknown role', withFace({ role: 'king' }), /entries\[0\]\.role/],
    ['a day that is none', withFace({ from: '2020-02-30' }), /entries\[0\]\.from: isi tanggal/],
    ['a term that ends before it begins', withFace({ to: '2019-12-31' }), /entries\[0\]\.to/],
    ['another kind', withFace({ kind: 'car' }), /entries\[0\]\.kind/],
    ['no vectors', withFace({ vectors: [] }), /entries\[0\]\.vectors/],
    [
      'no base64',
      withFace({ vectors: ['AACAPw==', '*'] }),
      /entries\[0\]\.vectors\[1\]: isi base64/,
    ],
    ['base64 with more in it', withFace({ vectors: ['AACA*Pw=='] }), /entries\[0\]\.vectors\[0\]/],
    ['a number and a quarter', withFace({ vectors: ['AACAPwA='] }), /entries\[0\]\.vectors\[0\]/],
    ['half a number', withFace({ vectors: ['AACA'] }), /entries\[0\]\.vectors\[0\]/],
    ['NaN', withFace({ vectors: ['AADAfw=='] }), /entries\[0\]\.vectors\[0\]/],
    ['no picture', withFace({ pictures: 0 }), /entries\[0\]\.pictures/],
    ['only zeros', withFace({ vectors: ['AAAAAA=='] }), /entries\[0\]\.vectors\[0\]/],
    [
      'unequal lengths',
      withFace({ vectors: ['AACAPw==', 'AACAPwAAgD8='] }),
      /entries\[0\]\.vectors: /,
    ],
    ['the same id twice', { ...whole, entries: [face, face] }, /entries\[1\]\.id: ganda/],
  ])('is refused for %s, naming file and field', async (_name, content, expected) => {
    const directory = await freshDataDir();
    await mkdir(directory);
    await writeFile(galleryPath(directory), JSON.stringify(content), { mode: 0o600 });
    const reading = readEntries(directory, silent);
    await expect(reading).rejects.toThrow(DataFileError);
    await expect(reading).rejects.toThrow(galleryPath(directory));
    await expect(reading).rejects.toThrow(expected);
  });

  it.each([
    ['cut short', '{"format":1,"entries":[{"vectors":["AACAPw'],
    ['no JSON', 'AACAPw== AACAPw=='],
    ['empty', ''],
  ])('is refused when %s, without a piece of it in the message', async (_name, content) => {
    const directory = await freshDataDir();
    await mkdir(directory);
    await writeFile(galleryPath(directory), content, { mode: 0o600 });
    await expect(readEntries(directory, silent)).rejects.toThrow(/bukan JSON/);
    await expect(readEntries(directory, silent)).rejects.not.toThrow(/AACA/);
    await expect(add(directory, logoEntry())).rejects.toThrow(DataFileError);
    expect(await readFile(galleryPath(directory), 'utf8')).toBe(content);
  });

  it.each([
    ['cut short', '{"format":1,"entries":[{"vectors":["AACAPw'],
    ['no JSON', 'AACAPw== Sari'],
    ['of unknown fields', '{"format":1,"entries":[],"Sari Wulandari":"AACAPw=="}'],
    ['of another kind', '{"format":1,"entries":[{"kind":"AACAPw==","name":"Sari"}]}'],
  ])('puts no piece of a file that is %s into a log', async (_name, content) => {
    const directory = await freshDataDir();
    await mkdir(directory);
    await writeFile(galleryPath(directory), content, { mode: 0o600 });
    const failures = [
      await readEntries(directory, silent).catch((error: Error) => error),
      await add(directory, logoEntry()).catch((error: Error) => error),
    ];
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(DataFileError);
      const logged = JSON.stringify(pino.stdSerializers.err(failure as Error));
      expect(logged).toContain(galleryPath(directory));
      expect(logged).not.toMatch(/AACA|Sari/);
    }
  });

  it('is refused when it is a link, and what the link leads to stays as it was', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [faceEntry()]);
    const elsewhere = `${directory}-elsewhere.json`;
    await rename(galleryPath(directory), elsewhere);
    await chmod(elsewhere, 0o644);
    const content = await readFile(elsewhere, 'utf8');
    await symlink(elsewhere, galleryPath(directory));
    const nothing = () => ({ entries: [] });
    for (const work of [
      readEntries(directory, silent),
      changeEntries(directory, nothing, silent),
    ]) {
      await expect(work).rejects.toThrow(/tautan simbolik.*harus berkas biasa/);
    }
    expect([await readFile(elsewhere, 'utf8'), await modeOf(elsewhere)]).toEqual([content, '644']);
  });

  it('is refused when it is a link to nothing: that is no empty gallery', async () => {
    const directory = await freshDataDir();
    await mkdir(directory);
    await symlink(join(directory, 'tidak-ada'), galleryPath(directory));
    await expect(readEntries(directory, silent)).rejects.toThrow(/tautan simbolik/);
  });

  it('is refused when it is a folder', async () => {
    const directory = await freshDataDir();
    await mkdir(galleryPath(directory), { recursive: true });
    await expect(readEntries(directory, silent)).rejects.toThrow(/harus berkas biasa/);
  });

  it.skipIf(process.platform === 'win32')(
    'is refused when it is a pipe, without waiting',
    async () => {
      const directory = await freshDataDir();
      await mkdir(directory);
      execFileSync('sh', ['-c', 'mkfifo "$0"', galleryPath(directory)]);
      await expect(readEntries(directory, silent)).rejects.toThrow(/harus berkas biasa/);
    },
  );

  it('is refused when it is too large, before it is read', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    // Zeros follow: read, they would be no JSON.
    await truncate(galleryPath(directory), 32_000_001);
    await expect(readEntries(directory, silent)).rejects.toThrow(/lebih besar dari 32000000 bita/);
  });

  it('does not grow to what could not be read any more', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [faceEntry()]);
    const vectors = Array.from({ length: 1_000 }, () => new Float32Array(6_100).fill(1));
    const growing = add(directory, faceEntry({ id: 'gal_00000009', vectors }));
    await expect(growing).rejects.toThrow(/akan lebih besar dari 32000000 bita/);
    expect(await readEntries(directory, silent)).toEqual([faceEntry()]);
    expect(await readdir(directory)).toEqual(['gallery.json']);
  });

  it('says what to check when DATA_DIR is no folder', async () => {
    const directory = await freshDataDir();
    await writeFile(directory, '');
    await expect(add(directory, logoEntry())).rejects.toThrow(/DATA_DIR bukan folder/);
  });
});

describe('writers of the gallery file', () => {
  it('keep what others add at the same time, in this process and in others', async () => {
    const directory = await freshDataDir();
    const others = ['a', 'b'].map((prefix) => once(writer(directory, prefix, '5'), 'close'));
    const own = Array.from({ length: 5 }, (_, at) =>
      add(directory, logoEntry({ id: `gal_c000000${at}`, name: `partai-c-${at}` })),
    );
    const [codes] = await Promise.all([Promise.all(others), Promise.all(own)]);
    expect(codes.map(([code]) => code)).toEqual([0, 0]);
    const names = (await readEntries(directory, silent)).map(({ name }) => name);
    const expected = ['a', 'b', 'c'].flatMap((prefix) =>
      [0, 1, 2, 3, 4].map((at) => `partai-${prefix}-${at}`),
    );
    expect(names.sort()).toEqual(expected);
    expect(await readdir(directory)).toEqual(['gallery.json']);
  });

  it('leave the old file whole when they die before it is replaced', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [faceEntry()]);
    const [, signal] = await once(writer(directory, 'd', '1', 'kill'), 'close');
    expect(signal).toBe('SIGKILL');
    expect(await readEntries(directory, silent)).toEqual([faceEntry()]);
    const left = await readdir(directory);
    expect(left.sort()).toEqual(['gallery.json', 'gallery.json.lock', 'gallery.json.tmp']);
    expect(await modeOf(join(directory, 'gallery.json.tmp'))).toBe('600');

    // The dead writer's lock goes stale, and what it left goes with the next change.
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(join(directory, 'gallery.json.lock'), longAgo, longAgo);
    await add(directory, logoEntry());
    expect(await readEntries(directory, silent)).toEqual([faceEntry(), logoEntry()]);
    expect(await readdir(directory)).toEqual(['gallery.json']);
  });

  it('leave the old file whole, and nothing beside it, when the lock is lost at the last moment', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [faceEntry()]);
    const lost = () => {
      throw new RangeError('lost');
    };
    const path = galleryPath(directory);
    await expect(replaceOwnerOnly(path, 'new', lost)).rejects.toThrow(RangeError);
    expect(await readEntries(directory, silent)).toEqual([faceEntry()]);
    expect(await readdir(directory)).toEqual(['gallery.json']);
  });

  it('leave everything as it was, and no lock, when the change throws', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [faceEntry()]);
    const fail = () => {
      throw new RangeError('no');
    };
    await expect(changeEntries(directory, fail, silent)).rejects.toThrow(RangeError);
    expect(await readEntries(directory, silent)).toEqual([faceEntry()]);
    expect(await readdir(directory)).toEqual(['gallery.json']);
  });

  it('do not touch the file when nothing changes, but remove what a dead writer left', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [faceEntry()]);
    const { ino } = await stat(galleryPath(directory));
    await writeFile(`${galleryPath(directory)}.tmp`, 'left');
    await changeEntries(directory, (entries) => ({ entries }), silent);
    expect((await stat(galleryPath(directory))).ino).toBe(ino);
    expect(await readdir(directory)).toEqual(['gallery.json']);
  });

  it('leave no byte of a deleted vector in the folder', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [faceEntry(), logoEntry()]);
    const { entries } = JSON.parse(await readFile(galleryPath(directory), 'utf8'));
    const vectors: string[] = entries[0].vectors;
    await changeEntries(directory, (all) => ({ entries: all.slice(1) }), silent);
    const contents = await Promise.all(
      (await readdir(directory)).map((name) => readFile(join(directory, name), 'utf8')),
    );
    for (const text of [...vectors, 'Sari']) expect(contents.join()).not.toContain(text);
    expect(contents.join()).toContain('partai-uji');
  });
});
