// Reports through kills at random moments: none lost, none doubled.
//
// The import runs until it is killed, and is run again. The service classifies beside it (Postgres, with a worker)
// or after it (the embedded database, which one process holds at a time), is killed and started again. Meanwhile
// reports are posted to it with a key each, and again until they are acknowledged.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { verifyAudit } from '../../dist/queue/audit-verify.js';
import { openDatabase } from '../../dist/queue/open-database.js';
import { startPostgres } from './postgres.mjs';
import { saring } from './processes.mjs';
import { reportLines, reportOf } from './reports.mjs';

/** Longest time (ms) between two kills: an import that is killed sooner is still at work when its last kill comes. */
const IMPORT_MS = 4_000;
const SERVICE_MS = 20_000;
const POST_EVERY_MS = 150;
const DRAIN_MS = 30_000;

/** Runs all of it on one store; the figures are read from the database at the end. */
export async function killBench({ store, reports, kills, drainSeconds, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-kill-'));
  const postgres = store === 'postgres' ? await startPostgres() : null;
  const env = {
    DATA_DIR: join(folder, 'data'),
    AUTH: 'on',
    ...(postgres && { DATABASE_URL: postgres.url }),
  };
  const file = join(folder, 'laporan.ndjson');
  writeFileSync(file, [...reportLines(reports)].join(''));
  const poster = new Poster(reports);
  const startedAt = performance.now();
  try {
    const importing = new Victim('import', () => saring(['import', file], env));
    const serving = new Victim('serve', () => saring(['serve'], env), poster);
    if (postgres) {
      const working = new Victim('worker', () => saring(['worker'], env));
      await killAll([importing], Math.ceil(kills / 4), IMPORT_MS, log);
      await killAll([importing, serving, working], kills - Math.ceil(kills / 4), SERVICE_MS, log);
      await working.end();
    } else {
      await killAll([importing], Math.ceil(kills / 3), IMPORT_MS, log);
      await importing.finish();
      await killAll([serving], kills - Math.ceil(kills / 3), SERVICE_MS, log);
    }
    await importing.finish();
    await serving.end();
    await drain(env, drainSeconds, log);
    const seconds = (performance.now() - startedAt) / 1000;
    return { store, reports, kills, seconds, ...(await verify(env, reports, poster)) };
  } finally {
    poster.stop();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills one of the victims after another, at random moments. */
async function killAll(victims, kills, longestMs, log) {
  for (const victim of victims) victim.start();
  for (let kill = 1; kill <= kills; kill++) {
    await delay(500 + Math.random() * longestMs);
    const alive = victims.filter((victim) => victim.isAlive);
    const victim = alive[Math.floor(Math.random() * alive.length)];
    if (!victim) {
      log(`kill ${kill}: nobody left to kill`);
      continue;
    }
    await victim.kill();
    log(`kill ${kill}: ${victim.name}`);
    victim.start();
  }
}

/** A process that is started again whenever it was killed. */
class Victim {
  constructor(name, spawn, poster = null) {
    Object.assign(this, { name, spawn, poster, running: null, isDone: false });
  }

  start() {
    if (this.isDone || this.isAlive) return;
    const running = this.spawn();
    this.running = running;
    running.exited.then(({ code }) => {
      if (code === 0) this.isDone = true;
      else if (code !== null)
        throw new Error(`${this.name} failed (${code}):\n${running.output()}`);
    });
    if (this.poster)
      running.ready.then(
        (url) => this.poster.sendTo(url),
        () => undefined,
      );
  }

  get isAlive() {
    return (
      this.running !== null && this.running.child.exitCode === null && !this.running.child.killed
    );
  }

  async kill() {
    this.poster?.pause();
    this.running.child.kill('SIGKILL');
    await this.running.exited;
  }

  /** Lets it run to its own end. */
  async finish() {
    this.start();
    await this.running.exited;
  }

  async end() {
    this.poster?.pause();
    if (!this.isAlive) return;
    this.running.child.kill('SIGTERM');
    await this.running.exited;
  }
}

/** Posts reports with a key each, the same again until it is acknowledged. */
class Poster {
  constructor(first) {
    Object.assign(this, {
      next: first,
      acknowledged: new Map(),
      url: null,
      timer: null,
      busy: false,
    });
  }

  sendTo(url) {
    this.url = url;
    this.timer ??= setInterval(() => void this.post(), POST_EVERY_MS);
  }

  pause() {
    this.url = null;
  }

  stop() {
    clearInterval(this.timer);
  }

  async post() {
    if (!this.url || this.busy) return;
    this.busy = true;
    const key = `post-${this.next}`;
    try {
      const answer = await fetch(`${this.url}/reports`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ ...reportOf(this.next), channel: 'web' }),
      });
      if (answer.status !== 202) throw new Error(`answered ${answer.status}`);
      this.acknowledged.set(key, (await answer.json()).reportId);
      this.next++;
    } catch {
      // Killed on the way: the same key again.
    } finally {
      this.busy = false;
    }
  }
}

/** Serves until nothing waits, or for so long. */
async function drain(env, seconds, log) {
  for (const until = Date.now() + seconds * 1000; ; ) {
    const waiting = await ask(
      env,
      "select count(*)::int as n from saring.reports where status = 'queued'",
    );
    log(`${waiting[0].n} reports wait`);
    if (waiting[0].n === 0 || Date.now() > until) return;
    const service = saring(['serve'], env);
    await service.ready;
    await delay(DRAIN_MS);
    service.child.kill('SIGTERM');
    await service.exited;
  }
}

async function verify(env, reports, poster) {
  const one = async (sql) => (await ask(env, sql))[0].n;
  const keys = await ask(
    env,
    'select idempotency_key as key, id from saring.reports where idempotency_key is not null',
  );
  const byKey = new Map(keys.map(({ key, id }) => [key, id]));
  const lost = [...poster.acknowledged].filter(([key, id]) => byKey.get(key) !== id).length;
  const database = await openFor(env);
  const audit = await verifyAudit(database);
  await database.close();
  return {
    posted: poster.acknowledged.size,
    stored: await one('select count(*)::int as n from saring.reports'),
    expected: reports + poster.acknowledged.size,
    acknowledgedLost: lost,
    doubled: await one(
      `select count(*)::int as n from (select 1 from saring.reports group by post->>'text' having count(*) > 1) d`,
    ),
    classified: await one(
      "select count(*)::int as n from saring.reports where status = 'classified'",
    ),
    failed: await one("select count(*)::int as n from saring.reports where status = 'failed'"),
    waitingWithoutJob: await one(
      `select count(*)::int as n from saring.reports r where status = 'queued' and not exists (
         select 1 from pgboss.job j where j.name = 'classify' and j.state < 'completed'
           and j.id = substr(r.id, 5)::uuid)`,
    ),
    classifiedWithoutCase: await one(
      "select count(*)::int as n from saring.reports where status <> 'queued' and case_id is null",
    ),
    cases: await one('select count(*)::int as n from saring.cases'),
    countedInCases: await one('select sum(reports)::int as n from saring.cases'),
    receivedEvents: await one(
      "select count(*)::int as n from saring.events where kind = 'report-received'",
    ),
    audit,
  };
}

async function openFor({ DATABASE_URL: databaseUrl, DATA_DIR: dataDirectory }) {
  return openDatabase({ databaseUrl, dataDirectory, onFailure: () => undefined });
}

async function ask(env, sql) {
  const database = await openFor(env);
  try {
    return await database.query(sql);
  } finally {
    await database.close();
  }
}
