/** A question that gives a row (seq, id) for each thing that is not as the chain says. */
interface CrossCheck {
  readonly sql: string;
  readonly message: string;
}

/** Decisions that were taken back, by the events that say so. */
const UNDONE = `select seq, case_id, (data::jsonb ->> 'undone')::bigint as undone
  from saring.events where kind = 'decision-undone'`;

/** The chain's last word on the state of each case. */
const LAST_STATE = `
  select distinct on (case_id) case_id, seq,
    case kind when 'case-appealed' then 'appealed' when 'case-escalated' then 'escalated'
      when 'case-decided' then
        case data::jsonb ->> 'decision' when 'need-info' then 'waiting' else 'decided' end
      when 'decision-undone' then data::jsonb ->> 'to' else 'open' end as state
  from saring.events
  where kind in ('case-appealed', 'case-escalated', 'case-decided', 'case-reopened', 'decision-undone')
  order by case_id, seq desc`;

const LAST_DECISION = `
  select distinct on (case_id) case_id, seq, actor, data::jsonb as data
  from saring.events where kind = 'case-decided' and seq not in (select undone from (${UNDONE}) u where undone is not null)
  order by case_id, seq desc`;

const AT = `(e.data::jsonb ->> 'at')::timestamptz`;

/** Rows of cases, decisions and reports against a chain that is intact. */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  {
    sql: `select e.seq, e.case_id as id from saring.events e
      left join saring.decisions d on d.seq = e.seq where e.kind = 'case-decided' and d.seq is null`,
    message: 'putusan yang tercatat dalam rantai hilang dari daftar putusan',
  },
  {
    sql: `select d.seq, d.case_id as id from saring.decisions d
      left join saring.events e on e.seq = d.seq and e.kind = 'case-decided' where e.seq is null`,
    message: 'putusan ini tidak tercatat dalam rantai',
  },
  {
    sql: `select d.seq, d.case_id as id from saring.decisions d
      join saring.events e on e.seq = d.seq and e.kind = 'case-decided'
      where (d.case_id, d.decision, d.by, d.at) is distinct from
          (e.case_id, e.data::jsonb ->> 'decision', e.actor, ${AT})
        or to_jsonb(d.confirmed) is distinct from e.data::jsonb -> 'confirmed'
        or to_jsonb(d.rejected) is distinct from e.data::jsonb -> 'rejected'`,
    message: 'putusan dalam daftar putusan berbeda dari yang tercatat dalam rantai',
  },
  {
    sql: `select coalesce(u.seq, d.seq) as seq, coalesce(d.case_id, u.case_id) as id
      from (select * from saring.decisions where undone_by is not null) d
      full join (${UNDONE}) u on (u.seq, u.undone, u.case_id) = (d.undone_by, d.seq, d.case_id)
      where u.seq is null or d.seq is null`,
    message: 'penarikan putusan dalam daftar putusan berbeda dari yang tercatat dalam rantai',
  },
  {
    sql: `select e.seq, coalesce(c.id, e.case_id) as id from saring.cases c
      full join (${LAST_DECISION}) e on e.case_id = c.id
      where (c.decision, c.decided_by, c.decided_at) is distinct from
        (e.data ->> 'decision', e.actor, (e.data ->> 'at')::timestamptz)`,
    message: 'putusan pada kasus berbeda dari putusan terakhirnya dalam rantai',
  },
  {
    sql: `select e.seq, c.id from saring.cases c left join (${LAST_STATE}) e on e.case_id = c.id
      where c.state <> coalesce(e.state, 'open')`,
    message: 'keadaan kasus berbeda dari yang tercatat dalam rantai',
  },
  {
    sql: `select null::bigint as seq, c.id from saring.cases c where not exists (
      select 1 from saring.events e where e.case_id = c.id
        and e.kind in ('case-opened', 'report-failed', 'case-split'))`,
    message: 'kasus ini tidak tercatat dalam rantai',
  },
  {
    sql: `select e.seq, e.case_id as id from saring.events e
      left join saring.cases c on c.id = e.case_id
      where e.kind in ('case-opened', 'case-split') and c.id is null`,
    message: 'kasus yang tercatat dalam rantai hilang',
  },
  {
    sql: `select null::bigint as seq, r.id from saring.reports r
      left join saring.events e on e.report_id = r.id and e.kind = 'report-received'
      where e.seq is null`,
    message: 'laporan ini tidak tercatat dalam rantai',
  },
  {
    sql: `select e.seq, e.report_id as id from saring.events e
      left join saring.reports r on r.id = e.report_id
      where e.kind = 'report-received' and r.id is null and not exists (
        select 1 from saring.events x where x.report_id = e.report_id and x.kind = 'content-erased')`,
    message: 'laporan yang tercatat dalam rantai hilang',
  },
];
