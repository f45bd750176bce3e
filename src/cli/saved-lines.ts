import { linesOf } from './lines-of.js';
import { type SavedLine, savedLineSchema } from './saved-signals.js';

/** One line of a file of saved signals, or why it cannot be judged again. */
export type ReadLine =
  | { readonly number: number; readonly line: SavedLine }
  | { readonly number: number; readonly problem: string };

/** A post of eight images with much to see takes some hundred kilobytes. */
const MOST_BYTES = 32_000_000;

/**
 * The lines of a stream of bytes, one at a time, numbered from 1; empty ones are passed over. No more than
 * one line is held, and one that is longer than `mostBytes` is a problem and not kept.
 */
export async function* readSavedLines(
  stream: AsyncIterable<Uint8Array>,
  mostBytes = MOST_BYTES,
): AsyncGenerator<ReadLine> {
  let number = 0;
  // Split by line feeds alone: Node's readline also splits at U+2028, which may stand in a quote.
  for await (const { bytes } of linesOf(stream, mostBytes)) {
    number += 1;
    if (bytes === null) yield { number, problem: `lebih dari ${mostBytes} bita` };
    else if (bytes.some((byte) => byte > SPACE)) yield { number, ...parseLine(bytes) };
  }
}

const SPACE = 0x20;

function parseLine(bytes: Uint8Array): { line: SavedLine } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { problem: error instanceof SyntaxError ? 'bukan JSON yang sah' : 'bukan UTF-8' };
  }
  const parsed = savedLineSchema.safeParse(value);
  if (parsed.success) return { line: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: `/${issue?.path.join('/')}: ${issue?.message}` };
}
