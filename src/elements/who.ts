import { holdsIn, type Period } from '../domain/calendar.js';
import type { FaceSighting } from '../domain/detector.js';
import type { Band, FaceReference, FaceRole } from '../domain/gallery.js';
import { matchName, pageOf, wanted } from './match-name.js';
import { nameTokens } from './name-tokens.js';

/** Someone whom a face is like, and what that person is to the contest at the time. */
export interface Likely {
  readonly name: string;
  /** `match` when it is this person and nobody else; else a person must look. */
  readonly band: Band;
  /** The candidate: for sure, or perhaps, by a name that is only alike. */
  readonly pair: Band | null;
  readonly isOfficial: boolean;
  readonly isPresident: boolean;
}

/**
 * Whom a face may be: one person for sure, or everybody whom it is about as much like; empty when it is
 * like nobody who counts. The pair and officers count in their terms, Presidents past and future too, by
 * name. One person may stand in the gallery in several roles, and be spelt differently in each.
 */
export function whoItMayBe(
  face: FaceSighting,
  names: readonly string[] | null,
  period: Period,
): readonly Likely[] {
  const likenesses = (face.likenesses ?? []).filter(
    ({ person }) => person.role === 'president' || holdsIn(person, period),
  );
  const people = new Map<string, { name: string; band: Band; roles: Set<FaceRole> }>();
  for (const { person, band } of likenesses) {
    const known = people.get(typedName(person.name));
    const one = known ?? { name: person.name, band, roles: new Set() };
    if (band === 'match') one.band = band;
    if (holdsIn(person, period)) one.roles.add(person.role);
    people.set(typedName(person.name), one);
  }
  const sure = [...people.values()].filter(({ band }) => band === 'match');
  const candidates = sure.length > 0 ? sure : [...people.values()];
  const band = sure.length === 1 ? 'match' : 'review';
  return candidates.map(({ name, roles }) => ({
    name,
    band,
    pair: names === null ? (roles.has('pair') ? 'match' : null) : named(name, names),
    isOfficial: roles.has('official'),
    isPresident: roles.has('president'),
  }));
}

/** Whether one of `names` names this person, whatever its titles and capitals. */
export function isNamed(person: string, names: readonly string[]): boolean {
  return named(person, names) === 'match';
}

/** Both are typed, not read: a spelling that is only alike may be a namesake's. */
function named(person: string, names: readonly string[]): Band | null {
  if (names.some((name) => typedName(name) === typedName(person))) return 'match';
  return names.some((name) => isAlike(person, name)) ? 'review' : null;
}

/** A name without titles and nicknames, in small letters. */
function typedName(name: string): string {
  return nameTokens(name, 0)
    .filter(({ isAside }) => !isAside)
    .map(({ folded }) => folded)
    .join(' ');
}

function isAlike(a: string, b: string): boolean {
  const says = (one: string, other: string) =>
    matchName(wanted(one), pageOf([nameTokens(other, 0)]))?.certainty === 'match';
  return says(a, b) || says(b, a);
}

/** Who holds the President's or Vice-President's office on some day of the period. */
export function officeHolders(
  faces: readonly FaceReference[],
  period: Period,
): readonly FaceReference[] {
  return faces.filter((face) => face.role === 'president' && holdsIn(face, period));
}
