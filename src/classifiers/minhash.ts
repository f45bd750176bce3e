/** Rows of a band: texts of likeness j (Jaccard) share a band with probability j to this power. */
const ROWS = 3;
/** Letters of a shingle. */
const LETTERS = 5;

/**
 * The bands of a MinHash sketch over the shingles (runs of five letters) of the given pieces, in base 36; `count`
 * of them. A shingle lies within a piece, so that the order of the pieces does not matter. None for pieces without letters.
 *
 * Own code: what the registry has was last published years ago, and hashes strings with a hundred functions each.
 */
export function minhashBands(pieces: readonly string[], count: number): string[] {
  const least = new Uint32Array(count * ROWS).fill(0xffffffff);
  let seen = false;
  for (const piece of pieces) {
    for (let at = 0; at === 0 || at + LETTERS <= piece.length; at++) {
      if (piece === '') break;
      seen = true;
      const hash = fnv(piece, at, Math.min(piece.length, at + LETTERS));
      for (let row = 0; row < least.length; row++) {
        const value = mixed(hash, row);
        if (value < (least[row] ?? 0)) least[row] = value;
      }
    }
  }
  if (!seen) return [];
  return Array.from({ length: count }, (_, band) => {
    const [a = 0, b = 0, c = 0] = least.subarray(band * ROWS, (band + 1) * ROWS);
    const high = mixed(a ^ Math.imul(b, 0x85ebca6b), 1) ^ c;
    const low = mixed(c ^ Math.imul(a, 0xc2b2ae35), 2) ^ b;
    return (high >>> 0).toString(36) + (low >>> 0).toString(36);
  });
}

/** FNV-1a, 32 bits, of the UTF-16 units `[start, end)`. */
function fnv(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** One of a family of hash functions, by number: the finaliser of MurmurHash3 over a shifted value. */
function mixed(value: number, row: number): number {
  let h = value ^ Math.imul(row + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
