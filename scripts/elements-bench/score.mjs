// What the elements reported for one image are worth against its truth. Each function gives `outcomes`, a
// list of `{ of, result }`: `of` says what was asked, `result` how it came out. They are counted afterwards.
import { isOn, matchBoxes } from './boxes.mjs';

const FACE_ELEMENTS = new Set(['pair-photo', 'official-photo', 'president-photo', 'other-face']);

const of = (elements, element) => elements.filter((one) => one.element === element);
const isPresent = ({ status }) => status === 'present';
/** Shown to a person, or taken for sure. */
const isNamed = ({ status, value, band }) =>
  value !== null && (status === 'present' || band === 'review');

/**
 * The pair's number: `right`; `doubt` where a person is asked; `missed`; `wrong` when another number is
 * reported as the pair's. A mention of another number counts as such only when it is marked so.
 */
export function scoreNumber({ number, mentions, open = false, allowed = null }, elements) {
  const seen = of(elements, 'pair-number');
  const sure = seen.filter(isPresent).map(({ value }) => value);
  const isWrong = seen
    .filter(isPresent)
    .some(
      ({ value, whose }) =>
        value !== number && value !== allowed && !(mentions.includes(value) && whose === 'other'),
    );
  return [{ of: 'number', result: resultOf() }];

  function resultOf() {
    if (isWrong) return 'wrong';
    if (open || (number !== null && sure.includes(number))) return 'right';
    if (seen.some(({ status }) => status === 'unknown')) return 'doubt';
    return number === null ? 'right' : 'missed';
  }
}

/** Each name that the context gives: `right` or `wrong`, and `doubt` where the answer is unknown. */
export function scoreNames(names, elements) {
  const seen = of(elements, 'pair-name');
  return names.map(({ name, present }) => {
    const given = statusOf(name, seen);
    const expected = present ? 'present' : 'absent';
    if (given === 'unknown') return { of: expected, result: 'doubt' };
    return { of: expected, result: given === expected ? 'right' : 'wrong' };
  });
}

/** One sighting may stand for several names, joined in its value. */
function statusOf(name, seen) {
  const own = seen.filter(
    ({ value }) => value !== null && ` ${folded(value)} `.includes(` ${folded(name)} `),
  );
  if (own.some(isPresent)) return 'present';
  if (own.length > 0) return own[0].status;
  // Where only the other name was reported for sure, this one was not seen.
  return seen.length > 0 && seen.every(({ status }) => status !== 'unknown') ? 'absent' : 'unknown';
}

function folded(name) {
  return name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Whether there is a vision, mission or programme. */
export function scoreProgramme(programme, elements) {
  const seen = of(elements, 'vision-mission-programme');
  const expected = programme ? 'present' : 'absent';
  if (seen.some(isPresent)) return [{ of: expected, result: programme ? 'right' : 'wrong' }];
  if (seen.length === 0 || seen.some(({ status }) => status === 'unknown')) {
    return [{ of: expected, result: 'doubt' }];
  }
  return [{ of: expected, result: programme ? 'wrong' : 'right' }];
}

/**
 * Logos of `truth` (`{ party, box }`): `found` for sure, for a person to `review`, or `missed`; and
 * `false` or `false-review` for each party that is reported and is not there. Only parties that are
 * `known` are looked at. A sighting without a box, by words, stands for its party wherever that is.
 */
export function scoreLogos(truth, elements, known = () => true) {
  const seen = of(elements, 'party-logo').filter((one) => isNamed(one) && known(one.value));
  const results = truth.map((logo) => {
    const here = seen.filter(
      ({ value, box }) => value === logo.party && (box === null || isOn(box, logo.box)),
    );
    const named = here.some(isPresent) ? 'found' : 'review';
    return { of: 'logo', logo, result: here.length > 0 ? named : 'missed' };
  });
  const shown = new Set(truth.map(({ party }) => party));
  const extra = seen.filter(({ value }) => !shown.has(value));
  const parties = [...new Set(extra.map(({ value }) => value))].map((value) => ({
    of: 'extra',
    value,
    result: extra.some((one) => one.value === value && isPresent(one)) ? 'false' : 'false-review',
  }));
  return [...results, ...parties];
}

/** Faces of `truth` (`{ box, holder }`): `found` or `missed`, and `false` for each box that is on none. */
export function scoreFaces(truth, elements) {
  const { pairs, missed, extra } = matchBoxes(faceBoxes(elements), truth);
  return [
    ...pairs.map(([, face]) => ({ of: 'face', face, result: 'found' })),
    ...missed.map((face) => ({ of: 'face', face, result: 'missed' })),
    ...extra.map(({ box }) => ({ of: 'extra', box, result: 'false' })),
  ];
}

/** One face may be reported as two persons' of doubt: its box counts once. */
function faceBoxes(elements) {
  const boxes = new Map();
  for (const { element, status, box } of elements) {
    if (FACE_ELEMENTS.has(element) && status !== 'absent' && box) boxes.set(box.join(), { box });
  }
  return [...boxes.values()];
}

/**
 * Whom each face of `truth` was taken for: an office-holder's is `match`, `review`, `missed` or taken for
 * `another`; anybody else's is `none`, `false-match` or `false-review`.
 */
export function scoreHolders(truth, elements) {
  const seen = of(elements, 'president-photo').filter(isNamed);
  return truth.map((face) => {
    const here = seen.filter(({ box }) => box && isOn(box, face.box));
    const sure = here.some(isPresent);
    if (face.holder === null) {
      const result = here.length === 0 ? 'none' : sure ? 'false-match' : 'false-review';
      return { of: 'other', face, result };
    }
    const own = here.filter(({ value }) => value === face.holder);
    if (own.length > 0)
      return { of: 'holder', face, result: own.some(isPresent) ? 'match' : 'review' };
    return { of: 'holder', face, result: here.length > 0 ? 'another' : 'missed' };
  });
}
