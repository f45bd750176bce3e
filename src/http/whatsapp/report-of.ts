import type { Post } from '../../domain/post.js';
import type { NewReport } from '../../domain/report.js';
import type { Draft } from './draft.js';

/** What became of a message's image; null: it has none. */
export type FetchedImage = Uint8Array | 'not-fetched' | null;

/** No bytes: classification finds a gap there, and never "nothing". */
const UNSEEN = new Uint8Array();

/** The report that a message makes; `textLength` is the most that a post's text may have. */
export function reportOf(
  draft: Draft,
  image: FetchedImage,
  reporter: string | null,
  textLength: number,
): NewReport {
  const isLong = (draft.text?.length ?? 0) > textLength;
  const text = draft.text?.slice(0, textLength) ?? null;
  const isMissing = image === 'not-fetched';
  const bytes = image === 'not-fetched' || draft.holdsUnseen ? UNSEEN : image;
  const notes = [
    ...draft.notes,
    ...(isMissing ? ['Gambar tidak diambil.'] : []),
    ...(isLong ? [`Teks dipotong pada ${textLength} karakter.`] : []),
  ];
  return {
    // Text that was cut is not all that was sent: a part that nobody saw says so.
    post: postOf(text, isLong && !bytes ? UNSEEN : bytes),
    link: draft.link,
    channel: 'whatsapp',
    reporter,
    note: notes.length > 0 ? notes.join('\n') : null,
    reach: null,
    reportedAt: draft.reportedAt,
  };
}

function postOf(text: string | null, bytes: Uint8Array | null): Post | null {
  if (!text?.trim() && !bytes) return null;
  return { ...(text?.trim() && { text }), images: bytes ? [{ bytes }] : [] };
}
