import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';
import { actionsOf } from './actions.js';
import type { CaseRoomProps } from './case-props.js';
import { DecideForm } from './decide-form.js';
import { DecisionInForce } from './decision-in-force.js';
import { type Draft, isBegun } from './drafts.js';
import { KeyHint } from './key-hint.js';
import { MoveFailure } from './move-failure.js';
import { movesOf } from './moves.js';
import { ReasonForm } from './reason-form.js';
import { UndoBar } from './undo-bar.js';
import { stands, undoableFrom, undoableOf } from './undoable.js';

export interface DecisionPanelProps extends CaseRoomProps {
  readonly draft: Signal<Draft>;
}

/** What was decided, what may be done with the case, and what became of it. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { view, lease, holding, session, loaded, moves, draft, onNext } = props;
  const words = wordsOf(WORDS);
  const offered = movesOf(view, holding, session.role);
  const actions = actionsOf(props);
  const made = undoableOf(view.caseId).value;
  const undoable =
    made && stands(made, view, session.name) ? made : undoableFrom(view, lease, session.name);
  const done = useSignal<keyof typeof words.done | null>(null);
  const panel = useRef<HTMLElement>(null);
  /** To what came of it, never to a button: a key that is held down must not press that. */
  const told = async (action: Promise<boolean>, what: keyof typeof words.done) => {
    done.value = null;
    if (!(await action)) return;
    done.value = what;
    panel.current?.focus();
  };
  const isSettled = holding === 'settled';
  const isKept = !isSettled && isBegun(draft.value);
  return (
    <section class="case-decision" aria-labelledby="case-decision" ref={panel} tabIndex={-1}>
      <h3 id="case-decision">{words.title}</h3>
      <p class="soft" role="status">
        {done.value && words.done[done.value]}
      </p>
      {undoable && (
        <UndoBar
          undoable={undoable}
          caseId={view.caseId}
          now={loaded.now}
          isSending={moves.sending.value !== null}
          onUndo={() =>
            void told(
              actions.undo(undoable),
              undoable.decidedCase === view.caseId ? 'undo' : 'undo-split',
            )
          }
        />
      )}
      <MoveFailure
        failed={moves.failed.value}
        me={session.name}
        now={loaded.now}
        hasDraft={isBegun(draft.value)}
        onReload={() => {
          moves.dismiss();
          void loaded.load();
        }}
        onDismiss={moves.dismiss}
      />
      <DecisionInForce view={view} />
      {(offered.decide || isKept) && (
        <DecideForm
          view={view}
          draft={draft}
          results={props.results}
          sending={moves.sending.value}
          mayMove={offered.decide}
          onDecide={() => void told(actions.decide(), 'decide')}
          onEscalate={() => void told(actions.escalate(), 'escalate')}
          onRelease={() => void told(actions.release(), 'release')}
        />
      )}
      {(offered.appeal || offered.reopen) && (
        <ReasonForm
          state={view.state}
          draft={draft}
          sending={moves.sending.value}
          onAppeal={offered.appeal ? () => void told(actions.appeal(), 'appeal') : null}
          onReopen={offered.reopen ? () => void told(actions.reopen(), 'reopen') : null}
        />
      )}
      <p class="case-next no-print">
        <button type="button" class={isSettled ? 'primary' : undefined} onClick={onNext}>
          {words.next} <KeyHint>n</KeyHint>
        </button>
      </p>
    </section>
  );
}

const WORDS = {
  id: {
    title: 'Putusan',
    next: 'Kasus berikutnya',
    done: {
      decide: 'Putusan tercatat.',
      undo: 'Putusan dibatalkan; kasusnya kembali Anda pegang.',
      'undo-split': 'Putusan dibatalkan; laporan itu tetap kasus tersendiri.',
      release: 'Kasus dikembalikan ke antrean.',
      escalate: 'Kasus dinaikkan ke penyelia.',
      appeal: 'Keberatan tercatat.',
      reopen: 'Kasus dibuka kembali.',
    },
  },
  en: {
    title: 'Decision',
    next: 'Next case',
    done: {
      decide: 'The decision is recorded.',
      undo: 'The decision was taken back; you hold the case again.',
      'undo-split': 'The decision was taken back; the reports stay a case of their own.',
      release: 'The case went back to the queue.',
      escalate: 'The case was escalated to a supervisor.',
      appeal: 'The appeal is recorded.',
      reopen: 'The case is open again.',
    },
  },
};
