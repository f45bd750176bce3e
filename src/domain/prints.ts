/** What one text says, for holding it to others. It holds the words: it goes when the content goes. */
export interface TextPrint {
  /** Words in order, one space apart: folded, spelled out, without particles; numbers, `@name`, `#tag`, links whole. */
  readonly words: string;
  /** How many of the first words, and of the last, only greet or ask to pass it on. */
  readonly head: number;
  readonly tail: number;
  /** SHA-256 (base64url, shortened) of the words between these. */
  readonly sha: string;
  /** One hash a band of the MinHash sketch over their letters; none when they are few. */
  readonly bands: readonly string[];
  /** It ends in the sign of a cut, such as "… baca selengkapnya". */
  readonly cut: boolean;
  /** Rules whose findings rest on this text, sorted. */
  readonly rules: readonly string[];
}

/** What one image shows. It holds the words and a tiny picture: it goes when the content goes. */
export interface ImagePrint {
  /** SHA-256 (base64url, shortened) of the file; null for a picture of one colour without words, which says nothing. */
  readonly sha: string | null;
  /** Grey values of the picture shrunk to `VIEW_SIDE` squared, base64; null when not opened, or of one colour. */
  readonly view: string | null;
  /** Hashes of coarse pictures, the most telling first. */
  readonly chunks: readonly string[];
  /** Hashes of the MinHash sketch over its words, none when too few were read. */
  readonly bands: readonly string[];
  /** Words read, one space apart: folded; `~` before common words, none before names and numbers. */
  readonly words: string;
  /** Numbers and logos that were recognised: `n2`, `pgolkar`. */
  readonly signs: readonly string[];
  /** Every word that stands on it was read, as far as the reader can tell. */
  readonly legible: boolean;
  /** Rules whose findings rest on this image, sorted. */
  readonly rules: readonly string[];
}

/** Sides of the tiny picture in pixels. */
export const VIEW_SIDE = 32;
