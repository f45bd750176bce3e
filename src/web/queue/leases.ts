import type { CaseSummary, ClaimedCases } from '../api/types.js';

/** A case that this reviewer took, with what proves it. Kept until its time is over or it is given back. */
export interface Lease {
  readonly caseId: string;
  readonly token: string;
  /** When it ends by this machine's clock, ms since 1970. */
  readonly endsAt: number;
  readonly summary: CaseSummary;
}

/** `decided`: by oneself, and may be taken back while the lease would still live. */
export type LeasePhase = 'running' | 'ending' | 'decided' | 'over';

/** Seconds before its end from which a lease is `ending`. */
const WARN_SECONDS = 60;

/** Seconds left; 0 when it is over. */
export function secondsLeft({ endsAt }: Lease, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / 1_000));
}

export function phaseOf(lease: Lease, now: number): LeasePhase {
  const left = secondsLeft(lease, now);
  if (left === 0) return 'over';
  if (isDecided(lease.summary)) return 'decided';
  return left <= WARN_SECONDS ? 'ending' : 'running';
}

/**
 * `leases` with those just handed out. Their end is counted from `askedAt` (ms since 1970 by this machine's clock),
 * so that a clock that differs from the service's neither shortens nor lengthens them.
 */
export function withClaimed(
  leases: readonly Lease[],
  claimed: ClaimedCases['cases'],
  { askedAt, seconds }: { readonly askedAt: number; readonly seconds: number },
): readonly Lease[] {
  const added = claimed.map(
    ({ leaseToken, expiresAt: _, result: __, ...summary }): Lease => ({
      caseId: summary.caseId,
      token: leaseToken,
      endsAt: askedAt + seconds * 1_000,
      summary,
    }),
  );
  const ids = new Set(added.map(({ caseId }) => caseId));
  return [...leases.filter(({ caseId }) => !ids.has(caseId)), ...added];
}

/** `leases` without one. */
export function withoutLease(leases: readonly Lease[], caseId: string): readonly Lease[] {
  return leases.filter((lease) => lease.caseId !== caseId);
}

/**
 * `leases` after the service told how cases stand now: those that `holder` neither holds nor decided are gone
 * (given back, escalated, or taken by others), unless their time was over before: these stay, as over.
 */
export function withNews(
  leases: readonly Lease[],
  news: readonly CaseSummary[],
  { holder, now }: { readonly holder: string; readonly now: number },
): readonly Lease[] {
  const byId = new Map(news.map((summary) => [summary.caseId, summary]));
  return leases.flatMap((lease) => {
    const summary = byId.get(lease.caseId);
    if (!summary) return [lease];
    if (secondsLeft(lease, now) === 0) return [{ ...lease, summary }];
    const isMine = isDecided(summary)
      ? summary.decision?.by === holder
      : summary.lease?.holder === holder;
    return isMine ? [{ ...lease, summary }] : [];
  });
}

/** The one to work on after `caseId`: the next that still runs and is not decided, from the start after the last. */
export function nextOf(leases: readonly Lease[], caseId: string | null, now: number): Lease | null {
  const at = leases.findIndex((lease) => lease.caseId === caseId);
  const inOrder = [...leases.slice(at + 1), ...leases.slice(0, Math.max(0, at))];
  return inOrder.find((lease) => ['running', 'ending'].includes(phaseOf(lease, now))) ?? null;
}

/** Whether a person has decided the case, or sent it back for more. */
export function isDecided({ state }: CaseSummary): boolean {
  return state === 'decided' || state === 'waiting';
}

/** What `writtenLeases` wrote; nothing of what cannot be read. */
export function leasesFrom(text: string | null): readonly Lease[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isLease) : [];
  } catch {
    return [];
  }
}

export function writtenLeases(leases: readonly Lease[]): string {
  return JSON.stringify(leases);
}

function isLease(value: unknown): value is Lease {
  if (typeof value !== 'object' || value === null) return false;
  const { caseId, token, endsAt, summary } = value as Partial<Lease>;
  return (
    typeof caseId === 'string' &&
    typeof token === 'string' &&
    typeof endsAt === 'number' &&
    typeof summary === 'object' &&
    summary?.caseId === caseId
  );
}
