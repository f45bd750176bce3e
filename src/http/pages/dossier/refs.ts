import type { Box, Evidence } from '../../../domain/signal.js';
import type { Language } from '../../../domain/taxonomy.js';
import type { Exhibit } from './material.js';

/** `D1`, `F1`: the n-th finding, from 0. */
export function findingRef(at: number, language: Language): string {
  return `${language === 'id' ? 'D' : 'F'}${at + 1}`;
}

/** `G1`, `E1`: the n-th image, from 0. */
export function imageRef(at: number, language: Language): string {
  return `${language === 'id' ? 'G' : 'E'}${at + 1}`;
}

/** `G1.3`: the place on an image that a piece of evidence is; the image alone where it has none. */
export function evidenceRef(
  { part, box }: Evidence,
  exhibits: readonly Exhibit[],
  language: Language,
): string | null {
  if (part === 'text') return null;
  const at = Number(part.slice('image:'.length));
  const boxes = exhibits.find((exhibit) => exhibit.at === at)?.boxes ?? [];
  const number = box ? boxes.findIndex((other) => isSameBox(box, other)) + 1 : 0;
  return number > 0 ? `${imageRef(at, language)}.${number}` : imageRef(at, language);
}

export function isSameBox(a: Box, b: Box): boolean {
  return a.every((side, at) => side === b[at]);
}
