import type { DecodedImage, EmblemDetector, FaceDetector } from '../domain/detector.js';
import { type GalleryEntry, picturesOf } from '../gallery/entry.js';
import type { Distances } from '../gallery/likeness.js';
import type { References, VectorSpaces } from '../gallery/merge.js';
import { visible } from './visible.js';

type Kind = GalleryEntry['kind'];

/** What the installed models know, and how their numbers compare. */
export interface Knowledge {
  readonly builtIn: References;
  readonly spaces: VectorSpaces;
  readonly distances: Readonly<Record<Kind, Distances>>;
}

/** What the gallery commands work with; the detectors are opened by who adds pictures only. */
export interface GalleryTools {
  /** DATA_DIR. */
  readonly directory: string;
  readonly faceMatching: boolean;
  readonly maxImageBytes: number;
  /** Rejects when the models are not there. */
  readonly knowledge: () => Promise<Knowledge>;
  /** Rejects with `DecodeFailure` for what is no picture. */
  readonly decode: (bytes: Uint8Array) => Promise<DecodedImage>;
  readonly openEmblems: () => Promise<EmblemDetector>;
  readonly openFaces: () => Promise<FaceDetector>;
  /** To standard output, as it is: what strangers wrote is made visible before. */
  readonly print: (text: string) => void;
  /** To standard error, made harmless for a terminal. */
  readonly warn: (text: string) => void;
}

export const KIND_NAMES: Readonly<Record<Kind, string>> = { logo: 'logo', face: 'wajah' };
export const PICTURE_NAMES: Readonly<Record<Kind, string>> = { logo: 'gambar', face: 'foto' };

/** "2019-10-20 sampai 2024-10-20"; an open end is said, and a term without ends is nothing. */
export function showTerm({ from, to }: { from: string | null; to: string | null }): string {
  if (from === null && to === null) return '';
  if (from === null) return `sampai ${to}`;
  return to === null ? `sejak ${from}` : `${from} sampai ${to}`;
}

/** What a person recognises an entry by, on one line, harmless for a terminal. */
export function showEntry(entry: GalleryEntry): string {
  const { id, kind, name } = entry;
  const office = kind === 'face' ? [entry.role, showTerm(entry)].filter(Boolean) : [];
  const pictures = `${picturesOf(entry)} ${PICTURE_NAMES[kind]}`;
  return visible([id, `${KIND_NAMES[kind]} "${name}"`, ...office, pictures].join(' · '));
}

/** Distances as people here write them: 0,42. */
export function showNumber(value: number): string {
  return value.toFixed(2).replace('.', ',');
}
