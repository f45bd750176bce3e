import { OUTCOME_NAMES, VERDICT_NAMES } from '../../domain/names.js';
import { language, wordsOf } from '../shell/language.js';
import { Badge } from '../ui/badge.js';
import type { Checked } from './checked.js';
import { type Change, compare, type FindingChange, type Side } from './compare.js';
import { CompareChecklist } from './compare-checklist.js';
import { CompareInputs } from './compare-inputs.js';
import './compare.css';

export interface CompareProps {
  readonly before: Checked;
  readonly after: Checked;
  /** Addresses of pictures that this browser cannot show. */
  readonly unshowable: ReadonlySet<string>;
}

/** What became of the last answer: verdict, findings, checklist, and the creative itself. */
export function Compare({ before, after, unshowable }: CompareProps) {
  const words = wordsOf(WORDS);
  const { verdict, findings, checklist, sameRulebook } = compare(sideOf(before), sideOf(after));
  return (
    <section class="compare card" aria-labelledby="compare-title">
      <h3 id="compare-title">{words.title}</h3>
      <dl class="compare-verdicts">
        {(['before', 'after'] as const).map((when) => (
          <div key={when}>
            <dt>{words[when]}</dt>
            <dd>
              <Badge tone={verdict[when]}>{VERDICT_NAMES[verdict[when]][language.value]}</Badge>
            </dd>
          </div>
        ))}
      </dl>
      {!sameRulebook && <p>{words.otherRules}</p>}
      {findings.length === 0 && <p>{words.noFindings}</p>}
      {ORDER.map((change) => (
        <Changes
          key={change}
          change={change}
          findings={findings.filter((one) => one.change === change)}
        />
      ))}
      <CompareChecklist changes={checklist} />
      <CompareInputs before={before.input} after={after.input} unshowable={unshowable} />
    </section>
  );
}

/** What asks for something comes first. */
const ORDER = ['new', 'same', 'unsure', 'gone'] as const;

const TONES = {
  new: 'prohibited',
  same: 'review',
  unsure: 'undetermined',
  gone: 'allowed',
} as const;

function Changes({
  change,
  findings,
}: {
  readonly change: Change;
  readonly findings: readonly FindingChange[];
}) {
  const words = wordsOf(WORDS);
  if (findings.length === 0) return null;
  return (
    <div class={`compare-changes ${change}`}>
      <h4>
        <Badge tone={TONES[change]}>{findings.length}</Badge> {words.changes[change]}
      </h4>
      {change === 'unsure' && <p class="soft">{words.unsureHint}</p>}
      <ul>
        {findings.map((finding, at) => (
          <li key={at}>
            {finding.message[language.value]}
            {finding.quote !== null && <q>{finding.quote}</q>}
            <span class="soft">
              {placeOf(finding.part, words)}
              {finding.outcomeBefore &&
                words.outcome(
                  OUTCOME_NAMES[finding.outcomeBefore][language.value],
                  OUTCOME_NAMES[finding.outcome][language.value],
                )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sideOf({ classification, input }: Checked): Side {
  return { classification, slots: input.pictures.map(({ slot }) => slot) };
}

function placeOf(
  part: string | null,
  words: { readonly text: string; readonly image: (number: number) => string },
): string {
  if (part === null) return '';
  return part === 'text' ? words.text : words.image(Number(part.slice('image:'.length)) + 1);
}

const WORDS = {
  id: {
    title: 'Perbandingan dengan pemeriksaan sebelumnya',
    before: 'Sebelum',
    after: 'Sesudah',
    otherRules: 'Kedua pemeriksaan memakai aturan yang berbeda.',
    noFindings: 'Tidak ada temuan, baik sebelum maupun sesudah.',
    changes: {
      new: 'temuan baru',
      same: 'temuan masih ada',
      unsure: 'temuan belum dapat dipastikan hilang',
      gone: 'temuan hilang',
    },
    unsureHint: 'Bagian itu kali ini tidak terbaca seluruhnya.',
    text: '(teks)',
    image: (number: number) => `(gambar ${number})`,
    outcome: (before: string, after: string) => ` – semula “${before}”, kini “${after}”`,
  },
  en: {
    title: 'Compared with the check before',
    before: 'Before',
    after: 'After',
    otherRules: 'The two checks were made by different rules.',
    noFindings: 'No findings, neither before nor after.',
    changes: {
      new: 'new finding(s)',
      same: 'finding(s) still there',
      unsure: 'finding(s) that may still be there',
      gone: 'finding(s) gone',
    },
    unsureHint: 'That part was not fully read this time.',
    text: '(text)',
    image: (number: number) => `(image ${number})`,
    outcome: (before: string, after: string) => ` – “${before}” before, “${after}” now`,
  },
};
