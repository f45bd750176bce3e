import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js';
import type { Raster } from '../domain/detector.js';

const workerPath = createRequire(import.meta.url).resolve(
  'tesseract.js/src/worker-script/node/index.js',
);

/** One thread with a loaded tesseract. */
export interface TesseractThread {
  /** Rejects when tesseract refuses the image. After `stop` it may never settle. */
  recognise(image: Buffer): Promise<Page>;
  stop(): Promise<void>;
}

/**
 * Rejects when `path` is no `*.traineddata.gz`: tesseract.js would answer broken data with a promise
 * that never settles, and a thread that nobody can stop.
 */
export async function checkLanguage(path: string): Promise<void> {
  const data = await promisify(gunzip)(await readFile(path));
  // A traineddata file begins with its number of components, in either byte order.
  const counts = data.length < 4 ? [] : [data.readUInt32LE(0), data.readUInt32BE(0)];
  if (!counts.some((count) => count > 0 && count < 100)) {
    throw new Error(`${path} is not a gzipped traineddata file`);
  }
}

/** Starts a thread with `<folder>/<code>.traineddata.gz`. Rejects with tesseract's own message when it cannot load its parts. */
export async function startThread(languageFile: string): Promise<TesseractThread> {
  const worker = await createThread(languageFile);
  // Sparse text: banners have words in many sizes and places (86.5 % of words against 82.4 %).
  // A stated resolution spares a guess, and the line on stderr that tells of it.
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SPARSE_TEXT,
    user_defined_dpi: '150',
  });
  let stopped = false;
  return {
    recognise: async (image) => {
      if (stopped) throw new Error('the tesseract thread was stopped');
      return (await worker.recognize(image, {}, { text: false, blocks: true })).data;
    },
    stop: async () => {
      stopped = true;
      // `recognize` posts its job a few microtasks later; on a stopped worker that throws where
      // nobody catches it, which ends the process.
      await setImmediate();
      await worker.terminate();
    },
  };
}

function createThread(languageFile: string): Promise<Worker> {
  return new Promise((resolve, reject) => {
    createWorker(basename(languageFile, '.traineddata.gz'), OEM.LSTM_ONLY, {
      langPath: dirname(languageFile),
      cacheMethod: 'none',
      workerPath,
      // Without a handler tesseract.js throws inside an event listener, which ends the process;
      // and a failed start is reported nowhere else. After the start this rejects nothing.
      errorHandler: (reason: unknown) => reject(new Error(`tesseract: ${String(reason)}`)),
    }).then(resolve, reject);
  });
}

/** A raster as binary PPM, which leptonica reads: a header before the bytes, no pixel work. */
export function toPpm({ width, height, data }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`, 'latin1'), data]);
}
