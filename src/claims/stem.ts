/** Letters that must be left of a word without its affixes. */
const LEAST_LEFT = 4;

const PARTICLES = /(?:nya|lah|kah|pun)$/;
const SUFFIXES = /(?:kan|an|in|i)$/;
/** A nasal took the root's first letter with it, which is put back; else it only stood before it. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:me|pe)ny(?=[aiueo])/, 's'],
  [/^(?:me|pe)ng(?=[aiueo])/, ''],
  [/^(?:me|pe)nge(?=[a-z])/, ''],
  [/^(?:me|pe)ng(?=[a-z])/, ''],
  [/^(?:me|pe)m(?=[aiueo])/, 'p'],
  [/^(?:me|pe)m(?=[bpfv])/, ''],
  [/^(?:me|pe)n(?=[aiueo])/, 't'],
  [/^(?:me|pe)n(?=[cdjstz])/, ''],
  [/^(?:me|pe)(?=[lrwymn])/, ''],
  [/^nge(?=[bcdfghjklmnprstwz])/, ''],
  [/^ny(?=[aiueo])/, 's'],
  [/^ng(?=[aiueolr])/, ''],
  [/^n(?=[cdjt])/, ''],
  [/^(?:ber|ter|per)(?=[a-z])/, ''],
  [/^di(?=[a-z])/, ''],
];
/** "ke" is a prefix only where "-an" ends the word: "kecurangan", not "kendalikan". */
const AROUND = /^ke(.+)an$/;
/** What stands behind "me" and "di": "memperbolehkan". */
const SECOND = /^(?:ber|per)(?=[a-z])/;
/** A root that begins with k loses it behind "meng": both are written without it. */
const DROPPED_K = /^k(?=[aiueo])/;

/**
 * A folded word without Indonesian affixes, formal or of the street ("menggulingkan", "digulingin": guling). It
 * knows no dictionary: what it gives need not be a word, only the same for forms of one word.
 */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word) || word.length <= LEAST_LEFT) return word;
  const plain = cut(word, PARTICLES, '');
  let root = cut(plain, AROUND, '$1');
  if (root === plain) root = cut(plain, SUFFIXES, '');
  for (const [prefix, letter] of PREFIXES) {
    const left = cut(root, prefix, letter);
    if (left === root) continue;
    root = cut(left, SECOND, '');
    break;
  }
  return cut(root, DROPPED_K, '');
}

function cut(word: string, affix: RegExp, letter: string): string {
  const left = word.replace(affix, letter);
  return left.length >= LEAST_LEFT ? left : word;
}
