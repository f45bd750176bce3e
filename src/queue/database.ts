/** Something that answers SQL: a database, or one transaction in it. */
export interface Queryable {
  /**
   * One statement with `$1`-style values to its rows. Numbers come as numbers (int8 too), `timestamptz` as
   * `Date`, `jsonb` parsed, `bytea` as `Uint8Array`. Give `jsonb` as a JSON string, arrays as arrays.
   */
  query<T = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** Several statements, without values, to the rows of the last. */
  script<T = Record<string, unknown>>(sql: string): Promise<T[]>;
}

/** The report database: PGlite or any Postgres, behind the same few words. */
export interface Database extends Queryable {
  readonly kind: 'pglite' | 'postgres';
  /** Runs `work` in one transaction, which is rolled back when it throws. Not to be nested. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Waits for what runs, then lets go. */
  close(): Promise<void>;
}
