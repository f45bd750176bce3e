import type { Window } from './windows.js';
import type { Token } from './words.js';

/** Words by which a text says that a claim is not so; "bukan hoaks" says that it is. */
const DEBUNKED =
  /(?<!\b(?:bukan|anti|no|tanpa|dibilang|dikira|disebut|dicap)\s+)\b(?:hoaks|hoax|hoak|disinformasi|misinformasi|cek\s*fakta|klarifikasi|kabar bohong|berita bohong|kabar palsu|faktanya)\b|\b(?:tidak|tdk|nggak|ngga|gak|ga|ora|belum) benar\b|\bsalah(?=\])/i;

/** Whether the text says, around these words or at its head, that what they claim is not so. */
export function isDenied(text: string, { around }: Window, tokens: readonly Token[]): boolean {
  const start = Math.min(around.start, tokens[0]?.start ?? around.start);
  return DEBUNKED.test(text.slice(start, around.end)) || DEBUNKED.test(headOf(text));
}

/** A title such as "[HOAKS] …" holds for all that follows. */
const HEAD = 40;

function headOf(text: string): string {
  return text.slice(0, HEAD).split('\n')[0] ?? '';
}
