import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CacheFigures } from '../domain/cache-figures.js';
import type { TextClassifier, TextScores } from '../domain/detector.js';
import { SharedWork } from '../inference/shared-work.js';

/**
 * Remembers what a model said of the texts met last: the same words are posted thousands of times. Holds no text,
 * only its SHA-256 and scores (some 2 kB each). Forgets the least recently used beyond `entries`; 0 remembers nothing.
 */
export class TextCache {
  readonly #known: LRUCache<string, TextScores> | null;
  readonly #running = new SharedWork<string, TextScores>();
  #hits = 0;
  #misses = 0;

  constructor(entries: number) {
    this.#known = entries > 0 ? new LRUCache({ max: entries }) : null;
  }

  get figures(): CacheFigures {
    return { hits: this.#hits, misses: this.#misses, entries: this.#known?.size ?? 0 };
  }

  /** What `classifier` said of this text, is about to say, or says now. Rejects as it does. */
  async classify(
    text: string,
    classifier: TextClassifier,
    signal: AbortSignal,
  ): Promise<TextScores> {
    const remembered = this.#known;
    if (remembered === null) return classifier.classify(text, signal);
    const key = createHash('sha256').update(classifier.model.sha256).update(text).digest('base64');
    const known = remembered.get(key);
    if (known) {
      this.#hits++;
      return known;
    }
    return this.#running.run(key, signal, async (wanted) => {
      this.#misses++;
      const scores = await classifier.classify(text, wanted);
      remembered.set(key, scores);
      return scores;
    });
  }
}
