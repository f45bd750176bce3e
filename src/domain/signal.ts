import { z } from 'zod';
import { LABELS, messageSchema } from './taxonomy.js';

/** Where in a post something was seen: its text, or its n-th image (from 0). */
export type PartId = 'text' | `image:${number}`;
export const partIdSchema = z
  .stringFormat('part-id', /^(text|image:\d+)$/)
  .meta({ id: 'PartId', description: '`text`, or `image:n` for the n-th image, from 0.' });

const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .readonly()
  .meta({
    id: 'Span',
    description: "Half-open UTF-16 offsets into the part's own text: `text.slice(start, end)`.",
  });
/** Half-open range of UTF-16 offsets into a part's own text: `text.slice(start, end)`. */
export type Span = z.infer<typeof spanSchema>;

export const boxSchema = z.tuple([z.int(), z.int(), z.int(), z.int()]).readonly().meta({
  id: 'Box',
  description: '`[x, y, width, height]` in pixels of the upright image (EXIF applied).',
});
/** `[x, y, width, height]` in whole pixels of the upright image (EXIF orientation applied). */
export type Box = z.infer<typeof boxSchema>;

/** What reads words off images, by the ids of the models where they are models. */
const WORD_ENGINES = ['ocr-paddle', 'ocr-tesseract', 'qr-reader'] as const;

export const wordSchema = z
  .strictObject({
    text: z.string().describe('As it was read: what stands at `span` in the part.'),
    normalized: z
      .string()
      .describe(
        'As it was meant: of the same length, with look-alikes such as `I`, `l` and `1` settled; equal to `text` where nothing is in doubt.',
      ),
    confidence: z.number().min(0).max(1),
    engine: z.enum(WORD_ENGINES).describe('What read it; `qr-reader`: it stands in a QR code.'),
    box: boxSchema,
    span: spanSchema,
  })
  .readonly()
  .meta({ id: 'Word' });
/** One word of an image: as read and as meant, how surely (0..1), by what, and where it stands. */
export type Word = z.infer<typeof wordSchema>;

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
  'frames-unseen',
  'time-limit',
  'text-illegible',
  'ocr-failed',
  'ocr-unavailable',
  'qr-unreadable',
  'qr-failed',
  'qr-unavailable',
  'emblems-uncounted',
  'emblems-failed',
  'emblems-unavailable',
  'faces-uncounted',
  'faces-failed',
  'faces-unavailable',
  'text-model-failed',
  'text-model-unavailable',
  'fact-checks-failed',
  'fact-checks-unavailable',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** A part that was not seen. A verdict built over a gap can prove presence, never absence. */
export interface Gap {
  readonly part: PartId;
  readonly code: GapCode;
}

export const evidenceSchema = z
  .strictObject({
    part: partIdSchema as unknown as z.ZodType<PartId>,
    span: spanSchema.nullable(),
    quote: z.string().nullable(),
    box: boxSchema.nullable(),
  })
  .readonly()
  .meta({
    id: 'Evidence',
    description:
      "What made a finding. Words have `span` and `quote`; a logo or a face has neither. `box` is null in the post's own text.",
  });
/** The words, or the place on the image, that made a signal. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** How far a calibrated score goes by the model's own measured thresholds. */
export const LEVELS = ['clear', 'review', 'violation'] as const;
export type Level = (typeof LEVELS)[number];

const signalSchema = z.strictObject({
  label: z.enum(LABELS),
  part: partIdSchema as unknown as z.ZodType<PartId>,
  score: z.number(),
  level: z.enum(LEVELS),
  evidence: z.array(evidenceSchema).readonly(),
});
/** One label's score over one part: a calibrated probability, 0..1; no evidence when `clear`. */
export type Signal = Readonly<z.infer<typeof signalSchema>>;

/** Whose words a text is: the writer's own, or reported, condemned, asked about, mocked. */
export const VOICES = ['own', 'quoted'] as const;
export type Voice = (typeof VOICES)[number];

export const gapSchema = z
  .strictObject({ code: z.enum(GAP_CODES), message: messageSchema })
  .readonly()
  .meta({ id: 'Gap', description: 'Why this part was not, or not fully, seen.' });
