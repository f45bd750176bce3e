import { editDistance } from './edit-distance.js';

/**
 * Pairs of letters that typefaces make alike, or that old spelling had for each other. No pair that tells
 * names apart: "Sutarno" and "Sutarmo", "Mulyadi" and "Mulyani", "Saputra" and "Saputri".
 */
const LOOK_ALIKES = new Set(
  'oq od oc ce cg gq ef it ij if tf hn hb pr pf uv vy vw kx sz nr rf gy hk bp yi yj'
    .split(' ')
    .flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);
/** Rare in Indonesian names: where OCR reads one, it is mostly wrong. */
const RARE = /[cqvxz]/;
const VOWEL = /[aeiou]/;

/**
 * How many errors of OCR make one word (blurred) the other; `limit + 1` stands for more than `limit`, and
 * for words that differ as the names of two people do ("Santosa" and "Santoso").
 */
export function misreadings(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const telling = limit + 1;
  const taken = (one: string, other: string) =>
    one === other ? 0 : isTaken(one, other) ? 1 : telling;
  const dropped = (word: string, at: number) => (isDropped(word, at) ? 1 : telling);
  let above = [0];
  for (let j = 1; j <= b.length; j++) above.push((above[j - 1] ?? 0) + dropped(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const row = [(above[0] ?? 0) + dropped(a, i - 1)];
    for (let j = 1; j <= b.length; j++) {
      row.push(
        Math.min(
          (above[j] ?? 0) + dropped(a, i - 1),
          (row[j - 1] ?? 0) + dropped(b, j - 1),
          (above[j - 1] ?? 0) + taken(a[i - 1] ?? '', b[j - 1] ?? ''),
        ),
      );
    }
    if (Math.min(...row) >= telling) return telling;
    above = row;
  }
  const count = Math.min(above[b.length] ?? 0, telling);
  // More than letters differ: only a detour (one letter dropped, one added) led round the telling one.
  return count > editDistance(a, b, limit) ? telling : count;
}

/** Whether OCR takes one letter for the other. */
function isTaken(one: string, other: string): boolean {
  if (LOOK_ALIKES.has(one + other) || RARE.test(one) || RARE.test(other)) return true;
  // Of a blurred word an i may be an l: it is neither vowel nor consonant for sure.
  if (one === 'i' || other === 'i') return false;
  return VOWEL.test(one) !== VOWEL.test(other);
}

/** Whether OCR may have dropped (or added) the letter, rather than that it makes another name. */
function isDropped(word: string, at: number): boolean {
  const letter = word[at] ?? '';
  let [start, end] = [at, at + 1];
  while (start > 0 && word[start - 1] === letter) start--;
  while (word[end] === letter) end++;
  if (start === 0) return false;
  // "Hidayat" and "Hidayati" are two people, but nobody is called "Harimurt".
  if (end === word.length) return isCluster(word.slice(0, start).slice(-2));
  // "rn" reads as "m": with an r before it, it is "Sutarmo" for "Sutarno".
  if (letter === 'r' && word[end] === 'm') return false;
  // A doubled letter is a spelling; else "Marina" and "Mariana" are two people.
  if (end - start > 1) return true;
  const beside = `${word[start - 1]}${word[end]}`;
  return !(VOWEL.test(letter) && VOWEL.test(beside));
}

function isCluster(letters: string): boolean {
  return letters.length === 2 && [...letters].every((letter) => !VOWEL.test(letter));
}
