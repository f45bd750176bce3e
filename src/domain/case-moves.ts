import { type CaseState, CLAIMABLE_STATES, type Decision, type Standing } from './case.js';
import type { Conflict, ErrorCode } from './errors.js';

/** Who makes a move, as far as moves depend on it. */
export interface Mover {
  readonly name: string;
  /** May take escalated cases and reopen decided ones. */
  readonly isSupervisor: boolean;
}

/** Something that a person, or the machine, does with a case. `tokenSha256`: of the lease's token, hex. */
export type Move =
  | {
      readonly kind: 'claim';
      readonly by: Mover;
      readonly tokenSha256: string;
      readonly leaseMs: number;
    }
  | {
      readonly kind: 'decide';
      readonly by: Mover;
      readonly tokenSha256: string;
      readonly decision: Decision;
    }
  | {
      readonly kind: 'release' | 'escalate' | 'undo';
      readonly by: Mover;
      readonly tokenSha256: string;
    }
  | { readonly kind: 'appeal'; readonly by: Mover }
  /** `system`: a report came that changes what was decided on, or that was waited for. */
  | { readonly kind: 'reopen'; readonly by: Mover | 'system' };

/** Why a move is refused, and who stands in its way since or until when; null where nobody does. */
export interface Refusal {
  readonly code: Extract<
    ErrorCode,
    | 'lease-expired'
    | 'already-decided'
    | 'case-claimed'
    | 'case-not-decided'
    | 'second-reviewer-needed'
    | 'supervisor-needed'
  >;
  /** Of a lease, `at` is when it ends or ended; of a decision, when it was made. */
  readonly conflict: Conflict | null;
}

export type Moved =
  | { readonly standing: Standing; readonly refusal?: never }
  | { readonly standing?: never; readonly refusal: Refusal };

/** From which states a move leads, and what it asks of the lease: none that lives, the mover's own, the mover's own under which it was decided, or nothing. */
interface Rule {
  readonly from: readonly CaseState[];
  readonly lease: 'none' | 'own' | 'spent' | 'any';
}

/** All legal moves; whatever is not here is refused. docs/report-queue.md shows it with who may. */
const MOVES: Readonly<Record<Move['kind'], Rule>> = {
  claim: { from: CLAIMABLE_STATES, lease: 'none' },
  decide: { from: CLAIMABLE_STATES, lease: 'own' },
  release: { from: CLAIMABLE_STATES, lease: 'own' },
  escalate: { from: CLAIMABLE_STATES, lease: 'own' },
  appeal: { from: ['decided'], lease: 'any' },
  reopen: { from: ['waiting', 'decided'], lease: 'any' },
  undo: { from: ['waiting', 'decided'], lease: 'spent' },
};

/** Makes a move at `now` (milliseconds since 1970): how the case stands after it, or why it may not be made. */
export function move(standing: Standing, made: Move, now: number): Moved {
  const refusal =
    refuseState(standing, made, now) ??
    refuseLease(standing, made, now) ??
    refusePerson(standing, made);
  return refusal ? { refusal } : { standing: after(standing, made, now) };
}

/** Whether somebody holds the case at `now`. */
export function isHeld({ lease }: Pick<Standing, 'lease'>, now: number): boolean {
  return lease !== null && lease.expiresAt > now;
}

function refuseState(standing: Standing, { kind }: Move, now: number): Refusal | null {
  const { from } = MOVES[kind];
  if (from.includes(standing.state)) return null;
  if (!from.includes('decided')) return { code: 'already-decided', conflict: decision(standing) };
  return isHeld(standing, now)
    ? { code: 'case-claimed', conflict: holder(standing) }
    : { code: 'case-not-decided', conflict: decision(standing) };
}

function refuseLease(standing: Standing, made: Move, now: number): Refusal | null {
  const held = isHeld(standing, now);
  switch (MOVES[made.kind].lease) {
    case 'any':
      return null;
    case 'none':
      return held ? { code: 'case-claimed', conflict: holder(standing) } : null;
    case 'own':
      return held && isOwn(standing, made)
        ? null
        : { code: 'lease-expired', conflict: holder(standing) };
    case 'spent': {
      const spent = { lease: standing.undo?.lease ?? null };
      return isHeld(spent, now) && isOwn(spent, made)
        ? null
        : { code: 'lease-expired', conflict: holder(spent) };
    }
  }
}

function isOwn({ lease }: Pick<Standing, 'lease'>, made: Move): boolean {
  return (
    'tokenSha256' in made &&
    lease?.holder === made.by.name &&
    isSameDigest(lease.tokenSha256, made.tokenSha256)
  );
}

/** In the same time wherever two digests of one length differ. */
function isSameDigest(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
}

function refusePerson(standing: Standing, { kind, by }: Move): Refusal | null {
  if (by === 'system') return null;
  const needsSupervisor =
    (kind === 'claim' && standing.state === 'escalated') ||
    (kind === 'reopen' && standing.state === 'decided');
  if (needsSupervisor && !by.isSupervisor) {
    return { code: 'supervisor-needed', conflict: decision(standing) };
  }
  const isBarred = (kind === 'claim' || kind === 'decide') && standing.barred.includes(by.name);
  return isBarred ? { code: 'second-reviewer-needed', conflict: decision(standing) } : null;
}

function after(standing: Standing, made: Move, now: number): Standing {
  switch (made.kind) {
    case 'claim': {
      const { by, tokenSha256, leaseMs } = made;
      return { ...standing, lease: { holder: by.name, tokenSha256, expiresAt: now + leaseMs } };
    }
    case 'decide':
      return decided(standing, made.by.name, made.decision, now);
    case 'release':
      return { ...standing, lease: null };
    case 'escalate':
      return { ...standing, state: 'escalated', lease: null };
    case 'appeal':
      return { ...standing, state: 'appealed', barred: standing.deciders, undo: null };
    case 'reopen':
      return { ...standing, state: 'open', undo: null };
    case 'undo':
      return { ...standing, ...standing.undo, undo: null };
  }
}

function decided(standing: Standing, by: string, decision: Decision, at: number): Standing {
  const { state, lease, decided: last, deciders, barred } = standing;
  // Asking for more settles no appeal.
  const isOpenStill = decision === 'need-info';
  return {
    state: isOpenStill ? 'waiting' : 'decided',
    lease: null,
    decided: { decision, by, at },
    deciders: [...new Set([...standing.deciders, by])],
    barred: isOpenStill ? standing.barred : [],
    undo: lease && { state, lease, decided: last, deciders, barred },
  };
}

function holder({ lease }: Pick<Standing, 'lease'>): Conflict | null {
  return lease && { by: lease.holder, at: new Date(lease.expiresAt).toISOString() };
}

function decision({ decided: last }: Standing): Conflict | null {
  return last && { by: last.by, at: new Date(last.at).toISOString() };
}
