import type { OcrEngine } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';
import { openPaddle } from './paddle-engine.js';
import { openTesseract } from './tesseract-engine.js';

export const OCR_ENGINES = ['paddle', 'tesseract'] as const;

export interface OcrOptions {
  readonly engine: (typeof OCR_ENGINES)[number];
  /** Images read at the same time. */
  readonly threads: number;
}

/** Opens an OCR engine and warms it up. Rejects when its model is missing, altered or broken. */
export function openOcr(store: ModelStore, options: OcrOptions): Promise<OcrEngine> {
  return options.engine === 'paddle' ? openPaddle(store, options) : openTesseract(store, options);
}
