import type {
  CodeReading,
  EmblemReading,
  FaceReading,
  FaceSighting,
  LogoSighting,
  QrCode,
} from '../domain/detector.js';
import { BANDS, type Band } from '../domain/gallery.js';
import type { Box } from '../domain/signal.js';
import { sharedHeight, sharedWidth } from '../elements/geometry.js';
import type { PictureView } from './read-picture.js';
import { joinFrames } from './segments.js';

type FrameView = Omit<PictureView, 'unseenFrames'>;

/** How far (intersection over union) two boxes must agree to be the same thing in two frames. */
const SAME_PLACE = 0.5;

/**
 * What the frames of one animation show, as of one picture: what stays over several frames counts
 * once, as it was seen most surely. A frame that was not seen leaves every look incomplete.
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
      bySurestLogo,
      (surer, other) => surer.name === other.name,
    ),
    numbers: distinct(
      readings.flatMap((reading) => reading?.numbers ?? []),
      bySurest,
      () => true,
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
      bySurestFace,
      // Nobody's face in one frame may be too faint yet to be known.
      (surer, other) => [nameOf(surer), null].includes(nameOf(other)),
    ),
    complete: complete(readings),
  };
}

type Order<T> = (one: T, other: T) => number;

/** Of things in the same place that are the same, the surest; in the order in which they were seen. */
function distinct<T extends { readonly box: Box }>(
  things: readonly T[],
  bySureness: Order<T>,
  isSame: (surer: T, other: T) => boolean,
): T[] {
  const kept = new Set<T>();
  for (const thing of things.toSorted(bySureness)) {
    const isKnown = [...kept].some(
      (surer) => isSame(surer, thing) && overlap(surer.box, thing.box) >= SAME_PLACE,
    );
    if (!isKnown) kept.add(thing);
  }
  return things.filter((thing) => kept.has(thing));
}

const bySurest: Order<{ readonly confidence: number }> = (one, other) =>
  other.confidence - one.confidence;

const bySurestLogo: Order<LogoSighting> = (one, other) =>
  rank(one.band) - rank(other.band) || bySurest(one, other);

const bySurestFace: Order<FaceSighting> = (one, other) => {
  const [a, b] = [one.likenesses?.[0], other.likenesses?.[0]];
  const nearer = a && b ? a.distance - b.distance : 0;
  return rank(a?.band) - rank(b?.band) || nearer || bySurest(one, other);
};

/** `BANDS` begins with the surest; without a band nothing is known. */
function rank(band: Band | null | undefined): number {
  return band ? BANDS.indexOf(band) : BANDS.length;
}

function nameOf({ likenesses }: FaceSighting): string | null {
  return likenesses?.[0]?.person.name ?? null;
}

function overlap(a: Box, b: Box): number {
  const shared = Math.max(0, sharedWidth(a, b)) * Math.max(0, sharedHeight(a, b));
  return shared / (a[2] * a[3] + b[2] * b[3] - shared);
}
