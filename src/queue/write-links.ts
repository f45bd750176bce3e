import { type ClassifiedReport, type Gravity, gravityOf } from './classified-report.js';
import type { Queryable } from './database.js';
import { keysOf } from './find-case.js';
import { jsonb } from './jsonb.js';
import type { CaseDraft, Link } from './place-reports.js';

/** Cases by id or heap, locked until the transaction ends. */
export async function readCases(
  tx: Queryable,
  ids: readonly string[],
  heaps: readonly string[],
): Promise<readonly CaseDraft[]> {
  const rows = await tx.query<Omit<CaseDraft, 'gravity' | 'added'> & Gravity>(
    `select id, regime, quality, heap, state, decision, shown_report as "shownReport", channels, verdict, severity,
       score, labels, rules, fact_checked as "factChecked",
       (select count(*)::int from saring.prints p where p.case_id = c.id) as prints
     from saring.cases c where id = any($1) or heap = any($2) order by id for update`,
    [ids, heaps],
  );
  return rows.map(({ verdict, severity, score, labels, rules, factChecked, ...draft }) => ({
    ...draft,
    gravity: { verdict, severity, score, labels, rules, factChecked },
    added: 0,
  }));
}

/** New cases. */
export async function writeCases(tx: Queryable, drafts: readonly CaseDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  await tx.query(
    `insert into saring.cases (id, regime, quality, heap, shown_report, verdict, severity, score, labels,
       rules, fact_checked, reports, channels)
     select id, regime, quality, heap, "shownReport", verdict, severity, score,
       array(select jsonb_array_elements_text(labels)), array(select jsonb_array_elements_text(rules)),
       "factChecked", added, array(select jsonb_array_elements_text(channels))
     from jsonb_to_recordset($1::jsonb) as c (id text, regime text, quality text, heap text,
       "shownReport" text, verdict text, severity int, score real, labels jsonb, rules jsonb,
       "factChecked" boolean, added int, channels jsonb)`,
    [jsonb(drafts.map(({ gravity, ...draft }) => ({ ...draft, ...gravity })))],
  );
}

/** Cases that took reports in. */
export async function updateCases(tx: Queryable, drafts: readonly CaseDraft[]): Promise<void> {
  const changed = drafts.filter(({ added }) => added > 0);
  if (changed.length === 0) return;
  await tx.query(
    `update saring.cases c set state = d.state, shown_report = d."shownReport", verdict = d.verdict,
       severity = d.severity, score = d.score,
       labels = array(select jsonb_array_elements_text(d.labels)),
       rules = array(select jsonb_array_elements_text(d.rules)),
       fact_checked = d."factChecked", reports = c.reports + d.added,
       channels = array(select jsonb_array_elements_text(d.channels)),
       undo = case when c.state = d.state then c.undo end
     from jsonb_to_recordset($1::jsonb) as d (id text, state text, "shownReport" text, verdict text,
       severity int, score real, labels jsonb, rules jsonb, "factChecked" boolean, added int, channels jsonb)
     where c.id = d.id`,
    [jsonb(changed.map(({ gravity, ...draft }) => ({ ...draft, ...gravity })))],
  );
}

/** What became of reports. */
export async function writeReports(tx: Queryable, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await tx.query(
    `update saring.reports r set status = l.status, quality = l.quality, result = l.result, gravity = l.gravity,
       case_id = l."caseId", linked_to = l."linkedTo", linked_by = l."linkedBy", classified_at = now()
     from jsonb_to_recordset($1::jsonb) as l (id text, status text, quality text, result jsonb, gravity jsonb,
       "caseId" text, "linkedTo" text, "linkedBy" text)
     where r.id = l.id`,
    [
      jsonb(
        links.map(({ report, draft, to, by }) => ({
          id: report.reportId,
          status: report.failed ? 'failed' : 'classified',
          quality: report.quality,
          result: report.result,
          gravity: gravityOf(report.result),
          caseId: draft.id,
          linkedTo: to,
          linkedBy: by,
        })),
      ),
    ],
  );
}

/** Prints of those that look new in their case, and the keys that they are found by. */
export async function writePrints(tx: Queryable, links: readonly Link[]): Promise<void> {
  const kept = links.filter(({ keepsPrint }) => keepsPrint);
  if (kept.length === 0) return;
  const ids = await tx.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('saring.prints', 'id')) as id
     from generate_series(1, $1::int)`,
    [kept.length],
  );
  const prints = kept.map(({ report, draft }, at) => ({
    id: ids[at]?.id,
    caseId: draft.id,
    reportId: report.reportId,
    print: report.fingerprint,
    keys: keysOf(report.regime, report.fingerprint),
  }));
  await tx.query(
    `insert into saring.prints (id, case_id, report_id, print) overriding system value
     select * from jsonb_to_recordset($1::jsonb) as p (id bigint, "caseId" text, "reportId" text, print jsonb)`,
    [jsonb(prints)],
  );
  await writeKeys(tx, prints);
}

/** Puts the print of a report in the place of the one that it has; it gets none where it has none. */
export async function rewritePrint(
  tx: Queryable,
  { reportId, regime, fingerprint }: ClassifiedReport,
): Promise<void> {
  const prints = await tx.query<{ id: number }>(
    'update saring.prints set print = $2::jsonb where report_id = $1 returning id',
    [reportId, jsonb(fingerprint)],
  );
  await tx.query('delete from saring.print_keys where print_id = any($1::bigint[])', [
    prints.map(({ id }) => id),
  ]);
  await writeKeys(
    tx,
    prints.map(({ id }) => ({ id, keys: keysOf(regime, fingerprint) })),
  );
}

async function writeKeys(
  tx: Queryable,
  prints: readonly { readonly id: number | undefined; readonly keys: readonly string[] }[],
): Promise<void> {
  await tx.query(
    `insert into saring.print_keys (key, print_id)
     select distinct k.key, p.id from jsonb_to_recordset($1::jsonb) as p (id bigint, keys jsonb)
     cross join lateral jsonb_array_elements_text(p.keys) k (key)`,
    [jsonb(prints.map(({ id, keys }) => ({ id, keys })))],
  );
}
