/** The letter triples of a word, its ends marked: "uang" is `^ua`, `uan`, `ang`, `ng$`, as numbers. */
export function trigramsOf(word: string): number[] {
  const letters = [1, ...[...word].map(codeOf), 2];
  const triples = new Set<number>();
  for (let at = 0; at + 2 < letters.length; at++) {
    const [a = 0, b = 0, c = 0] = letters.slice(at, at + 3);
    triples.add((a * SIZE + b) * SIZE + c);
  }
  return [...triples];
}

const SIZE = 40;
export const TRIGRAMS = SIZE ** 3;

/** 3 to 28 for a to z, 29 to 38 for digits, 39 for any other. */
function codeOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 94;
  return code >= 48 && code <= 57 ? code - 19 : 39;
}

/** Letters to put in, leave out, change or swap with the next, to make one word of the other; above `most` it gives up. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = new Uint8Array(b.length + 1);
  let row = Uint8Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint8Array(b.length + 1);
    next[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      next[j] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
