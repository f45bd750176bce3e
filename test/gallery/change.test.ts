import { describe, expect, it } from 'vitest';
import { type About, withAddition } from '../../src/gallery/change.js';
import type { GalleryEntry } from '../../src/gallery/entry.js';
import { faceEntry, logoEntry, templateOf, vectorAt } from '../support/gallery.js';

const ids =
  (...given: string[]) =>
  () =>
    given.shift() ?? 'gal_ffffffff';
/** Adds pictures of what this entry is of; a picture is the angles of its vectors. */
function add(
  entries: readonly GalleryEntry[],
  { id: _, vectors: __, pictures: ___, ...about }: GalleryEntry,
  pictures: readonly (readonly [number, ...number[]])[],
  newId = ids(),
) {
  const added = pictures.map(([first, ...more]) => ({
    vectors: [vectorAt(first), ...more.map(vectorAt)] as const,
  }));
  return withAddition(entries, about as About, added, newId);
}

describe('withAddition', () => {
  it('appends to the entry of the same logo', () => {
    const added = add([faceEntry(), logoEntry()], logoEntry(), [[40]]);
    expect(added).toMatchObject({ fresh: 1, entry: { id: 'gal_00000001' } });
    const grown = logoEntry({ pictures: 2, vectors: [vectorAt(10), vectorAt(40)] });
    expect(added.entries).toEqual([faceEntry(), grown]);
  });

  it('appends to the entry of the same person, role and term, however the name is spelt', () => {
    const { entries } = add([faceEntry()], faceEntry({ name: 'sari  WULANDARI' }), [[40]]);
    expect(entries.map(({ name, vectors }) => [name, vectors.length])).toEqual([
      ['Sari Wulandari', 3],
    ]);
  });

  it.each([
    ['role', { role: 'pair' }],
    ['beginning', { from: null }],
    ['end', { to: '2024-01-01' }],
    ['name', { name: 'Sari Wulan' }],
    ['version of the model', { model: { id: 'fake-face', version: '2' } }],
  ] as const)('makes an entry of its own for another %s', (_what, change) => {
    const newId = ids('gal_00000002', 'gal_0000000a');
    const { entries } = add([faceEntry()], faceEntry(change), [[40]], newId);
    expect(entries.map(({ id }) => id)).toEqual(['gal_00000002', 'gal_0000000a']);
  });

  it('does not take a logo for a person of the same name', () => {
    const { entries } = add([faceEntry({ name: 'partai-uji' })], logoEntry(), [[40]]);
    expect(entries.map(({ kind }) => kind)).toEqual(['face', 'logo']);
  });

  it('counts pictures, not vectors, and those of an entry without a count by its vectors', () => {
    const made = add([], faceEntry(), [
      [10, 11, 12],
      [40, 41],
    ]);
    expect(made).toMatchObject({ fresh: 2, entry: { pictures: 2 } });
    expect(made.entry.vectors).toEqual([10, 11, 12, 40, 41].map(vectorAt));
    const grown = add(made.entries, faceEntry(), [[70, 71, 72]]);
    expect(grown).toMatchObject({ fresh: 1, entry: { pictures: 3 } });
    const old = add([faceEntry()], faceEntry(), [[70, 71, 72]]);
    expect(old.entry).toMatchObject({ pictures: 3 });
    expect(old.entry.vectors).toHaveLength(5);
  });

  it('keeps a vector once, and changes nothing when all pictures are known', () => {
    const pictures = [[10, 11], [40, 10], [40]] as const;
    const once = add([logoEntry()], logoEntry(), pictures);
    expect([once.fresh, once.entry.pictures]).toEqual([1, 2]);
    expect(once.entry.vectors).toEqual([vectorAt(10), vectorAt(40)]);
    const twice = add(once.entries, logoEntry(), pictures);
    expect(twice.fresh).toBe(0);
    expect(twice.entries).toBe(once.entries);
  });

  it('keeps small pictures of logos beside their vectors, and gives those that lack one theirs', () => {
    const { id: _, vectors: __, ...about } = logoEntry();
    const picture = (degrees: number) => ({
      vectors: [vectorAt(degrees)] as const,
      template: templateOf(degrees),
    });
    const adding = (entries: readonly GalleryEntry[], ...degrees: number[]) =>
      withAddition(entries, about, degrees.map(picture), ids());
    const grown = adding([logoEntry()], 40);
    expect(grown).toMatchObject({ fresh: 1, completed: 0 });
    expect(grown.entry).toMatchObject({ templates: [null, templateOf(40)] });
    const completed = adding(grown.entries, 10, 40);
    expect(completed).toMatchObject({ fresh: 0, completed: 1 });
    expect(completed.entry).toMatchObject({
      pictures: 2,
      vectors: [vectorAt(10), vectorAt(40)],
      templates: [templateOf(10), templateOf(40)],
    });
    const again = adding(completed.entries, 40, 10);
    expect(again).toMatchObject({ fresh: 0, completed: 0 });
    expect(again.entries).toBe(completed.entries);
  });
});
