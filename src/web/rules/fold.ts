/** Texts as they are compared: lower case without diacritics, a single blank for all that is no letter or digit. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`: in which piece it stood, and from where until where in it (UTF-16 units). */
  readonly piece: readonly number[];
  readonly from: readonly number[];
  readonly until: readonly number[];
}

/** Folds pieces of one text, with a blank between any two. */
export function fold(pieces: readonly string[]): Folded {
  const found = { text: '', piece: [] as number[], from: [] as number[], until: [] as number[] };
  const put = (sign: string, piece: number, from: number, until: number) => {
    if (sign === ' ' && (found.text === '' || found.text.endsWith(' '))) return;
    found.text += sign;
    for (let unit = 0; unit < sign.length; unit++) {
      found.piece.push(piece);
      found.from.push(from);
      found.until.push(until);
    }
  };
  for (const [piece, text] of pieces.entries()) {
    let at = 0;
    for (const sign of text) {
      for (const plain of bare(sign)) put(plain, piece, at, at + sign.length);
      at += sign.length;
    }
    put(' ', piece, at, at);
  }
  return found;
}

/** One code point as compared: several for a ligature, none for a combining mark. */
function bare(sign: string): string {
  if (/^[a-z0-9]$/.test(sign)) return sign;
  const letters = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]/gu, ' ');
}
