import { LABEL_NAMES, QUALITY_NAMES, STATE_NAMES, VERDICT_NAMES } from '../../domain/names.js';
import type { CaseChange, CaseSummary } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { Badge } from '../ui/badge.js';
import { ageIn, timeIn } from './ages.js';
import { minuteNow } from './clock.js';
import { capital, localeOf, written } from './locale.js';
import type { Row } from './merge.js';
import { Ranking } from './ranking.js';
import { regimeName } from './regimes.js';

export interface CaseRowProps {
  readonly row: Row;
  /** Of whoever looks. */
  readonly name: string;
  readonly mayClaim: boolean;
  readonly isBusy: boolean;
  readonly onClaim: (summary: CaseSummary) => void;
}

/** One case of the list. */
export function CaseRow({
  row: { summary, change },
  name,
  mayClaim,
  isBusy,
  onClaim,
}: CaseRowProps) {
  const words = wordsOf(WORDS);
  const { caseId, quality } = summary;
  const isMine = summary.lease?.holder === name;
  const classes = ['case-row', quality === 'ok' ? '' : 'says-little', isMine ? 'is-mine' : ''];
  return (
    <li class={`${classes.join(' ')}${change ? ' has-left' : ''}`}>
      <div class="case-what">
        <h3>
          <a href={`#${caseId}`} data-case={caseId} aria-describedby={`about-${caseId}`}>
            {labelsOf(summary) || words.noLabel}
          </a>
        </h3>
        <p class="case-marks">
          <Badge tone={summary.verdict}>
            {capital(VERDICT_NAMES[summary.verdict][language.value])}
          </Badge>
          <Severity level={summary.severity} />
          {quality !== 'ok' && (
            <span class="chip">{capital(QUALITY_NAMES[quality][language.value])}</span>
          )}
          {summary.factChecked && <span class="chip">{words.factChecked}</span>}
        </p>
        <p class="soft" id={`about-${caseId}`}>
          {aboutCase(summary, words)}
        </p>
      </div>
      <div class="case-standing">
        {change ? <Left change={change} /> : <Standing summary={summary} isMine={isMine} />}
        {mayClaim && !change && (
          <button type="button" class="small" disabled={isBusy} onClick={() => onClaim(summary)}>
            {words.claim}
          </button>
        )}
      </div>
      <Ranking summary={summary} />
    </li>
  );
}

/** Names of a case's labels; empty without any. */
export function labelsOf({ labels }: CaseSummary): string {
  return labels.map((label) => LABEL_NAMES[label][language.value]).join(', ');
}

/** How grave, in words and in four steps. */
function Severity({ level }: { readonly level: number }) {
  return (
    <span class="severity">
      {wordsOf(WORDS).severity(level)}
      <span class="severity-steps" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} class={step <= level ? 'is-full' : ''} />
        ))}
      </span>
    </span>
  );
}

function aboutCase(summary: CaseSummary, words: (typeof WORDS)['id']): string {
  const { reports, reporters, reach, firstAt, regime } = summary;
  return [
    words.counts(written(reports), written(reporters), reports, reporters),
    reach > 0 ? words.reach(written(reach)) : null,
    words.age(ageIn(localeOf(), firstAt, minuteNow.value)),
    regimeName(regime),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Standing({
  summary,
  isMine,
}: {
  readonly summary: CaseSummary;
  readonly isMine: boolean;
}) {
  const words = wordsOf(WORDS);
  const { state, lease, decision } = summary;
  const time = (moment: string) => timeIn(localeOf(), moment, minuteNow.value);
  return (
    <p class={`case-state is-${state}`}>
      <strong>{isMine ? words.mine : capital(STATE_NAMES[state][language.value])}</strong>
      {lease && <span>{words.held(isMine ? null : lease.holder, time(lease.expiresAt))}</span>}
      {!lease && decision && <span>{words.by(decision.by, time(decision.at))}</span>}
    </p>
  );
}

/** Why a case is no longer what the filter asks for. */
function Left({ change }: { readonly change: CaseChange }) {
  const words = wordsOf(WORDS);
  const did = words.kinds[change.kind as keyof typeof words.kinds] ?? words.changed;
  const by = change.actor === 'system' ? words.system : change.actor;
  return (
    <p class="case-state">
      <strong>{words.did(did, by)}</strong>
      <span>{words.left}</span>
    </p>
  );
}

const WORDS = {
  id: {
    noLabel: 'Tanpa dugaan tertentu',
    severity: (level: number) => `Keparahan ${level} dari 4`,
    factChecked: 'Klaim pernah diperiksa fakta',
    counts: (reports: string, reporters: string, _r: number, _p: number) =>
      `${reports} laporan, ${reporters} pelapor`,
    reach: (reach: string) => `jangkauan ${reach}`,
    age: (age: string) => `masuk ${age}`,
    claim: 'Ambil',
    mine: 'Kasus Anda',
    held: (holder: string | null, until: string) =>
      holder === null ? `sampai pukul ${until}` : `oleh ${holder} sampai pukul ${until}`,
    by: (name: string, at: string) => `oleh ${name}, ${at}`,
    did: (did: string, by: string) => `${did} oleh ${by}`,
    kinds: {
      'case-decided': 'Diputuskan',
      'case-claimed': 'Diambil',
      'case-released': 'Dilepas',
      'case-escalated': 'Dinaikkan',
      'case-appealed': 'Diminta ditinjau ulang',
      'case-reopened': 'Dibuka kembali',
      'case-split': 'Dipecah',
      'decision-undone': 'Putusan dibatalkan',
    },
    changed: 'Diubah',
    system: 'layanan',
    left: 'tidak lagi cocok dengan saringan ini',
  },
  en: {
    noLabel: 'Nothing particular suspected',
    severity: (level: number) => `Severity ${level} of 4`,
    factChecked: 'A claim that was fact-checked',
    counts: (reports: string, reporters: string, many: number, people: number) =>
      `${reports} ${many === 1 ? 'report' : 'reports'}, ${reporters} ${people === 1 ? 'reporter' : 'reporters'}`,
    reach: (reach: string) => `reach ${reach}`,
    age: (age: string) => `came in ${age}`,
    claim: 'Claim',
    mine: 'Yours',
    held: (holder: string | null, until: string) =>
      holder === null ? `until ${until}` : `by ${holder} until ${until}`,
    by: (name: string, at: string) => `by ${name}, ${at}`,
    did: (did: string, by: string) => `${did} by ${by}`,
    kinds: {
      'case-decided': 'Decided',
      'case-claimed': 'Claimed',
      'case-released': 'Released',
      'case-escalated': 'Escalated',
      'case-appealed': 'Appealed',
      'case-reopened': 'Reopened',
      'case-split': 'Split',
      'decision-undone': 'Decision undone',
    },
    changed: 'Changed',
    system: 'the service',
    left: 'no longer fits this filter',
  },
};
