import { type Calendar, daysOf, isIn } from './calendar.js';
import type {
  CampaignCondition,
  Condition,
  ElementCondition,
  FactCheckCondition,
  SignalCondition,
} from './condition.js';
import type { ElementSighting } from './element.js';
import { BANDS } from './gallery.js';
import type { FactCheckSighting, Observation } from './observation.js';
import { LEVELS, type PartId, type Signal } from './signal.js';
import { CAMPAIGN_LEVELS } from './taxonomy.js';

/** Kleene's three values: what was not seen is neither there nor absent. */
export type Truth = 'met' | 'not-met' | 'undecided';

/**
 * The truth of a condition over what was seen, by the schedule of its regime. A rulebook without a
 * schedule may not ask for `published`; it would be undecided.
 */
export function truthOf(
  condition: Condition,
  seen: Observation,
  calendar: Calendar | undefined,
): Truth {
  if ('all' in condition) return joined(condition.all, 'not-met', 'met', seen, calendar);
  if ('any' in condition) return joined(condition.any, 'met', 'not-met', seen, calendar);
  if ('not' in condition) return negate(truthOf(condition.not, seen, calendar));
  if ('signal' in condition) return truthOfSignal(condition, seen);
  if ('political' in condition) return same(truthOfPolitics(seen), condition.political);
  if ('campaign' in condition) return truthOfCampaign(condition, seen);
  if ('topic' in condition) {
    if (seen.topics.some(({ topic }) => topic === condition.topic)) return 'met';
    return seen.gaps.length > 0 ? 'undecided' : 'not-met';
  }
  if ('factCheck' in condition) return truthOfFactCheck(condition, seen);
  if ('element' in condition) return truthOfElement(condition, seen);
  if ('images' in condition) return same(decided(hasImages(seen)), condition.images);
  return truthOfCircumstance(condition, seen, calendar);
}

type Circumstance = Exclude<
  Condition,
  | { all: unknown }
  | { any: unknown }
  | { not: unknown }
  | { signal: unknown }
  | { political: unknown }
  | { campaign: unknown }
  | { topic: unknown }
  | { factCheck: unknown }
  | { element: unknown }
  | { images: unknown }
>;

/** What the caller says: undecided where he does not. */
function truthOfCircumstance(
  condition: Circumstance,
  { circumstances }: Observation,
  calendar: Calendar | undefined,
): Truth {
  const { account = {}, contest, material, paid } = circumstances;
  if ('actor' in condition) {
    const { actor = 'unknown' } = circumstances;
    if (condition.actor.includes(actor)) return 'met';
    // Whether it is unknown is known.
    const others = condition.actor.some((one) => one !== 'unknown');
    return actor === 'unknown' && others ? 'undecided' : 'not-met';
  }
  if ('contest' in condition) return known(contest, (one) => condition.contest.includes(one));
  if ('material' in condition) return known(material, (one) => condition.material.includes(one));
  if ('paid' in condition) return known(paid, (one) => one === condition.paid);
  if ('registered' in condition)
    return known(account.registered, (one) => one === condition.registered);
  if ('registeredAfter' in condition)
    return known(account.registeredAt, (day) => day > condition.registeredAfter);
  if ('accountsOver' in condition)
    return known(account.accountsInCampaign, (count) => count > condition.accountsOver);
  if ('itemsTodayOver' in condition)
    return known(account.itemsToday, (count) => count > condition.itemsTodayOver);
  const days = daysOf(circumstances);
  if (!days || !calendar) return 'undecided';
  const inside = [days.from, days.to].map((day) =>
    condition.published.some((window) => isIn(day, window, calendar)),
  );
  if (inside.every((one) => one)) return 'met';
  return inside.some((one) => one) ? 'undecided' : 'not-met';
}

function known<T>(value: T | undefined, holds: (value: T) => boolean): Truth {
  return value === undefined ? 'undecided' : decided(holds(value));
}

function decided(holds: boolean): Truth {
  return holds ? 'met' : 'not-met';
}

function same(truth: Truth, wanted: boolean): Truth {
  return wanted ? truth : negate(truth);
}

