import type { Span } from '../domain/signal.js';
import { isCommonWord } from './common-words.js';
import type { Line } from './lines.js';
import { type NameToken, nameTokens } from './name-tokens.js';
import { numbersIn } from './numbers-in.js';

/** Names that layout and titles tell, and where they stand. */
export interface GuessedNames {
  readonly names: readonly string[];
  readonly spans: readonly Span[];
}

/** A run of words that may be one person's name. */
interface Part {
  readonly tokens: readonly NameToken[];
  /** Academic or religious titles stand around it. */
  readonly titled: boolean;
}

/** Says that somebody stands for an office. */
const CANDIDATE =
  /(?<![a-z])(?:calon|caleg|bacaleg|cagub|cawagub|cabup|cawabup|cawalkot|cawawalkot|capres|cawapres|bakal\s*calon|balon|cakada|paslon|pasangan)(?![a-z])/;
/** Says at least that somebody is to be chosen. */
const CAMPAIGN =
  /(?<![a-z])(?:coblos|contreng|pilih|menangkan|dukung|nomor|no\.?\s*urut|mohon\s+doa\s+restu|bupati|gubernur|wali\s*kota|walikota|presiden|dprd?|dpd)(?![a-z])/;
/** Calls the person above or beside it an officer of a party, or of the state. */
const OTHERS_OFFICE =
  /(?<![a-z])(?:ketua|ketum|sekjen|sekretaris|bendahara|pembina|presiden\s+ri|wakil\s+presiden\s+ri|panelis|moderator|narasumber|ustadz\s+penceramah)(?![a-z])/;
