import { isPlausibleTime } from '../plausible-time.js';
import { aboutLink } from './link.js';
import type { WhatsAppMessage } from './payload.js';

/** A report as one message has it, before its image is fetched. */
export interface Draft {
  readonly text: string | null;
  readonly link: string | null;
  /** Sentences about the message, for the note. */
  readonly notes: readonly string[];
  /** The media id of its image; undefined where WhatsApp tells none; null when it has no image. */
  readonly imageId: string | undefined | null;
  /** Whether it also holds something that is never looked at: a verdict then must not say that all was seen. */
  readonly holdsUnseen: boolean;
  readonly reportedAt: string | null;
}

/** Reactions to our messages and changes of a number say nothing of a post. */
const NO_REPORT = new Set(['reaction', 'system', 'request_welcome', 'ephemeral']);

const NAMES: Readonly<Record<string, string>> = {
  audio: 'suara',
  video: 'video',
  document: 'dokumen',
  sticker: 'stiker',
  location: 'lokasi',
  contacts: 'kontak',
  order: 'pesanan',
  unsupported: 'jenis yang tidak didukung WhatsApp API',
};

/** One message to what is reported; null for what reports nothing. */
export function draftOf(message: WhatsAppMessage): Draft | null {
  if (NO_REPORT.has(message.type)) return null;
  const base = {
    link: null,
    text: null,
    imageId: null,
    holdsUnseen: false,
    reportedAt: timeOf(message.timestamp),
  };
  const forwarded = forwardedNote(message);
  const said = saidText(message);
  if (said !== null) {
    const { link, isOnlyLink, rest } = aboutLink(said);
    const notes = isOnlyLink && rest ? [rest, ...forwarded] : forwarded;
    return { ...base, link, text: isOnlyLink ? null : said, notes };
  }
  const image = imageOf(message);
  const caption = captionOf(message);
  const about = { ...base, text: caption, link: caption ? aboutLink(caption).link : null };
  if (image) return { ...about, imageId: image.id, notes: forwarded };
  const notes = [`Pesan WhatsApp berupa ${nameOf(message.type)}; isinya tidak diperiksa.`];
  return { ...about, holdsUnseen: caption !== null, notes: [...notes, ...forwarded] };
}

/** What a person wrote, or chose of our buttons; null when the message is of another kind. */
function saidText({ type, text, button, interactive }: WhatsAppMessage): string | null {
  if (type === 'text') return text?.body ?? '';
  if (type === 'button') return button?.text ?? '';
  if (type !== 'interactive') return null;
  return interactive?.button_reply?.title ?? interactive?.list_reply?.title ?? '';
}

function imageOf({ type, image, document }: WhatsAppMessage) {
  if (type === 'image') return { id: image?.id };
  // A picture that was sent as a file, to keep its quality.
  const isPicture = type === 'document' && document?.mime_type?.startsWith('image/');
  return isPicture ? { id: document?.id } : null;
}

function captionOf({ type, image, video, document }: WhatsAppMessage): string | null {
  const media: Readonly<Record<string, WhatsAppMessage['image']>> = { image, video, document };
  const caption = media[type]?.caption;
  return caption?.trim() ? caption : null;
}

function forwardedNote({ context }: WhatsAppMessage): readonly string[] {
  if (context?.frequently_forwarded) return ['Pesan yang sering diteruskan.'];
  return context?.forwarded ? ['Pesan terusan.'] : [];
}

/** An own name of the API is told as it is; anything else could be content. */
function nameOf(type: string): string {
  return (
    NAMES[type] ?? (/^[a-z_]{1,40}$/.test(type) ? `jenis "${type}"` : 'jenis yang tidak dikenal')
  );
}

/** Seconds since 1970 to ISO 8601; null for what cannot be. */
function timeOf(timestamp: string | undefined): string | null {
  if (!timestamp || !/^\d{9,11}$/.test(timestamp)) return null;
  const at = new Date(Number(timestamp) * 1_000).toISOString();
  return isPlausibleTime(at) ? at : null;
}
