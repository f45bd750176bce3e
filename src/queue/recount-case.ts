import type { Classification } from '../domain/classification.js';
import { compareGravity, type Gravity, gravityOf, joinGravity } from './classified-report.js';
import type { Queryable } from './database.js';
import { jsonb } from './jsonb.js';

/** Reports that say the same. */
interface Kind {
  readonly gravity: Gravity | null;
  /** Of reports that were classified before gravities were kept. */
  readonly told: Told | null;
  readonly first: string;
  readonly erased: boolean;
}

type Told = Pick<Classification, 'verdict' | 'severity' | 'findings' | 'factChecks'>;

/** Counts a case by the reports that it holds now, and shows the gravest; its reporters are counted where it is ranked. */
export async function recount(tx: Queryable, caseId: string): Promise<void> {
  // Copies of one post say the same: told once, however many there are.
  const kinds = await tx.query<Kind>(
    `select gravity, told, (array_agg(id order by arrival))[1] as first,
       bool_or(erased_at is not null) as erased
     from (select id, arrival, erased_at, gravity,
             case when gravity is null and result -> 'verdict' is not null then jsonb_build_object(
               'verdict', result -> 'verdict', 'severity', result -> 'severity',
               'findings', result -> 'findings', 'factChecks', result -> 'factChecks') end as told
           from saring.reports where case_id = $1) r
     group by gravity, told order by min(arrival)`,
    [caseId],
  );
  const weighed = kinds.map(({ gravity, told, first }) => ({
    first,
    gravity: gravity ?? gravityOf(told as Classification | null),
  }));
  const gravest = weighed.reduce((a, b) => (compareGravity(b.gravity, a.gravity) > 0 ? b : a));
  const gravity = weighed.map((one) => one.gravity).reduce(joinGravity);
  // What an erased report said is told by its case alone.
  const keeps = kinds.some(({ erased }) => erased);
  await tx.query(
    `update saring.cases c set reports = n.reports, reach = n.reach, first_at = n.first_at,
       channels = n.channels, reporters = case when $3 then least(c.reporters, n.reports) else 0 end, last_at = n.last_at, shown_report = $2,
       verdict = case when $3 then c.verdict else g.verdict end,
       severity = case when $3 then c.severity else g.severity end,
       score = case when $3 then c.score else g.score end,
       labels = case when $3 then c.labels else array(select jsonb_array_elements_text(g.labels)) end,
       rules = case when $3 then c.rules else array(select jsonb_array_elements_text(g.rules)) end,
       fact_checked = case when $3 then c.fact_checked else g."factChecked" end
     from (select count(*)::int as reports, array_agg(distinct channel) as channels,
             coalesce(max(reach), 0) as reach, min(reported_at) as first_at,
             max(reported_at) as last_at from saring.reports where case_id = $1) n,
       jsonb_to_record($4::jsonb) as g (verdict text, severity int, score real, labels jsonb, rules jsonb,
         "factChecked" boolean)
     where c.id = $1`,
    [caseId, gravest.first, keeps, jsonb(gravity)],
  );
}