/** Before a name: "K.H.", "dr.", "Hj.". Only with a full stop, but for those that are no word. */
const TITLE_BEFORE =
  /(?:^|[\s&(-])(?:K\.?\s?H\.|H\.|Hj\.|HJ\.|Dr\.|DR\.|dr\.|Drs\.?|DRS\.?|Dra\.|DRA\.|drg\.|Ir\.|IR\.|Prof\.|PROF\.|Tgh\.|TGH\.?|Tgk\.?|TGK\.?|KH\.?|Hj|Gus|GUS|Ustad[hz]*|USTAD[HZ]*|Buya|BUYA|Habib|HABIB)[\s.]*(?=[\p{Lu}(])/u;
/** Behind a name: ", S.E.", ",M.Pd", ", SH". */
const TITLE_BEHIND =
  /,\s*(?:S|M|Sp|SP|A|Ph|B|D)\.\s?\p{L}|,\s*(?:Lc|LC|SE|SH|ST|MM|MH|MSi|MPd|SPd|SAg|SSos|SIP|SKom|MBA|MA)(?![\p{L}])/u;
/** Parts one line into two people: "Damar & Sekar". */
const JOINER = /\s(?:&|dan|DAN|Dan|\+|[-–—])\s|\s*[&+]\s*/u;
/** Opens or closes a name in a sentence, and is none itself. */
const LEAD =
  /^(?:menangkan|pilih|coblos|dukung|bersama|calon|caleg|cagub|cawagub|cabup|cawabup|cawalkot|capres|cawapres|bupati|wakil|gubernur|walikota|wali|kota|presiden|pasangan|paslon|kandidat|nomor|urut|bapak|ibu)$/;

/** The names of candidates that an image shows, as layout and titles tell them; null for none. */
export function guessNames(lines: readonly Line[]): GuessedNames | null {
  const isCampaign = lines.some(({ folded }) => CANDIDATE.test(folded) || CAMPAIGN.test(folded));
  if (!isCampaign) return null;
  const titled = lines.flatMap((line, at) =>
    isOfficer(line, lines[at + 1]) ? [] : partsOf(line).filter(isTitledName),
  );
  const beside = lines.flatMap((line) =>
    isOffice(line)
      ? besideOffice(
          lines.filter((one) => one === line || !OTHERS_OFFICE.test(one.folded)),
          line,
        )
      : [],
  );
  const parts = titled.length > 0 ? titled : beside;
  if (parts.length === 0) return null;
  const names = [...new Set(parts.map(nameOf))].slice(0, MOST_NAMES);
  return { names, spans: parts.flatMap(({ tokens }) => tokens.map(({ span }) => span)) };
}

/** Names of people (of two words or more) on one line, whatever stands around them. */
export function peopleOf(line: Line): readonly string[] {
  return line.text.split(/[:,;|]/).flatMap((piece) => {
    const start = line.text.indexOf(piece);
    const span = { start: line.span.start + start, end: line.span.start + start + piece.length };
    const part = { ...line, text: piece, span };
    return partsOf(part)
      .filter((one) => isNameLike(one, 2))
      .map(nameOf);
  });
}

/** Captions stand under a name. */
function isOfficer(line: Line, next: Line | undefined): boolean {
  return OTHERS_OFFICE.test(line.folded) || (next !== undefined && OTHERS_OFFICE.test(next.folded));
}

/** Says what somebody stands for, not what many talk of, and not whom to compare with or to reject. */
function isOffice({ folded, text }: Line): boolean {
  return (
    CANDIDATE.test(folded) &&
    numbersIn(text).every(({ stance }) => stance === 'own') &&
    !/(?<![a-z])(?:debat|dialog|jadwal|memilih)(?![a-z])/.test(folded)
  );
}

/** A pair has two; the rest is somebody else's. */
const MOST_NAMES = 2;

function isTitledName(part: Part): boolean {
  return part.titled && isNameLike(part, 1);
}

/** On the line of an office, right above it, or right below: a name, or one in two lines. */
function besideOffice(lines: readonly Line[], line: Line): readonly Part[] {
  const at = lines.indexOf(line);
  const behind = partsOf(line).filter((part) => isNameLike(part, 2));
  if (behind.length > 0 && !isPlace(line)) return behind;
  const [above, twoAbove, below] = [lines[at - 1], lines[at - 2], lines[at + 1]];
  for (const near of [above, below]) {
    const parts = near ? partsOf(near) : [];
    if (parts.length > 0 && parts.every((part) => isNameLike(part, parts.length > 1 ? 1 : 2))) {
      return parts;
    }
  }
  const broken = [twoAbove, above].map((near) => (near ? partsOf(near) : []));
  const halves = broken.flat();
  if (isJoined(twoAbove, above) && halves.length === 2) {
    return halves.every((half) => isNameLike(half, 1)) ? halves : [];
  }
  const isBroken = broken.every(([part]) => part?.tokens.length === 1) && halves.length === 2;
  const whole = { tokens: halves.flatMap(({ tokens }) => tokens), titled: false };
  return isBroken && halves.every((half) => isNameLike(half, 1)) ? [whole] : [];
}

/** Two people, one a line: "DAMAR" above "& SEKAR". */
function isJoined(first: Line | undefined, second: Line | undefined): boolean {
  if (!first || !second) return false;
  return /(?:[&+]|\bdan)\s*$/i.test(first.text) || /^\s*(?:[&+]|dan\b)/i.test(second.text);
}

/** "Calon Bupati Lembah Arum": what follows an office names its place, unless "Cagub" stands alone. */
function isPlace({ folded }: Line): boolean {
  return !/(?<![a-z])(?:cagub|cawagub|cabup|cawabup|cawalkot|capres|cawapres|caleg)\s+(?!dpr|dpd)/.test(
    folded,
  );
}

/** The people that a line may name: its words between joiners, without what opens and closes them. */
function partsOf(line: Line): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const piece of line.text.split(JOINER)) {
    const at = line.text.indexOf(piece, start);
    start = at + piece.length;
    const all = nameTokens(piece, line.span.start + at).filter(({ isAside }) => !isAside);
    const first = all.findIndex(({ folded }) => !LEAD.test(folded));
    const kept = first < 0 ? [] : all.slice(first);
    const stop = kept.findIndex(({ folded }) => LEAD.test(folded) || /^\d+$/.test(folded));
    const tokens = stop < 0 ? kept : kept.slice(0, stop);
    const titled = TITLE_BEFORE.test(` ${piece}`) || TITLE_BEHIND.test(piece);
    if (tokens.length > 0) parts.push({ tokens, titled });
  }
  return parts;
}

function isNameLike({ tokens }: Part, fewest: number): boolean {
  const words = tokens.filter(({ isLetter }) => !isLetter);
  return (
    words.length >= fewest &&
    words.length <= 5 &&
    tokens.every(({ isCapital, folded }) => isCapital && !/\d/.test(folded)) &&
    !words.some(({ folded }) => isCommonWord(folded)) &&
    words.some(({ folded }) => folded.length >= 3)
  );
}

/** As it was read, titles left out. */
function nameOf({ tokens }: Part): string {
  return tokens.map(({ text }) => text).join(' ');
}
