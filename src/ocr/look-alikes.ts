/**
 * Puts right what a recogniser cannot tell apart in most typefaces, by what stands around it: capital
 * I and small l in words ("ll" → "II", a Roman numeral, "PlLIH" → "PILIH", "poIitik" → "politik"),
 * and o for zero in numbers ("5.oo0" → "5.000"). The length stays the same.
 */
export function settleLookAlikes(word: string): string {
  return settleZeros(settleBars(word));
}

function settleBars(word: string): string {
  // No Indonesian word is made of l alone; Roman numerals ("Dapil II") are made of I.
  if (/^[Il]+$/.test(word)) return 'I'.repeat(word.length);
  const others = word.replace(/[^\p{L}]|[Il]/gu, '');
  if (/^\p{Lu}{2,}$/u.test(others)) return word.replaceAll('l', 'I');
  return word.replace(/(?<=\p{Ll})I(?=\p{Ll})/gu, 'l');
}

/** Digits, o and separators that touch no letters but those of "Rp". */
const NUMBER = /(?<=^Rp|[^\p{L}]|^)[\doO][\doO.,]*(?!\p{L})/gu;

function settleZeros(word: string): string {
  return word.replace(NUMBER, (number) => {
    // One digit after an o may be a name ("O2"); two are a number ("o812").
    const isNumber = /^\d|\d.*\d$/.test(number);
    return isNumber ? number.replace(/o/gi, '0') : number;
  });
}
