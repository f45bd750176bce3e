import type { Classification } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { isImage, partName } from './parts.js';

/** What was looked at: without it, "nothing suspected" says nothing. */
export function Looked({ classification }: { readonly classification: Classification }) {
  const { parts, labels, provenance } = classification;
  const { regime, version } = provenance.rulebook;
  const words = wordsOf(WORDS);
  const scored = Object.values(labels).filter(({ score }) => score !== null).length;
  const seen = parts.map((part) => {
    const name = partName(part.part, language.value);
    if (part.gap) return `${name} (${words.partly})`;
    return isImage(part) ? `${name} (${words.read(part.words.length)})` : name;
  });
  return (
    <p class="soft">
      {words.checked} {seen.join(', ')}. {words.against}{' '}
      <a href={`/rulebooks/${regime}?lang=${language.value}`} target="_blank" rel="noopener">
        {regime} v{version}
      </a>
      . {words.kinds(scored, Object.keys(labels).length)}
    </p>
  );
}

const WORDS = {
  id: {
    checked: 'Diperiksa:',
    partly: 'tidak seluruhnya',
    read: (count: number) => `${count} kata terbaca`,
    against: 'Menurut peraturan',
    kinds: (scored: number, all: number) =>
      `Kata-katanya dinilai untuk ${scored} dari ${all} jenis pelanggaran.`,
  },
  en: {
    checked: 'Checked:',
    partly: 'not all of it',
    read: (count: number) => (count === 1 ? '1 word read' : `${count} words read`),
    against: 'By rulebook',
    kinds: (scored: number, all: number) =>
      `The words were scored for ${scored} of ${all} kinds of violation.`,
  },
};
