/** Shorter words are another word for one letter more or less. */
const SHORTEST = 6;

/**
 * Whether two folded words are one word, of which one is misspelled or written without its vowels. A letter may be
 * missing inside, or stand one place off. Another letter in its place makes another name (Dana, Dani), and so
 * does one more at the end (Rahma, Rahman).
 */
export function spelledAlike(a: string, b: string): boolean {
  if (/[^a-z]/.test(a + b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short !== long && /^[^aeiou]{2,}$/.test(short) && withoutVowels(long) === short) return true;
  if (long.length < SHORTEST || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  if (short.length === long.length) return isTransposed(a, b);
  return lacksOne(short, long) || lacksBetweenTwins(short, long);
}

function withoutVowels(word: string): string {
  return word.replace(/[aeiou]/g, '');
}

function isTransposed(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function lacksOne(short: string, long: string): boolean {
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  return at >= 0 && short.slice(at) === long.slice(at + 1);
}

/** The missing letter stood between two of a kind, which folding then made one: "datangi", "daangi", "dangi". */
function lacksBetweenTwins(short: string, long: string): boolean {
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  return at > 0 && long[at - 1] === long[at + 1] && short.slice(at) === long.slice(at + 2);
}
