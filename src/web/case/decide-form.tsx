import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { DECISION_NAMES } from '../../domain/names.js';
import type { CaseView, Classification, DecisionRequest } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import { type Draft, edit } from './drafts.js';
import { isFirstClick } from './first-click.js';
import { countsOf, judgeableRules, sentJudgements } from './judgements.js';
import { type Question, questionOf } from './questions.js';
import { ReasonField } from './reason-field.js';
import { chosenReports } from './scope.js';
import { ScopeField } from './scope-field.js';

export interface DecideFormProps {
  readonly view: CaseView;
  readonly draft: Signal<Draft>;
  readonly results: Signal<ReadonlyMap<string, Classification>>;
  readonly sending: string | null;
  /** Whether the case is held here now; what is entered stays either way. */
  readonly mayMove: boolean;
  onDecide(): void;
  onEscalate(): void;
  onRelease(): void;
}

type Missing = 'decision' | 'reason' | 'reports';

/** The decision, why, and for which reports. It is sent by its button or Ctrl + Enter in the reason, by no other key. */
export function DecideForm(props: DecideFormProps) {
  const { view, draft, results, sending, mayMove } = props;
  const words = wordsOf(WORDS);
  const missing = useSignal<Missing | null>(null);
  const question = useSignal<Question | null>(null);
  const choices = useRef<HTMLFieldSetElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const asked = useRef<HTMLDivElement>(null);
  const { decision, reason, judgements, reports } = draft.value;
  const chosen = chosenReports(reports, view);
  const rules = judgeableRules(view, chosen, results.value);
  const { left } = sentJudgements(judgements, rules);
  const name = decision && DECISION_NAMES[decision][language.value];

  const change = (part: Partial<Draft>) => {
    edit(draft, part);
    missing.value = null;
    question.value = null;
  };
  const isComplete = (wanted: readonly Missing[]): boolean => {
    const isEmpty: Readonly<Record<Missing, boolean>> = {
      decision: decision === null,
      reports: chosen?.length === 0,
      reason: draft.value.reason.trim() === '',
    };
    missing.value = wanted.find((one) => isEmpty[one]) ?? null;
    if (missing.value === 'decision') choices.current?.querySelector('input')?.focus();
    if (missing.value === 'reason') field.current?.focus();
    return missing.value === null;
  };
  const isFree = mayMove && sending === null;
  const submit = () => {
    if (!isFree || !isComplete(['decision', 'reports', 'reason']) || !decision) return;
    question.value = questionOf(decision, judgements, rules);
    if (question.value) setTimeout(() => asked.current?.focus());
    else props.onDecide();
  };
  const insist = (event: MouseEvent) => {
    if (!isFirstClick(event) || !isFree) return;
    question.value = null;
    props.onDecide();
  };
  return (
    <form
      class="decide-form no-print"
      onSubmit={(event) => {
        // By its button alone: Enter on a choice must decide nothing.
        event.preventDefault();
      }}
    >
      {view.reports > 1 && (
        <ScopeField view={view} chosen={reports} onChange={(value) => change({ reports: value })} />
      )}
      {missing.value === 'reports' && <p class="case-missing">{words.missing.reports}</p>}
      <fieldset ref={choices} aria-describedby="case-choice-hint">
        <legend>{words.choose}</legend>
        {DECISIONS.map((one) => (
          <label key={one} class="case-choice">
            <input
              type="radio"
              name="decision"
              value={one}
              checked={decision === one}
              onChange={() => change({ decision: one })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault();
              }}
            />
            {DECISION_NAMES[one][language.value]}
          </label>
        ))}
        <p id="case-choice-hint" class={missing.value === 'decision' ? 'case-missing' : 'soft'}>
          {missing.value === 'decision' && words.missing.decision}{' '}
          {rules.length > 0 && words.counts(countsOf(judgements, rules))}
        </p>
        {chosen !== null && left.length > 0 && <p class="soft">{words.left(left.join(', '))}</p>}
      </fieldset>
      <ReasonField
        field={field}
        value={reason}
        isMissing={missing.value === 'reason'}
        onInput={(value) => change({ reason: value })}
        onSubmit={submit}
      />
      <div ref={asked} tabIndex={-1}>
        {question.value && (
          <Notice tone="review" role="alert" title={words.questions[question.value]}>
            <p class="case-buttons">
              <button type="button" onClick={insist}>
                {words.insist(name ?? '')}
              </button>
              <button
                type="button"
                onClick={() => {
                  question.value = null;
                  field.current?.focus();
                }}
              >
                {words.back}
              </button>
            </p>
          </Notice>
        )}
      </div>
      {!question.value && (
        <p class="case-buttons">
          <button
            type="button"
            class="primary"
            aria-disabled={!isFree}
            onClick={(event) => {
              if (isFirstClick(event)) submit();
            }}
          >
            {sending === 'decide' ? words.sending : words.decide(name, chosen?.length ?? null)}
          </button>
        </p>
      )}
      {!mayMove && <p class="soft">{words.notHeld}</p>}
      <p class="case-buttons minor">
        <button
          type="button"
          aria-disabled={!isFree}
          onClick={(event) => {
            if (isFirstClick(event) && isFree && isComplete(['reason'])) props.onEscalate();
          }}
        >
          {sending === 'escalate' ? words.sending : words.escalate}
        </button>
        <button
          type="button"
          aria-disabled={!isFree}
          onClick={(event) => {
            if (isFirstClick(event) && isFree) props.onRelease();
          }}
        >
          {sending === 'release' ? words.sending : words.release}
        </button>
      </p>
    </form>
  );
}

