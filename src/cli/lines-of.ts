const LINE_FEED = 0x0a;

/** One line of a file of lines. */
export interface Line {
  /** Without its line feed; null when it is longer than was asked for. */
  readonly bytes: Uint8Array | null;
  /** Bytes in the file, the line feed included. */
  readonly length: number;
  /** False for a last line that no line feed ends. */
  readonly isWhole: boolean;
}

/**
 * The lines of a stream of bytes. No more than one is held. Split by line feeds alone: Node's readline also
 * splits at U+2028, which may stand in a text.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array) => {
    length += piece.byteLength;
    if (length > mostBytes) pieces = [];
    else pieces.push(piece);
  };
  const finish = (isWhole: boolean): Line => {
    const bytes = length > mostBytes ? null : Buffer.concat(pieces);
    const line = { bytes, length: length + (isWhole ? 1 : 0), isWhole };
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      yield finish(true);
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield finish(false);
}
