/** Numbers as Indonesian, and its regional languages write them out, up to twelve. */
const WRITTEN: readonly (readonly string[])[] = [
  ['satu', 'siji', 'setunggal', 'hiji', 'atu', 'settong', 'seddi', 'sada'],
  ['dua', 'loro', 'kalih', 'due', 'duo', 'dhuwa'],
  ['tiga', 'telu', 'tilu', 'tige', 'tigo', 'tolu', 'tello', 'tellu', 'lhee'],
  ['empat', 'papat', 'opat', 'ampek', 'ampat', 'ampa', 'peuet', 'eppa'],
  ['lima', 'limo', 'lime', 'gangsal', 'limong', 'lema'],
  ['enam', 'enem', 'genep', 'anam', 'onom', 'ennem', 'enneng'],
  ['tujuh', 'pitu', 'tujuah'],
  ['delapan', 'wolu', 'dalapan', 'lapan'],
  ['sembilan', 'sanga', 'songo', 'salapan'],
  ['sepuluh', 'sedasa'],
  ['sebelas', 'sewelas', 'sabelas'],
  ['dua belas', 'duabelas', 'rolas'],
];

const VALUES = new Map(
  WRITTEN.flatMap((words, at) => words.map((word) => [word, at + 1] as const)),
);

/** Alternatives of a regular expression for folded text, longest first: "dua belas" before "dua". */
export const NUMBER_WORDS = [...VALUES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(' ', '\\s*'))
  .join('|');

/** Digits, of which bars and rounds may be look-alikes: "O2", "1l", "l". For folded text. */
export const NUMBER_DIGITS = '[1-9il|][0-9oil|]|[o0]?[1-9il|]';

/** A ballot number as digits without leading zeros; null when `folded` is none of 1 to 99. */
export function ballotNumber(folded: string): string | null {
  const word = VALUES.get(folded.replace(/\s+/g, ' '));
  if (word !== undefined) return String(word);
  const digits = folded.replace(/o/g, '0').replace(/[il|]/g, '1');
  return /^(?:0?[1-9]|[1-9]\d)$/.test(digits) ? String(Number(digits)) : null;
}
