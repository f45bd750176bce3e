import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { SLICE } from './gather.js';
import { longStrings, parseCounted, refuseTooMany } from './parse-json.js';

/** Bytes from which a string is worth the trouble; a shorter one takes a millisecond or two. */
const LONG = 200_000;
/** Stands before the strings that are files; of schemas that know no other `data`. */
const DATA_KEY = /"data"\s*:\s*$/;
const KEY_LOOK_BACK = 64;
const PAD = '='.charCodeAt(0);

export interface LiftedJson {
  readonly value: unknown;
  /** The file that a string in `value` stands for, decoded. Other strings stand for themselves. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Parses JSON whose long base64 strings under `data` become files without ever being JavaScript
 * strings: parsing, checking and decoding ten megabytes at once takes hundreds of milliseconds, in
 * which no other request is answered. In the value a short string stands for each. It is base64 too,
 * so that schemas take it, and random, so that nobody can name it. Throws as `parseJson` does.
 */
export async function parseLifting(bytes: Buffer): Promise<LiftedJson> {
  refuseTooMany(bytes);
  const files = new Map<string, Buffer>();
  /** How many bytes were left out before each place in the short text. */
  const cuts: { readonly at: number; readonly cut: number }[] = [];
  const pieces: Buffer[] = [];
  let end = 0;
  for (const { from, to } of longStrings(bytes, LONG)) {
    if (!DATA_KEY.test(bytes.toString('latin1', Math.max(0, from - 1 - KEY_LOOK_BACK), from - 1)))
      continue;
    const file = await decodeBase64(bytes.subarray(from, to));
    if (!file) continue;
    const name = randomBytes(24).toString('base64');
    files.set(name, file);
    pieces.push(bytes.subarray(end, from), Buffer.from(name));
    end = to;
    const cut = to - from - name.length + (cuts.at(-1)?.cut ?? 0);
    cuts.push({ at: to - cut, cut });
  }
  const short = files.size === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(end)]);
  const placeOf = (at: number) => at + (cuts.findLast((one) => one.at <= at)?.cut ?? 0);
  return { value: parseCounted(short, placeOf), files };
}

/** The bytes that base64 text (ASCII) stands for, decoded in slices; null when it is not valid. */
async function decodeBase64(text: Buffer): Promise<Buffer | null> {
  const length = text.length - countPadding(text);
  if (length % 4 === 1) return null;
  const file = Buffer.allocUnsafeSlow(Math.floor((length * 3) / 4));
  let end = 0;
  for (let at = 0; at < length; at += SLICE) {
    const slice = text.subarray(at, Math.min(at + SLICE, length));
    // Node's decoder takes these two of base64url for others, and leaves out what it does not know.
    if (slice.includes('-') || slice.includes('_')) return null;
    const expected = Math.floor((slice.length * 3) / 4);
    if (file.write(slice.toString('latin1'), end, 'base64') !== expected) return null;
    end += expected;
    await setImmediate();
  }
  return file;
}

function countPadding(text: Buffer): number {
  if (text.at(-1) !== PAD) return 0;
  return text.at(-2) === PAD ? 2 : 1;
}
