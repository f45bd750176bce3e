import { rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { FaceReference } from '../../src/domain/gallery.js';
import { DataFileError } from '../../src/files/data-file.js';
import { galleryPath } from '../../src/gallery/gallery-file.js';
import { GalleryStore } from '../../src/gallery/gallery-store.js';
import type { References } from '../../src/gallery/merge.js';
import {
  faceEntry,
  freshDataDir,
  logoEntry,
  putEntries,
  SPACES,
  templateOf,
  vectorAt,
} from '../support/gallery.js';

const absentee: FaceReference = {
  kind: 'face',
  name: 'Budi Prakoso',
  role: 'president',
  from: '2019-10-20',
  to: '2024-10-20',
  vectors: [],
};
const BUILT_IN: References = {
  logos: [{ kind: 'logo', name: 'partai-lama', vectors: [vectorAt(80)] }],
  faces: [absentee],
};

/** A store over a folder, its clock in the test's hands. */
async function storeOver(directory: string) {
  const time = { ms: 0 };
  const failures: string[] = [];
  const warnings: string[] = [];
  const store = await GalleryStore.open({
    directory,
    builtIn: BUILT_IN,
    spaces: SPACES,
    onFailure: ({ message }) => failures.push(message),
    onWarning: (message) => warnings.push(message),
    now: () => time.ms,
  });
  const later = () => {
    time.ms += 1_000;
    return store.refresh();
  };
  return { store, time, later, failures, warnings };
}

const names = ({ logos, faces }: References) => [...logos, ...faces].map(({ name }) => name);

describe('GalleryStore', () => {
  it('gives what is built in when the operator added nothing', async () => {
    const { store } = await storeOver(await freshDataDir());
    expect(store.gallery).toMatchObject(BUILT_IN);
    expect(store.gallery.version).toMatch(/^[0-9a-f]{16}$/);
  });

  it('says which logo is for review only, having no small picture', async () => {
    const directory = await freshDataDir();
    const pictured = { id: 'gal_00000003', name: 'partai-dua', templates: [templateOf(1)] };
    await putEntries(directory, [logoEntry(), logoEntry(pictured)]);
    const { warnings } = await storeOver(directory);
    expect(warnings).toEqual([
      expect.stringMatching(/gal_00000001 \(logo\) for review only: .*add its pictures again/),
    ]);
  });

  it('sees an entry that was added, and one that was removed, with a new version each time', async () => {
    const directory = await freshDataDir();
    const { store, later } = await storeOver(directory);
    const versions = [store.gallery.version];
    await putEntries(directory, [logoEntry()]);
    expect(names(await later())).toContain('partai-uji');
    versions.push(store.gallery.version);
    await putEntries(directory, []);
    expect(names(await later())).not.toContain('partai-uji');
    expect(store.gallery.version).toBe(versions[0]);
    expect(versions[1]).not.toBe(versions[0]);
  });

  it('takes a file that was deleted for an empty one', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    const { later, failures } = await storeOver(directory);
    await rm(galleryPath(directory));
    expect(names(await later())).not.toContain('partai-uji');
    expect(failures).toEqual([]);
  });

  it('looks at the file once a second at most', async () => {
    const directory = await freshDataDir();
    const { store, time } = await storeOver(directory);
    await putEntries(directory, [logoEntry()]);
    time.ms = 999;
    expect(names(await store.refresh())).not.toContain('partai-uji');
    time.ms = 1_000;
    expect(names(await store.refresh())).toContain('partai-uji');
  });

  it('gives the same gallery, not a copy, while the file stays', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    const { store, later } = await storeOver(directory);
    expect(await later()).toBe(store.gallery);
    const before = store.gallery;
    expect(await later()).toBe(before);
  });

  it('looks once for all who ask at the same time', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    const { store, time } = await storeOver(directory);
    await putEntries(directory, [logoEntry({ name: 'partai-baru' })]);
    time.ms = 5_000;
    const [first, second] = await Promise.all([store.refresh(), store.refresh()]);
    expect(names(first)).toContain('partai-baru');
    expect(second).toBe(first);
  });

  it('sees a file of the same size and time in the place of the old', async () => {
    const directory = await freshDataDir();
    const then = new Date('2024-11-01');
    const putThen = async (name: string) => {
      await putEntries(directory, [logoEntry({ name })]);
      await utimes(galleryPath(directory), then, then);
    };
    await putThen('partai-uji-1');
    const { later } = await storeOver(directory);
    await putThen('partai-uji-2');
    expect(names(await later())).toContain('partai-uji-2');
  });

  it('keeps the last good gallery when the file breaks, tells it once, and recovers', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    const { later, failures } = await storeOver(directory);
    await writeFile(galleryPath(directory), '{"format":1');
    for (let times = 0; times < 3; times++) expect(names(await later())).toContain('partai-uji');
    expect(failures).toEqual([expect.stringContaining(galleryPath(directory))]);
    await writeFile(galleryPath(directory), '{"format":1,"entries":[]}');
    expect(names(await later())).not.toContain('partai-uji');
    await writeFile(galleryPath(directory), '{"format":1');
    await later();
    expect(failures).toHaveLength(2);
  });

  it('does not open over a broken file: an empty gallery would deny what is in it', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, []);
    await writeFile(galleryPath(directory), 'x');
    await expect(storeOver(directory)).rejects.toThrow(DataFileError);
  });

  it('keeps the last good gallery when a link takes the place of the file', async () => {
    const directory = await freshDataDir();
    await putEntries(directory, [logoEntry()]);
    const { later, failures } = await storeOver(directory);
    const elsewhere = `${directory}-elsewhere.json`;
    await rename(galleryPath(directory), elsewhere);
    await symlink(elsewhere, galleryPath(directory));
    expect(names(await later())).toContain('partai-uji');
    expect(failures).toEqual([expect.stringContaining('tautan simbolik')]);
  });

  it('leaves out entries of another model or version, and says which', async () => {
    const directory = await freshDataDir();
    const model = { id: SPACES.face.id, version: '2' };
    const logo = logoEntry({ templates: [templateOf(1)] });
    await putEntries(directory, [logo, faceEntry({ model })]);
    const { store, warnings } = await storeOver(directory);
    expect(names(store.gallery)).not.toContain('Sari Wulandari');
    expect(names(store.gallery)).toContain('partai-uji');
    expect(warnings).toEqual([expect.stringMatching(/gal_00000002 .*other-model/)]);
  });
});
