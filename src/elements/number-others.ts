/** Words of things other than candidates that have numbers: a district, a rank, a round of debates. */

/** May stand behind the thing on its line, without a figure of its own: "Dapil Jatim", "Juara umum". */
const NAMED =
  '\\.?(?:[ \\t:(-]+(?!nomor|nomer|no(?![a-z])|urut|coblos|pilih|[ivx]+(?![a-z]))[a-z][a-z.]*){0,4}';
const THINGS =
  'dapil|daerah\\s+pemilihan|juara|peringkat|rangking|ranking|debat|putaran|ronde|babak|episode|eps|edisi|musim|season|volume|vol|part|chapter|seri|kloter|kelompok|gate|gerbang|pintu|loket|jalur|koridor|rute|level|runner\\s*up|top|hari\\s+ke|minggu\\s+ke|pekan|laga|match|day';
const ISLAMIC_MONTHS =
  "muharr?am|rabi'?ul\\s*a(?:w+al|khir)|jumadil\\s*a(?:wal|khir)|sya'?ban|rama?dh?an|s[yh]a?wal|d?zul?\\s*(?:kaidah|qa'?dah|hij+ah)";
/** A thing whose number may stand on the next line. */
const NUMBERED_BELOW_IT = new RegExp(
  `(?<![a-z])(?:(?:${THINGS})${NAMED}|${ISLAMIC_MONTHS})[\\s:.,()-]*$`,
);
/** A thing, or what goes on from a number, that may belong to the number on the line before. */
const BELOW_ITS_NUMBER = new RegExp(
  `^\\W*(?:(?:dapil|daerah\\s+pemilihan)${NAMED}|(?:juara|peringkat|rangking|ranking|debat)(?:[ \\t]+[a-z]+){0,2}|(?:${ISLAMIC_MONTHS}|rajab|safar)(?:\\s+1[345]\\d\\d)?(?:\\s*h)?|1[345]\\d\\d\\s*(?:h|hijriy?ah)|besar|terbaik|star|bintang|g?\\s*lte|st|nd|rd|th)\\W*$`,
);

/** "4" above "G LTE"; "G." is a first name. */
const GENERATION = /^\W*g(?![a-z.'])/;
/** A line of its own, with the district's name on the next. */
const DISTRICT = /^\W*(?:dapil|daerah\s+pemilihan)\W*$/;

/**
 * Whether the number below a line (folded) may be that of a thing which the line names, or the one
 * above it does: "Dapil Jatim".
 */
export function mayBeNumberedAbove(line: string, above = ''): boolean {
  const isNamed = DISTRICT.test(above) && !/\d/.test(line);
  return NUMBERED_BELOW_IT.test(isNamed ? `${above.trim()} ${line}` : line);
}

/** Whether a line (folded) may name the thing that the number above it numbers: "Ramadan", "G LTE". */
export function mayBeNumberedBelow(line: string): boolean {
  return BELOW_ITS_NUMBER.test(line.trim()) || GENERATION.test(line.trim());
}
