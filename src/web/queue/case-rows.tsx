import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { CaseSummary, Session } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { filter, setFilter } from './address.js';
import type { CaseList } from './case-list.js';
import { CaseRow } from './case-row.js';
import { limitsIn } from './filter.js';
import { written } from './locale.js';

export interface CaseRowsProps {
  readonly list: CaseList;
  readonly session: Session;
  readonly isClaiming: boolean;
  readonly onClaim: (summary: CaseSummary) => void;
}

/** The list of cases in each of its states: read, empty, not to be read. */
export function CaseRows({ list, session, isClaiming, onClaim }: CaseRowsProps) {
  const words = wordsOf(WORDS);
  const top = useRef<HTMLHeadingElement>(null);
  const isFresh = useSignal(false);
  const { listed, failure, waitsFor } = list;
  const shown = listed.value;
  const retry = () => void (shown ? list.refresh() : list.load());
  return (
    <section
      class="case-list"
      aria-labelledby="case-list-title"
      aria-busy={waitsFor.value !== null}
    >
      <h2 id="case-list-title" ref={top} tabIndex={-1}>
        {words.title}
      </h2>
      {failure.value && <FailureNotice failure={failure.value} onRetry={retry} />}
      {!shown && !failure.value && <p role="status">{words.reading}</p>}
      {shown && shown.fresh > 0 && (
        <button
          type="button"
          class="fresh-bar"
          onClick={async () => {
            isFresh.value = true;
            await list.load();
            isFresh.value = false;
            top.current?.focus();
          }}
        >
          {isFresh.value ? words.reading : words.fresh(shown.fresh)}
        </button>
      )}
      {shown?.rows.length === 0 && shown.fresh === 0 && <Nothing />}
      {shown && shown.rows.length > 0 && (
        <ol class="case-rows">
          {shown.rows.map((row) => (
            <CaseRow
              key={row.summary.caseId}
              row={row}
              name={session.name}
              mayClaim={mayClaim(row.summary, session)}
              isBusy={isClaiming}
              onClaim={onClaim}
            />
          ))}
        </ol>
      )}
      {shown?.next && (
        <p class="case-more">
          <button type="button" disabled={waitsFor.value !== null} onClick={() => void list.more()}>
            {waitsFor.value === 'more' ? words.reading : words.more}
          </button>
          <span class="soft">{words.shown(written(shown.rows.length))}</span>
        </p>
      )}
    </section>
  );
}

/** Whether a claim of it could succeed: it waits, and for somebody with this role. */
export function mayClaim({ state }: CaseSummary, { role }: Session): boolean {
  if (state === 'escalated') return role === 'supervisor' || role === 'admin';
  return state === 'open' || state === 'appealed';
}

function Nothing() {
  const words = wordsOf(WORDS);
  if (limitsIn(filter.value) === 0) {
    return (
      <Empty title={words.empty}>
        <p>{words.emptyWhy}</p>
      </Empty>
    );
  }
  return (
    <Empty title={words.noMatch}>
      <p>{words.noMatchWhy}</p>
      <button type="button" onClick={() => setFilter({})}>
        {words.clear}
      </button>
    </Empty>
  );
}

function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="nothing" role="status">
      <strong>{title}</strong>
      {children}
    </div>
  );
}

const WORDS = {
  id: {
    title: 'Kasus',
    reading: 'Memuat kasus …',
    fresh: (count: number) => `${count} kasus baru – tampilkan`,
    more: 'Muat lagi',
    shown: (count: string) => `${count} kasus ditampilkan`,
    empty: 'Belum ada laporan',
    emptyWhy:
      'Tidak ada kasus yang menunggu ditinjau. Laporan yang masuk muncul di sini dengan sendirinya.',
    noMatch: 'Tidak ada kasus yang cocok',
    noMatchWhy: 'Kasus lain mungkin ada di luar saringan ini.',
    clear: 'Kosongkan saringan',
  },
  en: {
    title: 'Cases',
    reading: 'Reading cases …',
    fresh: (count: number) => `${count} new ${count === 1 ? 'case' : 'cases'} – show`,
    more: 'Load more',
    shown: (count: string) => `${count} cases shown`,
    empty: 'No reports yet',
    emptyWhy: 'No case waits for review. Reports that come in appear here by themselves.',
    noMatch: 'No case fits',
    noMatchWhy: 'There may be others outside this filter.',
    clear: 'Clear the filter',
  },
};
