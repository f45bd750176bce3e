import { api, outcomeOf } from '../api/client.js';
import type { Outcome } from '../api/failure.js';
import type { CaseEvent, CaseView, DecisionRequest, ReportView } from '../api/types.js';

/** No wait is longer: a request that takes more reads as a service that cannot be reached. */
const LIMIT_MS = 30_000;

/** Something that a reviewer does with a case. */
export type Move =
  | { readonly kind: 'decide'; readonly body: DecisionRequest }
  | { readonly kind: 'release' | 'undo'; readonly leaseToken: string }
  | { readonly kind: 'escalate'; readonly leaseToken: string; readonly reason: string }
  | { readonly kind: 'appeal' | 'reopen'; readonly reason: string };

export interface LoadedCase {
  readonly view: CaseView;
  /** `Date` of the answer; null without one. */
  readonly date: string | null;
}

/** `GET /cases/{id}`. */
export async function loadCase(caseId: string, stop: AbortSignal): Promise<Outcome<LoadedCase>> {
  let date: string | null = null;
  const call = api.GET('/cases/{caseId}', { params: { path: { caseId } }, signal: limited(stop) });
  const outcome = await outcomeOf(
    call.then((answer) => {
      date = answer.response.headers.get('Date');
      return answer;
    }),
  );
  return 'data' in outcome ? { data: { view: outcome.data, date } } : outcome;
}

/** `GET /cases/{id}/events`. */
export async function loadEvents(
  caseId: string,
  stop: AbortSignal,
): Promise<Outcome<readonly CaseEvent[]>> {
  const call = api.GET('/cases/{caseId}/events', {
    params: { path: { caseId } },
    signal: limited(stop),
  });
  const outcome = await outcomeOf(call);
  return 'data' in outcome ? { data: outcome.data.events } : outcome;
}

/** `GET /reports/{id}`. */
export function loadReport(reportId: string): Promise<Outcome<ReportView>> {
  return outcomeOf(
    api.GET('/reports/{reportId}', {
      params: { path: { reportId } },
      signal: AbortSignal.timeout(LIMIT_MS),
    }),
  );
}

/** Makes a move: how the case stands after it. */
export function sendMove(caseId: string, move: Move): Promise<Outcome<CaseView>> {
  const common = { params: { path: { caseId } }, signal: AbortSignal.timeout(LIMIT_MS) };
  switch (move.kind) {
    case 'decide':
      return outcomeOf(api.POST('/cases/{caseId}/decision', { ...common, body: move.body }));
    case 'release':
    case 'undo': {
      const { kind, leaseToken } = move;
      return outcomeOf(api.POST(`/cases/{caseId}/${kind}`, { ...common, body: { leaseToken } }));
    }
    case 'escalate': {
      const { leaseToken, reason } = move;
      return outcomeOf(
        api.POST('/cases/{caseId}/escalate', { ...common, body: { leaseToken, reason } }),
      );
    }
    case 'appeal':
    case 'reopen': {
      const { kind, reason } = move;
      return outcomeOf(api.POST(`/cases/{caseId}/${kind}`, { ...common, body: { reason } }));
    }
  }
}

function limited(stop: AbortSignal): AbortSignal {
  return AbortSignal.any([stop, AbortSignal.timeout(LIMIT_MS)]);
}
