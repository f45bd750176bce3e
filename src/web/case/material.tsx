import type { Signal } from '@preact/signals';
import type { CaseMember, Classification } from '../api/types.js';
import { AnnotatedImage } from '../result/annotated-image.js';
import { MarkedText } from '../result/marked-text.js';
import { marksOf } from '../result/marks.js';
import { wordsOf } from '../shell/language.js';
import { KeyHint } from './key-hint.js';
import { LackNotice } from './lack-notice.js';
import { imageAddresses, type Lack } from './members.js';
import { ReportFacts } from './report-facts.js';

export interface MaterialProps {
  readonly member: CaseMember | null;
  readonly result: Classification | null;
  readonly lack: Lack | null;
  readonly lit: Signal<string | null>;
  readonly isBlurred: boolean;
  onBlur(blurred: boolean): void;
}

/** What was reported: the images and the text with their marks, and what the report says of them. */
export function Material({ member, result, lack, lit, isBlurred, onBlur }: MaterialProps) {
  const words = wordsOf(WORDS);
  return (
    <section aria-labelledby="case-material">
      <h3 id="case-material">{words.title}</h3>
      {lack && <LackNotice lack={lack} erasedAt={member?.erasedAt ?? null} />}
      {member && imageAddresses(member).length > 0 && (
        <>
          <label class="case-blur no-print">
            <input
              type="checkbox"
              checked={isBlurred}
              onChange={({ currentTarget }) => onBlur(currentTarget.checked)}
            />
            {words.blur} <KeyHint>g</KeyHint>
          </label>
          <Images member={member} result={result} lit={lit} isBlurred={isBlurred} />
        </>
      )}
      {member?.text && (
        <div class="case-text">
          {result ? (
            <MarkedText part="text" text={member.text} classification={result} lit={lit} />
          ) : (
            <p class="case-words">{member.text}</p>
          )}
        </div>
      )}
      {member && <ReportFacts member={member} />}
    </section>
  );
}

/** Images of one report, with the marks of its result. */
export function Images({
  member,
  result,
  lit,
  isBlurred,
}: Pick<MaterialProps, 'result' | 'lit' | 'isBlurred'> & { readonly member: CaseMember }) {
  const words = wordsOf(WORDS);
  const marks = result ? marksOf(result) : [];
  return (
    <div class={`case-images${isBlurred ? ' blurred' : ''}`}>
      {imageAddresses(member).map((src, at) => {
        const part = `image:${at}`;
        return (
          <AnnotatedImage
            key={src}
            src={src}
            name={member.images[at]?.name ?? words.image(at + 1)}
            part={part}
            size={sizeOf(result, part)}
            marks={marks.filter((mark) => mark.part === part)}
            lit={lit}
          />
        );
      })}
    </div>
  );
}

function sizeOf(result: Classification | null, part: string) {
  const found = result?.parts.find((one) => one.part === part);
  if (!found || !('width' in found) || found.width === null || found.height === null) return null;
  return { width: found.width, height: found.height };
}

const WORDS = {
  id: {
    title: 'Yang dilaporkan',
    blur: 'Kaburkan gambar',
    image: (number: number) => `Gambar ${number}`,
  },
  en: {
    title: 'What was reported',
    blur: 'Blur the images',
    image: (number: number) => `Image ${number}`,
  },
};
