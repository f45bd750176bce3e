import { createHash } from 'node:crypto';
import { chainAround } from '../domain/chain-words.js';
import type { TextPrint } from '../domain/prints.js';
import { minhashBands } from './minhash.js';
import { printWords } from './print-words.js';

/** Bands of a text's sketch: texts alike by 0.6 share one with a probability of 98 %, by 0.1 of 2 %. */
const BANDS = 16;
/** Fewer words differ by so much of their sketch for one word that bands find nothing. */
const FEWEST_FOR_BANDS = 4;
const CUT = /(?:…|\.\.\.|\b(?:baca|lihat) selengkapnya|\b(?:read|see) more)\W*$/i;

/** What a text says, without the rules that rest on it; null when nothing is left after folding. */
export function textPrint(text: string): Omit<TextPrint, 'rules'> | null {
  const words = printWords(text.replace(CUT, ''));
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
    cut: CUT.test(text),
  };
}
