import PQueue from 'p-queue';
import type { Post } from '../domain/post.js';

export interface LaneOptions {
  /** Posts with images worked on at once. */
  readonly images: number;
  /** Posts of text alone worked on at once. */
  readonly texts: number;
}

export type LaneName = 'images' | 'texts';

/** Which lane a post takes: looking at one image costs as much as scoring hundreds of texts. */
export function laneOf({ images }: Pick<Post, 'images'>): LaneName {
  return images.length > 0 ? 'images' : 'texts';
}

/**
 * Where posts wait for their turn, in order of arrival: those of text alone never behind images. Posts in the
 * background come after all others, and leave them a place, as what is in work is never interrupted.
 */
export class Lanes {
  readonly #lanes: Readonly<Record<LaneName, Lane>>;

  constructor({ images, texts }: LaneOptions) {
    this.#lanes = { images: new Lane(images), texts: new Lane(texts) };
  }

  /** What `work` gives, when it is its turn. Rejects with `left`'s reason when that fires before. */
  run<T>(
    lane: LaneName,
    work: () => Promise<T>,
    { left, background }: { readonly left: AbortSignal; readonly background: boolean },
  ): Promise<T> {
    return this.#lanes[lane].run(work, left, background);
  }

  /** Settles when nothing waits or is in work. */
  async idle(): Promise<void> {
    await Promise.all(Object.values(this.#lanes).map((lane) => lane.idle()));
  }
}

class Lane {
  readonly #places: PQueue;
  readonly #background: PQueue;

  constructor(places: number) {
    this.#places = new PQueue({ concurrency: places });
    this.#background = new PQueue({ concurrency: Math.max(1, places - 1) });
  }

  run<T>(work: () => Promise<T>, left: AbortSignal, background: boolean): Promise<T> {
    if (!background) return this.#places.add(work, { signal: left, priority: 1 });
    const turn = () => this.#places.add(work, { signal: left, priority: 0 });
    return this.#background.add(turn, { signal: left });
  }

  async idle(): Promise<void> {
    await this.#background.onIdle();
    await this.#places.onIdle();
  }
}
