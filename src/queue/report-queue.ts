import type {
  CaseChange,
  CaseEvent,
  CaseFilter,
  CasesPage,
  CaseView,
  ClaimedCases,
  ClaimRequest,
  DecisionRequest,
  QueueDay,
} from '../domain/case-view.js';
import type { NewReport } from '../domain/report.js';
import type { Receipt, ReportView } from '../domain/report-view.js';

/** One report as it is taken in. */
export interface Submission {
  readonly report: NewReport;
  /** Who sent it: the name of the API key, or who runs the import. */
  readonly submittedBy: string;
  /** Id of that key, which tells it from others of the same name; left out where there is none. */
  readonly keyId?: string | null;
  /** The same key by the same sender gives the same answer; null: always a new report. */
  readonly idempotencyKey: string | null;
}

/** How the queue is listed. */
export interface CasesQuery extends CaseFilter {
  readonly sort?: 'priority' | 'oldest' | 'newest';
  /** 1 to 200. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** Which day (YYYY-MM-DD; today when left out), where (WIB when left out). */
export interface DayQuery {
  readonly day?: string;
  readonly timeZone?: QueueDay['timeZone'];
}

/** Who asks, as far as moves depend on it. */
export interface Reviewer {
  readonly name: string;
  /** Id of the API key: a revoked key's name may be used again. Null for who acts without one. */
  readonly keyId: string | null;
  /** May take escalated cases and reopen decided ones. */
  readonly isSupervisor: boolean;
}

/**
 * The report queue as its users see it. Every method rejects with `AppError`: `not-found`, `lease-expired`,
 * `already-decided` and the like, with what a caller may know.
 */
export interface ReportQueue {
  /** Stores one; it is on disk when this resolves. Rejects with `idempotency-key-reused`. */
  submit(submission: Submission): Promise<Receipt>;
  report(reportId: string): Promise<ReportView>;
  /** Bytes of an image as it was sent. */
  image(reportId: string, at: number): Promise<Uint8Array>;
  cases(query: CasesQuery): Promise<CasesPage>;
  case(caseId: string): Promise<CaseView>;
  events(caseId: string): Promise<readonly CaseEvent[]>;
  claim(reviewer: Reviewer, request: ClaimRequest): Promise<ClaimedCases>;
  decide(reviewer: Reviewer, caseId: string, request: DecisionRequest): Promise<CaseView>;
  release(reviewer: Reviewer, caseId: string, leaseToken: string): Promise<CaseView>;
  escalate(
    reviewer: Reviewer,
    caseId: string,
    request: { readonly leaseToken: string; readonly reason: string },
  ): Promise<CaseView>;
  appeal(reviewer: Reviewer, caseId: string, reason: string): Promise<CaseView>;
  reopen(reviewer: Reviewer, caseId: string, reason: string): Promise<CaseView>;
  /** Takes a decision of one's own back, with the token under which it was made. */
  undo(reviewer: Reviewer, caseId: string, leaseToken: string): Promise<CaseView>;
  /** What came in and was decided on a day, and what waits now. */
  day(query: DayQuery): Promise<QueueDay>;
  /** What happened after the event of this sequence number, in order; `limit` events at most. */
  changes(after: number, limit: number): Promise<readonly CaseChange[]>;
  /** Sequence number of the last event; 0 before the first. */
  lastChange(): Promise<number>;
  /** Cases with all that a dossier shows, in order of decision, read a page at a time. */
  export(filter: CaseFilter): AsyncIterable<CaseView>;
}
