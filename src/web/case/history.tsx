import type { Outcome } from '../api/failure.js';
import type { CaseEvent } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { actorWords, eventWords } from './event-words.js';
import { moment } from './moment.js';

export interface HistoryProps {
  readonly caseId: string;
  /** Null while it is read. */
  readonly outcome: Outcome<readonly CaseEvent[]> | null;
  onRetry(): void;
}

/** Who did what, when, and why; with the hashes of the audit chain, and the way to the printable dossier. */
export function History({ caseId, outcome, onRetry }: HistoryProps) {
  const words = wordsOf(WORDS);
  const say = language.value;
  return (
    <section aria-labelledby="case-history">
      <h3 id="case-history">{words.title}</h3>
      {outcome === null && <p class="soft">{words.loading}</p>}
      {outcome && 'failure' in outcome && (
        <FailureNotice failure={outcome.failure} onRetry={onRetry} />
      )}
      {outcome && 'data' in outcome && (
        <>
          <ol class="case-history">
            {outcome.data.map((event) => (
              <li key={event.seq}>
                <time dateTime={event.at}>{moment(event.at, say)}</time>{' '}
                <strong>{actorWords(event)[say]}</strong> {eventWords(event)[say]}
                {event.text !== null && <q class="case-words">{event.text}</q>}
                {event.text === null && 'textSha256' in dataOf(event) && (
                  <span class="soft"> {words.erased}</span>
                )}
              </li>
            ))}
          </ol>
          <details>
            <summary>{words.chain}</summary>
            <p class="soft">{words.chainHint}</p>
            <ol class="case-chain">
              {outcome.data.map(({ seq, kind, hash }) => (
                <li key={seq}>
                  {seq} {kind} <code>{hash}</code>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
      <p class="no-print">
        <a href={`/cases/${caseId}/dossier?lang=${say}`} target="_blank" rel="noopener">
          {words.dossier}
        </a>
      </p>
    </section>
  );
}

function dataOf({ data }: CaseEvent): object {
  try {
    const fields: unknown = JSON.parse(data);
    return typeof fields === 'object' && fields !== null ? fields : {};
  } catch {
    return {};
  }
}

const WORDS = {
  id: {
    title: 'Riwayat',
    loading: 'Memuat riwayat…',
    erased: '(alasannya sudah dihapus menurut masa simpan)',
    chain: 'Rantai audit',
    chainHint:
      'Sidik (SHA-256) tiap kejadian mencakup kejadian sebelumnya; diperiksa dengan saring audit verify.',
    dossier: 'Berkas untuk dicetak (tab baru)',
  },
  en: {
    title: 'History',
    loading: 'Loading the history…',
    erased: '(its reason was erased by retention)',
    chain: 'Audit chain',
    chainHint:
      "Each event's hash (SHA-256) covers the one before; saring audit verify computes them again.",
    dossier: 'Dossier to print (new tab)',
  },
};
