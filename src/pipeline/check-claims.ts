import type { FactChecks } from '../claims/fact-check-file.js';
import { matchClaims, SURE } from '../claims/match.js';
import type { Classification } from '../domain/classification.js';
import { toEvidence } from '../domain/evidence.js';
import type { FactCheckSighting } from '../domain/observation.js';
import type { GapCode, Segment } from '../domain/signal.js';
import { normalizedText } from './segments.js';

export type FactCheck = Classification['factChecks'][number];

/** The index as it was when work on a post began; `unavailable` where there is one that cannot be read. */
export type KnownClaims = FactChecks | null | 'unavailable';

/** A checked claim that one part repeats: as rules see it, and as the answer tells it. */
interface RepeatedClaim {
  readonly sighting: FactCheckSighting;
  readonly factCheck: FactCheck;
}

/** What one part repeats of what was checked before, or why that is not known. */
export interface ClaimsView {
  readonly claims: readonly RepeatedClaim[];
  readonly gap: GapCode | null;
}

export interface ClaimOptions {
  readonly claims: KnownClaims;
  readonly signal: AbortSignal;
  readonly onFailure: (stage: string, error: unknown) => void;
}

/** Compares one segment, by what its words mean, with the checked claims. Never rejects: what goes wrong is a gap. */
export async function checkClaims(segment: Segment, options: ClaimOptions): Promise<ClaimsView> {
  const { claims: known, signal } = options;
  if (known === null) return { claims: [], gap: null };
  if (known === 'unavailable') return { claims: [], gap: 'fact-checks-unavailable' };
  try {
    const matches = await matchClaims(normalizedText(segment), known.index, signal);
    const claims = matches.map(({ claim, similarity, span, denied }) => {
      const { claim: words, rating, publisher, url, isTrue } = known.index.recordOf(claim);
      const sighting: FactCheckSighting = {
        part: segment.part,
        band: similarity >= SURE ? 'match' : 'review',
        similarity,
        found: isTrue ? 'true' : 'not-true',
        denied,
        evidence: toEvidence(segment, [span]),
      };
      return { sighting, factCheck: { claim: words, rating, publisher, url, similarity } };
    });
    return { claims, gap: null };
  } catch (error) {
    if (signal.aborted) return { claims: [], gap: 'time-limit' };
    options.onFailure('fact-checks', error);
    return { claims: [], gap: 'fact-checks-failed' };
  }
}

/** Claims told of one post, at most. */
const MOST = 20;

/** What all parts repeat, each claim once, the likest first. */
export function factChecksOf(views: readonly ClaimsView[]): FactCheck[] {
  const likest = new Map<string, FactCheck>();
  for (const { factCheck } of views.flatMap(({ claims }) => claims)) {
    const key = JSON.stringify([factCheck.publisher, factCheck.url, factCheck.claim]);
    const known = likest.get(key);
    if (!known || known.similarity < factCheck.similarity) likest.set(key, factCheck);
  }
  return [...likest.values()].sort((a, b) => b.similarity - a.similarity).slice(0, MOST);
}
