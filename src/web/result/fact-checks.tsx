import type { FactCheck } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { RevealedText } from './revealed-text.js';
import { likelihood, percent } from './scores-in-words.js';
import './fact-checks.css';

/** Claims that somebody checked before and that the post repeats or speaks of. */
export function FactChecks({ factChecks }: { readonly factChecks: readonly FactCheck[] }) {
  const words = wordsOf(WORDS);
  if (factChecks.length === 0) return <p class="soft">{words.none}</p>;
  return (
    <>
      <p class="soft">{words.meaning}</p>
      <ul class="fact-checks">
        {factChecks.map(({ claim, rating, publisher, url, similarity }) => (
          <li key={`${url} ${claim}`}>
            <p dir="auto">
              <RevealedText text={claim} />
            </p>
            <p>
              <span class="soft">{words.rated}</span>{' '}
              <strong>
                <RevealedText text={rating} />
              </strong>{' '}
              <span class="soft">
                {words.by} <RevealedText text={publisher} />
              </span>
            </p>
            <p class="soft">
              {words.same(
                likelihood(similarity, language.value),
                percent(similarity, language.value),
              )}
            </p>
            <Source url={url} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Source({ url }: { readonly url: string }) {
  const words = wordsOf(WORDS);
  const site = siteOf(url);
  // An imported list may hold any address: only those of the web are made links.
  if (site === null) return <p class="soft">{url}</p>;
  return (
    <p>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {words.read(site)}
      </a>{' '}
      <span class="soft">{words.leaves}</span>
    </p>
  );
}

/** The host of a web address; null for what is none. */
function siteOf(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && ['http:', 'https:'].includes(parsed.protocol) ? parsed.host : null;
}

const WORDS = {
  id: {
    none: 'Tidak ada klaim serupa dalam daftar cek fakta yang dimasukkan ke mesin ini. Ini tidak berarti isinya benar.',
    meaning:
      'Klaim serupa yang pernah diperiksa orang. Bacalah pemeriksaannya: unggahan ini mungkin mengulang, membantah, atau hanya menyinggungnya.',
    rated: 'Penilaian pemeriksa:',
    by: 'oleh',
    same: (word: string, figure: string) =>
      `Kemungkinan unggahan ini mengulang klaim itu: ${word} (${figure}).`,
    read: (site: string) => `Baca di ${site}`,
    leaves: '(membuka situs di luar mesin ini, hanya bila Anda mengekliknya)',
  },
  en: {
    none: 'The lists of fact-checks imported on this machine have no claim like it. That does not mean that the post is true.',
    meaning:
      'Claims like it that somebody checked. Read the check: this post may repeat the claim, deny it, or only speak of it.',
    rated: 'Rated:',
    by: 'by',
    same: (word: string, figure: string) =>
      `That this post repeats the claim: ${word} (${figure}).`,
    read: (site: string) => `Read at ${site}`,
    leaves: '(opens a site outside of this machine, only when you click it)',
  },
};
