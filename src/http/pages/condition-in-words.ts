import type { Condition } from '../../domain/condition.js';
import type { Language } from '../../domain/taxonomy.js';
import { leafInEnglish } from './leaf-in-english.js';
import { leafInIndonesian } from './leaf-in-indonesian.js';
import { type Leaf, leafInWords } from './leaf-words.js';

/** A condition for readers: a clause that follows "apabila" or "if", or a list under one. */
export type Clause = string | { readonly lead: string; readonly parts: readonly Clause[] };

const LEAF_WORDS = { id: leafInIndonesian, en: leafInEnglish };

const LEADS = {
  all: { id: 'semua hal berikut benar', en: 'all of the following hold' },
  any: { id: 'salah satu hal berikut benar', en: 'one of the following holds' },
} as const;
const JOINED = {
  all: { id: ', dan ', en: ', and ' },
  any: { id: ', atau ', en: ', or ' },
} as const;
const OPPOSITE = { all: 'any', any: 'all' } as const;
/** More than this, and a sentence is harder to read than a list. */
const LONGEST_SENTENCE = 2;

/** A condition in words. What is denied is said of each thing by itself, never of a whole list. */
export function conditionInWords(condition: Condition, language: Language, denied = false): Clause {
  if ('not' in condition) return conditionInWords(condition.not, language, !denied);
  if ('all' in condition) return group('all', condition.all, language, denied);
  if ('any' in condition) return group('any', condition.any, language, denied);
  return leafInWords(condition, LEAF_WORDS[language])[denied ? 'no' : 'yes'];
}

/** A condition that looks at one thing, as a clause. */
export function clauseOf(leaf: Leaf, language: Language): string {
  return leafInWords(leaf, LEAF_WORDS[language]).yes;
}

/** Not all are so: one is not. Not one is so: all are not. */
function group(
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  language: Language,
  denied: boolean,
): Clause {
  const parts = conditions.map((part) => conditionInWords(part, language, denied));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const said = denied ? OPPOSITE[kind] : kind;
  // "a, dan b, atau c" would leave open what belongs together.
  if (parts.length <= LONGEST_SENTENCE && conditions.every(isPlain))
    return parts.join(JOINED[said][language]);
  return { lead: LEADS[said][language], parts };
}

function isPlain(condition: Condition): boolean {
  if ('not' in condition) return isPlain(condition.not);
  return !('all' in condition || 'any' in condition);
}
