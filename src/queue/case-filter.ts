import type { CaseFilter } from '../domain/case-view.js';

/** A piece of SQL being put together with its `$n` values. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #parts: string[] = [];

  /** Adds `sql`, in which `?` stands for a value each. */
  add(sql: string, ...values: readonly unknown[]): this {
    let at = 0;
    this.#parts.push(sql.replaceAll('?', () => `$${this.values.push(values[at++])}`));
    return this;
  }

  /** The parts as items of a list. */
  list(): string {
    return this.#parts.join(', ');
  }

  toString(): string {
    return this.#parts.length === 0 ? 'true' : this.#parts.join(' and ');
  }
}

/** Cases in which somebody has work to do; as an index is made for it, to the letter. */
export const TO_REVIEW = `c.state in ('open', 'escalated', 'appealed')`;

/** Conditions on `saring.cases c`; without `state` all states. */
export function filterConditions(filter: CaseFilter): Conditions {
  const conditions = new Conditions();
  const { state, label, regime, verdict, quality, severity, channel, after, before } = filter;
  if (state === 'claimed') {
    // The index of cases with a lease is found by `is not null` only.
    conditions.add(
      `${TO_REVIEW} and c.lease_expires_at is not null and c.lease_expires_at > clock_timestamp()`,
    );
  } else if (state !== undefined) {
    conditions.add(
      'c.state = ? and (c.lease_expires_at is null or c.lease_expires_at <= clock_timestamp())',
      state,
    );
  }
  if (label !== undefined) conditions.add('c.labels @> array[?::text]', label);
  if (regime !== undefined) conditions.add('c.regime = ?', regime);
  if (verdict !== undefined) conditions.add('c.verdict = ?', verdict);
  if (quality !== undefined) conditions.add('c.quality = ?', quality);
  if (severity !== undefined) conditions.add('c.severity >= ?', severity);
  if (channel !== undefined) conditions.add('c.channels @> array[?::text]', channel);
  if (after !== undefined) conditions.add('c.first_at >= ?', after);
  if (before !== undefined) conditions.add('c.first_at < ?', before);
  return conditions;
}
