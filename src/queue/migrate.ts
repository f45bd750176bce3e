import { createHash } from 'node:crypto';
import type { Database } from './database.js';
import { MIGRATIONS } from './migrations.js';

/** Any number will do, as long as nobody else takes it: held while the shape is changed. */
const LOCK = 5_727_464;

/** The database was made by a newer version, or its migrations are not ours. */
export class MigrationError extends Error {}

/**
 * Does `work` while no other process sets the same database up: pg-boss makes its schema and queues in steps that
 * collide when processes start together. The embedded database has one process.
 */
export function setUpAlone(database: Database, work: () => Promise<void>): Promise<void> {
  if (database.kind === 'pglite') return work();
  return database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await work();
  });
}

/** Brings the database up to this version's shape; of processes that start together one does it. */
export async function migrate(
  database: Database,
  migrations: readonly string[] = MIGRATIONS,
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await tx.script(`
      create schema if not exists saring;
      create table if not exists saring.migrations (
        version int primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      );`);
    const applied = await tx.query<{ version: number; sha256: string }>(
      'select version, sha256 from saring.migrations order by version',
    );
    refuseStrangers(applied, migrations);
    for (const [at, sql] of migrations.entries()) {
      if (at < applied.length) continue;
      await tx.script(sql);
      await tx.query('insert into saring.migrations (version, sha256) values ($1, $2)', [
        at + 1,
        sha256(sql),
      ]);
    }
  });
}

function refuseStrangers(
  applied: readonly { readonly version: number; readonly sha256: string }[],
  migrations: readonly string[],
): void {
  if (applied.length > migrations.length) {
    throw new MigrationError(
      `basis data laporan dibuat versi Saring yang lebih baru (schema ${applied.length}, ` +
        `this version knows ${migrations.length}); perbarui Saring`,
    );
  }
  const strange = applied.find(({ sha256: kept }, at) => kept !== sha256(migrations[at] ?? ''));
  if (strange) {
    throw new MigrationError(
      `basis data laporan tidak cocok dengan versi ini (migration ${strange.version} differs)`,
    );
  }
}

function sha256(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
