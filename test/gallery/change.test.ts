import { describe, expect, it } from 'vitest';
import { withAddition } from '../../src/gallery/change.js';
import { faceEntry, logoEntry, vectorAt } from '../support/gallery.js';

const ids =
  (...given: string[]) =>
  () =>
    given.shift() ?? 'gal_ffffffff';
const more = [vectorAt(40)];

describe('withAddition', () => {
  it('appends to the entry of the same logo', () => {
    const added = withAddition([faceEntry(), logoEntry()], logoEntry({ vectors: more }), ids());
    expect(added).toMatchObject({ fresh: 1, entry: { id: 'gal_00000001' } });
    expect(added.entries).toEqual([faceEntry(), logoEntry({ vectors: [vectorAt(10), ...more] })]);
  });

  it('appends to the entry of the same person, role and term, however the name is spelt', () => {
    const again = faceEntry({ name: 'sari  WULANDARI', vectors: more });
    const { entries } = withAddition([faceEntry()], again, ids());
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
    const { id: _, ...addition } = faceEntry({ ...change, vectors: more });
    const { entries } = withAddition([faceEntry()], addition, ids('gal_00000002', 'gal_0000000a'));
    expect(entries.map(({ id }) => id)).toEqual(['gal_00000002', 'gal_0000000a']);
  });

  it('does not take a logo for a person of the same name', () => {
    const { id: _, ...addition } = logoEntry();
    const { entries } = withAddition([faceEntry({ name: 'partai-uji' })], addition, ids());
    expect(entries.map(({ kind }) => kind)).toEqual(['face', 'logo']);
  });

  it('keeps a vector once, and changes nothing when all are known', () => {
    const { id: _, ...addition } = logoEntry({
      vectors: [vectorAt(10), vectorAt(40), vectorAt(40)],
    });
    const once = withAddition([logoEntry()], addition, ids());
    expect([once.fresh, once.entry.vectors.length]).toEqual([1, 2]);
    const twice = withAddition(once.entries, addition, ids());
    expect([twice.fresh, twice.entries]).toEqual([0, once.entries]);
    expect(twice.entries).toBe(once.entries);
  });
});
