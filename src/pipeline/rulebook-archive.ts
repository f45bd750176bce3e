import { join } from 'node:path';
import { type Rulebook, readRulebook } from '../domain/rulebook.js';
import type { Regime } from '../domain/taxonomy.js';
import { type RulebookFile, type RulebookProblem, readRulebookFiles } from './rulebook-files.js';
import type { RulebookFolders, RulebookLibrary } from './rulebook-library.js';

/** The versions of one regime that can be had, and what of the archive could not be read. */
export interface Versions {
  /** In force first, then the one that comes with Saring, then the archives, the operator's before ours. */
  readonly books: readonly Rulebook[];
  readonly problems: readonly RulebookProblem[];
}

/** Every version of a regime, with those that are kept under `archive/` in either folder. */
export async function versionsOf(
  regime: Regime,
  library: Pick<RulebookLibrary, 'bookOf' | 'builtInOf'>,
  { builtIn, operator }: RulebookFolders,
): Promise<Versions> {
  const archived = [
    ...(operator === undefined ? [] : await readArchive(operator)),
    ...(await readArchive(builtIn)),
  ];
  const kept = archived.flatMap(({ book }) => (book?.regime === regime ? [book] : []));
  const current = [library.bookOf(regime), library.builtInOf(regime)].filter(
    (book) => book !== undefined,
  );
  return {
    books: [...current, ...kept],
    problems: archived.flatMap(({ problems }) => problems),
  };
}

/** A folder without an archive has an empty one. */
async function readArchive(folder: string): Promise<RulebookFile[]> {
  return readRulebookFiles(join(folder, 'archive'), readRulebook).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      const message = `the folder cannot be read (${error.code})`;
      return [{ file: 'archive', book: null, problems: [{ file: 'archive', message }] }];
    },
  );
}
