import type { Signal } from '@preact/signals';
import type { CaseRoomProps } from './case-props.js';
import { clear, type Draft } from './drafts.js';
import { judgeableRules, sentJudgements } from './judgements.js';
import { chosenReports } from './scope.js';
import { type Undoable, undoableOf } from './undoable.js';

type Context = Pick<
  CaseRoomProps,
  'view' | 'token' | 'loaded' | 'moves' | 'results' | 'onMoved' | 'onHeld'
> & { readonly draft: Signal<Draft> };

/** What a person does with a case, by what was entered. Each gives whether it was done. */
export interface Actions {
  decide(): Promise<boolean>;
  release(): Promise<boolean>;
  escalate(): Promise<boolean>;
  appeal(): Promise<boolean>;
  reopen(): Promise<boolean>;
  undo(undoable: Undoable): Promise<boolean>;
}

/** The moves of the case that is shown. What was entered is let go of only once the service has it. */
export function actionsOf({
  view,
  token,
  loaded,
  moves,
  results,
  onMoved,
  onHeld,
  draft,
}: Context): Actions {
  const { caseId } = view;
  const made = async (move: Parameters<typeof moves.send>[1]): Promise<boolean> => {
    const after = await moves.send(caseId, move);
    if (!after) return false;
    if (move.kind !== 'release') clear(draft);
    loaded.show(after);
    onMoved(caseId);
    return true;
  };
  const reason = () => draft.value.reason.trim();
  return {
    decide: async () => {
      const { decision, reports } = draft.value;
      if (!token || !decision) return false;
      const sent = draft.value;
      const chosen = chosenReports(reports, view);
      const rules = judgeableRules(view, chosen, results.value);
      const { confirmed, rejected } = sentJudgements(sent.judgements, rules);
      const decided = await moves.send(caseId, {
        kind: 'decide',
        body: {
          leaseToken: token,
          decision,
          reason: reason(),
          confirmed,
          rejected,
          ...(chosen && { reports: chosen }),
        },
      });
      if (!decided) return false;
      const isSplit = decided.caseId !== caseId;
      undoableOf(caseId).value = {
        decidedCase: decided.caseId,
        decision,
        token,
        expiresAt: view.lease?.expiresAt ?? new Date(0).toISOString(),
        reports: isSplit ? (chosen?.length ?? null) : null,
        draft: sent,
        isUndone: false,
      };
      clear(draft, isSplit);
      if (isSplit) void loaded.load();
      else loaded.show(decided);
      onMoved(caseId);
      return true;
    },
    release: async () => (token ? made({ kind: 'release', leaseToken: token }) : false),
    escalate: async () =>
      token ? made({ kind: 'escalate', leaseToken: token, reason: reason() }) : false,
    appeal: async () => made({ kind: 'appeal', reason: reason() }),
    reopen: async () => made({ kind: 'reopen', reason: reason() }),
    undo: async (undoable) => {
      const { decidedCase } = undoable;
      const after = await moves.send(decidedCase, { kind: 'undo', leaseToken: undoable.token });
      if (!after) return false;
      if (decidedCase === caseId) {
        undoableOf(caseId).value = null;
        if (undoable.draft && draft.value.reason.trim() === '') draft.value = undoable.draft;
        loaded.show(after);
      } else {
        undoableOf(caseId).value = { ...undoable, isUndone: true };
        onHeld(after, undoable.token);
        void loaded.load();
      }
      onMoved(caseId);
      return true;
    },
  };
}
