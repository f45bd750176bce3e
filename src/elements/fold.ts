/**
 * Small letters without accents, each UTF-16 unit for itself: of the same length, so that offsets hold.
 */
export function fold(text: string): string {
  // Of plain letters the whole at once, which is many times as fast.
  if (/^[ -~\n]*$/.test(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+/g, (plain) => plain.toLowerCase()).replace(/[^\0-\x7f]/g, foldUnit);
}

function foldUnit(unit: string): string {
  const bare = unit.normalize('NFD').charAt(0).toLowerCase();
  return bare.length === 1 ? bare : unit;
}

/** A folded text with digits that OCR takes for letters as those letters; of the same length. */
export function asLetters(folded: string): string {
  return folded.replace(/[01|58]/g, (character) => LETTERS[character] ?? character);
}

/** Folded text with digits among letters as those letters ("v1s1"); numbers stay. Of the same length. */
export function lettered(folded: string): string {
  // Only runs with a digit, from where they begin: most words have none.
  return folded.replace(/(?<![a-z\d|])[a-z]*[\d|][a-z\d|]*/g, (run) =>
    /[a-z][\d|]*[a-z]/.test(run) ? asLetters(run) : run,
  );
}

const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', '|': 'i', 5: 's', 8: 'b' };

/**
 * A word as typefaces blur it, for comparing: look-alikes, old spellings (oe, dj, tj) and doubled letters
 * become one. Not so "ll", "li" and "il": as one letter they would leave nothing of "Lili".
 */
export function blurred(word: string): string {
  return asLetters(fold(word))
    .replace(/[^\p{L}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/l/g, 'i')
    .replace(/([^i])\1+/g, '$1');
}
