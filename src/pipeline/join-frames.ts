import type { CodeReading, EmblemReading, FaceReading, QrCode } from '../domain/detector.js';
import type { Box } from '../domain/signal.js';
import type { PictureView } from './read-picture.js';
import { joinFrames } from './segments.js';

type FrameView = Omit<PictureView, 'unseenFrames'>;

/** How far (intersection over union) two boxes must agree to be the same thing in two frames. */
const SAME_PLACE = 0.5;

/**
 * What the frames of one animation show, as of one picture: what stays over several frames counts
 * once, where it was first seen. A frame that was not seen leaves every look incomplete.
 */
export function joinFrameViews(
  views: readonly [FrameView, ...FrameView[]],
  allSeen: boolean,
): Omit<FrameView, 'gap'> {
  const [first] = views;
  const complete = (readings: readonly ({ readonly complete: boolean } | null)[]) =>
    allSeen && readings.every((reading) => reading?.complete);
  return {
    size: first.size,
    segment: joinFrames(
      first.segment.part,
      views.map(({ segment }) => segment),
    ),
    wordsComplete: allSeen && views.every(({ wordsComplete }) => wordsComplete),
    codes: joinCodes(
      views.map(({ codes }) => codes),
      complete,
    ),
    emblems: joinEmblems(
      views.map(({ emblems }) => emblems),
      complete,
    ),
    faces: joinFaces(
      views.map(({ faces }) => faces),
      complete,
    ),
  };
}

type Complete = (readings: readonly ({ readonly complete: boolean } | null)[]) => boolean;

function joinCodes(readings: readonly CodeReading[], complete: Complete): CodeReading {
  const codes = new Map<string | null, QrCode>();
  for (const code of readings.flatMap((reading) => reading.codes)) {
    if (!codes.has(code.content)) codes.set(code.content, code);
  }
  return { codes: [...codes.values()], complete: complete(readings) };
}

function joinEmblems(
  readings: readonly (EmblemReading | null)[],
  complete: Complete,
): EmblemReading | null {
  if (readings.every((reading) => reading === null)) return null;
  return {
    logos: distinct(
      readings.flatMap((reading) => reading?.logos ?? []),
      ({ name }) => name,
    ),
    numbers: distinct(
      readings.flatMap((reading) => reading?.numbers ?? []),
      () => null,
    ),
    complete: complete(readings),
  };
}

function joinFaces(
  readings: readonly (FaceReading | null)[],
  complete: Complete,
): FaceReading | null {
  if (readings.every((reading) => reading === null)) return null;
  return {
    faces: distinct(
      readings.flatMap((reading) => reading?.faces ?? []),
      ({ likenesses }) => likenesses?.[0]?.person.name ?? null,
    ),
    complete: complete(readings),
  };
}

/** Of things in the same place that go by the same name, the first. */
function distinct<T extends { readonly box: Box }>(
  things: readonly T[],
  nameOf: (thing: T) => string | null,
): T[] {
  const kept: T[] = [];
  for (const thing of things) {
    const known = kept.some(
      (other) => nameOf(other) === nameOf(thing) && overlap(other.box, thing.box) >= SAME_PLACE,
    );
    if (!known) kept.push(thing);
  }
  return kept;
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(0, across) * Math.max(0, down);
  return shared / (a[2] * a[3] + b[2] * b[3] - shared);
}
