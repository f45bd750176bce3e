import type { ElementSighting } from '../domain/element.js';
import type { Segment } from '../domain/signal.js';
import type { Message } from '../domain/taxonomy.js';
import { guessNames } from './guess-names.js';
import { linesOf } from './lines.js';
import { wanted } from './match-name.js';
import { matchNames } from './match-names.js';
import { nameTokens } from './name-tokens.js';
import { shownBy, unlessUnread } from './sighting.js';

export interface NameOptions {
  /** False: words may be missing. */
  readonly complete: boolean;
  /** The pair's names, where the context tells. */
  readonly names: readonly string[] | null;
}

/** The pair's names on one image: one sighting, never empty. */
export function pairName(segment: Segment, { names, complete }: NameOptions): ElementSighting {
  return names === null || names.length === 0
    ? guessed(segment, complete)
    : lookedFor(segment, names, complete);
}

function lookedFor(segment: Segment, names: readonly string[], complete: boolean): ElementSighting {
  const lines = linesOf(segment).map(({ text, span }) => nameTokens(text, span.start));
  const found = matchNames(names.map(wanted), lines);
  const seen = names.filter((_, at) => found[at]?.certainty === 'match');
  const likely = names.filter((_, at) => found[at]?.certainty === 'review');
  const missing = names.filter((_, at) => found[at]?.certainty !== 'match');
  const shown = seen.length > 0 ? seen : likely;
  if (shown.length === 0) return unlessUnread(segment.part, 'pair-name', complete, null);
  const spans = names.flatMap((name, at) => (shown.includes(name) ? (found[at]?.spans ?? []) : []));
  const base = {
    part: segment.part,
    element: 'pair-name' as const,
    value: shown.join(' & '),
    whose: 'own' as const,
    ...shownBy(segment, spans),
  };
  if (seen.length === 0) {
    return { ...base, status: 'unknown', band: 'review', reason: partOfName(likely) };
  }
  const reason = missing.length === 0 ? null : notSeen(missing);
  return { ...base, status: 'present', band: 'match', reason };
}

function guessed(segment: Segment, complete: boolean): ElementSighting {
  const guess = guessNames(linesOf(segment));
  if (guess === null) return unlessUnread(segment.part, 'pair-name', complete, null);
  const { confidence, ...shown } = shownBy(segment, guess.spans);
  return {
    part: segment.part,
    element: 'pair-name',
    status: 'present',
    value: guess.names.join(' & '),
    whose: null,
    band: 'match',
    reason: GUESSED,
    ...shown,
    confidence: confidence === null ? null : Math.min(confidence, GUESS_CONFIDENCE),
  };
}

/** A name that was not given is never surer than this. */
const GUESS_CONFIDENCE = 0.9;

const GUESSED: Message = {
  id: 'Nama dikenali dari tata letak dan gelar, karena nama pasangan calon tidak diberikan.',
  en: "The name was told by layout and titles, since the pair's names were not given.",
};

function notSeen(names: readonly string[]): Message {
  const list = names.join(', ');
  return { id: `Nama ini tidak terlihat: ${list}.`, en: `Not seen: the name ${list}.` };
}

function partOfName(names: readonly string[]): Message {
  const list = names.join(', ');
  return {
    id: `Hanya sebagian nama yang terlihat (${list}); mungkin nama orang lain.`,
    en: `Only a part of the name can be seen (${list}); it may be someone else's.`,
  };
}
