import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { OEM, type Page, PSM } from 'tesseract.js';
import type { Raster } from '../domain/detector.js';

const SCRIPT = createRequire(import.meta.url).resolve(
  'tesseract.js/src/worker-script/node/index.js',
);

/** One thread with a loaded tesseract. */
export interface TesseractThread {
  /** Rejects when tesseract refuses the image, and when the thread ends before it is done. */
  recognise(image: Uint8Array): Promise<Page>;
  stop(): Promise<void>;
}

/**
 * Starts a thread with `<folder>/<code>.traineddata.gz`. Rejects with tesseract's own message when it cannot load its
 * parts; no thread is left then.
 */
export async function startThread(languageFile: string): Promise<TesseractThread> {
  const langs = basename(languageFile, '.traineddata.gz');
  const langPath = dirname(languageFile);
  const thread = new ScriptThread();
  try {
    await thread.ask('load', { options: { lstmOnly: true } });
    await thread.ask('loadLanguage', { langs, options: { langPath, cacheMethod: 'none' } });
    await thread.ask('initialize', { langs, oem: OEM.LSTM_ONLY });
    // Sparse text: banners have words in many sizes and places (86.5 % of words against 82.4 %).
    // A stated resolution spares a guess, and the line on stderr that tells of it.
    const params = { tessedit_pageseg_mode: PSM.SPARSE_TEXT, user_defined_dpi: '150' };
    await thread.ask('setParameters', { params });
  } catch (error) {
    await thread.stop();
    throw error;
  }
  const output = { text: false, blocks: true };
  return {
    // Its script answers `recognize` with a page.
    recognise: async (image) =>
      (await thread.ask('recognize', { image, options: {}, output })) as Page,
    stop: () => thread.stop(),
  };
}

/** What tesseract's script posts of a job; `progress` more than once. */
interface Answer {
  readonly jobId: string;
  readonly status: 'resolve' | 'reject' | 'progress';
  readonly data: unknown;
}

interface Job {
  readonly resolve: (data: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * A thread with tesseract.js's own script. Not by its `createWorker`, which hands nobody the thread of a start that
 * failed: that would keep the process alive for ever. Nor does it hear a thread die, which ends the process.
 */
class ScriptThread {
  readonly #worker = new Worker(SCRIPT);
  readonly #jobs = new Map<string, Job>();
  #asked = 0;
  #end: Error | null = null;

  constructor() {
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error: Error) => this.#rejectAll(error));
    this.#worker.on('exit', () => this.#rejectAll(new Error('tesseract: its thread ended')));
  }

  /** What the script makes of it. Rejects as the script does, and when the thread ends or has ended. */
  ask(action: string, payload: object): Promise<unknown> {
    if (this.#end) return Promise.reject(this.#end);
    const jobId = `${++this.#asked}`;
    return new Promise((resolve, reject) => {
      this.#jobs.set(jobId, { resolve, reject });
      this.#worker.postMessage({ workerId: 'tesseract', jobId, action, payload });
    });
  }

  /** Also in the middle of a job: WebAssembly, unlike onnxruntime, may be ended anywhere. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle({ jobId, status, data }: Answer): void {
    if (status === 'progress') return;
    const job = this.#jobs.get(jobId);
    this.#jobs.delete(jobId);
    if (status === 'resolve') job?.resolve(data);
    else job?.reject(new Error(`tesseract: ${String(data)}`));
  }

  #rejectAll(reason: Error): void {
    this.#end ??= reason;
    for (const { reject } of this.#jobs.values()) reject(reason);
    this.#jobs.clear();
  }
}

/** A raster as binary PPM, which leptonica reads: a header before the bytes, no pixel work. */
export function toPpm({ width, height, data }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`, 'latin1'), data]);
}