const DECISIONS = Object.keys(DECISION_NAMES) as DecisionRequest['decision'][];

interface Counts {
  readonly confirmed: number;
  readonly rejected: number;
  readonly open: number;
}

const WORDS = {
  id: {
    choose: 'Putusan Anda',
    counts: ({ confirmed, rejected, open }: Counts) =>
      `Temuan: ${confirmed} dibenarkan, ${rejected} ditolak, ${open} belum dinilai.`,
    left: (rules: string) =>
      `Penilaian atas ${rules} tidak ikut dikirim: temuan itu bukan dari laporan yang dipilih, atau hasil laporannya belum ditampilkan.`,
    missing: {
      decision: 'Pilih putusannya lebih dahulu.',
      reports: 'Pilih paling sedikit satu laporan.',
    },
    questions: {
      'none-confirmed': 'Belum ada temuan yang Anda benarkan. Tetap putuskan?',
      'all-rejected': 'Semua temuan Anda tolak, tetapi dugaan dibenarkan. Tetap putuskan?',
      'some-confirmed':
        'Ada temuan yang Anda benarkan, tetapi dugaan tidak dibenarkan. Tetap putuskan?',
    },
    insist: (name: string) => `Tetap putuskan: ${name}`,
    back: 'Kembali',
    decide: (name: string | null, reports: number | null) =>
      name === null
        ? 'Putuskan'
        : `Putuskan${reports === null ? '' : ` ${reports} laporan`}: ${name}`,
    sending: 'Mengirim…',
    notHeld:
      'Kasus ini tidak sedang Anda pegang di halaman ini; isian Anda disimpan selama halaman terbuka.',
    escalate: 'Naikkan ke penyelia',
    release: 'Kembalikan ke antrean',
  },
  en: {
    choose: 'Your decision',
    counts: ({ confirmed, rejected, open }: Counts) =>
      `Findings: ${confirmed} confirmed, ${rejected} rejected, ${open} not judged.`,
    left: (rules: string) =>
      `What you judged of ${rules} is not sent: these findings are not of the reports chosen, or their results were not shown.`,
    missing: {
      decision: 'Choose the decision first.',
      reports: 'Choose at least one report.',
    },
    questions: {
      'none-confirmed': 'You confirmed no finding. Decide all the same?',
      'all-rejected': 'You rejected every finding, yet confirm the suspicion. Decide all the same?',
      'some-confirmed': 'You confirmed a finding, yet not the suspicion. Decide all the same?',
    },
    insist: (name: string) => `Decide all the same: ${name}`,
    back: 'Back',
    decide: (name: string | null, reports: number | null) =>
      name === null
        ? 'Decide'
        : `Decide${reports === null ? '' : ` ${reports} report(s)`}: ${name}`,
    sending: 'Sending…',
    notHeld:
      'You do not hold this case on this page; what you entered is kept while the page is open.',
    escalate: 'Escalate to a supervisor',
    release: 'Back to the queue',
  },
};
