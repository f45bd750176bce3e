import type { ImagePart, PartResult } from '../api/types.js';

type Language = 'id' | 'en';

const WORDS = {
  id: { text: 'Teks', image: 'Gambar' },
  en: { text: 'Text', image: 'Image' },
};

/** `Teks`, `Gambar 1`: of `text`, `image:0`. */
export function partName(part: string, language: Language): string {
  const words = WORDS[language];
  return part === 'text' ? words.text : `${words.image} ${Number(part.slice('image:'.length)) + 1}`;
}

/** Whether a part is an image. */
export function isImage(part: PartResult): part is ImagePart {
  return part.part !== 'text';
}

/** Its pixels when upright; null when it was not opened. */
export function sizeOf({ width, height }: ImagePart): { width: number; height: number } | null {
  return width === null || height === null ? null : { width, height };
}

/** A sentence without what it says to programs, such as ` (context.publishedAt)`: the page has fields instead. */
export function withoutFields(sentence: string): string {
  return sentence.replace(/ \((?=[^()]*\bcontext\.)[^()]*\)/g, '');
}
