import type { Period } from '../domain/calendar.js';
import type { CodeReading, EmblemReading, FaceReading } from '../domain/detector.js';
import type { ElementSighting } from '../domain/element.js';
import type { Gallery } from '../domain/gallery.js';
import type { Post } from '../domain/post.js';
import type { Segment } from '../domain/signal.js';
import { ELEMENTS } from '../domain/taxonomy.js';
import { faceElements } from './faces.js';
import { pairName } from './pair-name.js';
import { pairNumber } from './pair-number.js';
import { logosOf } from './party-logos.js';
import { partyNames } from './party-names.js';
import { programme } from './programme.js';
import { qrCodes } from './qr-code.js';

/** All that the readers say of one image; null for a reader that failed or is not there. */
export interface ImageFindings {
  /** Its words; what QR codes say stands among them, and counts as no word of the image. */
  readonly segment: Segment;
  /** False: words may be missing. */
  readonly wordsComplete: boolean;
  readonly codes: CodeReading | null;
  readonly emblems: EmblemReading | null;
  readonly faces: FaceReading | null;
  readonly context: Post['context'];
  readonly gallery: Pick<Gallery, 'faces'>;
  /** When the post was published, or may have been: see `daysOf`. */
  readonly period: Period;
}

/**
 * What one image shows, in the order of `ELEMENTS`: at least one sighting of each, and one for each logo,
 * face and code that was seen.
 */
export function elementsOf(image: ImageFindings): readonly ElementSighting[] {
  const { segment, context, wordsComplete: complete } = image;
  const names = context?.pair?.names ?? null;
  const own = context?.pair?.number ?? null;
  const parties = context?.pair?.parties ?? null;
  // A number that a reader of pages passes over is found by its place alone.
  const numbersComplete = complete && (image.emblems?.complete ?? false);
  const seen = [
    pairName(segment, { complete, names }),
    pairNumber(segment, {
      complete: numbersComplete,
      own,
      places: image.emblems?.numbers ?? [],
    }),
    programme(segment, complete),
    ...logosOf(segment.part, image.emblems, { mentions: partyNames(segment), parties }),
    ...faceElements(segment, image.faces, {
      names,
      period: image.period,
      gallery: image.gallery.faces,
    }),
    ...qrCodes(segment.part, image.codes),
  ];
  return ELEMENTS.flatMap((element) => seen.filter((sighting) => sighting.element === element));
}
