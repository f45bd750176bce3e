/** The lines that `chunk` completes after `rest`, and what begins the next one. */
export function splitLines(
  rest: string,
  chunk: string,
): { readonly lines: string[]; readonly rest: string } {
  const pieces = (rest + chunk).split('\n');
  const last = pieces.pop() ?? '';
  return { lines: pieces.map(withoutReturn).filter((line) => line !== ''), rest: last };
}

/** The lines of a stream of UTF-8, as they arrive; the last one need not end in a line feed. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const split = splitLines(rest, value);
      rest = split.rest;
      yield* split.lines;
    }
    const last = withoutReturn(rest);
    if (last !== '') yield last;
  } finally {
    // Whoever stops reading stops the request too.
    await reader.cancel().catch(() => undefined);
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
