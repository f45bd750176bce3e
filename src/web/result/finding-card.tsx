import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { CERTAINTY_NAMES, LABEL_NAMES, OUTCOME_NAMES } from '../../domain/names.js';
import type { Evidence, Finding } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { Badge } from '../ui/badge.js';
import { LegalBases } from './legal-basis.js';
import { lightProps, reveal } from './lighting.js';
import { toneOfOutcome } from './marks.js';
import type { Ordered } from './order.js';
import { partName, withoutFields } from './parts.js';
import { RevealedText } from './revealed-text.js';
import { likelihood, percent } from './scores-in-words.js';
import { severityName } from './severity.js';

export interface FindingCardProps {
  readonly ordered: Ordered;
  /** `finding:0`. */
  readonly id: string;
  readonly lit: Signal<string | null>;
  readonly regime: string | undefined;
  readonly controls: ComponentChildren;
}

/** One suspicion: what, where, how likely, what to change, by which article. */
export function FindingCard({ ordered, id, lit, regime, controls }: FindingCardProps) {
  const { finding, ref } = ordered;
  const words = wordsOf(WORDS);
  const lang = language.value;
  const tone = toneOfOutcome(finding.outcome);
  return (
    <article class={`finding lights ${tone}`} {...lightProps(lit, id)}>
      <header>
        <span class="ref" aria-hidden="true">
          {ref}
        </span>
        <div>
          <h4>
            <span class="visually-hidden">{ref}. </span>
            {withoutFields(finding.message[lang])}
          </h4>
          <p class="finding-facts">
            <Badge tone={tone}>{OUTCOME_NAMES[finding.outcome][lang]}</Badge>
            {finding.label && <span>{LABEL_NAMES[finding.label][lang]}</span>}
            <span class="soft">
              {severityName(finding.severity, lang)} (S{finding.severity})
            </span>
          </p>
        </div>
      </header>
      <Places finding={finding} id={id} lit={lit} />
      <p>
        <strong>{words.advice}</strong> {withoutFields(finding.advice[lang])}
      </p>
      {finding.caveats.length > 0 && (
        <ul class="caveats">
          {finding.caveats.map((caveat) => (
            <li key={caveat.id}>{withoutFields(caveat[lang])}</li>
          ))}
        </ul>
      )}
      <p class="soft">
        {finding.score === null
          ? words.noScore
          : words.score(likelihood(finding.score, lang), percent(finding.score, lang))}{' '}
        {finding.certainty &&
          `${words.certainty} ${finding.certainty}: ${CERTAINTY_NAMES[finding.certainty][lang]}. `}
        {regime && (
          <a
            href={`/rulebooks/${regime}?lang=${lang}#${finding.rule}`}
            target="_blank"
            rel="noopener"
          >
            {words.rule}
          </a>
        )}
      </p>
      <LegalBases legal={finding.legal} />
      {controls}
    </article>
  );
}

interface PlacesProps {
  readonly finding: Finding;
  readonly id: string;
  readonly lit: Signal<string | null>;
}

function Places({ finding, id, lit }: PlacesProps) {
  if (finding.evidence.length === 0) return <p class="soft">{wordsOf(WORDS).nowhere}</p>;
  return (
    <ul class="places">
      {finding.evidence.map((piece, at) => (
        <li key={at}>
          <Place piece={piece} id={id} lit={lit} />
        </li>
      ))}
    </ul>
  );
}

function Place({ piece, id, lit }: Omit<PlacesProps, 'finding'> & { readonly piece: Evidence }) {
  const words = wordsOf(WORDS);
  const where = partName(piece.part, language.value);
  const isLinked = piece.box !== null && id.startsWith('finding:');
  return (
    <>
      {isLinked ? (
        <button
          type="button"
          class="place"
          aria-label={words.show(where)}
          onClick={({ currentTarget }) => {
            lit.value = id;
            reveal(currentTarget, id, 'box');
          }}
        >
          {where}
        </button>
      ) : (
        <span class="place">{where}</span>
      )}
      {piece.quote !== null && (
        <q dir="auto">
          <RevealedText text={piece.quote} />
        </q>
      )}
    </>
  );
}

const WORDS = {
  id: {
    advice: 'Yang dapat diubah:',
    score: (word: string, figure: string) => `Kemungkinan menurut model: ${word} (${figure}).`,
    noScore:
      'Tanpa skor: ini menyangkut jadwal, akun, atau sesuatu yang tidak ada atau tidak diketahui.',
    certainty: 'Kepastian aturan',
    rule: 'Baca aturannya',
    nowhere:
      'Dugaan ini tidak menunjuk kata atau tempat tertentu, melainkan jadwal, akun, atau yang tidak ada.',
    show: (where: string) => `Tunjukkan pada ${where}`,
  },
  en: {
    advice: 'What can be changed:',
    score: (word: string, figure: string) => `By the model: ${word} (${figure}).`,
    noScore: 'No score: this is about the schedule, the account, or something absent or unknown.',
    certainty: 'Certainty of the rule',
    rule: 'Read the rule',
    nowhere:
      'This points at no words or place, but at the schedule, the account, or what is missing.',
    show: (where: string) => `Show on ${where}`,
  },
};
