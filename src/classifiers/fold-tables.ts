/** The closed character tables of the fold; `training/saring_text/fold.py` holds the same. */

/**
 * Handles, links, mail addresses and forum markup. They tell where a text was posted, not what it
 * says. The look-behinds keep a long run of letters linear.
 */
export const MASK =
  /(?:https?:\/\/|www\.)[!-~]+|(?<![a-z0-9._%+-])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?<![a-z0-9])@[a-z0-9_]{2,}|\[\/?(?:img|url|b|i|u|center|left|right|quote|youtube|email)(?:=[^\][]{0,200})?\]/gi;

/** The training rows' placeholder for a link, in capitals; and a party's name after "Partai", which says who, not what. */
export const PLACEHOLDER =
  /(?<![A-Za-z0-9])URL(?![A-Za-z0-9])|(?<=\b[Pp]artai )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}/g;

/** Typographic quotation marks, by what they stand for. */
export const QUOTES: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‛`´'].map((mark): [string, string] => [mark, "'"]),
  ...[...'“”„«»'].map((mark): [string, string] => [mark, '"']),
]);

/** Letters that show nothing: Hangul fillers and the blank Braille cell. */
export const BLANK_LETTERS: ReadonlySet<string> = new Set([
  '\u115f',
  '\u1160',
  '\u3164',
  '\uffa0',
  '\u2800',
]);

const LOOK_ALIKE = [...'аеорсухіјѕԁһӏոкмтвнгᴀαοεικνρτυχγηßıłøđℓ'];
const LATIN = [...'aeopcyxijsdhlnkmtbhraaoeikvptuxynbilodl'];

/** Letters of other scripts (lower case) that look like a Latin one. */
export const HOMOGLYPHS: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKE.map((letter, i): [string, string] => [letter, LATIN[i] ?? letter]),
);

/** Signs written for a letter, as in `g0bl0k`. A 2 is left out: `anak2` means `anak-anak`. */
export const LEET: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['6', 'g'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
  ['@', 'a'],
  ['$', 's'],
]);

/** What may stand between the letters of a spaced-out word. */
export const SEPARATORS: ReadonlySet<string> = new Set([' ', '.', '-', '_', '*']);
