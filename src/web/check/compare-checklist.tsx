import { language, wordsOf } from '../shell/language.js';
import type { ChecklistChange } from './compare.js';

/** Lines of the checklist that changed, with their status before and after. */
export function CompareChecklist({ changes }: { readonly changes: readonly ChecklistChange[] }) {
  const words = wordsOf(WORDS);
  if (changes.length === 0) return null;
  return (
    <div class="compare-checklist">
      <h4>{words.title}</h4>
      <ul>
        {changes.map(({ id, text, before, after }) => (
          <li key={id}>
            {text[language.value]}
            <span class="soft">
              {words[before ?? 'none']} → {words[after ?? 'none']}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const WORDS = {
  id: {
    title: 'Daftar periksa yang berubah',
    met: 'terpenuhi',
    'not-met': 'belum terpenuhi',
    unknown: 'belum dapat dinilai',
    none: 'tidak berlaku',
  },
  en: {
    title: 'Lines of the checklist that changed',
    met: 'met',
    'not-met': 'not met',
    unknown: 'not known',
    none: 'does not apply',
  },
};
