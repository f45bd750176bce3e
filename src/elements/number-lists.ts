import type { NumberPlace } from '../domain/detector.js';
import type { Box, Word } from '../domain/signal.js';
import { fold } from './fold.js';
import { holdsCentre, sharedHeight, sharedWidth } from './geometry.js';
import type { Line } from './lines.js';

/** Numbers of a list begin within this many of their heights of one another. */
const LIST_SHIFT = 1;
/** Places of a column or row lie within this part of their height of one another. */
const PLACE_SHIFT = 0.4;
/** Of two alike, the smaller is at least this part of the other. */
const ALIKE = 0.7;
/** What a place numbers stands within this many of its heights to its right. */
const ITEM_DISTANCE = 1.2;

/** Or below it, within this part of its height. */
const ITEM_BELOW = 0.6;
/** A bullet's digits are at most so many times as high as the words beside it. */
const BULLET = 1.5;
/** So many sentences are a list of what someone promises; pairs on one ballot may be as many. */
const SENTENCES = 3;
/** A word of a sentence, and none that joins two names. */
const SMALL_WORD = /^(?!(?:dan|bin|binti|untuk)$)\p{Ll}{3,}/u;
/** Words of candidates, in an item: then its number may be theirs. */
const OF_PAIRS =
  /^(?:&|paslon|pasangan|calon|ca(?:bup|gub|walkot|wabup|wagub)|nomor|no|urut|coblos|pilih|bersama|nomer)$/;

/** A number by itself, as it is held to others like it. */
interface Standing {
  readonly value: string;
  readonly word: Word;
}

/**
 * The places that number a list, whether or not what stands in them was read: alike, below one another or in
 * a row with words as high beside each. Not so those that all say one number, as on both sides of a banner.
 */
export function listPlaces(
  places: readonly NumberPlace[],
  numbers: readonly Standing[],
  lines: readonly Line[],
): ReadonlySet<NumberPlace> {
  const saidIn = ({ box }: NumberPlace) =>
    numbers.find(({ word }) => holdsCentre(box, word.box))?.value ?? null;
  const isPair = (one: NumberPlace, other: NumberPlace) => {
    if (one === other || !isAlike(one.box, other.box)) return false;
    const said = saidIn(one);
    if (said !== null && said === saidIn(other)) return false;
    return isColumn(one.box, other.box) || isRow(one.box, other.box, lines);
  };
  return new Set(places.filter((one) => places.some((other) => isPair(one, other))));
}

/** Whether a number is one of several alike in a column, of which none or one was not read. */
export function isListed(one: Standing, all: readonly Standing[]): boolean {
  const column = all.filter(({ word }) => {
    const shift = Math.abs(word.box[0] - one.word.box[0]);
    const ratio = word.box[3] / one.word.box[3];
    return shift <= one.word.box[3] * LIST_SHIFT && ratio > ALIKE && ratio < 1 / ALIKE;
  });
  const values = new Set(column.map(({ value }) => Number(value)));
  // Of the numbers from 1 to the last, one may be unread.
  return values.size >= 2 && Math.max(...values) <= values.size + 1;
}

/** Whether words stand beside a number as what it numbers in a list, no smaller than it by much. */
export function hasItem(box: Box, digits: number, lines: readonly Line[]): boolean {
  const [first] = itemBeside(box, lines);
  return first !== undefined && digits <= first.box[3] * BULLET;
}

/**
 * The places that number sentences rather than pairs: three or more in a list, a text with words in small
 * letters beside each, and no word of candidates in it. None of them is anybody's ballot number.
 */
export function sentencePlaces(
  places: readonly NumberPlace[],
  lines: readonly Line[],
): ReadonlySet<NumberPlace> {
  const listed = [...listPlaces(places, [], lines)];
  const isSentence = ({ box }: NumberPlace) => {
    const words = itemBeside(box, lines);
    return (
      words.slice(1).some(({ normalized }) => SMALL_WORD.test(normalized)) &&
      !words.some(({ normalized }) => OF_PAIRS.test(fold(normalized)))
    );
  };
  return new Set(listed.length >= SENTENCES && listed.every(isSentence) ? listed : []);
}

function isAlike(a: Box, b: Box): boolean {
  return [2, 3].every((side) => {
    const [one = 0, other = 0] = [a[side], b[side]];
    return Math.min(one, other) >= ALIKE * Math.max(one, other);
  });
}

function isColumn(a: Box, b: Box): boolean {
  const shift = Math.abs(a[0] + a[2] / 2 - (b[0] + b[2] / 2));
  return shift <= PLACE_SHIFT * Math.max(a[3], b[3]);
}

/** Side by side, with words of one height beside or below both. */
function isRow(a: Box, b: Box, lines: readonly Line[]): boolean {
  const shift = Math.abs(a[1] + a[3] / 2 - (b[1] + b[3] / 2));
  if (shift > PLACE_SHIFT * Math.max(a[3], b[3])) return false;
  return [itemBeside, itemBelow].some((itemOf) => {
    const [[one], [other]] = [itemOf(a, lines), itemOf(b, lines)];
    if (!one || !other) return false;
    return Math.min(one.box[3], other.box[3]) >= ALIKE * Math.max(one.box[3], other.box[3]);
  });
}

/** The words right below a place; empty without. */
function itemBelow(place: Box, lines: readonly Line[]): readonly Word[] {
  const gap = ({ box }: Word) => box[1] - (place[1] + place[3]);
  return lines
    .flatMap(({ words }) => words)
    .filter((word) => /\p{L}{2}/u.test(word.normalized) && sharedWidth(word.box, place) > 0)
    .filter((word) => gap(word) > -place[3] / 4 && gap(word) <= place[3] * ITEM_BELOW);
}

/** What stands to the right of a place on its height, also on two lines; empty without words. */
function itemBeside(place: Box, lines: readonly Line[]): readonly Word[] {
  const gap = ({ box }: Word) => box[0] - (place[0] + place[2]);
  const isItem = (word: Word) =>
    /\p{L}{2}/u.test(word.normalized) &&
    sharedHeight(word.box, place) > 0 &&
    gap(word) > -place[2] / 4 &&
    gap(word) <= place[3] * ITEM_DISTANCE;
  return lines.flatMap(({ words }) => {
    const at = words.findIndex(isItem);
    return at < 0 ? [] : words.slice(at);
  });
}
