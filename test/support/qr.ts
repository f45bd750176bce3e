import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
prepareZXingModule({ overrides: { wasmBinary } });

/** A QR code as PNG, black on white with its quiet zone of 4 modules, `scale` pixels a module. */
export async function qrPng(text: string, scale = 4, options?: WriterOptions): Promise<Buffer> {
  const { image, error } = await writeBarcode(text, { format: 'QRCode', scale, ...options });
  if (!image) throw new Error(error);
  return Buffer.from(await image.arrayBuffer());
}
