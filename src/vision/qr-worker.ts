import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { MOST_CODES, type ScannedCode } from './qr-codes.js';

const OPTIONS: ReaderOptions = {
  // The kind that phones open; its smaller cousins are also "seen" in the corners of a damaged one.
  formats: ['QRCode'],
  textMode: 'Plain',
  // Not for what they say: a code that was seen and not read must not pass for no code.
  returnErrors: true,
  maxNumberOfSymbols: MOST_CODES,
};

let opening: Promise<void> | undefined;

/** Piscina task: the QR codes on a grey picture (binary PGM), upright, turned, inverted or mirrored. */
export default async function scan(pgm: Uint8Array): Promise<readonly ScannedCode[]> {
  // At the first task, not at import: a failed import would make the pool start threads for ever.
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  await opening;
  const results = await readBarcodes(pgm, OPTIONS);
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
