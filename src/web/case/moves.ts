import type { CaseView, Session } from '../api/types.js';

/** Who holds a case, as far as this page can tell. */
export type Holding =
  | 'mine'
  /** By this person, but its token was told to another page, or to this one before it was loaded anew. */
  | 'mine-elsewhere'
  | 'theirs'
  /** This page had it, and time ran out. */
  | 'ended'
  | 'free'
  /** Decided, or waiting for more: nobody holds it. */
  | 'settled';

/**
 * Who holds the case at `now` (milliseconds since 1970, by the service's clock). `own`: this page was told a
 * lease's token, and when that ends (ISO 8601).
 */
export function holdingOf(
  { state, lease }: Pick<CaseView, 'state' | 'lease'>,
  own: { readonly expiresAt: string } | null,
  me: string,
  now: number,
): Holding {
  if (state === 'decided' || state === 'waiting') return 'settled';
  const isHeld = lease !== null && Date.parse(lease.expiresAt) > now;
  if (isHeld && lease.holder !== me) return 'theirs';
  if (isHeld) return own ? 'mine' : 'mine-elsewhere';
  // Without a lease before its time is over the case was moved: reopened, say, or appealed.
  const isOver = own && (lease !== null || Date.parse(own.expiresAt) <= now);
  return isOver ? 'ended' : 'free';
}

/** Moves that the page offers; docs/report-queue.md has the table. */
export interface Offered {
  readonly decide: boolean;
  readonly release: boolean;
  readonly escalate: boolean;
  readonly appeal: boolean;
  readonly reopen: boolean;
}

/** What this person may do with a case in this state, as it is held. The service has the last word. */
export function movesOf(
  { state }: Pick<CaseView, 'state'>,
  holding: Holding,
  role: Session['role'],
): Offered {
  const isReviewer = role !== 'submitter';
  const holds = isReviewer && holding === 'mine';
  return {
    decide: holds,
    release: holds,
    escalate: holds,
    appeal: isReviewer && state === 'decided',
    reopen: (isReviewer && state === 'waiting') || (isSupervisor(role) && state === 'decided'),
  };
}

/** Why this person would be refused a case that nobody holds; null: they may take it. */
export function barrier(
  { state, decisions }: Pick<CaseView, 'state' | 'decisions'>,
  { name, role }: Pick<Session, 'name' | 'role'>,
): 'supervisor-needed' | 'second-reviewer-needed' | null {
  if (state === 'escalated' && !isSupervisor(role)) return 'supervisor-needed';
  const hasDecided = decisions.some(({ by }) => by === name);
  return state === 'appealed' && hasDecided ? 'second-reviewer-needed' : null;
}

function isSupervisor(role: Session['role']): boolean {
  return role === 'supervisor' || role === 'admin';
}
