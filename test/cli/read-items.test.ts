import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/exit-code.js';
import { checkReadable, type Item, itemsOf } from '../../src/cli/read-items.js';
import { AppError } from '../../src/domain/errors.js';
import { DEFAULT_POST_LIMITS as LIMITS } from '../../src/domain/post.js';
import { postFromJson } from '../../src/http/parse-post.js';

const folder = await mkdtemp(join(tmpdir(), 'saring-items-'));
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function itemsIn(...paths: string[]): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of itemsOf(paths, LIMITS, () => undefined)) items.push(item);
  return items;
}

const only = async (path: string) => (await itemsIn(path))[0]?.post();

describe('itemsOf', () => {
  it('reads a file only when its turn comes', async () => {
    const [first, second] = [await file('1.txt', 'satu'), await file('2.txt', 'lama')];
    const read: number[] = [];
    const items = itemsOf([first, second], LIMITS, (count) => read.push(count));
    await items.next();
    expect(read).toEqual([1]);
    await writeFile(second, 'baru');
    expect((await items.next()).value?.post().text).toBe('baru');
  });

  it('fails the one file that vanished, and goes on', async () => {
    const [gone, there] = await itemsIn(join(folder, 'hilang.txt'), await file('ada.txt', 'ada'));
    expect(() => gone?.post()).toThrow(UsageError);
    expect(there?.post().text).toBe('ada');
  });

  it('takes a .json file for one post, of the same schema as the API', async () => {
    const post = { text: 'Coblos nomor 2', context: { actor: 'citizen' } };
    const path = await file('post.json', JSON.stringify(post, null, 2));
    expect(await only(path)).toMatchObject({ ...post, clientRef: 'post.json' });
    await expect(only(await file('lain.json', '{"teks": 1}'))).rejects.toThrow(AppError);
    await expect(only(await file('rusak.json', 'Coblos nomor 2'))).rejects.toThrow(SyntaxError);
  });

  it('takes a broken line of NDJSON for a failure of that line alone', async () => {
    const [bad, good] = await itemsIn(await file('a.ndjson', '{bad}\n\n{"text":"halo"}\n'));
    expect(bad?.name).toBe('a.ndjson:1');
    expect(() => bad?.post()).toThrow(SyntaxError);
    expect(good?.post()).toMatchObject({ text: 'halo', clientRef: 'a.ndjson:3' });
  });
});

describe('checkReadable', () => {
  it('refuses what is not there, and a folder, before any work', async () => {
    await expect(checkReadable(['-', join(folder, 'tiada')])).rejects.toThrow(/berkas tidak ada/);
    await expect(checkReadable([folder])).rejects.toThrow(/folder/);
  });
});

describe('what a text may be: the same from a file and in a request', () => {
  const { textLength } = LIMITS;
  const wide = '👍'.repeat(textLength / 2);

  it.each([
    ['the limit', 'a'.repeat(textLength), true],
    ['one more', 'a'.repeat(textLength + 1), false],
    ['the limit in code units', wide, true],
    ['the limit in code units and one more', `${wide}a`, false],
    ['the limit in code points', wide + wide, false],
    ['zero-width spaces and a byte order mark', '\u200b \u200b\u2060\ufeff', false],
    ['a Hangul filler, which is never drawn', '\u3164', false],
    ['an emoji of several code points', '👩‍👧', true],
  ])('%s', async (_name, text, accepted) => {
    const path = await file('teks.txt', text);
    const [fromFile] = await itemsIn(path);
    for (const parse of [() => fromFile?.post(), () => postFromJson({ text }, LIMITS)]) {
      if (accepted) expect(parse()?.text).toBe(text);
      else expect(parse).toThrow(AppError);
    }
  });

  it('says how long a text may be', () => {
    try {
      postFromJson({ text: `${wide}a` }, LIMITS);
      expect.unreachable();
    } catch (error) {
      expect((error as AppError).fields).toMatchObject([
        { pointer: '/text', message: { id: `Paling banyak ${textLength} karakter.` } },
      ]);
    }
  });
});
