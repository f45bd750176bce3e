import { citationOf } from '../../domain/citation.js';
import { CERTAINTY_NAMES } from '../../domain/names.js';
import type { LegalBasis } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { day } from './moments.js';
import './common.css';

/** The places of law that something rests on, folded: the first is told in the summary. */
export function LegalBases({ legal }: { readonly legal: readonly LegalBasis[] }) {
  const words = wordsOf(WORDS);
  const [first] = legal;
  if (!first) return <p class="soft">{words.none}</p>;
  return (
    <details class="legal">
      <summary>
        {words.title} {citationOf(first, language.value)}
        {legal.length > 1 && words.more(legal.length - 1)}
      </summary>
      <ul>
        {legal.map((basis) => (
          <li key={citationOf(basis, 'id')}>
            <Basis basis={basis} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Basis({ basis }: { readonly basis: LegalBasis }) {
  const { quote, certainty, inForce, note, sources } = basis;
  const words = wordsOf(WORDS);
  return (
    <>
      <cite>{citationOf(basis, language.value)}</cite>
      {quote && (
        <>
          {': '}
          <q lang="id">{quote}</q>
        </>
      )}
      <span class="soft">
        {words.certainty} {certainty}: {CERTAINTY_NAMES[certainty][language.value]}.{' '}
        {inForce && `${words.inForce(inForce)} `}
        {note && `${note[language.value]} `}
        {words.sources} {sources.join(', ')}.
      </span>
    </>
  );
}

interface Days {
  readonly from?: string;
  readonly to?: string;
}

const WORDS = {
  id: {
    title: 'Dasar hukum:',
    none: 'Tidak ada pasal yang dikutip.',
    more: (count: number) => ` dan ${count} lainnya`,
    certainty: 'Kepastian',
    inForce: ({ from, to }: Days) =>
      `Dikutip untuk unggahan${from ? ` sejak ${day(from, 'id')}` : ''}${to ? ` sampai ${day(to, 'id')}` : ''}.`,
    sources: 'Sumber:',
  },
  en: {
    title: 'Legal basis:',
    none: 'No article is cited.',
    more: (count: number) => ` and ${count} more`,
    certainty: 'Certainty',
    inForce: ({ from, to }: Days) =>
      `Cited for posts${from ? ` from ${day(from, 'en')}` : ''}${to ? ` to ${day(to, 'en')}` : ''}.`,
    sources: 'Sources:',
  },
};
