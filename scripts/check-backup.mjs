// Backup and restore as docs/operations.md has them, done for real on reports made here. Needs a build.
//
//   npm run check:backup -- [--reports n] [--store pglite|postgres]
//
// pglite    stop, copy, start; the copy must have the same head of the audit chain and pass `saring audit verify`.
//           Copies that are taken while the service works are tried too, to say what they are worth.
// postgres  pg_dump while a worker classifies, pg_restore into an empty database, verify, and let a worker end what
//           waited there.
import { parseArgs } from 'node:util';
import { checkPglite } from './backup-check/pglite.mjs';
import { checkPostgres } from './backup-check/postgres.mjs';

const CHECKS = { pglite: checkPglite, postgres: checkPostgres };
const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', default: '600' },
    store: { type: 'string', default: Object.keys(CHECKS).join(' ') },
  },
});
const log = (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
for (const store of options.store.split(' ')) {
  const check = CHECKS[store];
  if (!check) throw new Error(`--store: ${Object.keys(CHECKS).join(', ')}`);
  log(`== ${store}, ${options.reports} reports`);
  await check({ reports: Number(options.reports), log });
}
log('every restored copy is whole');
