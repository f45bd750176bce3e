import type { ImagePrint, TextPrint } from './prints.js';
import { samePicture } from './same-picture.js';
import { coreOf, indexedText, sameText } from './same-text.js';
import { CLAIM } from './stance.js';

/** What tells whether two posts are one matter. Plain JSON. */
export interface Fingerprint {
  /** Canonical address of the post itself; null when unknown. */
  readonly url: string | null;
  readonly text: TextPrint | null;
  readonly images: readonly ImagePrint[];
}

/** Most keys of a fingerprint. */
export const MOST_KEYS = 80;

/**
 * The strings under which a fingerprint is found, at most `MOST_KEYS`, no two alike: two posts of one matter
 * share at least one, save for the misses measured by `npm run bench:duplicates`. None for what says nothing.
 */
export function lookupKeys({ url, text, images }: Fingerprint): readonly string[] {
  const keys = url ? [`u:${url}`] : [];
  if (text && indexedText(text)) {
    keys.push(`t:${text.sha}`, ...text.bands.map((hash, band) => `m${band}:${hash}`));
  } else if (text && images.length === 0 && coreOf(text).length > 0) {
    keys.push(`t:${text.sha}`);
  }
  const room = Math.floor((MOST_KEYS - keys.length) / Math.max(1, images.length));
  for (const image of images) keys.push(...imageKeys(image).slice(0, room));
  return [...new Set(keys)];
}

/** Taken in turn, so that an album with little room a picture keeps some of each sort. */
function imageKeys({ sha, chunks, bands }: ImagePrint): string[] {
  if (sha === null) return [];
  const keys = [`s:${sha}`];
  for (let at = 0; at < Math.max(bands.length, chunks.length); at++) {
    if (bands[at]) keys.push(`w${at}:${bands[at]}`);
    if (chunks[at]) keys.push(`i:${chunks[at]}`);
  }
  return keys;
}

/** Whether two posts are one matter, what tells it, and how alike they are by that (0..1). */
export interface Likeness {
  readonly same: boolean;
  readonly by: 'url' | 'text' | 'image' | null;
  readonly similarity: number;
}

const OTHER: Likeness = { same: false, by: null, similarity: 0 };
/** A shorter caption lives by its picture. */
const OWN_WORDS = 8;

/**
 * Whether two posts may share a case. Symmetric. One decision then holds for both, so that in doubt they are
 * two matters: other numbers, names or targets, or a denial, keep apart what looks alike, and what one
 * has more than the other must be nothing that a rule rests on.
 */
export function sameMatter(a: Fingerprint, b: Fingerprint): Likeness {
  if (a.url !== null && a.url === b.url) return { same: true, by: 'url', similarity: 1 };
  const text = a.text && b.text ? sameText(a.text, b.text) : 0;
  if (a.images.length === 0 || b.images.length === 0) return byText(a, b, text);
  const pictures = a.images.map((image) => b.images.map((other) => samePicture(image, other)));
  const best = Math.max(...pictures.flat());
  if (best === 0) return OTHER;
  const extraA = a.images.filter((_, i) => pictures[i]?.every((likeness) => likeness === 0));
  const extraB = b.images.filter((_, k) => pictures.every((row) => row[k] === 0));
  // One picture in another's place is another album; one more may be there by chance.
  if (extraA.length > 0 && extraB.length > 0) return OTHER;
  if (![...extraA, ...extraB].every(isSilent)) return OTHER;
  if (text === 0 && !captionsAgree(a, b)) return OTHER;
  return { same: true, by: 'image', similarity: best };
}

function byText(a: Fingerprint, b: Fingerprint, similarity: number): Likeness {
  const pictures = [...a.images, ...b.images];
  if (similarity === 0 || !a.text || !b.text) return OTHER;
  // So short that one letter may make it another text: only the very same, with nothing beside it.
  if (!indexedText(a.text) || !indexedText(b.text)) {
    const says = coreOf(a.text).length > 0;
    const identical = says && a.text.words === b.text.words && pictures.length === 0;
    return identical ? { same: true, by: 'text', similarity: 1 } : OTHER;
  }
  if (pictures.length > 0 && coreOf(a.text).length < OWN_WORDS) return OTHER;
  if (!pictures.every(isSilent)) return OTHER;
  return { same: true, by: 'text', similarity };
}

/** No rule rests on it, and nothing on it was left unread. */
function isSilent({ rules, legible }: ImagePrint): boolean {
  return rules.length === 0 && legible;
}

/**
 * Captions that are not the same may stand under one picture where neither says anything of its own: no
 * rule rests on it, it denies or reports nothing, names no number that the picture does not. A picture
 * without words is what its caption makes of it.
 */
function captionsAgree(a: Fingerprint, b: Fingerprint): boolean {
  const shown = new Set([...a.images, ...b.images].flatMap(({ words }) => words.split(' ')));
  const wordy = [a, b].every(({ images }) => images.some(({ words }) => count(words) >= 4));
  if (a.text && b.text && !wordy) return false;
  return [a.text, b.text].every(
    (text) =>
      !text ||
      (text.rules.length === 0 &&
        !text.words.split(' ').some((word) => CLAIM.test(word) || isStrange(word, shown))),
  );
}

function isStrange(word: string, shown: ReadonlySet<string>): boolean {
  return /^\d/.test(word) && !shown.has(word);
}

function count(words: string): number {
  return words === '' ? 0 : words.split(' ').length;
}
