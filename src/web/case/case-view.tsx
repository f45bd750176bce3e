import { computed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Classification } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Notice } from '../ui/notice.js';
import './case.css';
import { CaseHeader } from './case-header.js';
import type { CaseViewProps } from './case-props.js';
import { CaseRoom } from './case-room.js';
import { Claim } from './claim.js';
import { holdingOf } from './moves.js';
import { useCase } from './use-case.js';
import { useMoves } from './use-moves.js';

/** One case of the queue: what was reported, what the machine found, what people decided. */
export function CaseView(props: CaseViewProps) {
  // A new case begins anew: nothing entered for one is ever sent for another.
  return <OneCase key={props.caseId} {...props} />;
}

function OneCase(props: CaseViewProps) {
  const { caseId, lease, session, news, onClose } = props;
  const words = wordsOf(WORDS);
  const loaded = useCase(caseId);
  const moves = useMoves();
  const token = lease?.token ?? null;
  const results = useSignal<ReadonlyMap<string, Classification>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);

  const { load } = loaded;
  useEffect(() => {
    void load();
    // A lease that is new means that the case was claimed since.
  }, [load, lease?.token, news]);
  useEffect(() => heading.current?.focus(), []);

  const holding = useMemo(
    () =>
      computed(() => {
        const view = loaded.view.value;
        return view && holdingOf(view, lease, session.name, loaded.now.value);
      }),
    [loaded, lease?.token, lease?.expiresAt, session.name],
  );
  const view = loaded.view.value;
  const failure = loaded.failure.value;
  return (
    <article class="case" aria-labelledby="case-title" aria-busy={loaded.isLoading.value}>
      <div class="case-top">
        <h2 id="case-title" ref={heading} tabIndex={-1}>
          {words.title} <code>{caseId.slice(0, 5 + 8)}…</code>
        </h2>
        <button type="button" class="no-print" onClick={onClose}>
          {words.close}
        </button>
      </div>
      {loaded.isLoading.value && !view && (
        <Notice tone="note" role="status" title={words.loading} />
      )}
      {failure && <FailureNotice failure={failure} onRetry={() => void load()} />}
      {failure && view && <p class="soft">{words.stale}</p>}
      {view && holding.value && (
        <>
          <CaseHeader
            view={view}
            holding={holding.value}
            now={loaded.now}
            session={session}
            regime={props.regimeName(view.regime)}
            claim={
              <Claim
                view={view}
                me={session.name}
                now={loaded.now}
                onClaim={props.onClaim}
                onReload={() => void load()}
              />
            }
          />
          <CaseRoom
            {...props}
            view={view}
            holding={holding.value}
            token={token}
            loaded={loaded}
            moves={moves}
            results={results}
          />
        </>
      )}
    </article>
  );
}

const WORDS = {
  id: {
    title: 'Kasus',
    close: 'Kembali ke antrean',
    loading: 'Memuat kasus…',
    stale: 'Yang tampak di bawah adalah keadaan yang terakhir dimuat.',
  },
  en: {
    title: 'Case',
    close: 'Back to the queue',
    loading: 'Loading the case…',
    stale: 'What is shown below is as it was last loaded.',
  },
};
