/** Whether a number that a keyword seems to call counts things or is spoken about. */

import { firstFrom } from './nearby.js';

/** Go on behind a ballot number without being what it counts, or what it is said to do. */
const PARTICLE =
  /^(?:untuk|utk|kanggo|nggo|keur|buat|bagi|demi|agar|supaya|biar|karena|siap|pasti|menang|pemenang|pilihan|yang|yg|sing|dan|atau|vs|bersama|dengan|insya\w*|ya|yo|aja|saja|yuk|dong|lur|dulur|lebih|memang|jaya|terbaik|solusi|dari|di|dapil|daerah|partai|kabupaten|kota|kecamatan|provinsi|dprd?|pada|tanggal|tgl|hari|jangan|ojo|tetap|kita|kami|selalu|berani|bisa|juara|paling|oke|ok|gas\w*|maju|lanjut\w*|jari|jos|harga|itu|adalah|mantap|mantab|menuju)$/;
/** What is counted also in capital letters. */
const THING =
  /^(?:pemimpin|sama|hadiah|motor|mobil|sepeda|umroh|umrah|tiket|foto|gambar|sdgs|pilar|sila|nama|caleg|pemenang|voucher|putra|putri|wakil)$/;

/**
 * Behind a verb that urges and a number: `none` where that counts things ("menangkan 3 hadiah"), `doubt`
 * where it may. `behind` goes on from the number as printed, `isWritten` is "satu".
 */
export function countsThings(
  behind: string,
  isWritten: boolean,
  hasCapitals: boolean,
): 'none' | 'doubt' | null {
  const word = wordBehind(behind);
  if (word === null || PARTICLE.test(word.toLowerCase())) return null;
  if (THING.test(word.toLowerCase())) return 'none';
  const isSmall = /^\p{Ll}/u.test(word);
  // Where all letters are small, a name is small as well.
  if (isSmall) return isWritten || hasCapitals ? 'none' : 'doubt';
  return isWritten ? 'doubt' : null;
}

/** Whether a sentence in small letters goes on from a number: "paslon 1 doyan jalan-jalan". */
export function isSubject(behind: string): boolean {
  const word = wordBehind(behind);
  return word !== null && /^\p{Ll}/u.test(word) && !PARTICLE.test(word);
}

function wordBehind(text: string): string | null {
  return /^[ \t]+(\p{L}[\p{L}']+)/u.exec(text)?.[1] ?? null;
}

/** On the line of fingers that show no ballot number: ink, a dose, a hand. */
const OTHER_FINGERS =
  '(?:celup\\w*|tinta|minum|obat|cukup|ukuran|selebar|lebar|kelingking|telunjuk|jempol|tengah|manis|cuci|luka)(?![a-z])';
/** Fingers that are shown. */
const SHOWN = '(?:salam|acung\\w*|angkat|tunjuk\\w*|coblos|pilih|dukung|menangkan)';

/** What fingers say by what stands from `from` to the end of its line; all five are a hand that greets. */
export type Fingers = (from: number, value: string) => 'none' | 'doubt' | null;

/** Tells what fingers say anywhere in a folded text: looks for the words around them once. */
export function fingersIn(folded: string): Fingers {
  const [isOther, isShown] = [OTHER_FINGERS, SHOWN].map((words) => saidOnLine(folded, words));
  return (from, value) => {
    if (isOther?.(from)) return 'none';
    return isShown?.(from) && value !== '5' ? null : 'doubt';
  };
}

/** Whether one of some words begins at a place or behind it on its line; what stands before does not count. */
function saidOnLine(folded: string, words: string): (from: number) => boolean {
  const here = new RegExp(words, 'y');
  let starts: readonly number[] | null = null;
  return (from) => {
    here.lastIndex = from;
    if (here.test(folded)) return true;
    // Also such as begin within another.
    starts ??= [...folded.matchAll(new RegExp(`(?<![a-z])(?=${words})`, 'g'))].map(
      ({ index }) => index,
    );
    const next = starts[firstFrom(starts, from)];
    return next !== undefined && !folded.slice(from, next).includes('\n');
  };
}
