import type { Condition } from '../../domain/condition.js';

/** A condition that looks at one thing. */
export type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

type KeyOf<T> = T extends T ? keyof T : never;
/** The key by which a leaf is told: `signal`, `published` and so on. */
type LeafKind = Exclude<KeyOf<Leaf>, 'level' | 'voice' | 'band' | 'whose'>;

/** A clause that can stand alone, as it is and denied. */
export interface Said {
  readonly yes: string;
  readonly no: string;
}

/** How one language says each kind of condition; a new kind does not compile without its words. */
export type LeafWords = {
  readonly [Kind in LeafKind]: (leaf: Extract<Leaf, Readonly<Record<Kind, unknown>>>) => Said;
};

/** What one condition asks for, in the words of one language. */
export function leafInWords(leaf: Leaf, words: LeafWords): Said {
  const kind = (Object.keys(words) as LeafKind[]).find((one) => one in leaf);
  if (!kind) throw new Error(`no words for the condition ${JSON.stringify(leaf)}`);
  return (words[kind] as (leaf: Leaf) => Said)(leaf);
}

/** A clause and its denial, the other way round where the condition asks for `false`. */
export function asked(wanted: boolean, yes: string, no: string): Said {
  return wanted ? { yes, no } : { yes: no, no: yes };
}
