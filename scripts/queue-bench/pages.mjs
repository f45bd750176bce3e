// Latency of what reviewers do over a queue of many cases, beside the round trip of a `select 1`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readChanges } from '../../dist/queue/case-changes.js';
import { listCases, readCase } from '../../dist/queue/cases.js';
import { openDatabase } from '../../dist/queue/open-database.js';
import { readDay } from '../../dist/queue/queue-day.js';
import { claim } from '../../dist/queue/review.js';
import { startPostgres } from './postgres.mjs';

const REVIEWER = { name: 'peninjau', isSupervisor: false };
const BATCH = 10_000;

/** p50 and p95 (ms) of each question, asked `rounds` times. */
export async function pagesBench({ store, cases, rounds, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'saring-bench-pages-'));
  const postgres = store === 'postgres' ? await startPostgres() : null;
  const database = await openDatabase({
    databaseUrl: postgres?.url,
    dataDirectory: folder,
    onFailure: log,
  });
  try {
    await seed(database, cases, log);
    return await measure(database, cases, rounds);
  } finally {
    await database.close();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By e-mail one in 10,000, by WhatsApp one in 50. */
const CHANNEL = `case when n % 10000 = 1 then 'email' when n % 50 = 2 then 'whatsapp' else 'web' end`;

/** Cases in all states, a minute apart, one in a hundred with the rarest label, each with a report. */
async function seed(database, cases, log) {
  for (let from = 0; from < cases; from += BATCH) {
    const to = Math.min(cases, from + BATCH) - 1;
    await database.query(
      `insert into saring.cases (id, state, regime, verdict, severity, score, labels, rules, quality, reports,
         reporters, priority, ranking, shown_report, first_at, channels, decision, decided_by, decided_at)
       select 'case_' || md5(n::text), s.state, (array['pilkada-2024', 'pemilu-2024'])[1 + n % 2],
         (array['review', 'prohibited', 'allowed', 'undetermined'])[1 + n % 4], n % 5, 0.5,
         case when n % 100 = 0 then array['child-involvement'] else array['insult', 'hoax'] end,
         array['hina'], (array['ok', 'ok', 'empty', 'gibberish'])[1 + n % 4], 1, 1,
         (n::bigint * 7919 % 1000) / 10.0, '{"severity": 30, "score": 5}', 'rep_' || md5(n::text),
         now() - n * interval '1 minute', array[${CHANNEL}],
         case when s.state = 'decided' then 'refer' end, case when s.state = 'decided' then 'x' end,
         case when s.state = 'decided' then now() - n * interval '30 seconds' end
       from generate_series($1::int, $2::int) n, lateral (select
         (array['open','open','open','open','open','open','escalated','appealed','waiting','decided'])[1 + n % 10]
           as state) s`,
      [from, to],
    );
    await database.query(
      `insert into saring.reports (id, submitted_by, request_sha256, status, channel, received_at, classified_at,
         post, quality, case_id, result)
       select 'rep_' || md5(n::text), 'bench', '', 'classified', ${CHANNEL},
         now() - n * interval '1 minute', now() - n * interval '1 minute',
         jsonb_build_object('text', repeat('Laporan ' || n || ' ', 30)), 'ok', 'case_' || md5(n::text),
         jsonb_build_object('findings', jsonb_build_array(jsonb_build_object('rule', 'hina')),
           'padding', (select jsonb_agg(md5((n * 100 + k)::text)) from generate_series(1, 60) k))
       from generate_series($1::int, $2::int) n`,
      [from, to],
    );
    await database.query(
      `insert into saring.decisions (seq, case_id, decision, by, at, confirmed, rejected)
       select n, 'case_' || md5(n::text), 'refer', 'x', now() - n * interval '30 seconds', '{}', '{}'
       from generate_series($1::int, $2::int) n where n % 10 = 9`,
      [from, to],
    );
    log(`${to + 1} cases`);
  }
  await database.script('analyze');
}

async function measure(database, cases, rounds) {
  const ends = {};
  for (const sort of ['priority', 'oldest']) ends[sort] = await deepCursor(database, cases, sort);
  const context = {
    database,
    deadlineOf: () => null,
    onDecided: async () => undefined,
    onReopened: async () => undefined,
  };
  const ids = await database.query('select id from saring.cases order by md5(id) limit 1000');
  const questions = {
    'select 1': () => database.query('select 1'),
    'first page': () => listCases(database, {}),
    'page of 200': () => listCases(database, { limit: 200 }),
    'oldest first': () => listCases(database, { sort: 'oldest' }),
    'deep page': () => listCases(database, { cursor: ends.priority }),
    'deep page, oldest first': () => listCases(database, { sort: 'oldest', cursor: ends.oldest }),
    'by label (common)': () => listCases(database, { label: 'insult' }),
    'by label (1 in 100)': () => listCases(database, { label: 'child-involvement' }),
    'by label (none)': () => listCases(database, { label: 'sara' }),
    'by regime, verdict, quality': () =>
      listCases(database, { regime: 'pilkada-2024', verdict: 'allowed', quality: 'empty' }),
    'by verdict and label (none)': () =>
      listCases(database, { verdict: 'prohibited', label: 'child-involvement' }),
    'by severity (2 in 5)': () => listCases(database, { severity: 3 }),
    'by severity (none)': () =>
      listCases(database, { severity: 4, quality: 'gibberish', state: 'waiting' }),
    'by channel (common)': () => listCases(database, { channel: 'web' }),
    'by channel (1 in 50)': () => listCases(database, { channel: 'whatsapp' }),
    'by channel (1 in 10,000)': () => listCases(database, { channel: 'email' }),
    'of the last hour': () => listCases(database, { after: ago(1) }),
    'of the last day': () => listCases(database, { after: ago(24) }),
    'of an old week': () => listCases(database, { after: ago(1_000), before: ago(832) }),
    'of an old week, oldest first': () =>
      listCases(database, { after: ago(1_000), before: ago(832), sort: 'oldest' }),
    'by all new filters': () =>
      listCases(database, { severity: 2, channel: 'whatsapp', after: ago(1_000), before: ago(1) }),
    'the day': () => readDay(database, {}),
    'events since': () => readChanges(database, 0, 1_001),
    decided: () => listCases(database, { state: 'decided' }),
    claimed: () => listCases(database, { state: 'claimed' }),
    'one case': (n) => readCase(database, ids[n % ids.length].id),
    'claim 5': () => claim(context, REVIEWER, { count: 5, leaseSeconds: 600 }),
    'claim 1 by channel (1 in 10,000)': () =>
      claim(context, REVIEWER, { count: 1, leaseSeconds: 600, filter: { channel: 'email' } }),
    'first page, some claimed': () => listCases(database, {}),
    'claimed, some claimed': () => listCases(database, { state: 'claimed' }),
  };
  const rows = [];
  for (const [name, ask] of Object.entries(questions))
    rows.push({ name, ...(await time(ask, rounds)) });
  return rows;
}

/** The moment so many hours ago. */
function ago(hours) {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

async function deepCursor(database, cases, sort) {
  let cursor;
  for (let at = 0; at < cases * 0.7; at += 200) {
    ({ next: cursor } = await listCases(database, { sort, limit: 200, ...(cursor && { cursor }) }));
  }
  return cursor;
}

async function time(ask, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await ask(round);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { p50: at(0.5), p95: at(0.95) };
}
