// A seeded source of chance (mulberry32), so that every machine draws the same set.

/** Chance that depends on `key` only: one key an image keeps the others as they are. */
export function seeded(key) {
  let state = hash(key);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  /** A real number, low ≤ x < high. */
  const between = (low, high) => low + next() * (high - low);
  /** A whole number, both ends included. */
  const int = (low, high) => Math.floor(between(low, high + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const chance = (share) => next() < share;
  const sign = () => (chance(0.5) ? 1 : -1);
  return { between, int, pick, chance, sign, some: (list, count) => some(list, count, int) };
}

/** `count` different entries in random order. */
function some(list, count, int) {
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(int(0, left.length - 1), 1)[0]);
}

/** FNV-1a, 32 bits. */
function hash(key) {
  let value = 0x811c9dc5;
  for (const character of key) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value;
}
