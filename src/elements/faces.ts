import type { FaceReading, FaceSighting } from '../domain/detector.js';
import type { ElementSighting } from '../domain/element.js';
import { toEvidence } from '../domain/evidence.js';
import type { FaceReference } from '../domain/gallery.js';
import type { PartId, Segment } from '../domain/signal.js';
import type { Element, Message } from '../domain/taxonomy.js';
import { officerCaptions } from './captions.js';
import {
  AS_OFFICER,
  DOUBTFUL,
  FACES_FAILED,
  FORMER,
  INCUMBENT,
  MATCHING_OFF,
  MAY_BE_KNOWN,
  NO_OFFICIAL,
  NO_PRESIDENT,
  noPairReference,
  noReferenceOf,
  TOO_MANY_FACES,
} from './face-reasons.js';
import { type Line, linesOf } from './lines.js';
import type { Period } from './period.js';
import { holdsIn } from './period.js';
import { absent, unknown } from './sighting.js';
import { isNamed, likeliest, officeHolders } from './who.js';

export interface FaceOptions {
  /** The pair's names, where the context tells. */
  readonly names: readonly string[] | null;
  /** When the post was published, or may have been. */
  readonly period: Period;
  readonly gallery: readonly FaceReference[];
}

const FACE_ELEMENTS = ['pair-photo', 'official-photo', 'president-photo', 'other-face'] as const;

/** Whose faces one image shows: sightings of the four elements of faces, at least one of each. */
export function faceElements(
  segment: Segment,
  reading: FaceReading | null,
  options: FaceOptions,
): readonly ElementSighting[] {
  const { part } = segment;
  const all = (reason: Message) => FACE_ELEMENTS.map((element) => unknown(part, element, reason));
  if (reading === null) return all(FACES_FAILED);
  const { faces, complete } = reading;
  if (faces.length === 0) {
    return complete
      ? FACE_ELEMENTS.map((element) => absent(part, element, null))
      : all(TOO_MANY_FACES);
  }
  if (faces.some(({ likenesses }) => likenesses === null)) return all(MATCHING_OFF);
  const captions = officerCaptions(faces, linesOf(segment));
  const seen = faces.flatMap((face, at) =>
    sightingsOf(segment, face, captions[at] ?? null, options),
  );
  return FACE_ELEMENTS.flatMap((element) => {
    const found = seen.filter((sighting) => sighting.element === element);
    return found.length > 0 ? found : [unseen(part, element, seen, complete, options)];
  });
}

function sightingsOf(
  segment: Segment,
  face: FaceSighting,
  caption: Line | null,
  options: FaceOptions,
): readonly ElementSighting[] {
  const { names, period } = options;
  const base = {
    part: segment.part,
    status: 'present' as const,
    value: null,
    confidence: face.confidence,
    box: face.box,
    band: 'match' as const,
    whose: null,
    reason: null,
    evidence: [],
  };
  const who = likeliest(face, names, period);
  if (who === null) return [{ ...base, element: 'other-face', whose: strangersAre(options) }];
  const known = { ...base, value: who.name };
  const said = (reason: Message | null) =>
    who.band === 'match'
      ? { ...known, reason }
      : { ...known, status: 'unknown' as const, band: 'review' as const, reason: DOUBTFUL };
  if (who.isPair) {
    const reason = who.isPresident ? INCUMBENT : null;
    return [{ ...said(reason), element: 'pair-photo', whose: 'own' }];
  }
  if (who.isPresident && (who.isOfficial || caption !== null)) {
    const evidence = caption === null ? [] : toEvidence(segment, [caption.span]);
    const officer = { ...said(AS_OFFICER), evidence };
    return [
      { ...officer, element: 'official-photo' },
      { ...officer, element: 'president-photo', whose: 'own' },
    ];
  }
  if (who.isPresident) return [{ ...said(null), element: 'president-photo' }];
  if (who.isOfficial) return [{ ...said(null), element: 'official-photo' }];
  return [{ ...said(FORMER), element: 'other-face' }];
}

/** Where the pair is known by photographs, a face that is not theirs is another's. */
function strangersAre({ gallery, period }: FaceOptions): 'other' | null {
  const isPair = (face: FaceReference) => face.role === 'pair' && face.vectors.length > 0;
  return gallery.some((face) => isPair(face) && holdsIn(face, period)) ? 'other' : null;
}

/** Faces are there, and none is this: whether that can be told at all. */
function unseen(
  part: PartId,
  element: Element,
  seen: readonly ElementSighting[],
  complete: boolean,
  options: FaceOptions,
): ElementSighting {
  // Who is known for sure is nobody else.
  const allKnown = seen.every(({ value, band }) => value !== null && band === 'match');
  const reason =
    (allKnown ? null : unknowable(element, options)) ??
    (complete ? null : TOO_MANY_FACES) ??
    (element === 'other-face' && seen.some(({ band }) => band === 'review') ? MAY_BE_KNOWN : null);
  return reason === null ? absent(part, element, null) : unknown(part, element, reason);
}

/** Why no look at faces could tell that the element is absent; null when it can. */
function unknowable(element: Element, { names, period, gallery }: FaceOptions): Message | null {
  const known = gallery.filter((face) => face.vectors.length > 0 && holdsIn(face, period));
  if (element === 'pair-photo') {
    const isKnown = (role: string) => known.some((face) => face.role === role);
    if (names === null) return isKnown('pair') ? null : noPairReference([]);
    const people = known.map(({ name }) => name);
    const lacking = names.filter((name) => !isNamed(name, people));
    return lacking.length > 0 ? noPairReference(lacking) : null;
  }
  if (element === 'official-photo') {
    return known.some(({ role }) => role === 'official') ? null : NO_OFFICIAL;
  }
  if (element !== 'president-photo') return null;
  const holders = officeHolders(gallery, period);
  if (holders.length === 0) return NO_PRESIDENT;
  const lacking = holders.filter(({ vectors }) => vectors.length === 0);
  return lacking.length > 0 ? noReferenceOf(lacking.map(({ name }) => name)) : null;
}
