import { setImmediate } from 'node:timers/promises';
import type { ClaimIndex } from './claim-index.js';
import { likenessesOf } from './likeness.js';
import { isDenied } from './stance.js';
import { windowsOf } from './windows.js';

/** A claim that a text repeats, or seems to. */
export interface ClaimMatch {
  readonly claim: number;
  /** Calibrated probability that the text repeats it, 0..1. */
  readonly similarity: number;
  /** Half-open UTF-16 offsets of the words in common, from the first to the last. */
  readonly span: { readonly start: number; readonly end: number };
  /** The text says beside it that it is not so. */
  readonly denied: boolean;
}

/** From here on it is told; from `SURE` on it is more than something for a person to compare. */
const LISTED = 0.5;
export const SURE = 0.8;

/** Claims told of one text, at most: a text that lists many would fill the answer. */
const MOST = 20;
/** Others get their turn after so long (ms). */
const TURN_MS = 5;

/**
 * The claims that a text repeats, the likest first; each once, by the words that are most like it. Gives way to
 * others between sentences. Rejects with the reason of `signal`.
 */
export async function matchClaims(
  text: string,
  index: ClaimIndex,
  signal: AbortSignal,
): Promise<ClaimMatch[]> {
  const likest = new Map<number, ClaimMatch>();
  let turn = performance.now();
  for (const window of windowsOf(text)) {
    for (const { claim, similarity, tokens } of likenessesOf(window.tokens, index)) {
      if (similarity < LISTED) break;
      const known = likest.get(claim);
      if (known && known.similarity >= similarity) continue;
      const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
      const denied = isDenied(text, window, tokens);
      likest.set(claim, { claim, similarity, span, denied });
    }
    if (performance.now() - turn < TURN_MS) continue;
    await setImmediate();
    signal.throwIfAborted();
    turn = performance.now();
  }
  return [...likest.values()]
    .sort((a, b) => b.similarity - a.similarity || a.claim - b.claim)
    .slice(0, MOST);
}
