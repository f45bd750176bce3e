import { existsSync } from 'node:fs';
import { BUILT_IN_RULEBOOKS, type Config } from '../config.js';
import type { PipelineOptions } from '../pipeline/options.js';
import type { RulebookFolders } from '../pipeline/rulebook-library.js';
import { pglitePath } from '../queue/pglite-path.js';

/**
 * Posts of text alone in work for each thread that scores them: who waits inside cannot be passed by posts for which
 * somebody waits.
 */
const TEXTS_A_THREAD = 16;

/** What the pipeline takes from the configuration; both programs open it the same way. */
export function pipelineOptions(
  config: Config,
  onFailure: PipelineOptions['onFailure'],
): PipelineOptions {
  return {
    modelsDirectory: config.MODELS_DIR,
    rulebookFolders: rulebookFolders(config),
    defaultRegime: config.DEFAULT_REGIME,
    ocrEngine: config.OCR_ENGINE,
    ocrThreads: config.OCR_THREADS,
    imageIdleMs: imageIdleMs(config),
    textModel: config.TEXT_MODEL,
    textThreads: config.TEXT_THREADS,
    allowModelDownload: config.ALLOW_MODEL_DOWNLOAD === '1',
    maxPixels: config.MAX_IMAGE_PIXELS,
    maxConcurrent: config.MAX_CONCURRENT,
    textPlaces: textPlaces(config),
    // As many as threads read: an image more would be 100 MB of pixels more.
    imagePlaces: config.OCR_THREADS,
    imageCacheBytes: config.IMAGE_CACHE_BYTES,
    textCacheEntries: config.TEXT_CACHE_ENTRIES,
    dataDirectory: config.DATA_DIR,
    faceMatching: config.FACE_MATCHING === 'on',
    timeLimitMs: config.REQUEST_TIMEOUT_MS,
    onFailure,
  };
}

/** Posts of text alone in work at once. */
export function textPlaces({ TEXT_THREADS }: Config): number {
  return TEXT_THREADS * TEXTS_A_THREAD;
}

/** 0 keeps them: whoever wants their memory taken from the start wants them started too. */
function imageIdleMs({ IMAGE_IDLE_SECONDS }: Config): number {
  return IMAGE_IDLE_SECONDS === 0 ? Number.POSITIVE_INFINITY : IMAGE_IDLE_SECONDS * 1000;
}

/** Whether reports may wait already: then the queue is opened at the start, else when somebody asks for it. */
export function mayHoldReports({ DATABASE_URL, DATA_DIR }: Config): boolean {
  return DATABASE_URL !== undefined || existsSync(pglitePath(DATA_DIR));
}

/** Where rulebooks lie. */
export function rulebookFolders({ RULEBOOK_DIR }: Config): RulebookFolders {
  return { builtIn: BUILT_IN_RULEBOOKS, operator: RULEBOOK_DIR };
}
