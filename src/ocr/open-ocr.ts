import type { ModelRef, OcrEngine } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';
import type { Rest } from '../inference/resting-pool.js';
import { normaliseSegment } from './normalise-words.js';
import { openWordList, type WordList } from './word-list.js';

export const OCR_ENGINES = ['paddle', 'tesseract'] as const;

export interface OcrOptions {
  readonly engine: (typeof OCR_ENGINES)[number];
  /** Images read at the same time. */
  readonly threads: number;
  /** Of the threads of `paddle`; default: none. Those of `tesseract` never rest. */
  readonly rest?: Rest;
}

/**
 * Opens an OCR engine with the word list that settles what it cannot tell apart, and warms it up.
 * Rejects when its model is missing, altered or broken.
 */
export async function openOcr(store: ModelStore, options: OcrOptions): Promise<OcrEngine> {
  const { ref, listed } = await openWordList(store);
  // The one that is used alone.
  const open =
    options.engine === 'paddle'
      ? (await import('./paddle-engine.js')).openPaddle
      : (await import('./tesseract-engine.js')).openTesseract;
  return normalising(await open(store, options), ref, listed);
}

function normalising(engine: OcrEngine, list: ModelRef, listed: WordList): OcrEngine {
  return {
    models: [...engine.models, list],
    read: async (image, deadline, signal, subject) => {
      const reading = await engine.read(image, deadline, signal, subject);
      return { ...reading, segment: normaliseSegment(reading.segment, listed) };
    },
    isStalled: () => engine.isStalled?.() ?? false,
    wake: async () => engine.wake?.(),
    close: () => engine.close(),
  };
}
