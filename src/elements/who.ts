import type { FaceSighting } from '../domain/detector.js';
import type { Band, FaceReference } from '../domain/gallery.js';
import { matchName, wanted } from './match-name.js';
import { nameTokens } from './name-tokens.js';
import { holdsIn, type Period } from './period.js';

/** Whom a face is like, and what that person is to the contest at the time. */
export interface Likely {
  readonly name: string;
  readonly band: Band;
  readonly isPair: boolean;
  readonly isOfficial: boolean;
  readonly isPresident: boolean;
}

/**
 * The person whom a face is most like, `match` before `review`; null when it is like nobody who counts:
 * the pair and officers count in their terms, Presidents past and future too, by name.
 */
export function likeliest(
  face: FaceSighting,
  names: readonly string[] | null,
  period: Period,
): Likely | null {
  const likenesses = (face.likenesses ?? []).filter(
    ({ person }) => person.role === 'president' || holdsIn(person, period),
  );
  const best = likenesses.find(({ band }) => band === 'match') ?? likenesses[0];
  if (!best) return null;
  const { name } = best.person;
  const roles = likenesses
    .filter(({ person }) => person.name === name && holdsIn(person, period))
    .map(({ person }) => person.role);
  return {
    name,
    band: best.band,
    isPair: roles.includes('pair') || isNamed(name, names ?? []),
    isOfficial: roles.includes('official'),
    isPresident: roles.includes('president'),
  };
}

/** Whether one of `names` names this person, whatever its titles and spelling. */
export function isNamed(person: string, names: readonly string[]): boolean {
  return names.some((name) => isSamePerson(person, name));
}

function isSamePerson(a: string, b: string): boolean {
  const says = (one: string, other: string) =>
    matchName(wanted(one), [nameTokens(other, 0)])?.certainty === 'match';
  return says(a, b) || says(b, a);
}

/** Who holds the President's or Vice-President's office on some day of the period. */
export function officeHolders(
  faces: readonly FaceReference[],
  period: Period,
): readonly FaceReference[] {
  return faces.filter((face) => face.role === 'president' && holdsIn(face, period));
}
