import { isCommonWord } from './common-words.js';
import type { NameToken } from './name-tokens.js';

/** Words that stand around names, not in them: folded. */
const AROUND =
  /^(?:menangkan|pilih|coblos|dukung|bersama|calon|caleg|cagub|cawagub|cabup|cawabup|cawalkot|capres|cawapres|bupati|wakil|gubernur|walikota|wali|kota|presiden|pasangan|paslon|dan|untuk|nomor|no|urut|nomer|salam|ayo|mari|kami|relawan|sahabat|tim|kandidat|kepala|daerah|anggota|dprd?|ri|kabupaten|provinsi|menang|bupatiku|hanya|tetap|insya|allah|vote)$/;

/** Whether a folded word stands around names, not in them. */
export function isAroundNames(folded: string): boolean {
  return AROUND.test(folded);
}

/**
 * Whether a name goes on in the word beside it; `after` is the later of the two, where that is not the
 * word beside.
 */
export function isGoingOn(beside: NameToken | undefined, after = beside): boolean {
  if (!beside || !after) return false;
  return beside.isCapital && /^\s*$/.test(after.gap) && !isAroundNames(beside.folded);
}

/** Common words that are names as well: "Putri", "Jaya". */
const ALSO_NAMES =
  /^(?:putra|putri|mulia|jaya|utama|asri|indah|fitri|makmur|sentosa|wibawa|damai|nusantara|cinta|tulus|guna|bumi|adil|juli|juni|agustus|intan|murah|satu|sejati|rahasia)$/;

/** Whether a word beside a part of a name is the rest of somebody's name, not of a slogan. */
export function isRestOfName(beside: NameToken | undefined, after = beside): boolean {
  if (!beside || !isGoingOn(beside, after)) return false;
  return !isCommonWord(beside.folded) || ALSO_NAMES.test(beside.folded);
}
