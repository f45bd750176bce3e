// Postgres: pg_dump and pg_restore.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../queue-bench/postgres.mjs';
import { saring } from '../queue-bench/processes.mjs';
import { importReports, stop, verifyWhole } from './steps.mjs';

const run = promisify(execFile);

export async function checkPostgres({ reports, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'saring-backup-'));
  const postgres = await startPostgres();
  const restoredUrl = postgres.url.replace(/\/[^/]*$/, '/restored');
  const env = (url) => ({ DATA_DIR: join(folder, 'data'), DATABASE_URL: url });
  const running = [];
  const work = async (url) => {
    const worker = saring(['worker'], env(url));
    running.push(worker);
    await worker.ready;
    return worker;
  };
  try {
    await importReports(folder, reports, env(postgres.url));
    const worker = await work(postgres.url);
    while ((await classified(postgres.url)) === 0) await delay(100);
    const dump = join(folder, 'saring.dump');
    const before = await classified(postgres.url);
    await run(join(postgres.binaries, 'pg_dump'), ['-Fc', '-f', dump, postgres.url]);
    const after = await classified(postgres.url);
    log(`dumped (${statSync(dump).size} bytes) while ${before} to ${after} were classified`);
    while ((await classified(postgres.url)) < reports) await delay(500);
    await stop(worker);

    execFileSync(join(postgres.binaries, 'createdb'), [
      '--maintenance-db',
      postgres.url,
      'restored',
    ]);
    await run(join(postgres.binaries, 'pg_restore'), [
      '--exit-on-error',
      '--no-owner',
      '-d',
      restoredUrl,
      dump,
    ]);
    const restored = await verifyWhole(env(restoredUrl));
    const waiting = reports - (await classified(restoredUrl));
    log(`restored: ${restored.events} events, ${waiting} reports wait`);
    assert(waiting > 0 && waiting < reports, 'the dump was not taken in the middle of the work');
    const second = await work(restoredUrl);
    while ((await classified(restoredUrl)) < reports) await delay(500);
    await stop(second);
    const last = await verifyWhole(env(restoredUrl), restored.head);
    const bytes = await sizeOf(restoredUrl);
    log(
      `the database: ${bytes} bytes, ${Math.round(bytes / reports)} a report (short texts, all classified)`,
    );
    log(`the rest classified there: ${last.events} events, the restored head is in the chain`);
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const classified = (url) =>
  ask(url, `select count(*)::int as n from saring.reports where status = 'classified'`);
const sizeOf = (url) => ask(url, 'select pg_database_size(current_database())::float8 as n');

async function ask(url, question) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(question);
    return rows[0].n;
  } finally {
    await client.end();
  }
}
