import { wordsOf } from '../shell/language.js';
import type { Input, Picture } from './checked.js';

export interface CompareInputsProps {
  readonly before: Input;
  readonly after: Input;
  readonly unshowable: ReadonlySet<string>;
}

/** The text and images that are not as they were, side by side. */
export function CompareInputs({ before, after, unshowable }: CompareInputsProps) {
  const words = wordsOf(WORDS);
  const slots = [...new Set([...before.pictures, ...after.pictures].map(({ slot }) => slot))];
  const changed = slots
    .map((slot) => ({
      slot,
      before: before.pictures.find((one) => one.slot === slot),
      after: after.pictures.find((one) => one.slot === slot),
    }))
    .filter((pair) => pair.before?.url !== pair.after?.url);
  if (changed.length === 0 && before.text === after.text) return null;
  return (
    <div class="compare-inputs">
      {before.text !== after.text && (
        <>
          <h4>{words.text}</h4>
          <div class="compare-pair">
            <Words title={words.before} text={before.text} />
            <Words title={words.after} text={after.text} />
          </div>
        </>
      )}
      {changed.length > 0 && <h4>{words.images}</h4>}
      {changed.map((pair) => (
        <div key={pair.slot} class="compare-pair">
          <Side title={words.before} picture={pair.before} unshowable={unshowable} />
          <Side title={words.after} picture={pair.after} unshowable={unshowable} />
        </div>
      ))}
    </div>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  const words = wordsOf(WORDS);
  return (
    <figure>
      <figcaption class="soft">{title}</figcaption>
      {text === '' ? <p class="soft">{words.noText}</p> : <blockquote>{text}</blockquote>}
    </figure>
  );
}

function Side({
  title,
  picture,
  unshowable,
}: {
  readonly title: string;
  readonly picture: Picture | undefined;
  readonly unshowable: ReadonlySet<string>;
}) {
  const words = wordsOf(WORDS);
  return (
    <figure>
      <figcaption class="soft">
        {title}
        {picture && `: ${picture.file.name}`}
      </figcaption>
      {!picture && <p class="soft">{words.noImage}</p>}
      {picture && unshowable.has(picture.url) && <p class="soft">{words.unshowable}</p>}
      {picture && !unshowable.has(picture.url) && (
        <img src={picture.url} alt={`${title}: ${picture.file.name}`} />
      )}
    </figure>
  );
}

const WORDS = {
  id: {
    text: 'Teks',
    images: 'Gambar',
    before: 'Sebelum',
    after: 'Sesudah',
    noText: 'Tanpa teks.',
    noImage: 'Tidak ada.',
    unshowable: 'Peramban ini tidak dapat menampilkannya.',
  },
  en: {
    text: 'Text',
    images: 'Images',
    before: 'Before',
    after: 'After',
    noText: 'No text.',
    noImage: 'None.',
    unshowable: 'This browser cannot show it.',
  },
};
