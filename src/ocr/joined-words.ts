import type { WordList } from './word-list.js';

/** Shorter words stand inside too many names: "les" and "tari", "hal" and "imah". */
const SHORTEST = 4;
/** Capitals, then small letters that are more than a suffix ("KTPnya"): the case parts them. */
const CASE_CHANGES = /^\p{Lu}{3,} \p{Ll}{4,}$/u;

/**
 * Where two listed words were read as one ("COBLOSNOMOR"): the place of the second one's first
 * character, of those that `mayPart` allows or the case shows ("KTPjadi"). Null when there is none, or
 * more than one; when all of it is a listed word; and when there is more than letters between its outer
 * punctuation, as in web addresses and hashtags. A name stays whole unless both its halves are words.
 */
export function joinedAt(
  characters: readonly string[],
  mayPart: (at: number) => boolean,
  listed: WordList,
): number | null {
  const [, opening = '', word] =
    /^(["'(“‘]*)(\p{L}+)[.,!?:;)"'”’]*$/u.exec(characters.join('')) ?? [];
  if (word === undefined || isListed(word, listed)) return null;
  const places = [...characters.keys()].filter((at) => {
    const first = characters.slice(0, at).join('').slice(opening.length);
    const second = word.slice(first.length);
    const long = Math.min(first.length, second.length) >= SHORTEST;
    const shown = CASE_CHANGES.test(`${first} ${second}`) || (long && mayPart(at));
    return shown && isListed(first, listed) && isListed(second, listed);
  });
  return places.length === 1 ? (places[0] ?? null) : null;
}

function isListed(word: string, listed: WordList): boolean {
  return listed.has(word.toLowerCase());
}
