import { AppError } from '../domain/errors.js';
import { invalidPost } from './validation.js';

/** A post has some fifty values at most; more is an attack on whoever parses and validates it. */
const MAX_SEPARATORS = 2_000;
/** Bytes of a field's name: ours have 25 at most, and what is wrong with a field repeats its name. */
const MAX_NAME = 200;

/**
 * UTF-8 bytes to a JSON value. Refuses too many values before parsing: building eight million empty
 * objects takes seconds, counting their commas takes milliseconds. Throws `malformed-body` or
 * `invalid-post`.
 */
export function parseJson(bytes: Buffer): unknown {
  refuseTooMany(bytes);
  return parseCounted(bytes, (at) => at);
}

/** Throws `invalid-post` when there are more values than any post has, or longer names of fields. */
export function refuseTooMany(bytes: Buffer): void {
  if (countSeparators(bytes) > MAX_SEPARATORS) throw tooManyValues();
}

/** Parses what was counted; `placeOf` gives the place in what was sent for one in `bytes`. */
export function parseCounted(bytes: Buffer, placeOf: (at: number) => number): unknown {
  try {
    return JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw malformed(error, placeOf);
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const COLON = ':'.charCodeAt(0);
const SEPARATORS = new Set([...',:[{'].map((char) => char.charCodeAt(0)));

/** Commas, colons and opening brackets outside strings; stops counting beyond the limit. Throws at a long name. */
function countSeparators(bytes: Buffer): number {
  let count = 0;
  /** Length of the last string when nothing but blanks follow it. */
  let name = 0;
  for (let at = 0; at < bytes.length && count <= MAX_SEPARATORS; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      const end = endOfString(bytes, at);
      name = end - at - 1;
      at = end;
    } else if (SEPARATORS.has(byte)) {
      if (byte === COLON && name > MAX_NAME) throw nameTooLong();
      count++;
      name = 0;
    }
  }
  return count;
}

/** Half-open ranges of the strings of at least `least` bytes, without their quotes, in order. */
export function* longStrings(
  bytes: Buffer,
  least: number,
): Generator<{ readonly from: number; readonly to: number }> {
  for (let at = bytes.indexOf(QUOTE); at >= 0; ) {
    const to = endOfString(bytes, at);
    if (to - at > least) yield { from: at + 1, to };
    at = bytes.indexOf(QUOTE, to + 1);
  }
}

/** Place of the quote that closes the string opened at `start`, or the end of the bytes. */
function endOfString(bytes: Buffer, start: number): number {
  let end = bytes.indexOf(QUOTE, start + 1);
  while (end > 0 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
  return end < 0 ? bytes.length : end;
}

function isEscaped(bytes: Buffer, at: number): boolean {
  let before = at - 1;
  while (bytes[before] === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}

function malformed(error: unknown, placeOf: (at: number) => number): AppError {
  const found = error instanceof SyntaxError && /position (\d+)/.exec(error.message)?.[1];
  const at = found ? placeOf(Number(found)) : null;
  const where =
    at !== null ? { id: `; periksa karakter ke-${at}`, en: `; look at character ${at}` } : null;
  const message =
    error instanceof SyntaxError
      ? { id: `Bukan JSON yang sah${where?.id ?? ''}.`, en: `Not valid JSON${where?.en ?? ''}.` }
      : { id: 'Isi permintaan bukan UTF-8.', en: 'The body is not UTF-8.' };
  return new AppError('malformed-body', message, [{ pointer: '', message }], { cause: error });
}

function tooManyValues(): AppError {
  const message = {
    id: 'Isi permintaan memuat terlalu banyak isian untuk satu materi.',
    en: 'The body holds too many values for one post.',
  };
  return invalidPost([{ pointer: '', message }]);
}

function nameTooLong(): AppError {
  const message = {
    id: `Nama isian terlalu panjang; paling banyak ${MAX_NAME} bita.`,
    en: `The name of a field is too long; at most ${MAX_NAME} bytes.`,
  };
  return invalidPost([{ pointer: '', message }]);
}
