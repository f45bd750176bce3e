// QR codes as pictures.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

// By itself it would load its WebAssembly from the network.
const wasmBinary = readFileSync(
  fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')),
);
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });

/** A code that says `content`, as a picture for `pictureTag`, its quiet zone included. */
export async function codePicture(content) {
  const { image, error } = await writeBarcode(content, {
    format: 'QRCode',
    scale: 8,
    addQuietZones: true,
  });
  if (!image) throw new Error(`no code for "${content}": ${error}`);
  const bytes = Buffer.from(await image.arrayBuffer());
  const uri = `data:image/png;base64,${bytes.toString('base64')}`;
  return { uri, width: 100, height: 100 };
}
