import type { Label, Message } from './taxonomy.js';

/** Where in a post something was seen: its text, or its n-th image (from 0). */
export type PartId = 'text' | `image:${number}`;

/** Half-open range of UTF-16 offsets into a part's own text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `[x, y, width, height]` in whole pixels of the upright image (EXIF orientation applied). */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** One word as an OCR engine read it; `span` is its place in the segment's text. */
export interface Word {
  readonly text: string;
  /** Probability that the word was read right, 0..1. */
  readonly confidence: number;
  readonly box: Box;
  readonly span: Span;
}

/** Words from one part. A post's own text has no boxes, so its `words` is empty. */
export interface Segment {
  readonly part: PartId;
  readonly text: string;
  readonly words: readonly Word[];
}

/** Why a part was not, or not fully, seen. */
export const GAP_CODES = [
  'image-unreadable',
  'image-unsupported',
  'image-too-large',
  'time-limit',
  'ocr-failed',
  'ocr-unavailable',
  'text-model-failed',
  'text-model-unavailable',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** A part that was not seen. A verdict built over a gap can prove presence, never absence. */
export interface Gap {
  readonly part: PartId;
  readonly code: GapCode;
  readonly message: Message;
}

/** The words that made a signal, and where they stand. */
export interface Evidence {
  readonly part: PartId;
  readonly span: Span;
  /** `text.slice(span.start, span.end)` of the part's text. */
  readonly quote: string;
  /** The words' place on the image; `null` for the post's own text. */
  readonly box: Box | null;
}

/** How far a calibrated score goes by the model's own measured thresholds. */
export const LEVELS = ['clear', 'review', 'violation'] as const;
export type Level = (typeof LEVELS)[number];

/** One label's score over one part. `score` is a calibrated probability, 0..1. */
export interface Signal {
  readonly label: Label;
  readonly part: PartId;
  readonly score: number;
  readonly level: Level;
  /** Empty when `level` is `clear`. */
  readonly evidence: readonly Evidence[];
}
