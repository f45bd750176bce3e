import type { CodeReader, Raster } from '../domain/detector.js';
import { NO_REST, type Rest, RestingPool } from '../inference/resting-pool.js';
import { type ScannedCode, toCodeReading } from './qr-codes.js';

/**
 * zxing-cpp in a worker thread of its own, beside any OCR engine. One thread is enough: it takes a
 * few milliseconds for a banner where reading its words takes hundreds. Reads codes down to about
 * 1.6 pixels of the raster a module. Rejects when its WebAssembly does not run.
 */
export async function openQrReader(rest: Rest = NO_REST): Promise<CodeReader> {
  const entry = new URL('./qr-worker.js', import.meta.url);
  const pool = await RestingPool.open<Raster, readonly ScannedCode[]>({
    entry,
    workerData: null,
    threads: 1,
    rest,
    proof: { what: 'the QR reader', warmUp: BLANK },
  });
  return {
    read: async (image, signal) => toCodeReading(await pool.run(image.raster, signal), image),
    isStalled: () => pool.isStalled,
    wake: () => pool.wake(),
    close: () => pool.close(),
  };
}

const BLANK: Raster = { width: 32, height: 32, data: new Uint8Array(32 * 32 * 3).fill(255) };
