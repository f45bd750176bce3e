import type { EmblemReading, LogoSighting } from '../../domain/detector.js';
import type { Gallery } from '../../domain/gallery.js';
import { namedConfidence, placeConfidence } from './calibrate.js';
import type { Check } from './check/judge.js';
import type { EmblemResult, FoundLogo } from './emblem-worker.js';
import type { EmblemKnowledge } from './knowledge.js';
import { likenesses, nameOf } from './match.js';
import { toRect } from './rect.js';
import { partInside, suppress } from './suppress.js';

type Found = Extract<EmblemResult, { kind: 'read' }>;

/** A logo that lies this far inside another is a part of it, or a frame around it. */
const INSIDE = 0.75;

/** What looking at the pictures of added names gave, logo by logo, by name; a name without is doubtful. */
export type Checks = ReadonlyMap<FoundLogo, ReadonlyMap<string, Check>>;

/** What was found, under the names of the gallery; surest first. */
export function toReading(
  found: Found,
  gallery: Gallery,
  known: EmblemKnowledge,
  checks: Checks = new Map(),
): EmblemReading {
  const { config } = known;
  const logos = found.logos.flatMap(
    (logo) => nameLogo(logo, gallery, known, checks.get(logo)) ?? [],
  );
  const numbers = found.numbers.map(({ box, heat }) => ({
    box,
    confidence: placeConfidence(heat, config.calibration.number),
  }));
  return {
    logos: withoutOverlaps(logos).sort(surest),
    numbers: numbers.sort(surest),
    complete: found.complete,
  };
}

/**
 * A logo under the name that it is like. One that is like none is a logo without a name where the
 * detector itself is sure enough (`unnamedHeat`); else it is none: with no likeness to bear it out, a
 * faint place is more often a badge, a button or a picture in a frame.
 */
function nameLogo(
  { box, heat, embedding }: FoundLogo,
  gallery: Gallery,
  { config: { detector, similarity, calibration }, parties }: EmblemKnowledge,
  checks: ReadonlyMap<string, Check> | undefined,
): LogoSighting | null {
  const naming = nameOf(likenesses(embedding, gallery), {
    thresholds: (name) => (parties.has(name) ? similarity : similarity.added),
    confidence: (likeness) => namedConfidence(heat, likeness, calibration),
    check: (name) => (parties.has(name) ? null : (checks?.get(name) ?? 'doubtful')),
  });
  if (naming) return { box, ...naming };
  if (heat < detector.unnamedHeat) return null;
  return { box, confidence: placeConfidence(heat, calibration.logo), name: null, band: null };
}

/** What has a name goes first: a row of known logos must not vanish into one unknown around them. */
function withoutOverlaps(logos: readonly LogoSighting[]): LogoSighting[] {
  const places = logos
    .map((logo) => ({ logo, rect: toRect(logo.box) }))
    .sort(
      (a, b) =>
        Number(b.logo.name !== null) - Number(a.logo.name !== null) || surest(a.logo, b.logo),
    );
  const { kept } = suppress(places, places.length, (a, b) => partInside(a, b) > INSIDE);
  return kept.map(({ logo }) => logo);
}

function surest(a: { readonly confidence: number }, b: { readonly confidence: number }): number {
  return b.confidence - a.confidence;
}
