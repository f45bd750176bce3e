import type { Message } from '../../domain/taxonomy.js';

/** One row of a file, before anybody judged what it says. */
export interface RawRow<T> {
  /** From 1; in CSV the first below the header. */
  readonly row: number;
  /** Line of the file where it begins, from 1. */
  readonly line: number;
  /** Line where it ends. */
  readonly endLine: number;
  /** Bytes it took, about. */
  readonly bytes: number;
  readonly content: RowContent<T>;
}

/** What could be read of a row, or why nothing could; `raw` is what goes into the rejects file. */
export type RowContent<T> =
  | { readonly value: T; readonly raw: unknown }
  | { readonly problem: Message; readonly raw: unknown };
