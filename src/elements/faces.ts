import { holdsIn, type Period } from '../domain/calendar.js';
import type { FaceReading, FaceSighting } from '../domain/detector.js';
import type { ElementSighting } from '../domain/element.js';
import { toEvidence } from '../domain/evidence.js';
import type { FaceReference } from '../domain/gallery.js';
import type { PartId, Segment } from '../domain/signal.js';
import type { Element, Message } from '../domain/taxonomy.js';
import { type Caption, isOfficeOf, officerCaptions } from './captions.js';
import {
  AS_OFFICER,
  BY_CAPTION,
  DOUBTFUL,
  FACES_FAILED,
  FORMER,
  INCUMBENT,
  MATCHING_OFF,
  MAY_BE_KNOWN,
  NAMESAKE,
  NO_OFFICIAL,
  NO_PRESIDENT,
  noPairReference,
  noReferenceOf,
  TOO_MANY_FACES,
} from './face-reasons.js';
import { linesOf } from './lines.js';
import { absent, unknown } from './sighting.js';
import { isNamed, type Likely, officeHolders, whoItMayBe } from './who.js';

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
  caption: Caption | null,
  options: FaceOptions,
): readonly ElementSighting[] {
  const base: ElementSighting = {
    part: segment.part,
    element: 'other-face',
    status: 'present',
    value: null,
    confidence: face.confidence,
    box: face.box,
    band: 'match',
    whose: null,
    reason: null,
    evidence: [],
  };
  const evidence = caption === null ? [] : toEvidence(segment, [caption.line.span]);
  const people = whoItMayBe(face, options.names, options.period);
  if (people.length > 0) {
    return people.flatMap((who) => asPerson({ ...base, value: who.name }, who, caption, evidence));
  }
  const stranger = { ...base, whose: strangersAre(options) };
  return caption === null
    ? [stranger]
    : [stranger, { ...doubtful(base, BY_CAPTION), element: 'official-photo' as const, evidence }];
}

/** What the photo of someone known is on this day. */
function asPerson(
  known: ElementSighting,
  who: Likely,
  caption: Caption | null,
  evidence: ElementSighting['evidence'],
): readonly ElementSighting[] {
  const said = (element: Element, reason: Message | null): ElementSighting =>
    who.band === 'match'
      ? { ...known, element, reason }
      : { ...doubtful(known, DOUBTFUL), element };
  if (who.pair === 'match') {
    return [{ ...said('pair-photo', who.isPresident ? INCUMBENT : null), whose: 'own' }];
  }
  const perhaps: readonly ElementSighting[] =
    who.pair === 'review' ? [{ ...doubtful(known, NAMESAKE), element: 'pair-photo' }] : [];
  if (who.isPresident) {
    // A local branch's office, or another's name in the caption, says nothing of the President.
    const asOfficer = who.isOfficial || (caption !== null && isOfficeOf(caption, who.name));
    if (!asOfficer) return [...perhaps, said('president-photo', null)];
    return [
      { ...said('official-photo', AS_OFFICER), evidence },
      { ...said('president-photo', AS_OFFICER), evidence, whose: 'own' },
    ];
  }
  if (who.isOfficial) return [...perhaps, said('official-photo', null)];
  if (caption !== null) {
    return [...perhaps, { ...doubtful(known, BY_CAPTION), element: 'official-photo', evidence }];
  }
  return [...perhaps, { ...said('other-face', FORMER), whose: null }];
}

function doubtful(sighting: ElementSighting, reason: Message): ElementSighting {
  return { ...sighting, status: 'unknown', band: 'review', reason };
}

/** Where the pair is known by photographs, a face that is not theirs is another's. */
function strangersAre({ names, gallery, period }: FaceOptions): 'other' | null {
  const pair = gallery.filter(
    (face) => face.role === 'pair' && face.vectors.length > 0 && holdsIn(face, period),
  );
  if (names === null) return pair.length > 0 ? 'other' : null;
  const known = pair.map(({ name }) => name);
  return names.every((name) => isNamed(name, known)) ? 'other' : null;
}

/** Faces are there, and none is this: whether that can be told at all. */
function unseen(
  part: PartId,
  element: Element,
  seen: readonly ElementSighting[],
  complete: boolean,
  options: FaceOptions,
): ElementSighting {
  // Who is known for sure is nobody else; but a President of other days may well be the candidate.
  const allKnown = seen.every(
    ({ value, band, element: shown }) =>
      value !== null &&
      band === 'match' &&
      (shown !== 'other-face' || element === 'president-photo'),
  );
  const isOpen = seen.some(({ band }) => band === 'review');
  const reason =
    (allKnown ? null : unknowable(element, options)) ??
    (complete ? null : TOO_MANY_FACES) ??
    (element === 'other-face' && isOpen ? MAY_BE_KNOWN : null);
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
