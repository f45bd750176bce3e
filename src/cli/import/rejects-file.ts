import { createReadStream } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import type { Message } from '../../domain/taxonomy.js';
import { UsageError } from '../exit-code.js';
import { linesOf } from '../lines-of.js';

/** One line of the rejects file. */
export interface Reject {
  /** SHA-256 of the source: tells whose file this is. */
  readonly source: string;
  readonly row: number;
  readonly line: number;
  /** What is wrong; `field` is null when it is the row as a whole, `column` in CSV only. */
  readonly errors: readonly {
    readonly field: string | null;
    readonly column: string | null;
    readonly reason: Message;
  }[];
  /** The row as it stands in the source; null when it is too long to be kept. */
  readonly raw: unknown;
}

const MOST_LINE_BYTES = 100_000_000;

/**
 * The rows that were not taken, a JSON line each, in order, in a file that its owner alone may read. It is made
 * with the first of them. What it holds of rows that are read (again) from `nextRow` on is cut off first.
 */
export class RejectsFile {
  #file: FileHandle | null = null;

  private constructor(readonly path: string) {}

  /** Throws `UsageError` when something else than this source's rejects is there. */
  static async open(path: string, source: string, nextRow: number): Promise<RejectsFile> {
    const rejects = new RejectsFile(path);
    const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!found) return rejects;
    if (!found.isFile()) throw new UsageError(`--rejects ${path}: bukan berkas (not a file)`);
    const kept = await lengthBefore(path, source, nextRow);
    rejects.#file = await open(path, 'r+');
    await rejects.#file.chmod(0o600);
    await rejects.#file.truncate(kept);
    await rejects.#file.sync();
    return rejects;
  }

  /** On disk when this resolves. */
  async append(rejects: readonly Reject[]): Promise<void> {
    if (rejects.length === 0) return;
    this.#file ??= await open(this.path, 'wx', 0o600);
    const { size } = await this.#file.stat();
    const bytes = Buffer.from(rejects.map((one) => `${JSON.stringify(one)}\n`).join(''));
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, at, bytes.length - at, size + at);
      at += bytesWritten;
    }
    await this.#file.sync();
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
  }
}

/** Bytes of the lines about rows before `nextRow`: rows ascend, and a torn line is of a batch that was not kept. */
async function lengthBefore(path: string, source: string, nextRow: number): Promise<number> {
  let kept = 0;
  for await (const { bytes, length, isWhole } of linesOf(createReadStream(path), MOST_LINE_BYTES)) {
    if (!isWhole && isBeginning(bytes, source)) return kept;
    const row = rowOf(bytes, source);
    if (row === null || !isWhole) {
      throw new UsageError(
        `--rejects ${path}: sudah ada dan bukan dari impor ini; pindahkan, atau beri nama lain dengan --rejects ` +
          '(exists and is not of this import; move it, or name another)',
      );
    }
    if (row >= nextRow) return kept;
    kept += length;
  }
  return kept;
}

function isBeginning(bytes: Uint8Array | null, source: string): boolean {
  const start = `{"source":"${source}"`;
  const text = Buffer.from(bytes ?? []).toString('utf8');
  return start.startsWith(text) || text.startsWith(start);
}

function rowOf(bytes: Uint8Array | null, source: string): number | null {
  try {
    const reject: Reject = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
    return reject.source === source && Number.isSafeInteger(reject.row) ? reject.row : null;
  } catch {
    return null;
  }
}
