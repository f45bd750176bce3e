import type { KnownToken } from './lexicon.js';
import type { ModelConfig } from './model-config.js';

/** A text's word pieces: `ids[i]` is part of the token at place `owners[i]`. */
export interface Pieces {
  readonly ids: readonly number[];
  readonly owners: readonly number[];
}

/** Half-open range of pieces that the encoder sees together. */
export interface PieceWindow {
  readonly start: number;
  readonly end: number;
}

export function piecesOf(tokens: readonly KnownToken[]): Pieces {
  const ids: number[] = [];
  const owners: number[] = [];
  for (let place = 0; place < tokens.length; place++) {
    for (const id of tokens[place]?.entry.pieces ?? []) {
      ids.push(id);
      owners.push(place);
    }
  }
  return { ids, owners };
}

/**
 * All pieces of a text, or overlapping windows of one longer than `longest`. These are shorter, so
 * that one threat does not drown in a long caption.
 */
export function pieceWindows(
  length: number,
  { longest, window, stride }: ModelConfig['encoder'],
): PieceWindow[] {
  if (length <= longest) return [{ start: 0, end: length }];
  const out: PieceWindow[] = [];
  for (let start = 0; start < length - stride; start += stride) {
    out.push({ start, end: Math.min(start + window, length) });
  }
  return out;
}
