/** One line that is not blank, counted from 0 among such. */
export interface Line {
  readonly index: number;
  /** Without its line end; null for one that is longer than the limit, which was not kept. */
  readonly bytes: Buffer | null;
}

const LINE_FEED = 0x0a;

/** Lines of at most `limit` bytes, as their bytes arrive; one that is longer is skipped, not held in memory. */
export async function* readLines(
  source: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<Line, void, undefined> {
  let held = new HeldLine(limit);
  let index = 0;
  for await (const chunk of source) {
    for (let from = 0; ; ) {
      const end = chunk.indexOf(LINE_FEED, from);
      held.add(chunk.subarray(from, end < 0 ? chunk.length : end));
      if (end < 0) break;
      from = end + 1;
      if (!held.isBlank) yield { index: index++, bytes: held.bytes };
      held = new HeldLine(limit);
    }
  }
  if (!held.isBlank) yield { index: index++, bytes: held.bytes };
}

/** Bytes of a line that has not ended yet. */
class HeldLine {
  #pieces: Buffer[] = [];
  #size = 0;
  #blank = true;

  constructor(private readonly limit: number) {}

  add(piece: Buffer): void {
    if (this.#blank) this.#blank = isBlank(piece);
    this.#size += piece.length;
    if (this.#size > this.limit) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  get isBlank(): boolean {
    return this.#blank;
  }

  get bytes(): Buffer | null {
    return this.#size > this.limit ? null : Buffer.concat(this.#pieces);
  }
}

/** Spaces, tabs and carriage returns alone. */
function isBlank(piece: Buffer): boolean {
  return piece.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
