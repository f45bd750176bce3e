import type { Token } from './features.js';
import type { KnownToken } from './lexicon.js';
import type { ModelConfig } from './model-config.js';
import { isLetter } from './normalise.js';
import { sublinear } from './term-frequency.js';
import { LANGUAGE_BUCKETS, type Weights } from './weights.js';

/** What is said of a text in no language that the model knows, or of too little text. */
const UNDETERMINED = 'und';

/** BCP 47 code of a text's main language, or `und`. Throws on NaN. */
export function detectLanguage(
  tokens: readonly KnownToken[],
  weights: Weights,
  config: ModelConfig['language'],
): string {
  if (!hasLetters(tokens, config.minLetters)) return UNDETERMINED;
  const decisions = languageDecisions(counts(tokens), weights);
  const top = Math.max(...decisions);
  const total = decisions.reduce((sum, value) => sum + Math.exp(value - top), 0);
  if (!Number.isFinite(total)) throw new Error(`text model: language scores are ${decisions}`);
  const code = config.codes[decisions.indexOf(top)];
  return code !== undefined && 1 / total >= config.minProbability ? code : UNDETERMINED;
}

function hasLetters(tokens: readonly Token[], least: number): boolean {
  let letters = 0;
  for (const { text } of tokens) {
    for (const char of text) if (isLetter(char)) letters++;
    if (letters >= least) return true;
  }
  return letters >= least;
}

/** A zero a bucket, and zeros again after each text: a map of them takes several times as long. */
const scratch = new Int32Array(LANGUAGE_BUCKETS);

/** Buckets of the language head in a text, and how often each occurs: its own features, in fewer buckets. */
function counts(tokens: readonly KnownToken[]): Counted {
  const buckets: number[] = [];
  const add = (bucket: number) => {
    const small = bucket & (LANGUAGE_BUCKETS - 1);
    const before = scratch[small] ?? 0;
    if (before === 0) buckets.push(small);
    scratch[small] = before + 1;
  };
  for (const { isWord, pair, entry } of tokens) {
    if (!isWord) continue;
    add(entry.bucket);
    for (const gram of entry.grams) add(gram);
    if (pair !== null) add(pair);
  }
  const times = buckets.map((bucket) => scratch[bucket] ?? 0);
  for (const bucket of buckets) scratch[bucket] = 0;
  return { buckets, times };
}

interface Counted {
  readonly buckets: readonly number[];
  /** `times[i]`: how often `buckets[i]` occurs. */
  readonly times: readonly number[];
}

/** One decision value a language over `1 + ln tf`, scaled to length 1. */
function languageDecisions({ buckets, times }: Counted, weights: Weights): number[] {
  const { languageValues, languageScales, languageBiases } = weights;
  const languages = languageBiases.length;
  const sums = new Float64Array(languages);
  let squares = 0;
  for (let i = 0; i < buckets.length; i++) {
    const value = sublinear(times[i] ?? Number.NaN);
    const first = (buckets[i] ?? Number.NaN) * languages;
    squares += value * value;
    for (let k = 0; k < languages; k++) {
      sums[k] = (sums[k] ?? 0) + value * (languageValues[first + k] ?? Number.NaN);
    }
  }
  const norm = Math.sqrt(squares) || 1;
  return [...sums].map(
    (sum, k) =>
      (sum / norm) * (languageScales[k] ?? Number.NaN) + (languageBiases[k] ?? Number.NaN),
  );
}
