import type { Signal } from '@preact/signals';
import type { Classification, ImagePart } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { AnnotatedImage } from './annotated-image.js';
import { MarkedText } from './marked-text.js';
import { marksOf } from './marks.js';
import { isImage, partName, sizeOf } from './parts.js';
import './common.css';

export interface ResultPostProps {
  readonly classification: Classification;
  readonly text: string | null;
  readonly images: readonly (string | null)[];
  readonly lit: Signal<string | null>;
  readonly blur: 'offered' | 'on' | undefined;
}

/** The post itself: its images with boxes, what was read off them, and its text with marks. */
export function ResultPost({ classification, text, images, lit, blur }: ResultPostProps) {
  const words = wordsOf(WORDS);
  const marks = marksOf(classification, language.value);
  const parts = classification.parts.filter(isImage);
  return (
    <>
      {parts.map((image, at) => (
        <div key={image.part}>
          <AnnotatedImage
            src={images[at] ?? null}
            name={nameOf(image)}
            part={image.part}
            size={sizeOf(image)}
            marks={marks}
            lit={lit}
            blurrable={blur !== undefined}
            blurred={blur === 'on'}
          />
          {image.gap && (
            <p>
              <strong>{words.gap}</strong> {image.gap.message[language.value]}
            </p>
          )}
          <ReadWords image={image} classification={classification} lit={lit} />
        </div>
      ))}
      {text !== null && text !== '' && (
        <section class="post-text card">
          <h3>{words.text}</h3>
          <MarkedText part="text" text={text} classification={classification} lit={lit} />
        </section>
      )}
    </>
  );
}

interface ReadWordsProps {
  readonly image: ImagePart;
  readonly classification: Classification;
  readonly lit: Signal<string | null>;
}

function ReadWords({ image, classification, lit }: ReadWordsProps) {
  const words = wordsOf(WORDS);
  if (image.text === '') return image.gap ? null : <p class="soft">{words.noWords}</p>;
  return (
    <details class="fold">
      <summary>{words.read(image.words.length)}</summary>
      <MarkedText part={image.part} text={image.text} classification={classification} lit={lit} />
      <p class="soft">{words.misread}</p>
    </details>
  );
}

function nameOf({ part, name }: ImagePart): string {
  const place = partName(part, language.value);
  return name === null ? place : `${place}: ${name}`;
}

const WORDS = {
  id: {
    gap: 'Tidak seluruhnya terperiksa.',
    text: 'Teks',
    noWords: 'Tidak ada kata yang terbaca pada gambar ini.',
    read: (count: number) => `Kata yang terbaca (${count})`,
    misread: 'Dibaca mesin dari gambar; dapat keliru.',
  },
  en: {
    gap: 'Not all of it was checked.',
    text: 'Text',
    noWords: 'No words were read on this image.',
    read: (count: number) => `Words read (${count})`,
    misread: 'Read off the image by a machine; it may be wrong.',
  },
};
