import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UsageError } from '../exit-code.js';
import { checkReadable } from '../read-items.js';

/** A file to import: read through once, known to be UTF-8, and to be read again from the start. */
export interface OpenSource {
  readonly name: string;
  /** Of its content, unpacked (hex). */
  readonly sha256: string;
  /** Line feeds in it, and one for a last line without. */
  readonly lines: number;
  /** Its first bytes, a byte order mark left out. */
  readonly head: Buffer;
  /** Its bytes, unpacked. */
  read(): AsyncIterable<Buffer>;
  /** Removes what was put aside for it. */
  close(): Promise<void>;
}

/** Enough for any header row. */
const HEAD_BYTES = 65_536;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Opens `path` (`-`: standard input, kept in a temporary file meanwhile), gzip or not. Throws `UsageError`
 * when it cannot be read, or is in another encoding than UTF-8: told before anything is imported.
 */
export async function openSource(path: string): Promise<OpenSource> {
  await checkReadable([path]);
  const spool = path === '-' ? await spoolInput(process.stdin) : null;
  const close = async () => {
    if (spool) await rm(spool, { recursive: true, force: true });
  };
  const name = path === '-' ? 'stdin' : basename(path);
  const file = spool ? join(spool, 'input') : path;
  try {
    const isPacked = await startsWith(file, [0x1f, 0x8b]);
    const read = () => bytesOf(file, isPacked);
    return { name, ...(await survey(name, read())), read, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A folder that its owner alone may enter, with the input in it. */
async function spoolInput(input: Readable): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'saring-import-'));
  await pipeline(input, createWriteStream(join(folder, 'input'), { mode: 0o600 }));
  return folder;
}

async function startsWith(path: string, magic: readonly number[]): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(magic.length), 0, magic.length, 0);
    return bytesRead === magic.length && magic.every((byte, at) => buffer[at] === byte);
  } finally {
    await file.close();
  }
}

async function* bytesOf(path: string, isPacked: boolean): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 262_144 });
  if (!isPacked) return yield* file;
  const gunzip = createGunzip({ chunkSize: 262_144 });
  // `pipe` alone would leave the reader waiting for ever when the file cannot be read.
  file.on('error', (error) => gunzip.destroy(error));
  try {
    yield* file.pipe(gunzip);
  } finally {
    file.destroy();
  }
}

/** One pass over everything: what it is, and that it is text in UTF-8. */
async function survey(name: string, bytes: AsyncIterable<Buffer>) {
  const hash = createHash('sha256');
  const check = utf8Check(name);
  let head = Buffer.alloc(0);
  for await (const chunk of unpackedOrRefused(name, bytes)) {
    hash.update(chunk);
    if (head.length < HEAD_BYTES) {
      head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      refuseOtherFormats(name, head);
    }
    check.take(chunk);
  }
  const lines = check.end();
  if (head.subarray(0, 3).equals(BOM)) head = head.subarray(3);
  return { sha256: hash.digest('hex'), lines, head };
}

async function* unpackedOrRefused(name: string, bytes: AsyncIterable<Buffer>) {
  try {
    yield* bytes;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw new UsageError(`${name}: berkas gzip rusak atau terpotong (damaged gzip file)`);
  }
}

const OTHER_FORMATS: readonly { readonly magic: readonly number[]; readonly advice: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    advice:
      'ini buku kerja Excel atau arsip ZIP; simpan sebagai "CSV UTF-8" ' +
      '(a workbook or ZIP archive; save it as CSV UTF-8)',
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    advice:
      'ini buku kerja Excel lama; simpan sebagai "CSV UTF-8" (an old workbook; save it as CSV UTF-8)',
  },
  ...[
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].map((magic) => ({
    magic,
    advice:
      'pengodean UTF-16 ("Unicode Text"); simpan sebagai "CSV UTF-8" (UTF-16; save it as CSV UTF-8)',
  })),
];

function refuseOtherFormats(name: string, head: Buffer): void {
  const other = OTHER_FORMATS.find(({ magic }) => magic.every((byte, at) => head[at] === byte));
  if (other) throw new UsageError(`${name}: ${other.advice}`);
}

/** Counts lines and throws `UsageError` with the place of the first byte that is not UTF-8. */
function utf8Check(name: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 0;
  let isLineOpen = false;
  let line: Buffer = Buffer.alloc(0);
  const decode = (bytes?: Buffer) => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw notUtf8(name, lines + 1, Buffer.concat([line, bytes ?? Buffer.alloc(0)]));
    }
  };
  return {
    take(chunk: Buffer): void {
      decode(chunk);
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) lines += 1;
      isLineOpen = chunk.at(-1) !== 0x0a;
      // What a character that is cut by the chunk's end begins with is needed to tell where it stands.
      line = chunk.subarray(chunk.lastIndexOf(0x0a) + 1).subarray(-4);
    },
    end(): number {
      decode();
      return lines + (isLineOpen ? 1 : 0);
    },
  };
}

function notUtf8(name: string, firstLine: number, bytes: Buffer): UsageError {
  let line = firstLine;
  let from = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
    if (!isUtf8(bytes.subarray(from, at))) break;
    from = at + 1;
    line += 1;
  }
  return new UsageError(
    `${name}, baris ${line}: bukan UTF-8, kemungkinan Windows-1252 ("CSV" biasa dari Excel). ` +
      'Simpan ulang sebagai "CSV UTF-8", atau ubah dengan: iconv -f WINDOWS-1252 -t UTF-8 ' +
      '(not UTF-8, probably Windows-1252; save it again as CSV UTF-8)',
  );
}
