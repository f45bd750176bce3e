/**
 * Puts right what a recogniser cannot tell apart in most typefaces, capital I and small l, by the
 * word around it: "ll" → "II" (a Roman numeral), "PlLIH" → "PILIH", "poIitik" → "politik". The
 * length stays the same.
 */
export function settleLookAlikes(word: string): string {
  // No Indonesian word is made of l alone; Roman numerals ("Dapil II") are made of I.
  if (/^[Il]+$/.test(word)) return 'I'.repeat(word.length);
  const others = word.replace(/[^\p{L}]|[Il]/gu, '');
  if (/^\p{Lu}{2,}$/u.test(others)) return word.replaceAll('l', 'I');
  return word.replace(/(?<=\p{Ll})I(?=\p{Ll})/gu, 'l');
}
