import { holdsIn, type Period } from './calendar.js';
import type { ElementResult } from './classification.js';
import type { ElementSighting } from './element.js';
import type { ElementEntry } from './rule.js';
import type { Message } from './taxonomy.js';

/** What was seen of each element, beside what the regime says of it on these days. */
export function elementResults(
  sightings: readonly ElementSighting[],
  entries: readonly ElementEntry[],
  days: Period,
): ElementResult[] {
  return sightings.map((sighting) => {
    const { part, element, status, value, confidence, box, reason } = sighting;
    const entry = entries.find(
      (one) => one.element === element && (one.whose === undefined || one.whose === sighting.whose),
    );
    return {
      part,
      element,
      status,
      value,
      allowed: entry?.allowed ?? null,
      confidence,
      box,
      // Of what is not there the regime has nothing to say to this post.
      reason: joined([reason, status === 'absent' ? null : (entry?.reason ?? null)]),
      legal: (entry?.legal ?? []).filter(({ inForce = {} }) => holdsIn(inForce, days)),
    };
  });
}

function joined(reasons: readonly (Message | null)[]): Message | null {
  const said = reasons.filter((reason) => reason !== null);
  if (said.length === 0) return null;
  return {
    id: said.map(({ id }) => id).join(' '),
    en: said.map(({ en }) => en).join(' '),
  };
}
