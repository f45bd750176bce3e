import { pairBucket, type Token, tokenFeatures } from './features.js';
import type { ModelConfig } from './model-config.js';
import { isLetter } from './normalise.js';
import { LANGUAGE_BUCKETS, type Weights } from './weights.js';

/** What is said of a text in no language that the model knows, or of too little text. */
const UNDETERMINED = 'und';

/** BCP 47 code of a text's main language, or `und`. Throws on NaN. */
export function detectLanguage(
  tokens: readonly Token[],
  weights: Weights,
  config: ModelConfig['language'],
): string {
  if (letterCount(tokens) < config.minLetters) return UNDETERMINED;
  const decisions = languageDecisions(counts(tokens), weights);
  const top = Math.max(...decisions);
  const total = decisions.reduce((sum, value) => sum + Math.exp(value - top), 0);
  if (!Number.isFinite(total)) throw new Error(`text model: language scores are ${decisions}`);
  const code = config.codes[decisions.indexOf(top)];
  return code !== undefined && 1 / total >= config.minProbability ? code : UNDETERMINED;
}

function letterCount(tokens: readonly Token[]): number {
  let letters = 0;
  for (const token of tokens) for (const char of token.text) if (isLetter(char)) letters++;
  return letters;
}

/** Occurrences per bucket of the language head: the text's own features, in fewer buckets. */
function counts(tokens: readonly Token[]): Map<number, number> {
  const out = new Map<number, number>();
  const add = (bucket: number) => {
    const small = bucket & (LANGUAGE_BUCKETS - 1);
    out.set(small, (out.get(small) ?? 0) + 1);
  };
  let previous: Token | undefined;
  for (const token of tokens) {
    if (!token.isWord) continue;
    const { bucket, grams } = tokenFeatures(token);
    add(bucket);
    for (const gram of grams) add(gram);
    if (previous) add(pairBucket(previous, token));
    previous = token;
  }
  return out;
}

/** One decision value a language over `1 + ln tf`, scaled to length 1. */
function languageDecisions(found: ReadonlyMap<number, number>, weights: Weights): number[] {
  const { languageValues, languageScales, languageBiases } = weights;
  const languages = languageBiases.length;
  const sums = new Float64Array(languages);
  let squares = 0;
  for (const [bucket, count] of found) {
    const value = 1 + Math.log(count);
    squares += value * value;
    for (let k = 0; k < languages; k++) {
      sums[k] = (sums[k] ?? 0) + value * (languageValues[bucket * languages + k] ?? Number.NaN);
    }
  }
  const norm = Math.sqrt(squares) || 1;
  return [...sums].map(
    (sum, k) =>
      (sum / norm) * (languageScales[k] ?? Number.NaN) + (languageBiases[k] ?? Number.NaN),
  );
}
