import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Token } from './features.js';

/**
 * WordPiece over words and signs one by one, so that an emoji does not turn the word before it into
 * an unknown one; `training/saring_encoder/pieces.py` is its twin.
 */
export class PieceTokenizer {
  private constructor(private readonly tokenizer: Tokenizer) {}

  /** Reads `tokenizer.json`. Throws when it is missing or of an unknown kind. */
  static async open(path: string): Promise<PieceTokenizer> {
    return new PieceTokenizer(new Tokenizer(JSON.parse(await readFile(path, 'utf8')), {}));
  }

  /** Ids of one token's pieces. */
  ids({ text }: Token): readonly number[] {
    return this.tokenizer.encode(text, { add_special_tokens: false }).ids;
  }
}
