import { LRUCache } from 'lru-cache';
import type { PartId } from '../domain/signal.js';
import type { ImageView } from './read-image.js';

/** Images remembered at most, however little is written on them. */
const MOST_IMAGES = 10_000;
/** What a view and a word take in memory (bytes), rounded up; its text is counted by length. */
const VIEW_BYTES = 1_000;
const WORD_BYTES = 400;

/**
 * Remembers what images said, by the SHA-256 of their bytes: the same banner is sent many times.
 * Forgets the least recently used beyond `bytes` bytes; 0 remembers nothing. Only what was seen in
 * full is kept: what one request had no time for, the next may have.
 */
export class ImageCache {
  readonly #views: LRUCache<string, ImageView> | null;

  constructor(bytes: number) {
    // For lru-cache a size of 0 would be no limit.
    this.#views =
      bytes > 0
        ? new LRUCache({ max: MOST_IMAGES, maxSize: bytes, sizeCalculation: sizeOf })
        : null;
  }

  /** The view remembered for these bytes, as of `part`; else what `read` gives. */
  async through(part: PartId, sha256: string, read: () => Promise<ImageView>): Promise<ImageView> {
    const known = this.#views?.get(sha256);
    if (known) return { ...known, segment: { ...known.segment, part } };
    const view = await read();
    if (view.gap === null) this.#views?.set(sha256, view);
    return view;
  }
}

function sizeOf({ segment: { text, words }, codes }: ImageView): number {
  return VIEW_BYTES + 4 * text.length + WORD_BYTES * (words.length + codes.codes.length);
}
