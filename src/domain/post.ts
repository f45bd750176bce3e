import { z } from 'zod';
import { ACTORS, CONTESTS, MATERIALS, regimeSchema, TIME_ZONES } from './taxonomy.js';

/** What one post may weigh at most. */
export interface PostLimits {
  /** UTF-16 code units of text. */
  readonly textLength: number;
  readonly images: number;
  /** Bytes of one image file. */
  readonly imageBytes: number;
}

export const DEFAULT_POST_LIMITS: PostLimits = {
  textLength: 20_000,
  images: 8,
  imageBytes: 10_000_000,
};

const count = z.int().nonnegative();

const accountSchema = z
  .strictObject({
    platform: z
      .string()
      .min(1)
      .max(50)
      .describe('Platform name in lower case, such as `instagram`.'),
    handle: z.string().min(1).max(200),
    registered: z.boolean().describe('On the list of accounts registered with KPU.'),
    registeredAt: z.iso.date().describe('Day on which it was registered with KPU.'),
    accountsInCampaign: count.describe(
      'Accounts of this campaign, counted as the regime counts them: in all (Pilkada 2020), on this platform (2024).',
    ),
    itemsToday: count.describe(
      'Items posted from this account on that day, this one included; of an advertisement, advertisements only.',
    ),
  })
  .partial();

const pairSchema = z
  .strictObject({
    number: z
      .string()
      .regex(/^\d{1,2}$/)
      .describe('Ballot number, such as `2` or `02`.'),
    names: z.array(z.string().min(1).max(200)).min(1).max(4),
    parties: z
      .array(z.string().regex(/^[a-z0-9-]{2,40}$/))
      .max(40)
      .describe('Party ids, such as `gerindra`.'),
  })
  .partial();

const circumstances = {
  contest: z.enum(CONTESTS),
  actor: z.enum(ACTORS).describe('Who posts; some articles bind campaigns only.'),
  material: z.enum(MATERIALS),
  publishedAt: z.iso
    .datetime({ offset: true })
    .describe('ISO 8601 with offset or Z: the moment, wherever the post is from.'),
  timeZone: z
    .enum(TIME_ZONES)
    .describe('Of the region where the election is held: its days are the days of the schedule.'),
  paid: z.boolean().describe('Whether someone paid to have it shown.'),
  account: accountSchema,
};

/** What a caller says of a post, besides whose it is and under which regime. */
export const circumstancesSchema = z.strictObject(circumstances).partial();

export const postContextSchema = z
  .strictObject({
    regime: regimeSchema.describe('A rulebook that is loaded; defaults to the configured regime.'),
    ...circumstances,
    pair: pairSchema,
  })
  .partial()
  .meta({
    id: 'PostContext',
    description: 'What is known about the post. A field left out is unknown; nothing is guessed.',
  });

/** What the text and images of a post are judged by, besides themselves. */
export type PostContext = z.infer<typeof postContextSchema>;

/** The fields of a post that are no images, under `limits`. */
export function postFields(limits: PostLimits) {
  return {
    clientRef: z.string().max(200).optional().describe("The caller's own reference; sent back."),
    text: textSchema(limits.textLength).optional(),
    context: postContextSchema.optional(),
  };
}

/** Counted as spans are, in UTF-16 code units; zod's own `max` counts code points. */
function textSchema(maximum: number) {
  return z
    .string()
    .superRefine((text, context) => {
      if (text.length <= maximum) return;
      context.addIssue({
        code: 'too_big',
        origin: 'string',
        maximum,
        inclusive: true,
        input: text,
      });
    })
    .meta({ maxLength: maximum });
}

/** One image file as it was submitted: bytes of unknown kind, not yet trusted. */
export interface PostImage {
  readonly name?: string | undefined;
  readonly bytes: Uint8Array;
}

/** What was submitted. It has text, images, or both. */
export interface Post {
  readonly clientRef?: string | undefined;
  readonly text?: string | undefined;
  readonly context?: PostContext | undefined;
  readonly images: readonly PostImage[];
}

/** White space and what is never drawn, such as zero-width joiners and fillers. */
const BLANK = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Whether there is nothing to look at. */
export function isEmpty(post: Post): boolean {
  return post.images.length === 0 && (post.text ?? '').replaceAll(BLANK, '') === '';
}
