import { writeSync } from 'node:fs';

/** A pipe whose reader is slow is waited for this long (ms), this often: then the line is lost, not the service. */
const PAUSE_MS = 50;
const MOST_PAUSES = 20;

/** Writes to a file descriptor, as `fs.writeSync` does: gives the bytes written, throws an error with a `code`. */
export type WriteTo = (fd: number, bytes: Uint8Array) => number;

/**
 * Where log lines go: a file descriptor, standard error by default. A full disk or a reader that left costs lines
 * and never the process: pino's own destination throws then, and at the end waits for ever. The first line that
 * gets through again follows one that says how many did not.
 */
export function logDestination(
  fd = 2,
  write: WriteTo = writeSync,
): { readonly write: (line: string) => void } {
  let lost = 0;
  return {
    write: (line) => {
      const told = lost > 0 ? lostLine(lost) + line : line;
      // Who did not read the last line is not waited for again.
      const pauses = lost > 0 ? 0 : MOST_PAUSES;
      if (writeWhole(Buffer.from(told), (bytes) => write(fd, bytes), pauses)) lost = 0;
      else lost++;
    },
  };
}

/** As pino writes a warning. */
function lostLine(count: number): string {
  const told = { level: 40, time: Date.now(), lost: count, msg: 'log lines could not be written' };
  // On a line of its own: half a line may have got through.
  return `\n${JSON.stringify(told)}\n`;
}

/** Whether all of it was written. */
function writeWhole(
  bytes: Uint8Array,
  write: (bytes: Uint8Array) => number,
  mostPauses: number,
): boolean {
  let rest = bytes;
  for (let pauses = 0; rest.byteLength > 0; ) {
    try {
      rest = rest.subarray(write(rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || ++pauses > mostPauses) return false;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
  return true;
}
