import { z } from 'zod';
import { holdsContact } from '../domain/contact.js';
import type { PostLimits } from '../domain/post.js';
import { CHANNELS } from '../domain/report.js';
import type { Message } from '../domain/taxonomy.js';
import { classifyRequestSchema, multipartPostSchema } from './contract.js';

/** What `POST /reports` takes. */

const LINK = 2_000;
const REPORTER = 200;
const NOTE = 5_000;
const FIRST_YEAR = 2_000;
/** A clock that is fast, and no more. */
const EARLY_MS = 86_400_000;

const NOT_A_LINK: Message = {
  id: 'Gunakan tautan lengkap yang dimulai dengan http:// atau https://, tanpa spasi.',
  en: 'Use a whole address that starts with http:// or https://, without spaces.',
};
const A_CONTACT: Message = {
  id: 'Gunakan nama samaran, bukan nomor atau alamat: data pelapor tidak disimpan di sini.',
  en: 'Use a pseudonym, not a number or an address: who reports is not stored here.',
};
const NOT_A_TIME: Message = {
  id: `Waktu melapor harus sejak tahun ${FIRST_YEAR} dan tidak boleh di masa depan.`,
  en: `The time of reporting must be after ${FIRST_YEAR} and not in the future.`,
};

/** A text that forms leave empty: then it is as if it had not been sent. */
const optionalText = (most: number) => z.string().trim().max(most).nullish();

function whenGiven(isFine: (text: string) => boolean, message: Message) {
  return (value: string | null | undefined, context: z.RefinementCtx) => {
    if (value && !isFine(value)) context.addIssue({ code: 'custom', params: { message } });
  };
}

const reportFields = {
  link: optionalText(LINK)
    .superRefine(whenGiven(isAddress, NOT_A_LINK))
    .describe('Where the post is seen: http or https.'),
  channel: z.enum(CHANNELS).optional().describe('How it was reported; `web` when left out.'),
  reporter: optionalText(REPORTER)
    .superRefine(whenGiven((text) => !holdsContact(text), A_CONTACT))
    .describe('A pseudonym; a phone number, an e-mail address or an identity number is refused.'),
  note: optionalText(NOTE).describe("The reporter's own words."),
  reach: z.int().nonnegative().nullish().describe('How many people are said to have seen it.'),
  reportedAt: z.iso
    .datetime({ offset: true })
    .superRefine(whenGiven(isPlausibleTime, NOT_A_TIME))
    .nullish()
    .describe('When it was reported, where that was before it is sent here.'),
};

/** The JSON body of `POST /reports`. */
export function reportRequestSchema(limits: PostLimits) {
  return z.strictObject({ post: classifyRequestSchema(limits).nullish(), ...reportFields }).meta({
    id: 'NewReport',
    description: 'A report: a post, a link, or both. One with neither is stored and ranked down.',
  });
}

/** The `report` field of a multipart body: the same, with the image files beside it. */
export function multipartReportSchema(limits: PostLimits) {
  return z
    .strictObject({ post: multipartPostSchema(limits).nullish(), ...reportFields })
    .meta({ id: 'MultipartReport' });
}

/** Whether text is one http(s) address of a length that is kept. */
export function isWebAddress(text: string): boolean {
  return text.length <= LINK && isAddress(text);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Whether something may have been reported then (ISO 8601). */
export function isPlausibleTime(text: string): boolean {
  const at = new Date(text);
  return at.getUTCFullYear() >= FIRST_YEAR && at.getTime() <= Date.now() + EARLY_MS;
}
