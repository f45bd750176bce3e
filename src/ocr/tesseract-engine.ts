import type { Page } from 'tesseract.js';
import type { DecodedImage, OcrEngine, Reading } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';
import { ModelUnavailable } from '../inference/model-unavailable.js';
import { Permits } from '../inference/permits.js';
import { NO_REST, type Rest } from '../inference/resting-pool.js';
import { unlessAborted, within } from '../inference/within.js';
import { boundingBox, type Point } from './geometry.js';
import { type Fragment, toSegment } from './reading-order.js';
import { startThread, type TesseractThread, toPpm } from './tesseract-thread.js';

/** A thread's memory only grows: after this many images it is replaced. */
const IMAGES_PER_THREAD = 50;
/** Below this a word is mostly texture; so is one without a letter or digit. */
const MIN_WORD_CONFIDENCE = 0.6;
/** Below it tesseract sees words in any texture. */
const LEAST_DOUBTFUL = 0.3;
const READABLE = /[\p{L}\p{N}]/u;

/** One of the engine's places for a thread; the thread starts when an image needs it. */
interface Slot {
  thread: Promise<TesseractThread> | undefined;
  served: number;
}

type Start = () => Promise<TesseractThread>;

/** tesseract.js with Indonesian data, in `threads` threads. Rejects when the data is broken. */
export async function openTesseract(
  store: ModelStore,
  options: { readonly threads: number; readonly rest?: Pick<Rest, 'onBroken'> },
): Promise<OcrEngine> {
  const { ref, paths } = await store.verify('ocr-tesseract');
  if (!paths.language) throw new Error('model "ocr-tesseract" needs the file language');
  const language = paths.language;
  const { onBroken } = options.rest ?? NO_REST;
  const start: Start = () => startThread(language);
  /** In the place of another: its file may have been damaged since. */
  const startAnother: Start = async () => {
    try {
      await store.recheck('ocr-tesseract');
      return await start();
    } catch (error) {
      const broken = error instanceof ModelUnavailable ? error : doesNotRun(error);
      if (!closing.signal.aborted) onBroken(broken);
      throw broken;
    }
  };
  const slots = Array.from(
    { length: options.threads },
    (): Slot => ({ thread: undefined, served: 0 }),
  );
  const permits = new Permits(slots);
  const closing = new AbortController();
  const engine: OcrEngine = {
    models: [ref],
    read: async (image, deadline, signal) => {
      const stop = AbortSignal.any([signal, closing.signal]);
      // tesseract shows no part of a page: what is not done in time was not read at all.
      const late: Reading = { segment: toSegment(image.part, []), complete: false, legible: true };
      return within(deadline, stop, late, (cut) => readOn(permits, startAnother, image, cut));
    },
    close: async () => {
      closing.abort(new ModelUnavailable('the OCR engine was closed'));
      await Promise.all(slots.map(discard));
    },
  };
  // One image through every thread, so that a broken model fails here.
  const warmUps = slots.map((slot) => recognise(slot, start, BLANK, closing.signal));
  const failed = (await Promise.allSettled(warmUps)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') {
    await engine.close();
    throw doesNotRun(failed.reason);
  }
  return engine;
}

function doesNotRun(cause: unknown): ModelUnavailable {
  return new ModelUnavailable('model "ocr-tesseract" does not run', { cause });
}

const BLANK = toPpm({ width: 64, height: 64, data: new Uint8Array(64 * 64 * 3).fill(255) });

async function readOn(
  permits: Permits<Slot>,
  start: Start,
  image: DecodedImage,
  cut: AbortSignal,
): Promise<Reading> {
  const slot = await permits.acquire(cut);
  try {
    const page = await recognise(slot, start, toPpm(image.raster), cut);
    const segment = toSegment(image.part, fragmentsOf(page, image));
    return { segment, complete: true, legible: !wordsOf(page).some(isDoubtful) };
  } finally {
    permits.release(slot);
  }
}

/** Runs one image on a slot's thread; a thread that failed, was cut off or is worn out is discarded. */
async function recognise(slot: Slot, start: Start, image: Buffer, cut: AbortSignal): Promise<Page> {
  slot.thread ??= start();
  const work = slot.thread.then((thread) => thread.recognise(image));
  try {
    const page = await unlessAborted(work, cut);
    slot.served++;
    if (slot.served >= IMAGES_PER_THREAD) await discard(slot);
    return page;
  } catch (error) {
    await discard(slot);
    throw error;
  }
}

/** Ends a slot's thread without waiting for one that is still starting. */
async function discard(slot: Slot): Promise<void> {
  const { thread } = slot;
  slot.thread = undefined;
  slot.served = 0;
  void thread?.then((started) => started.stop()).catch(() => {});
}

function wordsOf(page: Page) {
  return (page.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words);
}

/** Whether somebody might read a word that is not believed. */
function isDoubtful({ text, confidence }: { text: string; confidence: number }): boolean {
  const letters = new Set(text.toLowerCase().match(/[\p{L}\p{N}]/gu));
  const sure = confidence / 100;
  return sure >= LEAST_DOUBTFUL && sure < MIN_WORD_CONFIDENCE && letters.size >= 4;
}

/** tesseract's lines as fragments, in pixels of the upright original. */
function fragmentsOf(page: Page, image: DecodedImage): readonly Fragment[] {
  const lines = (page.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => paragraph.lines);
  return lines.flatMap(({ words }) => {
    const kept = words
      .map((word) => ({ ...word, text: word.text.trim(), confidence: word.confidence / 100 }))
      .filter(({ text, confidence }) => READABLE.test(text) && confidence >= MIN_WORD_CONFIDENCE)
      .map(({ text, confidence, bbox }) => ({
        text,
        confidence,
        engine: 'ocr-tesseract' as const,
        box: boxOf(bbox, image),
      }));
    return kept.length === 0 ? [] : [{ rect: rectAround(kept.map(({ box }) => box)), words: kept }];
  });
}

function boxOf(
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  { width, height, raster }: DecodedImage,
) {
  const sx = width / raster.width;
  const sy = height / raster.height;
  const ends: readonly Point[] = [
    { x: x0 * sx, y: y0 * sy },
    { x: x1 * sx, y: y1 * sy },
  ];
  return boundingBox(ends, width, height);
}

function rectAround(boxes: readonly (readonly [number, number, number, number])[]) {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , w]) => x + w));
  const bottom = Math.max(...boxes.map(([, y, , h]) => y + h));
  return {
    cx: (left + right) / 2,
    cy: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
    angle: 0,
  };
}
