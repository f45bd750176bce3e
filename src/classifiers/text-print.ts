import { createHash } from 'node:crypto';
import { chainAround } from '../domain/chain-words.js';
import type { TextPrint } from '../domain/prints.js';
import { minhashBands } from './minhash.js';
import { printWords } from './print-words.js';

/** Bands of a text's sketch: texts alike by 0.6 share one with a probability of 98 %, by 0.1 of 2 %. */
const BANDS = 16;
/** Fewer words differ by so much of their sketch for one word that bands find nothing. */
const FEWEST_FOR_BANDS = 4;
/** Stands where a platform cut a text: right behind its last word, or among the signs behind that. */
const MORE = /\b(?:(?:baca|lihat) selengkapnya|(?:read|see) more)$/i;
const DOTS = /…|\.\.\./;
/** More than the longest of `MORE`. */
const MORE_LENGTH = 20;

/** What a text says, without the rules that rest on it; null when nothing is left after folding. */
export function textPrint(text: string): Omit<TextPrint, 'rules'> | null {
  const kept = text.slice(0, cutAt(text) ?? text.length);
  const words = printWords(kept);
  if (words.length === 0) return null;
  const { head, tail } = chainAround(words);
  const core = words.slice(head, words.length - tail);
  const said = core.join(' ');
  return {
    words: words.join(' '),
    head,
    tail,
    sha: createHash('sha256').update(said).digest('base64url').slice(0, 22),
    bands: core.length < FEWEST_FOR_BANDS ? [] : minhashBands([said], BANDS),
    cut: kept.length < text.length,
  };
}

/** Where a text says that it was cut; null where it does not. Signs are looked at once, however many end the text. */
function cutAt(text: string): number | null {
  let end = text.length;
  while (end > 0 && !/\w/.test(text.charAt(end - 1))) end -= 1;
  const from = Math.max(0, end - MORE_LENGTH);
  const more = text.slice(from, end).search(MORE);
  if (more >= 0) return from + more;
  const dots = text.slice(end).search(DOTS);
  return dots >= 0 ? end + dots : null;
}
