import { canonicalUrl } from '../domain/canonical-url.js';
import { HOMOGLYPHS } from './fold-tables.js';
import { fold } from './normalise.js';
import { GENERIC_TAGS, SHORT_FORMS, SOFT } from './print-tables.js';

/**
 * Links, mail addresses, handles and hashtags: names, which no folding may touch. A mail address is tried where its
 * letters begin alone: from each of them a long word would be looked through in the square of its length.
 */
const NAMES =
  /(?:https?:\/\/|www\.)[^\s<>"]+|(?<![a-z0-9._%+-])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/giu;
const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}]+/gu;

/**
 * The words of a text as they are compared: folded, doubled letters single, short forms spelled out, without
 * particles, signs and emoji. Numbers stand in full ("1.000" is 1000, "02" is 2), `@name` and `#tag` whole,
 * links without tracking.
 */
export function printWords(text: string): string[] {
  // Small letters before folding: it masks the name in "Partai Anu", which says whom a text is about.
  const shown = text.replace(/\p{Cf}/gu, '');
  const small = shown.toLowerCase();
  const words: string[] = [];
  let at = 0;
  for (const match of small.matchAll(NAMES)) {
    words.push(...plainWords(small.slice(at, match.index)));
    words.push(...named(match[0], shown.slice(match.index, match.index + match[0].length)));
    at = match.index + match[0].length;
  }
  words.push(...plainWords(small.slice(at)));
  return words;
}

function named(name: string, original: string): string[] {
  if (name.startsWith('#')) {
    const tag = singled(foldedText(name.slice(1)).replace(/[^\p{L}\p{N}]/gu, ''));
    return GENERIC_TAGS.has(tag) || tag === '' ? [] : [`#${tag}`];
  }
  if (/^(?:https?:|www\.)/.test(name)) {
    // Paths tell capitals from small letters; lowering a text may change its length, then links stay small.
    const link = original.toLowerCase() === name ? original : name;
    return [canonicalUrl(link) ?? name];
  }
  return [name];
}

function plainWords(small: string): string[] {
  const words: string[] = [];
  for (const [token] of foldedText(small).matchAll(TOKEN)) {
    if (/^\d/.test(token)) {
      words.push(token.replace(/[.,]/g, '').replace(/^0+(?=\d)/, ''));
      continue;
    }
    const word = singled(latin(token));
    const full = SHORT_FORMS.get(word) ?? word;
    if (!SOFT.has(full)) words.push(full);
  }
  return words;
}

/** Folded text in which numbers are the original's: folding itself keeps only how long they are. */
function foldedText(small: string): string {
  let out = '';
  let last = -1;
  for (const { char, start, end } of fold(small)) {
    if (char !== '0') out += char;
    else if (start > last) out += small.slice(start, end).normalize('NFKC').replace(/[^\d]/gu, '');
    last = start;
  }
  return out;
}

/** A word made of look-alikes only; folding lets it be, as it may be Greek. */
function latin(token: string): string {
  if (/^[a-z]+$/.test(token)) return token;
  const letters = [...token].map((letter) => HOMOGLYPHS.get(letter));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : token;
}

function singled(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1');
}
