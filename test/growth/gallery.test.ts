import { describe, expect, it } from 'vitest';
import { withAddition } from '../../src/gallery/change.js';
import { mergeGallery } from '../../src/gallery/merge.js';
import {
  entriesIn,
  faceEntry,
  freshDataDir,
  logoEntry,
  putEntries,
  SPACES,
  vectorAt,
} from '../support/gallery.js';
import { expectProportionate } from './growth.js';

const COUNTS = [10_000, 40_000] as const;
const idOf = (at: number) => `gal_${at.toString(16).padStart(8, '0')}`;

/** What `make` makes of each number, for both counts. */
function both<T>(make: (at: number) => T): readonly [readonly T[], readonly T[]] {
  const of = (count: number) => Array.from({ length: count }, (_, at) => make(at));
  return [of(COUNTS[0]), of(COUNTS[1])];
}

describe('a large gallery', () => {
  it('takes pictures of one person in time in proportion to their number', async () => {
    const { id: _, vectors: __, ...about } = faceEntry();
    const pictures = both((at) => ({ vectors: [Float32Array.of(at)] as const }));
    await expectProportionate((added) => {
      const { fresh } = withAddition([], about, added, () => 'gal_ffffffff');
      expect(fresh).toBe(added.length);
    }, pictures);
  });

  it('is merged in time in proportion to its entries', async () => {
    const entries = both((at) =>
      faceEntry({ id: idOf(at), vectors: [vectorAt(at / 200)], addedAt: '2024-01-01' }),
    );
    await expectProportionate((given) => {
      const { gallery } = mergeGallery({ logos: [], faces: [] }, given, SPACES);
      expect(gallery.faces[0]?.vectors).toHaveLength(given.length);
    }, entries);
  });

  it('is read in time in proportion to its entries', async () => {
    const [short, long] = both((at) => logoEntry({ id: idOf(at), name: `partai-${at}` }));
    const directories = [await freshDataDir(), await freshDataDir()] as const;
    await putEntries(directories[0], short);
    await putEntries(directories[1], long);
    await expectProportionate(async (directory) => {
      const { length } = directory === directories[0] ? short : long;
      expect(await entriesIn(directory)).toHaveLength(length);
    }, directories);
  });
});
