import type { FaceSighting } from '../domain/detector.js';
import type { Box } from '../domain/signal.js';
import { distance, sharedHeight, sharedWidth } from './geometry.js';
import type { Line } from './lines.js';

/** Offices of a party; `presiden` on the same line makes it another's caption. */
const OFFICER =
  /(?<![a-z])(?:ketua\s+umum|waketum|ketum|wakil\s+ketua\s+umum|ketua\s+(?:harian\s+)?(?:dewan|majelis|mahkamah|dpp|dpd|dpw|dpc|pac|dpac|dpra|pimpinan)|sekretaris\s+jend(?:e|r)ral|sekjend?|bendahara\s+umum|ketua\s+partai|pembina\s+partai|pendiri\s+partai)(?![a-z])/;
const PRESIDENT = /(?<![a-z])(?:presiden|wapres)(?![a-z])/;
/** A caption stands within so many heights of the face: below the shoulders, or beside them. */
const REACH_BELOW = 2.5;
const REACH_BESIDE = 1.5;

/**
 * The lines that call someone an officer of a party, each to the face that it stands nearest to, below or
 * beside it; null for a face without.
 */
export function officerCaptions(
  faces: readonly FaceSighting[],
  lines: readonly Line[],
): readonly (Line | null)[] {
  const owners = lines
    .filter(({ folded }) => OFFICER.test(folded) && !PRESIDENT.test(folded))
    .map((line) => ({ line, face: nearest(faces, line) }));
  return faces.map((face) => owners.find((owner) => owner.face === face)?.line ?? null);
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
