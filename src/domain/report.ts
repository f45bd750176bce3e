import type { Post } from './post.js';

/** How a report came in. */
export const CHANNELS = ['web', 'whatsapp', 'email', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

/** `failed`: it could not be classified; its case says so and waits for a person. */
export const REPORT_STATUSES = ['queued', 'classified', 'failed'] as const;

/** What says little, told by the report alone; it is kept, and ranked down where a reviewer sees it. */
export const QUALITIES = ['ok', 'empty', 'gibberish'] as const;
export type Quality = (typeof QUALITIES)[number];

/** What a person sent in: a post, or a link, with who and how. */
export interface NewReport {
  /** Null when only a link, or nothing, was sent. */
  readonly post: Post | null;
  readonly link: string | null;
  readonly channel: Channel;
  /** A pseudonym, never a name or number; null when the channel tells none. */
  readonly reporter: string | null;
  readonly note: string | null;
  /** How many people are said to have seen it; null when nobody says. */
  readonly reach: number | null;
  /** When it was reported, where that was before it came here (ISO 8601); null: now. */
  readonly reportedAt: string | null;
}

/** `rep_` and 32 hex digits. */
export const REPORT_ID = /^rep_[0-9a-f]{32}$/;
