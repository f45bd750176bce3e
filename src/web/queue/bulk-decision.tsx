import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { DECISION_NAMES } from '../../domain/names.js';
import type { CaseSummary, CaseView, DecisionRequest } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { type BulkResult, eachOnItsOwn } from './bulk.js';
import { BulkResults } from './bulk-results.js';
import type { Lease } from './leases.js';
import { decide, summaryOf, undo } from './moves.js';

type Decision = DecisionRequest['decision'];
const DECISIONS = Object.keys(DECISION_NAMES) as Decision[];
/** As the service takes it. */
const MOST_REASON = 5_000;

export interface BulkDecisionProps {
  readonly chosen: readonly Lease[];
  readonly onMoved: (summary: CaseSummary) => void;
  /** Which cases stay selected. */
  readonly onKeep: (caseIds: readonly string[]) => void;
}

/** One decision and one reason for all chosen cases; each is sent on its own, and stands or fails alone. */
export function BulkDecision({ chosen, onMoved, onKeep }: BulkDecisionProps) {
  const words = wordsOf(WORDS);
  const decision = useSignal<Decision | ''>('');
  const reason = useSignal('');
  const confirms = useSignal(false);
  const missing = useSignal<'decision' | 'reason' | null>(null);
  const progress = useSignal<readonly [number, number] | null>(null);
  const results = useSignal<readonly BulkResult[]>([]);
  const isUndone = useSignal(false);
  const form = useRef<HTMLFormElement>(null);

  async function sent(
    leases: readonly Lease[],
    send: (lease: Lease) => ReturnType<typeof decide>,
  ): Promise<readonly BulkResult[]> {
    progress.value = [0, leases.length];
    const told = await eachOnItsOwn(
      leases,
      async (lease) => {
        const outcome = await send(lease);
        if ('data' in outcome) onMoved(summaryOf(outcome.data as CaseView));
        return outcome;
      },
      (done) => {
        progress.value = [done, leases.length];
      },
    );
    progress.value = null;
    return told;
  }

  async function submit() {
    missing.value =
      decision.value === '' ? 'decision' : reason.value.trim() === '' ? 'reason' : null;
    if (missing.value !== null || decision.value === '') {
      const field = form.current?.elements.namedItem(missing.value ?? '');
      if (field instanceof HTMLElement) field.focus();
      return;
    }
    const body = { decision: decision.value, reason: reason.value.trim(), rejected: [] };
    const isConfirming = decision.value === 'violation' && confirms.value;
    isUndone.value = false;
    results.value = await sent(chosen, (lease) =>
      decide(lease, { ...body, confirmed: isConfirming ? lease.summary.rules : [] }),
    );
    const failed = results.value.filter(({ failure }) => failure !== null);
    onKeep(failed.map(({ lease }) => lease.caseId));
    if (failed.length === 0) {
      decision.value = '';
      reason.value = '';
    }
  }

  async function undoAll() {
    const done = results.value.filter(({ failure }) => failure === null);
    isUndone.value = true;
    results.value = await sent(
      done.map(({ lease }) => lease),
      undo,
    );
  }

  const busy = progress.value;
  return (
    <>
      <BulkResults
        results={results.value}
        isUndone={isUndone.value}
        isBusy={busy !== null}
        onUndoAll={() => void undoAll()}
        onDismiss={() => {
          results.value = [];
        }}
      />
      {busy && <p role="status">{words.progress(busy[0], busy[1])}</p>}
      {(chosen.length > 0 || busy) && (
        <form
          ref={form}
          class="bulk"
          aria-label={words.title(chosen.length)}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void submit();
          }}
        >
          <h3>{words.title(chosen.length)}</h3>
          <label>
            <span>{words.decision}</span>
            <select
              name="decision"
              value={decision.value}
              aria-invalid={missing.value === 'decision'}
              onChange={({ currentTarget }) => {
                decision.value = currentTarget.value as Decision | '';
              }}
            >
              <option value="">{words.choose}</option>
              {DECISIONS.map((name) => (
                <option key={name} value={name}>
                  {DECISION_NAMES[name][language.value]}
                </option>
              ))}
            </select>
          </label>
          {decision.value === 'violation' && (
            <label class="bulk-confirm">
              <input
                type="checkbox"
                checked={confirms.value}
                onChange={({ currentTarget }) => {
                  confirms.value = currentTarget.checked;
                }}
              />
              <span>{words.confirms}</span>
            </label>
          )}
          <label>
            <span>{words.reason}</span>
            <textarea
              name="reason"
              rows={3}
              maxLength={MOST_REASON}
              value={reason.value}
              aria-invalid={missing.value === 'reason'}
              onInput={({ currentTarget }) => {
                reason.value = currentTarget.value;
              }}
            />
          </label>
          {missing.value && (
            <p class="bulk-missing" role="alert">
              {words.missing[missing.value]}
            </p>
          )}
          <button type="submit" class="primary" disabled={busy !== null}>
            {words.submit(chosen.length)}
          </button>
        </form>
      )}
    </>
  );
}

const WORDS = {
  id: {
    title: (count: number) => `Satu putusan untuk ${count} kasus`,
    decision: 'Putusan',
    choose: 'Pilih putusan …',
    confirms: 'Kuatkan semua temuan mesin pada kasus-kasus ini',
    reason: 'Alasan (sama untuk semua)',
    missing: {
      decision: 'Pilih putusannya.',
      reason: 'Tulis alasannya: tercatat pada setiap kasus.',
    },
    submit: (count: number) => `Putuskan ${count} kasus`,
    progress: (done: number, of: number) => `Mengirim: ${done} dari ${of} kasus …`,
  },
  en: {
    title: (count: number) => `One decision for ${count} ${count === 1 ? 'case' : 'cases'}`,
    decision: 'Decision',
    choose: 'Choose a decision …',
    confirms: 'Confirm all findings of the machine in these cases',
    reason: 'Reason (the same for all)',
    missing: {
      decision: 'Choose a decision.',
      reason: 'Write the reason: it stands in each case.',
    },
    submit: (count: number) => `Decide ${count} ${count === 1 ? 'case' : 'cases'}`,
    progress: (done: number, of: number) => `Sending: ${done} of ${of} cases …`,
  },
};
