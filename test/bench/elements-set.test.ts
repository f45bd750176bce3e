import { describe, expect, it } from 'vitest';
import { fromScripts } from './from-scripts.js';

interface Kit {
  readonly edition: string;
}
interface Drawn {
  readonly copy?: Readonly<Record<string, string>>;
  readonly page?: { readonly body: string };
  readonly truth: {
    readonly number?: string | null;
    readonly mentions?: readonly string[];
    readonly names?: readonly { readonly name: string; readonly present: boolean }[];
  };
}
type Kinds = Readonly<Record<string, (kit: Kit, i: number) => Drawn>>;

const { createKit, EDITION_NAMES } = await fromScripts<{
  createKit(edition: string, key: string): Kit;
  EDITION_NAMES: readonly string[];
}>('elements-set/editions.mjs');
const { NUMBER_KINDS } = await fromScripts<{ NUMBER_KINDS: Kinds }>('elements-set/numbers.mjs');
const { NAME_KINDS } = await fromScripts<{ NAME_KINDS: Kinds }>('elements-set/names.mjs');

const WRITTEN: Readonly<Record<string, string>> = {
  1: 'satu',
  2: 'dua',
  3: 'tiga',
  4: 'empat',
  5: 'lima',
};
const IMAGES = 24;

/** The words on a banner, in small letters, each between spaces. */
function wordsOf({ copy, page }: Drawn): string {
  const html = page ? page.body : Object.values(copy ?? {}).join(' ');
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#\d+;/g, ' ')
    .toLowerCase();
  return ` ${words.replace(/[^\p{L}\d]+/gu, ' ')} `;
}

function draws(kinds: Kinds): { kind: string; edition: string; drawn: Drawn }[] {
  return EDITION_NAMES.flatMap((edition) =>
    Object.entries(kinds).flatMap(([kind, make]) =>
      Array.from({ length: IMAGES }, (_, i) => ({
        kind,
        edition,
        drawn: make(createKit(edition, `test-${kind}-${i}`), i),
      })),
    ),
  );
}

describe('what the drawn banners are said to show', () => {
  it.each(Object.keys(NUMBER_KINDS))('has every number that it says: %s', (kind) => {
    for (const { drawn } of draws(NUMBER_KINDS).filter((one) => one.kind === kind)) {
      const words = wordsOf(drawn);
      for (const n of [drawn.truth.number, ...(drawn.truth.mentions ?? [])]) {
        if (n != null) expect(words).toMatch(new RegExp(` (?:0?${n}|${WRITTEN[n] ?? n}) `));
      }
    }
  });

  it('only banners without a pair number of their own are said to have none', () => {
    const none = draws(NUMBER_KINDS).filter(({ drawn }) => drawn.truth.number === null);
    expect(new Set(none.map(({ kind }) => kind))).toEqual(new Set(['against', 'none']));
    for (const { kind, drawn } of none) {
      if (kind === 'none')
        expect(wordsOf(drawn)).not.toMatch(/ (?:urut|paslon|coblos nomor|pilih nomor) /);
    }
  });

  it.each(Object.keys(NAME_KINDS))('has or lacks both names as it says: %s', (kind) => {
    for (const { drawn } of draws(NAME_KINDS).filter((one) => one.kind === kind)) {
      const words = wordsOf(drawn);
      for (const { name, present } of drawn.truth.names ?? []) {
        // Titles change, and a name in the middle may be an initial.
        const plain = name.replace(/,.*/, '').replace(/\b\p{L}+\.\s*/gu, '');
        const ends = plain.toLowerCase().split(' ');
        const all = [ends[0], ends.at(-1)].every((word) => words.includes(` ${word} `));
        expect(all, `${name} in "${words}"`).toBe(present);
      }
    }
  });

  it('draws the same each time, and not the same in two editions', () => {
    const [first, again] = [0, 1].map(() => draws(NUMBER_KINDS).map(({ drawn }) => wordsOf(drawn)));
    expect(again).toEqual(first);
    const half = (first?.length ?? 0) / 2;
    const shared = first?.slice(0, half).filter((words) => first.slice(half).includes(words));
    expect(shared).toEqual([]);
  });
});
