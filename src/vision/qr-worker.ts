import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import type { Raster } from '../domain/detector.js';
import { MOST_CODES, type ScannedCode } from './qr-codes.js';

const OPTIONS: ReaderOptions = {
  // The kind that phones open; its smaller cousins are also "seen" in the corners of a damaged one.
  formats: ['QRCode'],
  textMode: 'Plain',
  // Not for what they say: a code that was seen and not read must not pass for no code.
  returnErrors: true,
  maxNumberOfSymbols: MOST_CODES,
};

// Of the whole process, and sharp resets it in every thread that loads it: see vision/decode.
sharp.concurrency(1);
sharp.cache(false);

let opening: Promise<void> | undefined;

/** Piscina task: the QR codes on a picture, upright, turned, inverted or mirrored. */
export default async function scan(raster: Raster): Promise<readonly ScannedCode[]> {
  // At the first task, not at import: a failed import would make the pool start threads for ever.
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  await opening;
  const results = await readBarcodes(await toPgm(raster), OPTIONS);
  return results.map(({ text, isValid, position }) => ({
    text,
    readable: isValid,
    corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
  }));
}

/** zxing-wasm would fetch its code from a public server; this hands it the packaged file. */
async function open(): Promise<void> {
  const path = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(await readFile(path)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** Grey, as binary PGM, which the scanner opens as it is. */
async function toPgm({ width, height, data }: Raster): Promise<Uint8Array> {
  const grey = await sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .greyscale()
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer();
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}
