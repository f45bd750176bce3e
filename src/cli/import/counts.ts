/** `rb` and its kin, by what they multiply. `M` is left out: milyar to some, million to others. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  rb: 1e3,
  ribu: 1e3,
  k: 1e3,
  jt: 1e6,
  juta: 1e6,
};

const PLAIN = /^\d+$/;
/** Thousands parted by dots, as Indonesian writes them. */
const GROUPED = /^\d{1,3}(?:\.\d{3})+$/;
/** One or two decimals cannot be taken for thousands; three can. */
const DECIMAL = /^\d+[.,]\d{1,2}$/;

/**
 * A whole number as people write it: `1200`, `1.200`, `12 rb`, `1,5 jt`. Null for what is no whole number, and
 * for what may be read in two ways, such as `1,200` or `1.200 rb`.
 */
export function parseCount(text: string): number | null {
  const found = /^([\d.,]+)\s*([a-z]*)\.?$/i.exec(text.trim());
  const unit = UNITS[found?.[2]?.toLowerCase() ?? '?'];
  if (!found || unit === undefined) return null;
  const digits = found[1] ?? '';
  if (PLAIN.test(digits)) return whole(Number(digits) * unit);
  if (unit === 1) return GROUPED.test(digits) ? whole(Number(digits.replaceAll('.', ''))) : null;
  return DECIMAL.test(digits) ? whole(Math.round(Number(digits.replace(',', '.')) * unit)) : null;
}

function whole(value: number): number | null {
  return Number.isSafeInteger(value) ? value : null;
}

const YES = new Set(['ya', 'true', '1', 'yes']);
const NO = new Set(['tidak', 'false', '0', 'no']);

/** `ya` or `tidak` and their like; null for anything else. */
export function parseFlag(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
