import type { EmblemReading, LogoSighting } from '../domain/detector.js';
import type { ElementSighting } from '../domain/element.js';
import type { Box, PartId } from '../domain/signal.js';
import type { Message } from '../domain/taxonomy.js';
import { distance, holdsCentre, sharedWidth } from './geometry.js';
import type { PartyMention } from './party-names.js';
import { absent, unknown } from './sighting.js';

export interface LogoOptions {
  /** The parties that the words of the image name. */
  readonly mentions: readonly PartyMention[];
  /** The pair's own parties, where the context tells. */
  readonly parties: readonly string[] | null;
}

/** A name stands under an emblem, or beside one, within this part of the emblem's height. */
const CAPTION_REACH = 0.6;

/**
 * Sightings of `party-logo` and of `other-logo` on one image, at least one of each: what the detector saw,
 * with the names that stand in or beside it. A party's name by itself is no logo.
 */
export function logosOf(
  part: PartId,
  reading: EmblemReading | null,
  options: LogoOptions,
): readonly ElementSighting[] {
  if (reading === null) {
    return [unknown(part, 'party-logo', NOT_SEARCHED), unknown(part, 'other-logo', NOT_SEARCHED)];
  }
  const seen = reading.logos.map((logo) => sightingOf(part, logo, options));
  const filled = (['party-logo', 'other-logo'] as const).flatMap((element) => {
    const found = seen.filter((sighting) => sighting.element === element);
    if (found.length > 0) return found;
    return [reading.complete ? absent(part, element, null) : unknown(part, element, TOO_MANY)];
  });
  return filled;
}

function sightingOf(
  part: PartId,
  logo: LogoSighting,
  { mentions, parties }: LogoOptions,
): ElementSighting {
  const inside = mentions.filter(({ box }) => box !== null && holdsCentre(logo.box, box));
  const under = mentions.filter(({ box }) => box !== null && isCaption(logo.box, box));
  const beside = mentions.filter(({ box }) => box !== null && isBeside(logo.box, box));
  const base = { part, box: logo.box, whose: null, reason: null, evidence: [] };
  if (logo.band === 'match' && logo.name !== null) {
    const proof = [...inside, ...under].find(({ party }) => party === logo.name);
    return partyLogo(part, logo, logo.name, proof, parties);
  }
  const named = [...inside, ...under, ...beside].find(({ party }) => party === logo.name);
  // Of lettering the emblem's own counts before what stands below it.
  const read = named ?? inside[0] ?? (logo.name === null ? under[0] : undefined);
  if (read && (logo.name !== null || read.strength !== 'bare')) {
    return partyLogo(part, logo, read.party, read, parties);
  }
  // "PBB" beside some emblem may be the tax.
  if (read) {
    return {
      ...base,
      element: 'party-logo',
      status: 'unknown',
      value: read.party,
      confidence: logo.confidence,
      band: 'review',
      whose: whoseIs(read.party, parties),
      reason: LIKE_ONE,
      evidence: read.evidence,
    };
  }
  if (logo.name !== null) {
    return {
      ...base,
      element: 'party-logo',
      status: 'unknown',
      value: logo.name,
      confidence: logo.confidence,
      band: 'review',
      whose: whoseIs(logo.name, parties),
      reason: LIKE_ONE,
    };
  }
  return {
    ...base,
    element: 'other-logo',
    status: 'present',
    value: null,
    confidence: logo.confidence,
    band: 'match',
    // Like none that is known, so of none of the pair's parties.
    whose: parties === null ? null : 'other',
  };
}

function partyLogo(
  part: PartId,
  logo: LogoSighting,
  party: string,
  mention: PartyMention | undefined,
  parties: readonly string[] | null,
): ElementSighting {
  return {
    part,
    element: 'party-logo',
    status: 'present',
    value: party,
    confidence: logo.confidence,
    box: logo.box,
    band: 'match',
    whose: whoseIs(party, parties),
    reason: logo.band === 'match' ? null : BY_NAME,
    evidence: mention?.evidence ?? [],
  };
}

function whoseIs(party: string, parties: readonly string[] | null): 'own' | 'other' | null {
  if (parties === null) return null;
  return parties.includes(party) ? 'own' : 'other';
}

/** Right below an emblem, and mostly not wider than it. */
function isCaption(emblem: Box, words: Box): boolean {
  const gap = words[1] - (emblem[1] + emblem[3]);
  const reach = emblem[3] * CAPTION_REACH;
  return gap >= -reach && gap <= reach && sharedWidth(emblem, words) >= words[2] / 2;
}

function isBeside(emblem: Box, words: Box): boolean {
  return distance(emblem, words) <= emblem[3] * CAPTION_REACH;
}

const NOT_SEARCHED: Message = {
  id: 'Logo tidak dapat dicari pada gambar ini.',
  en: 'This image could not be searched for logos.',
};
const TOO_MANY: Message = {
  id: 'Lambang pada gambar terlalu banyak untuk diperiksa semuanya.',
  en: 'There are more emblems on the image than are looked at.',
};
const LIKE_ONE: Message = {
  id: 'Mirip logo partai ini, tetapi belum pasti; perlu diperiksa orang.',
  en: "Like this party's logo, but not for sure; a person should check.",
};
const BY_NAME: Message = {
  id: 'Dikenali dari nama partai yang tertulis pada atau di dekat lambang ini.',
  en: "Told by the party's name, which is written on or beside this emblem.",
};
