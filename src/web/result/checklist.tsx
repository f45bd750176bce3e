import type { ChecklistLine } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import type { Tone } from '../ui/badge.js';
import { checklistGroups } from './checklist-groups.js';
import { LegalBases } from './legal-basis.js';
import { withoutFields } from './parts.js';
import './checklist.css';

/** What the regime requires, forbids and allows of a creative, held against this one. */
export function Checklist({ lines }: { readonly lines: readonly ChecklistLine[] }) {
  const words = wordsOf(WORDS);
  if (lines.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {checklistGroups(lines).map(({ kind, lines: some }) => (
        <section key={kind}>
          <h4>{words.kinds[kind]}</h4>
          <ul class="checklist">
            {some.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Line({ line }: { readonly line: ChecklistLine }) {
  const { kind, status, text, advice, legal } = line;
  const words = wordsOf(WORDS);
  const tone = toneOf(line);
  return (
    <li class={tone}>
      <span class="check-sign" aria-hidden="true">
        {SIGNS[tone]}
      </span>
      <div>
        <p>
          {text[language.value]}{' '}
          <strong class="check-status">
            {kind === 'allowed' ? words.allowed[status] : words.status[status]}
          </strong>
        </p>
        {advice && <p class="soft">{withoutFields(advice[language.value])}</p>}
        {legal.length > 0 && <LegalBases legal={legal} />}
      </div>
    </li>
  );
}

type LineTone = Extract<Tone, 'allowed' | 'review' | 'prohibited' | 'undetermined' | 'note'>;

function toneOf({ kind, status }: ChecklistLine): LineTone {
  if (status === 'met') return 'allowed';
  if (status === 'unknown') return 'undetermined';
  if (kind === 'allowed') return 'note';
  return kind === 'caution' ? 'review' : 'prohibited';
}

const SIGNS: Readonly<Record<LineTone, string>> = {
  allowed: '✓',
  prohibited: '×',
  review: '!',
  undetermined: '?',
  note: '–',
};

const WORDS = {
  id: {
    none: 'Peraturan ini tidak memuat daftar periksa.',
    kinds: {
      required: 'Wajib',
      forbidden: 'Tidak boleh',
      caution: 'Perlu diperhatikan',
      allowed: 'Boleh dimuat',
    },
    status: { met: 'Terpenuhi', 'not-met': 'Tidak terpenuhi', unknown: 'Belum diketahui' },
    allowed: { met: 'Ada', 'not-met': 'Tidak terlihat', unknown: 'Belum diketahui' },
  },
  en: {
    none: 'This rulebook has no checklist.',
    kinds: {
      required: 'Required',
      forbidden: 'Not allowed',
      caution: 'Take care',
      allowed: 'May be shown',
    },
    status: { met: 'Met', 'not-met': 'Not met', unknown: 'Not known yet' },
    allowed: { met: 'There', 'not-met': 'Not seen', unknown: 'Not known yet' },
  },
};
