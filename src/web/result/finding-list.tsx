import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Finding } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { FindingCard } from './finding-card.js';
import { orderOf } from './order.js';
import './common.css';
import './findings.css';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly lit: Signal<string | null>;
  /** What stands under a finding, such as buttons to confirm or reject it; `index` is its place in `findings`. */
  readonly controls?: ((finding: Finding, index: number) => ComponentChildren) | undefined;
  /** The regime whose rules they are, to link to each. */
  readonly regime?: string | undefined;
  /** `shadow`: of rules on trial, which have no boxes. */
  readonly kind?: 'finding' | 'shadow' | undefined;
}

/** What is suspected, the gravest first; notes are folded under the rest. */
export function FindingList({
  findings,
  lit,
  controls,
  regime,
  kind = 'finding',
}: FindingListProps) {
  const words = wordsOf(WORDS);
  const ordered = orderOf(findings);
  const grave = ordered.filter(({ finding }) => finding.outcome !== 'note');
  const notes = ordered.filter(({ finding }) => finding.outcome === 'note');
  const list = (some: typeof ordered) => (
    <ol class="findings">
      {some.map((one) => (
        <li key={one.index}>
          <FindingCard
            ordered={one}
            id={`${kind}:${one.index}`}
            lit={lit}
            regime={regime}
            controls={controls?.(one.finding, one.index)}
          />
        </li>
      ))}
    </ol>
  );
  return (
    <>
      {grave.length > 0 ? list(grave) : <p>{words.none}</p>}
      {notes.length > 0 && (
        <details class="fold">
          <summary>{words.notes(notes.length)}</summary>
          {list(notes)}
        </details>
      )}
    </>
  );
}

const WORDS = {
  id: {
    none: 'Tidak ada dugaan pada bagian yang dapat diperiksa. Ini bukan jaminan: mesin dapat keliru, dan tidak melihat semua hal.',
    notes: (count: number) => `Catatan (${count}): perlu diketahui, tidak mengubah kesimpulan`,
  },
  en: {
    none: 'Nothing is suspected in what could be checked. This is no guarantee: the machine can be wrong, and does not see everything.',
    notes: (count: number) => `Notes (${count}): worth knowing, they change no verdict`,
  },
};
