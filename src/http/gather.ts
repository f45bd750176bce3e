import { setImmediate } from 'node:timers/promises';

/** Bytes handled before other requests get their turn: a millisecond or two of work. */
export const SLICE = 2 ** 18;

/** Chunks as one buffer, copied in slices so that a large body does not silence the event loop. */
export async function gather(chunks: readonly Buffer[]): Promise<Buffer> {
  const total = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const whole = Buffer.allocUnsafeSlow(total);
  let end = 0;
  let pause = SLICE;
  for (const chunk of chunks) {
    end += chunk.copy(whole, end);
    if (end < pause) continue;
    pause = end + SLICE;
    await setImmediate();
  }
  return whole;
}
