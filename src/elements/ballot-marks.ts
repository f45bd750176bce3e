import type { Span } from '../domain/signal.js';
import { ballotNumber, NUMBER_WORDS } from './number-words.js';

/** A ballot number as campaigns say it without "nomor" right before, and its value without leading zeros. */
export interface BallotMark {
  readonly span: Span;
  readonly value: string;
}

const NUMBER = `(?<number>0?[1-9]|[1-9]\\d|${NUMBER_WORDS})(?![a-z\\d]|[.,:/]\\d|\\s*(?:persen|%|juta|ribu|orang|tahun|suara|pasangan|paslon|calon))`;
const OF = '(?:saya|kami|kita|beliau|dia|kang|pak|bu|urang|awak)';
/** For folded text; of names the capitals are looked at apart. */
const WAYS = [
  // "Nomornya dua", "nomerna tilu", "nomor saya: enam"
  `(?<![a-z])nom[oe]r(?:nya|na|e|ne|\\s+${OF})(?:\\s+(?:itu|iku|urut))?[\\s,:?!]{1,3}${NUMBER}`,
  // Of a candidate with the party behind: "caleg nomor 12 Partai ..."
  `(?<![a-z])(?:caleg|calon|kandidat)\\s+(?:nom[oe]r|no)\\.?(?:\\s+urut)?\\s*${NUMBER}`,
  // "Pokoke 3!"
  `(?<![a-z])pokok(?:nya|e|na)?\\s+${NUMBER}(?=\\s*[!.,])`,
  // As regional languages and English call it.
  `(?<![a-z])(?:nomoe|nomur|nomero|lomor|nombor|number)\\s+${NUMBER}`,
  // "angka 2", not "angka 1-100"
  `(?<![a-z])angka\\s+${NUMBER}(?!\\s*[-–])`,
  // "2️⃣"
  '(?<number>[1-9])\\ufe0f?\\u20e3',
].map((way) => new RegExp(way, 'gdu'));
/** Behind a name: "Damar–Sekar (2)". */
const BRACKETED = /\p{Lu}[\p{L}'’]{1,40}\s*\((?<number>0?[1-9]|1\d)\)/dgu;

/** The marks of a text, also given as it was written for the capitals of names. */
export function ballotMarks(text: string, folded: string): readonly BallotMark[] {
  const found = [...WAYS.flatMap((way) => [...folded.matchAll(way)]), ...text.matchAll(BRACKETED)];
  return found.flatMap(({ index, 0: whole, indices }): BallotMark[] => {
    const [start, end] = indices?.groups?.number ?? [index, index + whole.length];
    const value = ballotNumber(folded.slice(start, end));
    return value === null ? [] : [{ span: { start, end }, value }];
  });
}
