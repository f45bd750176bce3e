import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ZONE_NAMES } from '../../domain/names.js';
import { api, outcomeOf } from '../api/client.js';
import type { Failure } from '../api/failure.js';
import type { QueueDay } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { spanIn } from './ages.js';
import { DayChart } from './day-chart.js';
import { localeOf, written } from './locale.js';

const EVERY_MS = 30_000;

/** What came in and what was decided today, and what waits. */
export function Day() {
  const words = wordsOf(WORDS);
  const day = useSignal<QueueDay | null>(null);
  const failure = useSignal<Failure | null>(null);

  async function read() {
    const outcome = await outcomeOf(
      api.GET('/cases/day', {
        params: { query: { timeZone: ownZone() } },
        signal: AbortSignal.timeout(EVERY_MS),
      }),
    );
    if ('data' in outcome) day.value = outcome.data;
    failure.value = 'failure' in outcome ? outcome.failure : null;
  }

  useEffect(() => {
    void read();
    const timer = setInterval(() => {
      if (!document.hidden) void read();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const told = day.value;
  return (
    <section class="day card" aria-labelledby="day-title">
      <h2 id="day-title">{words.title}</h2>
      {failure.value && <FailureNotice failure={failure.value} onRetry={() => void read()} />}
      {!told && !failure.value && <p class="soft">{words.reading}</p>}
      {told && (
        <>
          <p class="soft">{dateOf(told)}</p>
          <Counters day={told} />
          <DayChart day={told} />
        </>
      )}
    </section>
  );
}

function Counters({ day }: { readonly day: QueueDay }) {
  const words = wordsOf(WORDS);
  const { open, escalated, appealed, claimed, waiting } = day.waiting;
  const span = (minutes: number | null) =>
    minutes === null ? words.none : spanIn(localeOf(), minutes);
  const lines: [string, string][] = [
    [words.waits, written(open + escalated + appealed)],
    [words.claimed, written(claimed)],
    [words.moreInfo, written(waiting)],
    [words.queued, written(day.queued)],
    [words.age, span(day.medianAgeMinutes)],
    [words.toDecision, span(day.medianDecisionMinutes)],
  ];
  return (
    <dl class="day-counters">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function dateOf({ day, timeZone }: QueueDay): string {
  const date = new Intl.DateTimeFormat(localeOf(), { dateStyle: 'full', timeZone: 'UTC' });
  return `${date.format(new Date(day))} (${ZONE_NAMES[timeZone]})`;
}

/** The reviewer's own time where it is one of Indonesia's three, else that of Jakarta. */
function ownZone(): QueueDay['timeZone'] {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const zones = Object.keys(ZONE_NAMES) as QueueDay['timeZone'][];
  return zones.find((zone) => zone === timeZone) ?? 'Asia/Jakarta';
}

const WORDS = {
  id: {
    title: 'Hari ini',
    reading: 'Memuat hitungan hari ini …',
    none: '–',
    waits: 'Menunggu ditinjau',
    claimed: 'Sedang ditinjau',
    moreInfo: 'Menunggu keterangan',
    queued: 'Belum diperiksa mesin',
    age: 'Median umur yang menunggu',
    toDecision: 'Median waktu sampai putusan',
  },
  en: {
    title: 'Today',
    reading: "Reading today's counts …",
    none: '–',
    waits: 'Wait for review',
    claimed: 'Under review',
    moreInfo: 'Wait for information',
    queued: 'Not yet classified',
    age: 'Median age of those that wait',
    toDecision: 'Median time to a decision',
  },
};
