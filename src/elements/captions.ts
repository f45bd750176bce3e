import type { FaceSighting } from '../domain/detector.js';
import type { Box } from '../domain/signal.js';
import { distance, sharedHeight, sharedWidth } from './geometry.js';
import { peopleOf } from './guess-names.js';
import type { Line } from './lines.js';
import { isNamed } from './who.js';

/** Words that call someone an officer of a party. */
export interface Caption {
  readonly line: Line;
  /** Names of people on that line, and on the lines right above and below it. */
  readonly names: readonly string[];
}

/** Offices of a party as a whole. */
const NATIONAL =
  /(?<![a-z])(?:ketua\s+umum|waketum|ketum|wakil\s+ketua\s+umum|ketua\s+(?:harian\s+)?(?:dewan|majelis|mahkamah|dpp)|sekretaris\s+jend(?:e|r)ral|sekjend?|bendahara\s+umum|ketua\s+partai|pembina\s+partai|pendiri\s+partai)(?![a-z])/;
/** Offices of its branches. */
const LOCAL = /(?<![a-z])ketua\s+(?:harian\s+)?(?:dpd|dpw|dpc|pac|dpac|dpra|pimpinan)(?![a-z])/;
/** On the same line it makes the caption one of the state's. */
const PRESIDENT = /(?<![a-z])(?:presiden|wapres)(?![a-z])/;
/** A caption stands within so many heights of the face: below the shoulders, or beside them. */
const REACH_BELOW = 2.5;
const REACH_BESIDE = 1.5;

/**
 * The words that call someone an officer of a party, each to the face that they stand nearest to, below or
 * beside it; null for a face without.
 */
export function officerCaptions(
  faces: readonly FaceSighting[],
  lines: readonly Line[],
): readonly (Caption | null)[] {
  const owners = lines.flatMap((line, at) => {
    const isOffice = NATIONAL.test(line.folded) || LOCAL.test(line.folded);
    if (!isOffice || PRESIDENT.test(line.folded)) return [];
    const around = [line, lines[at - 1], lines[at + 1]].filter((one) => one !== undefined);
    const names = around.filter((one) => isBeside(line.box, one.box)).flatMap(peopleOf);
    return [{ caption: { line, names }, face: nearest(faces, line) }];
  });
  return faces.map((face) => owners.find((owner) => owner.face === face)?.caption ?? null);
}

/** Whether a caption may speak of this person: of a party's own office, and of nobody else by name. */
export function isOfficeOf({ line, names }: Caption, person: string): boolean {
  return NATIONAL.test(line.folded) && names.every((name) => isNamed(person, [name]));
}

/** In the same column, not further apart than a line is high. */
function isBeside(line: Box, other: Box): boolean {
  return sharedWidth(line, other) > 0 && distance(line, other) <= line[3];
}

function nearest(faces: readonly FaceSighting[], { box }: Line): FaceSighting | null {
  const within = faces.filter((face) => isCaption(face.box, box));
  const [first = null] = within.sort((a, b) => distance(a.box, box) - distance(b.box, box));
  return first;
}

function isCaption(face: Box, words: Box): boolean {
  const [, top, , height] = face;
  const shoulders: Box = [face[0] - face[2] * 0.75, top, face[2] * 2.5, height];
  const gap = words[1] - (top + height);
  const below = gap >= -height / 4 && gap <= height * REACH_BELOW;
  const apart = distance(face, words);
  return (
    (below && sharedWidth(shoulders, words) > 0) ||
    (sharedHeight(face, words) > 0 && apart <= height * REACH_BESIDE)
  );
}
