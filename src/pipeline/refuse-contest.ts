import { AppError } from '../domain/errors.js';
import type { Rulebook } from '../domain/rulebook.js';
import type { CONTESTS } from '../domain/taxonomy.js';

/**
 * A contest of another regime would be held against the wrong law and days: throws `AppError` at
 * `/context/contest`.
 */
export function refuseOtherContest(
  contest: (typeof CONTESTS)[number] | undefined,
  { regime, contests }: Rulebook,
): void {
  if (contest === undefined || !contests || contests.includes(contest)) return;
  const held = contests.join(', ');
  const message = {
    id: `Rezim "${regime}" untuk pemilihan ${held}, bukan ${contest}. Isi context.regime yang sesuai.`,
    en: `Regime "${regime}" is about ${held}, not ${contest}. Give the context.regime that fits.`,
  };
  throw new AppError('invalid-post', message, [{ pointer: '/context/contest', message }]);
}
