import type { Message } from '../domain/taxonomy.js';

const FIRST_YEAR = 2_000;
/** A clock that is fast, and no more. */
const EARLY_MS = 86_400_000;
/** What is wrong with another. */
export const NOT_A_TIME: Message = {
  id: `Waktu melapor harus sejak tahun ${FIRST_YEAR} dan tidak boleh di masa depan.`,
  en: `The time of reporting must be after ${FIRST_YEAR} and not in the future.`,
};

/** Whether something may have been reported then (ISO 8601). */
export function isPlausibleTime(text: string): boolean {
  const at = new Date(text);
  return at.getUTCFullYear() >= FIRST_YEAR && at.getTime() <= Date.now() + EARLY_MS;
}
