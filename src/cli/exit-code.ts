import type { Verdict } from '../domain/taxonomy.js';

/** Exit codes of the command line; 64 and up follow BSD sysexits. */
export const ExitCode = {
  usage: 64,
  noInput: 66,
  failure: 70,
  output: 74,
  /** Stopped before the end; the same command goes on. */
  interrupted: 75,
} as const;

const BY_VERDICT: Readonly<Record<Verdict, number>> = {
  allowed: 0,
  review: 1,
  prohibited: 2,
  undetermined: 3,
};

/** Gravest first: over many posts, the gravest verdict gives the exit code. */
const GRAVITY: readonly Verdict[] = ['prohibited', 'review', 'undetermined', 'allowed'];

/** The command was called wrongly. */
export class UsageError extends Error {}

/** What came of all items together: one that failed, or none at all, is no verdict. */
export function exitCodeFor(outcomes: ReadonlySet<Verdict | 'failed'>): number {
  const gravest = GRAVITY.find((verdict) => outcomes.has(verdict));
  return gravest === undefined || outcomes.has('failed') ? ExitCode.noInput : BY_VERDICT[gravest];
}
