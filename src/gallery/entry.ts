import { z } from 'zod';
import { FACE_ROLES, partyIdSchema } from '../domain/gallery.js';
import { decodeJson, refuseSameIds, unknownField } from '../files/decode-json.js';
import { templateSchema } from './template.js';
import { vectorSchema } from './vector.js';

/** An entry's own name: never a person's or a party's, so `remove` can tell them apart. */
export const ENTRY_ID = /^gal_[0-9a-f]{8}$/;

const day = z.iso.date({ error: 'isi tanggal YYYY-MM-DD (a date, YYYY-MM-DD)' });

/** Whose vectors: those of another model, or of another version of it, mean something else. */
const spaceSchema = z.strictObject({ id: z.string().min(1), version: z.string().min(1) });
export type VectorSpace = Readonly<z.infer<typeof spaceSchema>>;

const common = {
  id: z.string().regex(ENTRY_ID, { error: 'isi gal_ dan 8 angka heksadesimal (gal_ and 8 hex)' }),
  addedAt: day.optional(),
  model: spaceSchema,
  /** Of how many pictures the vectors are; without it, each vector is one picture's. */
  pictures: z.int().min(1).optional(),
  vectors: z
    .array(vectorSchema)
    .min(1)
    .refine((all) => all.every(({ length }) => length === all[0]?.length), {
      error: 'semua vektor harus sama panjang (all vectors must have the same length)',
    }),
};

const logoSchema = z
  .strictObject(
    {
      kind: z.literal('logo'),
      name: partyIdSchema,
      ...common,
      /** One a vector, null where it was added before pictures were kept; left out where all were. */
      templates: z.array(templateSchema.nullable()).optional(),
    },
    unknownField,
  )
  .refine(({ vectors, templates }) => !templates || templates.length === vectors.length, {
    path: ['templates'],
    error: 'harus sebanyak vektornya (as many as there are vectors)',
  });

const faceSchema = z
  .strictObject(
    {
      kind: z.literal('face'),
      name: z.string().min(1).max(200),
      role: z.enum(FACE_ROLES),
      from: day.nullable().default(null),
      to: day.nullable().default(null),
      ...common,
    },
    unknownField,
  )
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    error: '"to" tidak boleh sebelum "from" ("to" must not be before "from")',
  });

const entrySchema = z.discriminatedUnion('kind', [logoSchema, faceSchema]);

/** What an operator added: pictures of one logo or one person, as numbers of one model; of a logo a small picture too. */
export type GalleryEntry = Readonly<z.infer<typeof entrySchema>>;
export type LogoEntry = Readonly<z.infer<typeof logoSchema>>;
export type FaceEntry = Readonly<z.infer<typeof faceSchema>>;

/** How many pictures an entry was made of: one may have given several vectors. */
export function picturesOf({ pictures, vectors }: GalleryEntry): number {
  return pictures ?? vectors.length;
}

/** `gallery.json`: entries in the order in which they were added. */
const fileSchema = z
  .strictObject(
    {
      format: z.literal(1, { error: 'hanya format 1 yang dikenal (only format 1 is known)' }),
      entries: z.array(entrySchema),
    },
    unknownField,
  )
  .superRefine(({ entries }, context) => refuseSameIds('entries', entries, context));

/** Throws an error of one line a field: where it stands, and what is wrong. */
export function parseEntries(text: string): readonly GalleryEntry[] {
  return decodeJson(fileSchema, text).entries;
}

export function formatEntries(entries: readonly GalleryEntry[]): string {
  const file = z.encode(fileSchema, { format: 1, entries: [...entries] });
  return `${JSON.stringify(file, null, 1)}\n`;
}
