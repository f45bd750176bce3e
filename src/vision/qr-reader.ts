import sharp from 'sharp';
import type { CodeReader, Raster } from '../domain/detector.js';
import { WorkerPool } from '../inference/worker-pool.js';
import { type ScannedCode, toCodeReading } from './qr-codes.js';

/**
 * zxing-cpp in a worker thread of its own, beside any OCR engine. One thread is enough: it takes a
 * few milliseconds for a banner where reading its words takes hundreds. Reads codes down to about
 * 1.6 pixels of the raster a module. Rejects when its WebAssembly does not run.
 */
export async function openQrReader(): Promise<CodeReader> {
  const entry = new URL('./qr-worker.js', import.meta.url);
  const pool = new WorkerPool<Uint8Array, readonly ScannedCode[]>({
    entry,
    workerData: null,
    threads: 1,
  });
  try {
    await pool.run(BLANK, new AbortController().signal);
  } catch (error) {
    await pool.close();
    throw new Error('the QR reader does not run', { cause: error });
  }
  return {
    read: async (image, signal) =>
      toCodeReading(await pool.run(await toPgm(image.raster), signal), image),
    close: () => pool.close(),
  };
}

const BLANK = pgm(32, 32, new Uint8Array(32 * 32).fill(255));

/** Grey before posting: a third of the bytes to copy into the thread. */
async function toPgm({ width, height, data }: Raster): Promise<Uint8Array> {
  const grey = await sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .greyscale()
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer();
  return pgm(width, height, grey);
}

/** Binary PGM, which the scanner opens as it is. */
function pgm(width: number, height: number, grey: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}
