import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { remember, remembered } from '../shell/remembered.js';
import type { CaseRoomProps } from './case-props.js';
import { Changed } from './changed.js';
import { DecisionPanel } from './decision-panel.js';
import { draftOf, edit } from './drafts.js';
import { FindingsSection } from './findings-section.js';
import { History } from './history.js';
import { judged } from './judgements.js';
import { Keys, useKeys } from './keys.js';
import { Material } from './material.js';
import { MemberList } from './member-list.js';
import { lackOf, membersOf } from './members.js';
import { movesOf } from './moves.js';
import { ResultDetails } from './result-details.js';

/** What is inside a case: on wide pages what to look at on the left, what to decide on the right. */
export function CaseRoom(props: CaseRoomProps) {
  const { view, holding, session, loaded, results } = props;
  const draft = draftOf(view.caseId);
  const lit = useSignal<string | null>(null);
  const isBlurred = useSignal(remembered('blur', ['on', 'off'], 'off') === 'on');
  const root = useRef<HTMLDivElement>(null);
  const { shown, others, unlisted } = membersOf(view);
  const lack = lackOf(shown, view.result !== null);
  const mayJudge = movesOf(view, holding, session.role).decide;
  const blur = (blurred: boolean) => {
    isBlurred.value = blurred;
    remember('blur', blurred ? 'on' : 'off');
  };
  const focus = (selector: string) => root.current?.querySelector<HTMLElement>(selector)?.focus();
  useKeys({
    c: () => document.querySelector<HTMLButtonElement>('[data-claim-case]')?.click(),
    f: () => focus('[data-judge] button[aria-pressed="true"], [data-judge] button'),
    p: () =>
      focus('.decide-form input[type="radio"]:checked, .decide-form input, .reason-form textarea'),
    g: () => blur(!isBlurred.value),
    n: props.onNext,
  });
  return (
    <div class="case-columns" ref={root}>
      <div class="case-main">
        <Changed changes={loaded.changes.value} />
        <Material
          member={shown}
          result={view.result}
          lack={lack}
          lit={lit}
          isBlurred={isBlurred.value}
          onBlur={blur}
        />
        <section aria-labelledby="case-findings">
          <FindingsSection
            view={view}
            judgements={draft.value.judgements}
            onJudge={
              mayJudge
                ? (rule, value) =>
                    edit(draft, { judgements: judged(draft.value.judgements, rule, value) })
                : null
            }
            lit={lit}
          />
          {view.result && <ResultDetails result={view.result} lit={lit} />}
        </section>
      </div>
      <DecisionPanel {...props} draft={draft} />
      <div class="case-rest">
        <MemberList
          others={others}
          unlisted={unlisted}
          results={results}
          isBlurred={isBlurred.value}
        />
        <History caseId={view.caseId} outcome={loaded.events.value} onRetry={loaded.load} />
        <Keys mayJudge={mayJudge} />
      </div>
    </div>
  );
}
