import type { Signal } from '@preact/signals';
import type { Classification } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { lightProps, reveal } from './lighting.js';
import { toneOfOutcome } from './marks.js';
import { RevealedText } from './revealed-text.js';
import { type Segment, segmentsOf } from './segments.js';
import './marked-text.css';

export interface MarkedTextProps {
  /** `text`, `image:0`. */
  readonly part: string;
  readonly text: string;
  readonly classification: Pick<Classification, 'findings'>;
  readonly lit: Signal<string | null>;
}

/** A text with the words that findings point at marked, and after each the numbers of those. */
export function MarkedText({ part, text, classification, lit }: MarkedTextProps) {
  return (
    <p class="marked-text" dir="auto">
      {segmentsOf(text, part, classification.findings).map((segment, at) => (
        <Piece key={at} segment={segment} lit={lit} />
      ))}
    </p>
  );
}

interface PieceProps {
  readonly segment: Segment;
  readonly lit: Signal<string | null>;
}

function Piece({ segment, lit }: PieceProps) {
  const words = wordsOf(WORDS);
  const { ids, outcome, ending } = segment;
  const [gravest] = ids;
  if (!gravest || !outcome) return <RevealedText text={segment.text} />;
  // One stretch may belong to several: it is lit with each of them.
  const own = ids.find((id) => id === lit.value) ?? gravest;
  return (
    <>
      <mark class={toneOfOutcome(outcome)} {...lightProps(lit, own)}>
        <RevealedText text={segment.text} />
      </mark>
      {ending.length > 0 && (
        <sup>
          {ending.map(({ id, ref }) => (
            <button
              key={id}
              type="button"
              class="text-ref"
              aria-label={words.finding(ref)}
              onClick={({ currentTarget }) => {
                lit.value = id;
                reveal(currentTarget, id, 'finding');
              }}
            >
              {ref}
            </button>
          ))}
        </sup>
      )}
    </>
  );
}

const WORDS = {
  id: { finding: (ref: string) => `Lihat dugaan ${ref}` },
  en: { finding: (ref: string) => `See finding ${ref}` },
};
