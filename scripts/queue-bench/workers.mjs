// What workers that share one Postgres classify, by their number: reports a second between the first and the last
// that were classified, all of them waiting when the workers were ready.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../../dist/queue/open-database.js';
import { startPostgres } from './postgres.mjs';
import { saring } from './processes.mjs';
import { reportLines } from './reports.mjs';

/** Reports a second that `count` workers classify together. */
export async function workersBench({ count, reports, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-workers-'));
  const postgres = await startPostgres();
  const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: postgres.url };
  const workers = [];
  try {
    const file = join(folder, 'laporan.ndjson');
    writeFileSync(file, [...reportLines(reports)].join(''));
    for (let n = 0; n < count; n++) workers.push(saring(['worker'], env));
    await Promise.all(workers.map(({ ready }) => ready));
    const importing = saring(['import', file], env);
    const { code } = await importing.exited;
    if (code !== 0) throw new Error(importing.output());
    const database = await openDatabase({
      databaseUrl: postgres.url,
      dataDirectory: '',
      onFailure: log,
    });
    for (;;) {
      const [{ waiting }] = await database.query(
        "select count(*)::int as waiting from saring.reports where status = 'queued'",
      );
      if (waiting === 0) break;
      await delay(500);
    }
    const [{ rate }] = await database.query(
      `select (count(*) / extract(epoch from max(classified_at) - min(classified_at)))::float8 as rate
       from saring.reports`,
    );
    await database.close();
    return { count, reports, rate };
  } finally {
    for (const { child } of workers) child.kill('SIGTERM');
    await Promise.all(workers.map(({ exited }) => exited));
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
