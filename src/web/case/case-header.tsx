import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { LABEL_NAMES, STATE_NAMES } from '../../domain/names.js';
import type { CaseView, Session } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { Badge, type Tone } from '../ui/badge.js';
import { Notice } from '../ui/notice.js';
import { clock, secondsUntil, toldAt } from './countdown.js';
import { Fact } from './fact.js';
import { moment, numeral } from './moment.js';
import { barrier, type Holding } from './moves.js';

export interface CaseHeaderProps {
  readonly view: CaseView;
  readonly holding: Holding;
  readonly now: ReadonlySignal<number>;
  readonly session: Session;
  /** What its rulebook is called. */
  readonly regime: string;
  /** What takes the case. */
  readonly claim: ComponentChildren;
}

/** How the case stands, who holds it, and for how long. */
export function CaseHeader({ view, holding, now, session, regime, claim }: CaseHeaderProps) {
  const words = wordsOf(WORDS);
  const say = language.value;
  return (
    <header class="case-header">
      <p class="case-badges">
        <Badge tone={STATE_TONES[view.state]}>{STATE_NAMES[view.state][say]}</Badge>
        <Badge tone={view.verdict}>{words.severity(view.severity)}</Badge>
        {view.labels.map((label) => (
          <Badge key={label} tone="note">
            {LABEL_NAMES[label][say]}
          </Badge>
        ))}
        {view.quality !== 'ok' && <Badge tone="undetermined">{words.quality[view.quality]}</Badge>}
      </p>
      <dl class="case-facts">
        <Fact name={words.regime}>{regime}</Fact>
        <Fact name={words.reports}>
          {words.counts(numeral(view.reports, say), numeral(view.reporters, say))}
        </Fact>
        {view.reach > 0 && <Fact name={words.reach}>{numeral(view.reach, say)}</Fact>}
        <Fact name={words.first}>{moment(view.firstAt, say)}</Fact>
        {view.reports > 1 && <Fact name={words.last}>{moment(view.lastAt, say)}</Fact>}
        <Fact name={words.id}>
          <code>{view.caseId}</code>
        </Fact>
      </dl>
      <Holder view={view} holding={holding} now={now} session={session} claim={claim} />
    </header>
  );
}

function Holder({ view, holding, now, session, claim }: Omit<CaseHeaderProps, 'regime'>) {
  const words = wordsOf(WORDS);
  const until = view.lease ? moment(view.lease.expiresAt, language.value) : '';
  const barred = barrier(view, session);
  switch (holding) {
    case 'mine':
      return view.lease && <Countdown expiresAt={view.lease.expiresAt} now={now} />;
    case 'mine-elsewhere':
      return <Notice tone="note" title={words.elsewhere(until)} />;
    case 'theirs':
      return <Notice tone="note" title={words.theirs(view.lease?.holder ?? '', until)} />;
    case 'ended':
      return (
        <Notice tone="review" role="alert" title={words.ended}>
          <p>{barred ? words.barriers[barred] : words.endedHint}</p>
          {!barred && claim}
        </Notice>
      );
    case 'free':
      return (
        <Notice tone="note" title={words.free}>
          <p>{barred ? words.barriers[barred] : words.freeHint}</p>
          {!barred && claim}
        </Notice>
      );
    case 'settled':
      return null;
  }
}

function Countdown({
  expiresAt,
  now,
}: {
  readonly expiresAt: string;
  readonly now: ReadonlySignal<number>;
}) {
  const words = wordsOf(WORDS);
  const left = secondsUntil(expiresAt, now.value);
  const told = toldAt(left);
  return (
    <p class={`case-countdown${left <= 60 ? ' ending' : ''}`}>
      {words.mine} <span role="timer">{clock(left)}</span>{' '}
      <span class="soft">{words.until(moment(expiresAt, language.value))}</span>
      <span class="visually-hidden" role="status">
        {told !== null && told > 0 ? words.told(told / 60) : ''}
      </span>
    </p>
  );
}

const STATE_TONES: Readonly<Record<CaseView['state'], Tone>> = {
  open: 'note',
  claimed: 'note',
  escalated: 'review',
  appealed: 'review',
  waiting: 'undetermined',
  decided: 'allowed',
};

const WORDS = {
  id: {
    severity: (severity: number) => `Tingkat S${severity}`,
    quality: { empty: 'tanpa isi', gibberish: 'tidak bermakna' },
    regime: 'Peraturan',
    reports: 'Laporan',
    counts: (reports: string, reporters: string) => `${reports}, dari ${reporters} pelapor`,
    reach: 'Jangkauan tertinggi menurut pelapor',
    first: 'Pertama dilaporkan',
    last: 'Terakhir dilaporkan',
    id: 'Nomor kasus',
    mine: 'Anda memegang kasus ini. Sisa waktu',
    until: (at: string) => `(sampai ${at})`,
    told: (minutes: number) => `Sisa waktu ${minutes} menit.`,
    elsewhere: (until: string) => `Anda memegang kasus ini dari halaman lain, sampai ${until}`,
    theirs: (holder: string, until: string) => `Sedang dipegang ${holder} sampai ${until}`,
    ended: 'Waktu Anda memegang kasus ini habis',
    endedHint: 'Yang Anda isi masih ada. Ambil kasus ini lagi untuk memutusnya.',
    free: 'Belum ada yang memegang kasus ini',
    freeHint: 'Ambil untuk memutusnya; selama Anda memegangnya, orang lain tidak dapat.',
    barriers: {
      'supervisor-needed': 'Kasus ini dinaikkan: hanya penyelia yang dapat mengambilnya.',
      'second-reviewer-needed':
        'Kasus ini ditinjau ulang oleh peninjau yang belum pernah memutusnya; Anda sudah.',
    },
  },
  en: {
    severity: (severity: number) => `Severity S${severity}`,
    quality: { empty: 'empty', gibberish: 'gibberish' },
    regime: 'Rulebook',
    reports: 'Reports',
    counts: (reports: string, reporters: string) => `${reports}, from ${reporters} reporter(s)`,
    reach: 'Highest reach that was told',
    first: 'First reported',
    last: 'Last reported',
    id: 'Case',
    mine: 'You hold this case. Time left',
    until: (at: string) => `(until ${at})`,
    told: (minutes: number) => `${minutes} min left.`,
    elsewhere: (until: string) => `You hold this case from another page, until ${until}`,
    theirs: (holder: string, until: string) => `Held by ${holder} until ${until}`,
    ended: 'Your time with this case ended',
    endedHint: 'What you entered is still here. Claim the case again to decide it.',
    free: 'Nobody holds this case',
    freeHint: 'Claim it to decide it; while you hold it, others cannot.',
    barriers: {
      'supervisor-needed': 'The case was escalated: only a supervisor can claim it.',
      'second-reviewer-needed':
        'The case is under appeal, before somebody who has not decided it; you have.',
    },
  },
};
