import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Classification } from '../api/types.js';
import { Checklist } from '../result/checklist.js';
import { Elements } from '../result/elements.js';
import { FactChecks } from '../result/fact-checks.js';
import { Provenance } from '../result/provenance.js';
import { Scores } from '../result/scores.js';
import { Unseen } from '../result/unseen.js';
import { wordsOf } from '../shell/language.js';

/** What was not seen, and fact-checks; folded, what else the machine says. */
export function ResultDetails({
  result,
  lit,
}: {
  readonly result: Classification;
  readonly lit: Signal<string | null>;
}) {
  const words = wordsOf(WORDS);
  return (
    <div class="case-details">
      <Unseen parts={result.parts} />
      {result.factChecks.length > 0 && <FactChecks factChecks={result.factChecks} />}
      {result.elements.length > 0 && (
        <Fold title={words.elements}>
          <Elements elements={result.elements} lit={lit} />
        </Fold>
      )}
      {result.checklist.length > 0 && (
        <Fold title={words.checklist}>
          <Checklist lines={result.checklist} />
        </Fold>
      )}
      <Fold title={words.scores}>
        <Scores labels={result.labels} />
      </Fold>
      <Fold title={words.provenance}>
        <Provenance classification={result} />
      </Fold>
    </div>
  );
}

function Fold({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

const WORDS = {
  id: {
    elements: 'Unsur pada gambar',
    checklist: 'Yang boleh, wajib, dan dilarang dimuat',
    scores: 'Nilai tiap label',
    provenance: 'Asal-usul hasil',
  },
  en: {
    elements: 'Elements on the images',
    checklist: 'What may, must and must not be shown',
    scores: 'Scores by label',
    provenance: 'Where the result comes from',
  },
};
