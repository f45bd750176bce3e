import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Session } from '../api/types.js';
import { CaseView } from '../case/case-view.js';
import { wordsOf } from '../shell/language.js';
import { closeCase, followAddress, openCase, openedCase } from './address.js';
import { CaseRows, mayClaim } from './case-rows.js';
import { ClaimBar } from './claim-bar.js';
import { runClock } from './clock.js';
import { Day } from './day.js';
import { ExportForm } from './export-form.js';
import { Filters } from './filters.js';
import { KeyHelp } from './key-help.js';
import type { Action } from './keys.js';
import { nextOf } from './leases.js';
import { MyCases } from './my-cases.js';
import { type QueueDesk, queueDesk } from './queue-desk.js';
import { QueueHead } from './queue-head.js';
import './queue.css';
import { summaryOf } from './moves.js';
import { readRegimes, regimeName } from './regimes.js';
import { needsKey } from './session.js';
import { useKeys } from './use-keys.js';

/** The queue of one reviewer: the list with what one holds, or one opened case. */
export function QueueView({ session }: { readonly session: Session }) {
  // The same person with a new key goes on at the same desk.
  const words = wordsOf(WORDS);
  const desk = useMemo(() => queueDesk(session), [session.name]);
  const minutes = useSignal(10);
  const showsKeys = useSignal(false);
  const opened = openedCase.value;
  useEffect(() => {
    const stops = [runClock(), followAddress(), desk.run()];
    void readRegimes();
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk]);
  // With a new key what failed without one is asked again.
  const wasOut = useRef(false);
  useEffect(() => {
    if (wasOut.current && !needsKey.value) desk.list.refresh();
    wasOut.current = needsKey.value;
  }, [needsKey.value]);
  useKeys(
    (action, caseId) => act(desk, session, { action, caseId, minutes: minutes.value, showsKeys }),
    opened === null,
  );
  const mine = opened === null ? null : leaseOf(desk, opened);

  return (
    <>
      <div class="queue" hidden={opened !== null}>
        <QueueHead
          desk={desk}
          session={session}
          onKeys={() => {
            showsKeys.value = true;
          }}
        />
        <div class="queue-mine">
          <MyCases
            store={desk.store}
            selected={desk.selected}
            isBusy={desk.isBusy.value}
            failure={desk.failure.value}
            onRelease={desk.releaseAll}
            onUndo={desk.undoOne}
            onClaimAgain={(summary) => desk.claimOne(summary, minutes.value)}
            onMoved={desk.moved}
          />
        </div>
        <div class="queue-list">
          <Filters />
          <div class="queue-acts">
            <ClaimBar
              isBusy={desk.isBusy.value}
              leaseMinutes={minutes.value}
              onLeaseMinutes={(next) => {
                minutes.value = next;
              }}
              onClaim={(count) => desk.claimMany(count, minutes.value)}
            />
            <ExportForm />
          </div>
          <CaseRows
            list={desk.list}
            session={session}
            isClaiming={desk.isBusy.value}
            onClaim={(summary) => desk.claimOne(summary, minutes.value)}
          />
        </div>
        <div class="queue-day">
          <Day />
        </div>
      </div>
      {opened !== null && (
        <>
          <h1 class="visually-hidden">{words.title}</h1>
          <CaseView
            key={opened}
            caseId={opened}
            lease={mine}
            session={session}
            news={desk.news.value}
            regimeName={regimeName}
            onMoved={desk.reread}
            onClose={() => close(opened)}
            onNext={() => next(desk, opened)}
            onClaim={(view) => desk.claimOpened(summaryOf(view), minutes.value)}
            onHeld={(view, token) => desk.hold(summaryOf(view), token)}
          />
        </>
      )}
      {showsKeys.value && (
        <KeyHelp
          onClose={() => {
            showsKeys.value = false;
          }}
        />
      )}
    </>
  );
}

/** What proves that one holds the case, or held it until its time was over; null: one never did. */
function leaseOf({ store }: QueueDesk, caseId: string) {
  const lease = store.leases.value.find((one) => one.caseId === caseId);
  if (!lease) return null;
  return { token: lease.token, expiresAt: new Date(lease.endsAt).toISOString() };
}

/** On to the next of one's cases, or back to the list after the last. */
function next({ store }: QueueDesk, caseId: string) {
  const lease = nextOf(store.leases.value, caseId, Date.now());
  if (lease) openCase(lease.caseId);
  else close(caseId);
}

/** From the list: the case with the focus where one holds it, else the first of one's own. */
function openNext({ store }: QueueDesk, focused: string | null) {
  const own = store.leases.value.filter(({ caseId }) => caseId === focused);
  const lease = nextOf(own, null, Date.now()) ?? nextOf(store.leases.value, null, Date.now());
  if (lease) openCase(lease.caseId);
}

/** Back to the list, at the case that was open. */
function close(caseId: string) {
  closeCase();
  focusRow(caseId);
}

function focusRow(caseId: string) {
  // The list is there again only after the page is drawn.
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`a[data-case="${caseId}"]`);
    (row ?? document.querySelector<HTMLElement>('#case-list-title'))?.focus();
  });
}

interface Pressed {
  readonly action: Action;
  readonly caseId: string | null;
  readonly minutes: number;
  readonly showsKeys: { value: boolean };
}

function act(desk: QueueDesk, session: Session, { action, caseId, minutes, showsKeys }: Pressed) {
  if (action === 'help') showsKeys.value = true;
  else if (action === 'next-of-mine') openNext(desk, caseId);
  else if (action === 'filter') focusFilter();
  else if (action === 'select' && caseId) toggle(desk, caseId);
  else if (action === 'claim-this' && caseId) {
    const row = desk.list.listed.value?.rows.find(({ summary }) => summary.caseId === caseId);
    if (row && mayClaim(row.summary, session)) void desk.claimOne(row.summary, minutes);
  } else if (action === 'claim-this' || action === 'claim-many') {
    document.querySelector<HTMLButtonElement>('[data-claim]')?.click();
  }
}

function toggle({ selected, store }: QueueDesk, caseId: string) {
  if (!store.leases.value.some((lease) => lease.caseId === caseId)) return;
  const next = new Set(selected.value);
  if (!next.delete(caseId)) next.add(caseId);
  selected.value = next;
}

function focusFilter() {
  const filters = document.querySelector<HTMLDetailsElement>('.filters');
  if (filters) filters.open = true;
  filters?.querySelector('select')?.focus();
}

const WORDS = {
  id: { title: 'Antrean laporan' },
  en: { title: 'Report queue' },
};
