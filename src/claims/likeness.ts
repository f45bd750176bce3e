import type { ClaimIndex, KnownTerm } from './claim-index.js';
import type { Token } from './words.js';

/** A claim that some words are like. */
export interface Likeness {
  readonly claim: number;
  /** Calibrated probability that the words repeat the claim, 0..1. */
  readonly similarity: number;
  /** The words in common, in order. */
  readonly tokens: readonly Token[];
}

/** Statements looked at closely, of those that have most in common. */
const LOOKED_AT = 50;

/** The claims that these words are like, the likest first, each once. */
export function likenessesOf(tokens: readonly Token[], index: ClaimIndex): Likeness[] {
  const terms = new Map<string | number, KnownTerm>();
  const keys = tokens.map(({ term }) => {
    const known = index.resolve(term);
    const key = known.id ?? term;
    if (!terms.has(key)) terms.set(key, known);
    return known.id;
  });
  const told = [...terms.values()];
  const mass = told.reduce((sum, { weight }) => sum + weight, 0);
  const likest = new Map<number, Likeness>();
  for (const { statement, common } of index.candidates(told, LOOKED_AT)) {
    const shared = new Set(
      told.flatMap(({ id }) => (id !== null && index.has(statement, id) ? [id] : [])),
    );
    const overlap = overlapOf({
      common,
      terms: shared.size,
      mass,
      claimMass: index.massOf(statement),
    });
    const similarity = probabilityOf(overlap);
    const claim = index.claimOf(statement);
    if (similarity <= (likest.get(claim)?.similarity ?? 0)) continue;
    const words = tokens.filter((_, at) => shared.has(keys[at] ?? Number.NaN));
    likest.set(claim, { claim, similarity, tokens: words });
  }
  return [...likest.values()].sort((a, b) => b.similarity - a.similarity || a.claim - b.claim);
}

interface Shared {
  /** Weights of the terms in common, summed. */
  readonly common: number;
  /** How many there are. */
  readonly terms: number;
  /** Weights of all terms of the words, and of the claim. */
  readonly mass: number;
  readonly claimMass: number;
}

/** Few words in common are chance, however rare: so much is left of the overlap, and from four terms on all. */
const BY_TERMS = [0, 0.7, 0.8, 0.9] as const;
/** How much of the whole the claim is: it must be repeated, whatever else is said. */
const CLAIM_SHARE = 0.5;

/** Share of what is told that both tell, 0..1. */
function overlapOf({ common, terms, mass, claimMass }: Shared): number {
  const whole = CLAIM_SHARE * claimMass + (1 - CLAIM_SHARE) * mass;
  return whole > 0 ? Math.min(1, (common / whole) * (BY_TERMS[terms] ?? 1)) : 0;
}

/** Fitted on reworded claims and unrelated texts (npm run bench:factchecks). */
const STEEPNESS = 22;
const EVEN = 0.48;

/** The probability that words with this overlap repeat the claim. */
function probabilityOf(overlap: number): number {
  return 1 / (1 + Math.exp(-STEEPNESS * (overlap - EVEN)));
}