/** One part that reaches the level proves it; only sight of every part disproves it. */
function truthOfSignal({ signal: label, level, voice }: SignalCondition, seen: Observation): Truth {
  const least = LEVELS.indexOf(level);
  const isSaid = (signal: Signal) => signal.label === label && isUsable(signal);
  const reaches = (signal: Signal) => isSaid(signal) && LEVELS.indexOf(signal.level) >= least;
  if (seen.signals.some(reaches)) {
    if (voice === undefined) return 'met';
    const voices = seen.signals.filter(reaches).map(({ part }) => voiceOf(part, seen));
    if (voices.includes(voice)) return 'met';
    // Who speaks is not known: it may be the writer.
    if (voices.includes(null)) return 'undecided';
  }
  const isScored = (part: PartId) => seen.signals.some((one) => one.part === part && isSaid(one));
  const isUnseen = (part: PartId) => seen.gaps.some((gap) => gap.part === part);
  return seen.parts.every((part) => isScored(part) && !isUnseen(part)) ? 'not-met' : 'undecided';
}

/** One part that campaigns proves it; only sight of every part disproves it. */
function truthOfCampaign({ campaign }: CampaignCondition, seen: Observation): Truth {
  const least = CAMPAIGN_LEVELS.indexOf(campaign);
  const told = seen.campaigns.filter(({ level }) => level !== null);
  if (told.some(({ level }) => level && CAMPAIGN_LEVELS.indexOf(level) >= least)) return 'met';
  const isTold = (part: PartId) => told.some((one) => one.part === part);
  const all = seen.parts.every(isTold) && told.length === seen.campaigns.length;
  return all && seen.gaps.length === 0 ? 'not-met' : 'undecided';
}

/** One part that repeats such a claim proves it; only sight of every part disproves it. */
function truthOfFactCheck(condition: FactCheckCondition, seen: Observation): Truth {
  const truths = seen.factChecks.map((one) => repeats(one, condition, seen));
  if (truths.includes('met')) return 'met';
  return truths.includes('undecided') || seen.gaps.length > 0 ? 'undecided' : 'not-met';
}

/** Whether a part repeats a claim as a condition asks; undecided where it is not known who speaks. */
export function repeats(
  { part, band, found, denied }: FactCheckSighting,
  condition: FactCheckCondition,
  seen: Observation,
): Truth {
  if (found === 'true' || BANDS.indexOf(band) > BANDS.indexOf(condition.factCheck))
    return 'not-met';
  if (condition.voice === undefined) return 'met';
  const voice = voiceOf(part, seen);
  if (denied || voice === 'quoted') return 'not-met';
  return voice === null ? 'undecided' : 'met';
}

/** One image that shows it proves it; only a full look at every image disproves it. */
function truthOfElement(condition: ElementCondition, seen: Observation): Truth {
  const sightings = seen.elements.filter(({ element }) => element === condition.element);
  if (sightings.some((sighting) => fits(sighting, condition))) return 'met';
  const unseen =
    sightings.some(({ status, band }) => status === 'unknown' && band === null) ||
    seen.gaps.some(({ part }) => part !== 'text');
  return unseen ? 'undecided' : 'not-met';
}

/** Whether a sighting is what a condition asks for. */
export function fits({ band, whose }: ElementSighting, condition: ElementCondition): boolean {
  if (band === null || BANDS.indexOf(band) > BANDS.indexOf(condition.band)) return false;
  if (condition.whose === 'not-own') return whose !== 'own';
  return condition.whose === undefined || condition.whose === whose;
}

function hasImages(seen: Observation): boolean {
  return [...seen.parts, ...seen.elements.map(({ part }) => part)].some((part) => part !== 'text');
}

/** One political part proves it; only sight of every part disproves it. */
function truthOfPolitics(seen: Observation): Truth {
  const said = seen.parts.map((part) => mannerOf(part, seen)?.political ?? null);
  if (said.includes(true)) return 'met';
  return said.includes(null) || seen.gaps.length > 0 ? 'undecided' : 'not-met';
}

function mannerOf(part: PartId, seen: Observation) {
  return seen.manners.find((manner) => manner.part === part);
}

/** Who speaks in a part; null where that is not known. */
const voiceOf = (part: PartId, seen: Observation) => mannerOf(part, seen)?.voice ?? null;

/** NaN is a failure of the model, not a low score. */
export function isUsable(signal: Signal): boolean {
  return signal.score >= 0 && signal.score <= 1;
}

function negate(truth: Truth): Truth {
  if (truth === 'undecided') return truth;
  return truth === 'met' ? 'not-met' : 'met';
}

/** `decisive` wins over everything, undecided over `otherwise`. */
function joined(
  conditions: readonly Condition[],
  decisive: Truth,
  otherwise: Truth,
  seen: Observation,
  calendar: Calendar | undefined,
): Truth {
  let truth = otherwise;
  for (const condition of conditions) {
    const one = truthOf(condition, seen, calendar);
    if (one === decisive) return decisive;
    if (one === 'undecided') truth = one;
  }
  return truth;
}
