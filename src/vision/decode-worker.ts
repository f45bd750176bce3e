import { readSync, writeFileSync, writeSync } from 'node:fs';
import sharp from 'sharp';
import { monotonicNow } from '../inference/clock.js';
import { headOf, PREFIX_BYTES } from '../inference/framed.js';
import { DecodeFailure, decodeImage } from './decode.js';
import type { DecodeReply, DecodeTask } from './decode-task.js';
import { chooseFrames } from './frames.js';

/**
 * A process of its own that opens files of strangers, one after the other: descriptor 3 brings them, 4 takes the
 * pixels away. It has no setting, no key and no socket, and ends with its parent.
 */

const [IN, OUT] = [3, 4];

// Loaders of what `decodeImage` takes, and no other that the library may have.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff'].map(
    (kind) => `VipsForeignLoad${kind}`,
  ),
});

// Who stops the service waits for what it has taken in: this ends when nothing more comes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

try {
  // Where memory runs out, the system should end this process and not the service.
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // Not Linux, or not allowed.
}

for (;;) {
  const prefix = read(PREFIX_BYTES);
  if (!prefix) break;
  const task: DecodeTask = JSON.parse(String(read(prefix.readUInt32BE())));
  await answer(task, read(task.bytes) ?? Buffer.alloc(0));
}

async function answer(task: DecodeTask, file: Buffer): Promise<void> {
  const deadline = monotonicNow() + task.leftMs;
  try {
    if (task.kind === 'frames') {
      send({ kind: 'frames', choice: await chooseFrames(file, deadline), bytes: 0 });
      return;
    }
    const { part, maxPixels, frame } = task;
    const { raster, ...image } = await decodeImage(part, file, maxPixels, deadline, frame);
    const { data, ...size } = raster;
    send({ kind: 'decoded', image: { ...image, raster: size }, bytes: data.byteLength });
    write(data);
  } catch (error) {
    if (!(error instanceof DecodeFailure)) throw error;
    send({ kind: 'gap', code: error.code, bytes: 0 });
  }
}

function send(reply: DecodeReply): void {
  write(headOf(reply));
}

/** Exactly so many bytes; null when nobody sends any more. Waits: there is nothing else to do. */
function read(length: number): Buffer | null {
  const whole = Buffer.allocUnsafeSlow(length);
  for (let at = 0; at < length; ) {
    const got = readSync(IN, whole, at, length - at, null);
    if (got === 0) return null;
    at += got;
  }
  return whole;
}

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength; )
    at += writeSync(OUT, bytes, at, bytes.byteLength - at, null);
}
