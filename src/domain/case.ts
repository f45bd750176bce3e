/** A case as it stands between reviewers; the legal moves are in `case-moves`. */

/**
 * `open`: waits for a reviewer. `escalated`: waits for a supervisor. `appealed`: waits for a reviewer
 * who has not decided it yet. `waiting`: a reviewer asked for more. `decided`: by a person.
 */
export const CASE_STATES = ['open', 'escalated', 'appealed', 'waiting', 'decided'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** States in which a case may be handed out. */
export const CLAIMABLE_STATES = ['open', 'escalated', 'appealed'] as const satisfies CaseState[];

/** `case_` and 32 hex digits. */
export const CASE_ID = /^case_[0-9a-f]{32}$/;

export const DECISIONS = ['violation', 'no-violation', 'refer', 'need-info'] as const;
/** What a person concluded; a machine's conclusion is a verdict. */
export type Decision = (typeof DECISIONS)[number];

/** Who holds a case, until when. The token itself is told to its holder only. */
interface Lease {
  readonly holder: string;
  /** SHA-256 of the token, hex. */
  readonly tokenSha256: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The last decision on a case. */
interface Decided {
  readonly decision: Decision;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a decision may be taken back to by who made it, while the lease under which it was made would live. */
export interface Undo extends Pick<Standing, 'state' | 'decided' | 'deciders' | 'barred'> {
  readonly lease: Lease;
}

/** All that decides which moves are legal. */
export interface Standing {
  readonly state: CaseState;
  readonly lease: Lease | null;
  readonly decided: Decided | null;
  /** Everybody who ever decided it. */
  readonly deciders: readonly string[];
  /** Who may not decide it while an appeal is open, wherever that leads: the deciders it was lodged against. */
  readonly barred: readonly string[];
  /** Of the decision in force; null where there is none, or anything happened to the case since. */
  readonly undo: Undo | null;
}

/** A case that nobody has looked at. */
export const NEW_CASE: Standing = {
  state: 'open',
  lease: null,
  decided: null,
  deciders: [],
  barred: [],
  undo: null,
};
