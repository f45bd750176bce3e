import { z } from 'zod';

/** What a person in the gallery is to a contest. */
export const FACE_ROLES = ['pair', 'official', 'president'] as const;
export type FaceRole = (typeof FACE_ROLES)[number];

/** First and last day (ISO 8601, Asia/Jakarta) on which it holds; null is open. */
export interface Term {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * A logo known by numbers: a party of the model, or one an operator added. Of the latter small pictures are
 * kept too, for no training has seen to it that its numbers are far from another logo's.
 */
export interface LogoReference {
  readonly kind: 'logo';
  /** Party id, as in `context.pair.parties`. */
  readonly name: string;
  /** Unit-length embeddings, one a picture; of the model named by the gallery. */
  readonly vectors: readonly Float32Array[];
  /** The small picture behind each vector, null where none was kept; left out for a party of the model. */
  readonly templates?: readonly (LogoPicture | null)[];
}

/** Pixels of the sides of a logo's small picture. */
export const LOGO_PICTURE_SIDE = 48;

/** A logo and a little around it, stretched to a square: planes of red, green and blue, row after row. */
export type LogoPicture = Uint8Array;

/** A face known by numbers, never by its picture. Biometric data: see docs/privacy.md. */
export interface FaceReference extends Term {
  readonly kind: 'face';
  readonly name: string;
  readonly role: FaceRole;
  /**
   * Descriptors, up to three a photograph. None: this person holds the office, and there is no photograph to
   * know them by; their absence from a picture cannot be told.
   */
  readonly vectors: readonly Float32Array[];
}

/** Who and what is known. Replaced as a whole when an operator changes it, never altered. */
export interface Gallery {
  /** Changes with the content; what was seen under another version may be seen differently now. */
  readonly version: string;
  readonly logos: readonly LogoReference[];
  readonly faces: readonly FaceReference[];
}

/** How sure a likeness is: enough by itself, or for a person to look at. */
export const BANDS = ['match', 'review'] as const;
export type Band = (typeof BANDS)[number];

export const partyIdSchema = z.string().regex(/^[a-z0-9-]{2,40}$/);
