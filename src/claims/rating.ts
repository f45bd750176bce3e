/** Ratings that say that a claim is true, folded; "tidak benar" and "sebagian benar" are none of them. */
const TRUE_RATINGS = new Set([
  'benar',
  'betul',
  'fakta',
  'sesuai fakta',
  'terbukti',
  'terbukti benar',
  'terverifikasi',
  'bukan hoaks',
  'bukan hoax',
  'true',
  'correct',
  'accurate',
  'confirmed',
  'verified',
  'fact',
]);

/** Whether a publisher's rating says that the claim is true; what it does not say clearly it does not say. */
export function saysTrue(rating: string): boolean {
  const folded = rating
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return TRUE_RATINGS.has(folded);
}
