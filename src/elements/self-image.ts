import type { ElementSighting } from '../domain/element.js';
import type { Evidence } from '../domain/signal.js';
import type { Element } from '../domain/taxonomy.js';
import type { Strength } from './campaign-claim.js';

/** How an image shows a contestant off, by the elements that were seen on it. */
export interface SelfImage {
  /** `certain`: the pair's own by name and number; `likely`: a number with a face, a logo, or a name. */
  readonly strength: Strength;
  readonly evidence: readonly Evidence[];
}

/** What an image's elements show of a contestant; null for nothing. */
export function selfImageOf(sightings: readonly ElementSighting[]): SelfImage | null {
  const seen = (element: Element) =>
    sightings.filter((one) => one.element === element && one.status === 'present');
  const [names, numbers] = [seen('pair-name'), seen('pair-number')];
  const faces = seen('pair-photo');
  // Whose face it is, is known only of people in the gallery.
  const others = faces.length > 0 ? faces : seen('other-face');
  const logos = seen('party-logo');
  const programmes = seen('vision-mission-programme');
  const of = (strength: Strength, shown: readonly ElementSighting[]): SelfImage => ({
    strength,
    evidence: shown.flatMap(placesOf),
  });
  const isOwn = (one: ElementSighting) => one.whose === 'own';
  if (names.some(isOwn) && numbers.some(isOwn)) return of('certain', [...names, ...numbers]);
  const around = [...names, ...others, ...logos];
  if (numbers.length > 0 && around.length > 0) return of('likely', [...numbers, ...around]);
  if (programmes.length > 0 && (names.length > 0 || numbers.length > 0)) {
    return of('likely', [...programmes, ...names, ...numbers]);
  }
  const some = [...names, ...numbers, ...faces];
  // What may be the pair's own, or its face, is for a person to look at. Another number in doubt is mostly one
  // that words only speak of, as in news.
  const doubtful = sightings.filter(
    ({ element, band, whose }) =>
      band === 'review' &&
      (element === 'pair-photo' ||
        (whose === 'own' && (element === 'pair-name' || element === 'pair-number'))),
  );
  if (some.length + doubtful.length > 0) return of('weak', [...some, ...doubtful]);
  const rest = [...programmes, ...logos];
  return rest.length > 0 ? of('mood', rest) : null;
}

/** The words that show it, else its place. */
function placesOf({ evidence, part, box }: ElementSighting): readonly Evidence[] {
  if (evidence.length > 0) return evidence;
  return box === null ? [] : [{ part, span: null, quote: null, box }];
}
