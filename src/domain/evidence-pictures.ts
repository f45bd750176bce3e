import type { Box, GapCode } from './signal.js';

/** A picture for readers: JPEG, made from an original that stays as it was. */
export interface Picture {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One image as evidence: the whole with numbered boxes, and each box from near. */
export interface EvidencePictures {
  /** Box `n` of the request is drawn as number n + 1. */
  readonly overview: Picture;
  /** Of the first boxes, in their order; boxes beyond `MOST_CROPS` are on the overview only. */
  readonly crops: readonly Picture[];
  /** The file holds more pictures than the first, which is shown: a box may lie on another. */
  readonly unseenFrames: boolean;
}

/**
 * Cuts evidence out of untrusted image bytes. Boxes are in pixels of the upright image. An image that cannot be
 * opened gives the code that says why.
 */
export type CropEvidence = (
  bytes: Uint8Array,
  boxes: readonly Box[],
) => Promise<EvidencePictures | { readonly gap: GapCode }>;
