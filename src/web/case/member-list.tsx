import { type Signal, useSignal } from '@preact/signals';
import { CHANNEL_NAMES, LINK_NAMES } from '../../domain/names.js';
import type { Failure } from '../api/failure.js';
import type { CaseMember, Classification } from '../api/types.js';
import { FindingList } from '../result/finding-list.js';
import { VerdictBanner } from '../result/verdict-banner.js';
import { language, wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { LackNotice } from './lack-notice.js';
import { Images } from './material.js';
import { lackOf } from './members.js';
import { moment } from './moment.js';
import { ReportFacts } from './report-facts.js';
import { loadReport } from './requests.js';

export interface MemberListProps {
  readonly others: readonly CaseMember[];
  readonly unlisted: number;
  readonly results: Signal<ReadonlyMap<string, Classification>>;
  readonly isBlurred: boolean;
}

/** The other reports of the case, folded, with how they were linked. */
export function MemberList({ others, unlisted, results, isBlurred }: MemberListProps) {
  const words = wordsOf(WORDS);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="case-members">
      <h3 id="case-members">{words.title(others.length + unlisted)}</h3>
      <p class="soft">{kindsOf(others)}</p>
      {unlisted > 0 && <p class="soft">{words.unlisted(unlisted)}</p>}
      <ul class="case-members">
        {others.map((member) => (
          <li key={member.reportId}>
            <Member member={member} results={results} isBlurred={isBlurred} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function kindsOf(members: readonly CaseMember[]): string {
  return (['url', 'text', 'image', 'quality'] as const)
    .map((kind) => ({ kind, count: members.filter(({ linkedBy }) => linkedBy === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count}: ${LINK_NAMES[kind][language.value]}`)
    .join(' · ');
}

function Member({
  member,
  results,
  isBlurred,
}: Pick<MemberListProps, 'results' | 'isBlurred'> & { readonly member: CaseMember }) {
  const words = wordsOf(WORDS);
  const isOpen = useSignal(false);
  const lit = useSignal<string | null>(null);
  const { reporter, channel, reportedAt, linkedBy, status } = member;
  const result = results.value.get(member.reportId) ?? null;
  // A classified post has a result, which is asked for; that it is not here says nothing yet.
  const lack = lackOf(member, status === 'classified' && hasPost(member));
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <bdi>{reporter ?? words.unnamed}</bdi> · {CHANNEL_NAMES[channel][language.value]} ·{' '}
        {moment(reportedAt, language.value)}
        {linkedBy && ` · ${LINK_NAMES[linkedBy][language.value]}`}
        {lack === 'failed' && ` · ${words.failed}`}
      </summary>
      {isOpen.value && (
        <>
          {lack && <LackNotice lack={lack} erasedAt={member.erasedAt} />}
          <Images member={member} result={result} lit={lit} isBlurred={isBlurred} />
          {member.text && <p class="case-words">{member.text}</p>}
          <ReportFacts member={member} />
          {result ? (
            <>
              <VerdictBanner classification={result} />
              <FindingList findings={result.findings} lit={lit} />
            </>
          ) : (
            !lack && <AskResult reportId={member.reportId} results={results} />
          )}
        </>
      )}
    </details>
  );
}

function AskResult({
  reportId,
  results,
}: Pick<MemberListProps, 'results'> & { readonly reportId: string }) {
  const words = wordsOf(WORDS);
  const isAsking = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const isMissing = useSignal(false);
  const ask = async () => {
    if (isAsking.value) return;
    isAsking.value = true;
    failure.value = null;
    const outcome = await loadReport(reportId);
    isAsking.value = false;
    if ('failure' in outcome) failure.value = outcome.failure;
    else if (outcome.data.result)
      results.value = new Map(results.value).set(reportId, outcome.data.result);
    else isMissing.value = true;
  };
  if (isMissing.value) return <LackNotice lack="no-result" erasedAt={null} />;
  if (failure.value) return <FailureNotice failure={failure.value} onRetry={() => void ask()} />;
  return (
    <button type="button" aria-disabled={isAsking.value} onClick={() => void ask()}>
      {isAsking.value ? words.asking : words.ask}
    </button>
  );
}

function hasPost({ text, images, erasedAt }: CaseMember): boolean {
  return erasedAt === null && (images.length > 0 || (text ?? '').trim() !== '');
}

const WORDS = {
  id: {
    title: (count: number) => `Laporan lain dalam kasus ini (${count})`,
    unlisted: (count: number) => `${count} laporan lagi tidak dirinci di sini.`,
    unnamed: 'tanpa nama samaran',
    failed: 'gagal diperiksa mesin',
    ask: 'Tampilkan hasil pemeriksaan laporan ini',
    asking: 'Memuat hasil…',
  },
  en: {
    title: (count: number) => `Other reports of this case (${count})`,
    unlisted: (count: number) => `${count} more are not listed here.`,
    unnamed: 'no pseudonym',
    failed: 'the machine failed to check it',
    ask: 'Show the result of this report',
    asking: 'Loading the result…',
  },
};
