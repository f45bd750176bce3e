import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { ELEMENTS, LABELS, type Regime } from '../../src/domain/taxonomy.js';

/** The folder of the rulebooks that come with Saring. */
export const BUILT_IN = fileURLToPath(new URL('../../rulebook', import.meta.url));

const message = { id: 'Diduga uji', en: 'Possible test' };
const legal = [{ instrument: 'UU Uji', certainty: 'B', sources: ['X1'] }];

/** A small rulebook as an object: each label at `review` is a review of severity 2. */
export function plainBook(regime: Regime, version: number) {
  return {
    regime,
    version,
    title: message,
    period: { from: '2024-09-25', to: '2024-11-27' },
    elements: ELEMENTS.map((element) => ({ element, allowed: true, reason: message, legal })),
    rules: LABELS.map((label) => ({
      id: `uji-${label}`,
      label,
      grades: [{ when: { signal: label, level: 'review' }, outcome: 'review', severity: 2 }],
      message,
      advice: message,
      legal,
    })),
  };
}

/** The YAML of a small rulebook, with something changed. */
export function bookText(
  version: number,
  regime: Regime = 'pilkada-2024',
  change: (book: ReturnType<typeof plainBook>) => void = () => undefined,
): string {
  const book = plainBook(regime, version);
  change(book);
  return stringify(book, { aliasDuplicateObjects: false });
}

/** A rulebook of the schema that the checks refuse: nothing is said of hoaxes. */
export function refusedText(version: number): string {
  return bookText(version, 'pilkada-2024', (book) => {
    book.rules = book.rules.filter(({ label }) => label !== 'hoax');
  });
}

/** A new folder with these files, by their paths in it. */
export async function folderOf(
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'saring-rulebooks-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
