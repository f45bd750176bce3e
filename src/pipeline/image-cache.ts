import { LRUCache } from 'lru-cache';
import type { CacheFigures } from '../domain/cache-figures.js';
import type { PartId } from '../domain/signal.js';
import { unlessAborted } from '../inference/within.js';
import type { ImageView } from './read-image.js';

/** Images remembered at most, however little is written on them. */
const MOST_IMAGES = 10_000;
/** What a view and each thing in it take in memory (bytes), rounded up; text is counted by length. */
const VIEW_BYTES = 1_000;
const THING_BYTES = 400;

/**
 * Remembers what images showed, by a key of their bytes and of the gallery that they were held
 * against: the same banner is sent many times.
 * Forgets the least recently used beyond `bytes` bytes; 0 remembers nothing. Only what was seen in
 * full is kept: what one request had no time for, the next may have.
 */
export class ImageCache {
  readonly #views: LRUCache<string, ImageView> | null;
  readonly #reading = new Map<string, Promise<ImageView>>();
  #hits = 0;
  #misses = 0;

  constructor(bytes: number) {
    // For lru-cache a size of 0 would be no limit.
    this.#views =
      bytes > 0
        ? new LRUCache({ max: MOST_IMAGES, maxSize: bytes, sizeCalculation: sizeOf })
        : null;
  }

  get figures(): CacheFigures {
    return { hits: this.#hits, misses: this.#misses, entries: this.#views?.size ?? 0 };
  }

  /**
   * The view remembered under this key, or being read for another until `signal` fires, as of `part`; else what `read`
   * gives. It is remembered unless `holds` says, after the reading, that the key no longer tells what it was read
   * against.
   */
  async through(
    part: PartId,
    key: string,
    signal: AbortSignal,
    read: () => Promise<ImageView>,
    holds: () => Promise<boolean> = async () => true,
  ): Promise<ImageView> {
    const views = this.#views;
    if (views === null) return read();
    const known =
      views.get(key) ?? (this.#reading.has(key) ? await this.#running(key, signal) : null);
    if (known) {
      this.#hits++;
      return { ...known, segment: { ...known.segment, part } };
    }
    this.#misses++;
    const reading = this.#keep(key, read, holds);
    this.#reading.set(key, reading);
    const forget = () => {
      if (this.#reading.get(key) === reading) this.#reading.delete(key);
    };
    reading.then(forget, forget);
    return reading;
  }

  async #keep(
    key: string,
    read: () => Promise<ImageView>,
    holds: () => Promise<boolean>,
  ): Promise<ImageView> {
    const view = await read();
    if (view.gap === null && (await holds())) this.#views?.set(key, view);
    return view;
  }

  /** What another request is reading, when that comes out whole: its time limit or its leaving is not this one's. */
  async #running(key: string, signal: AbortSignal): Promise<ImageView | null> {
    const reading = this.#reading.get(key);
    if (!reading) return null;
    await unlessAborted(reading, signal).catch(() => undefined);
    return this.#views?.get(key) ?? null;
  }
}

function sizeOf({ segment: { text, words }, codes, emblems, faces }: ImageView): number {
  const things =
    words.length +
    codes.codes.length +
    (emblems ? emblems.logos.length + emblems.numbers.length : 0) +
    (faces?.faces.length ?? 0);
  return VIEW_BYTES + 4 * text.length + THING_BYTES * things;
}
