import type { Ref } from 'preact';
import { VERDICT_NAMES } from '../../domain/names.js';
import type { Classification, Verdict } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import type { Tone } from '../ui/badge.js';
import { Badge } from '../ui/badge.js';
import { severityName } from './severity.js';
import './verdict-banner.css';

export interface VerdictBannerProps {
  readonly classification: Classification;
  /** Where the focus goes when a result arrives. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
}

/** The machine's conclusion in words: what it means, and what it does not. */
export function VerdictBanner({ classification, headingRef }: VerdictBannerProps) {
  const { verdict, severity, status } = classification;
  const words = wordsOf(WORDS);
  return (
    <div class={`verdict ${verdict}`}>
      <span class="verdict-sign" aria-hidden="true">
        {SIGNS[verdict]}
      </span>
      <div>
        <h2 tabIndex={-1} ref={headingRef ?? null}>
          {capitalized(VERDICT_NAMES[verdict][language.value])}
        </h2>
        <p>{words.means[verdict]}</p>
        <p class="verdict-facts">
          <span>
            {words.severity} <strong>{severityName(severity, language.value)}</strong> (S{severity})
          </span>
          {status === 'partial' && <Badge tone="undetermined">{words.partial}</Badge>}
        </p>
        <p class="soft">{words.limits}</p>
      </div>
    </div>
  );
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Beside the words, so that no colour says it alone. */
const SIGNS: Readonly<Record<Verdict & Tone, string>> = {
  allowed: '✓',
  review: '!',
  prohibited: '×',
  undetermined: '?',
};

const WORDS = {
  id: {
    means: {
      allowed:
        'Pada yang dapat diperiksa, mesin tidak menemukan dugaan pelanggaran. Ini bukan jaminan bahwa materi ini boleh dimuat.',
      review:
        'Ada yang perlu dilihat orang sebelum disimpulkan. Mesin tidak menyatakan materi ini melanggar.',
      prohibited:
        'Ada yang kemungkinan besar tidak boleh dimuat menurut aturan. Ini dugaan, bukan putusan.',
      undetermined:
        'Ada bagian yang tidak dapat diperiksa atau keterangan yang kurang, sehingga mesin tidak dapat menyimpulkan. Ini tidak berarti materi ini boleh dimuat.',
    },
    severity: 'Tingkat:',
    partial: 'Sebagian tidak terperiksa',
    limits: 'Saring menyatakan dugaan; yang memutuskan adalah manusia.',
  },
  en: {
    means: {
      allowed:
        'In what could be checked the machine found nothing to suspect. This is no guarantee that the creative is allowed.',
      review:
        'Something here needs a person to look at it. The machine does not say that it breaks a rule.',
      prohibited:
        'Something here is likely not allowed by the rules. This is a suspicion, not a decision.',
      undetermined:
        'Something could not be checked, or was not told, so the machine cannot conclude. This does not mean that the creative is allowed.',
    },
    severity: 'Level:',
    partial: 'Partly not checked',
    limits: 'Saring says what is possible; a person decides.',
  },
};
