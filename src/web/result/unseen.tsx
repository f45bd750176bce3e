import type { PartResult } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import { isImage, partName } from './parts.js';

/** What was not checked of this post and why, and what is never checked. */
export function Unseen({ parts }: { readonly parts: readonly PartResult[] }) {
  const words = wordsOf(WORDS);
  const gaps = parts.flatMap((part) => (part.gap ? [{ part, gap: part.gap }] : []));
  return (
    <>
      {gaps.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Notice tone="undetermined" title={words.title}>
          <ul>
            {gaps.map(({ part, gap }) => (
              <li key={part.part}>
                <strong>{nameOf(part)}:</strong> {gap.message[language.value]}
              </li>
            ))}
          </ul>
          <p>{words.silence}</p>
        </Notice>
      )}
      <p class="soft">{words.never}</p>
    </>
  );
}

function nameOf(part: PartResult): string {
  const name = partName(part.part, language.value);
  return isImage(part) && part.name !== null ? `${name} (${part.name})` : name;
}

const WORDS = {
  id: {
    nothing: 'Teks dan semua gambar terperiksa.',
    title: 'Tidak semuanya terperiksa',
    silence: 'Tidak adanya dugaan pada bagian itu tidak berarti apa-apa.',
    never:
      'Tidak pernah diperiksa: benar tidaknya suatu pernyataan, isi tautan, dan apakah suatu foto dibuat atau diubah. Kata dan gambar yang sulit dibaca dapat terlewat.',
  },
  en: {
    nothing: 'The text and all images were checked.',
    title: 'Not everything was checked',
    silence: 'That nothing was found there means nothing.',
    never:
      'Never checked: whether a statement is true, what a link leads to, and whether a photo was made or altered. Words and pictures that are hard to read may be missed.',
  },
};
