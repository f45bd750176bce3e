import { api, outcomeOf } from '../api/client.js';
import type { Failure, Outcome } from '../api/failure.js';
import type { CaseSummary, CaseView, ClaimedCases, DecisionRequest } from '../api/types.js';
import { caseFilterOf, type Filter } from './filter.js';
import type { Lease } from './leases.js';

type Claimed = ClaimedCases['cases'];

/** Takes up to `count` of the cases of `filter`, the first in rank; its `state` and order do not count here. */
export async function claimCases(
  filter: Filter,
  count: number,
  leaseSeconds: number,
): Promise<Outcome<Claimed>> {
  const { state: _, ...limits } = caseFilterOf(filter, Date.now());
  return claimed({ count, leaseSeconds, filter: limits });
}

/** Takes this very case; a failure says who stands in the way. */
export async function claimThis(
  caseId: string,
  leaseSeconds: number,
): Promise<Outcome<Claimed[number]>> {
  const outcome = await claimed({ count: 1, leaseSeconds, caseId });
  if ('failure' in outcome) return outcome;
  const [taken] = outcome.data;
  return taken ? { data: taken } : { failure: { kind: 'unreadable', status: 200 } };
}

export function release({ caseId, token }: Lease): Promise<Outcome<CaseView>> {
  return released(caseId, token);
}

export function decide(
  { caseId, token }: Lease,
  decision: Omit<DecisionRequest, 'leaseToken'>,
): Promise<Outcome<CaseView>> {
  const path = { caseId };
  const body = { ...decision, leaseToken: token };
  return outcomeOf(api.POST('/cases/{caseId}/decision', { params: { path }, body }));
}

/** Takes back a decision of one's own. */
export function undo({ caseId, token }: Lease): Promise<Outcome<CaseView>> {
  const path = { caseId };
  const body = { leaseToken: token };
  return outcomeOf(api.POST('/cases/{caseId}/undo', { params: { path }, body }));
}

/** The case as it stands. */
export function readCase(caseId: string): Promise<Outcome<CaseView>> {
  return outcomeOf(api.GET('/cases/{caseId}', { params: { path: { caseId } } }));
}

/** A case without what only its own view needs. */
export function summaryOf(view: CaseView): CaseSummary {
  const { result: _, shownReport: __, members: ___, decisions: ____, ...summary } = view;
  return summary;
}

/** Whether a move was refused because the case is no longer this reviewer's to move. */
export function isLost(failure: Failure): boolean {
  const codes = ['lease-expired', 'already-decided', 'case-claimed', 'not-found'];
  return failure.kind === 'problem' && codes.includes(failure.problem.code);
}

async function claimed(body: {
  readonly count: number;
  readonly leaseSeconds: number;
  readonly filter?: Omit<ReturnType<typeof caseFilterOf>, 'state'>;
  readonly caseId?: string;
}): Promise<Outcome<Claimed>> {
  const outcome = await outcomeOf(api.POST('/cases/claim', { body }));
  return 'failure' in outcome ? outcome : { data: outcome.data.cases };
}

function released(caseId: string, leaseToken: string): Promise<Outcome<CaseView>> {
  const path = { caseId };
  return outcomeOf(api.POST('/cases/{caseId}/release', { params: { path }, body: { leaseToken } }));
}
