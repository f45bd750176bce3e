import { z } from 'zod';
import { holdsContact } from './contact.js';
import { CHANNELS } from './report.js';
import type { Message } from './taxonomy.js';

/** What a report's own fields may weigh at most, in UTF-16 code units, and how far reach is believed. */
const REPORT_LIMITS = {
  link: 2_048,
  reporter: 200,
  note: 5_000,
  /** More than there are people. */
  reach: 10_000_000_000,
} as const;

/** A check whose sentence goes to people as it stands. Forms send what was left empty: that is as good as not sent. */
function must(isRight: (text: string) => boolean, message: Message) {
  return (text: string, context: z.RefinementCtx) => {
    if (text !== '' && !isRight(text)) context.addIssue({ code: 'custom', params: { message } });
  };
}

function within(maximum: number) {
  return must((text) => text.length <= maximum, {
    id: `Paling banyak ${maximum} karakter.`,
    en: `At most ${maximum} characters.`,
  });
}

const LINK: Message = {
  id: 'Tulis satu alamat web lengkap yang diawali https:// atau http://, tanpa nama pengguna dan sandi.',
  en: 'Write one whole web address that begins with https:// or http://, without user name and password.',
};
const PSEUDONYM: Message = {
  id: 'Tulis nama samaran pelapor, bukan alamat surel, nomor telepon, atau NIK.',
  en: "Write the reporter's pseudonym, not an e-mail address, phone number or identity number.",
};
const ONE_LINE: Message = {
  id: 'Tulis dalam satu baris, tanpa karakter kendali.',
  en: 'Write it on one line, without control characters.',
};
const PLAIN_TEXT: Message = {
  id: 'Memuat karakter nol (U+0000) atau setengah karakter; hapus karakter itu.',
  en: 'Holds a null character (U+0000) or half a character; take it out.',
};

const storable = must(isStorable, PLAIN_TEXT);

/** The fields of a report beside its post: what `POST /reports` and `saring import` take. */
export const reportFields = {
  link: z
    .string()
    .trim()
    .superRefine(within(REPORT_LIMITS.link))
    .superRefine(must(isAddress, LINK))
    .meta({ maxLength: REPORT_LIMITS.link, format: 'uri' })
    .describe('Where the post is, an http or https address. It is not fetched.'),
  channel: z.enum(CHANNELS).describe('How the report came in.'),
  reporter: z
    .string()
    .trim()
    .superRefine(within(REPORT_LIMITS.reporter))
    .superRefine(must((text) => !/\p{Cc}/u.test(text) && isStorable(text), ONE_LINE))
    .superRefine(must((text) => !holdsContact(text), PSEUDONYM))
    .meta({ maxLength: REPORT_LIMITS.reporter })
    .describe('A pseudonym, always the same for one person; no address, phone or identity number.'),
  note: z
    .string()
    .trim()
    .superRefine(within(REPORT_LIMITS.note))
    .superRefine(storable)
    .meta({ maxLength: REPORT_LIMITS.note })
    .describe("The reporter's own words on the post."),
  reach: z
    .int()
    .min(0)
    .max(REPORT_LIMITS.reach)
    .describe('How many people are said to have seen it.'),
  reportedAt: z.iso
    .datetime({ offset: true })
    .describe('When it was reported, if that was before it came here: ISO 8601 with offset or Z.'),
} as const;

/** Whether a database can hold the text: no U+0000, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Whether a text is one http(s) address of a length that is kept. */
export function isWebAddress(text: string): boolean {
  return text.length <= REPORT_LIMITS.link && isAddress(text);
}

function isAddress(text: string): boolean {
  if (/[\s\p{Cc}]/u.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && username === '' && password === '';
}
