/** Changes of the database's shape, in order; one that has run anywhere is never edited. */
export const MIGRATIONS: readonly string[] = [
  `
  create table saring.files (
    sha256 text primary key,
    bytes bytea not null,
    created_at timestamptz not null default now()
  );

  create table saring.cases (
    id text primary key,
    state text not null default 'open',
    regime text not null,
    verdict text not null,
    severity int not null,
    score real,
    labels text[] not null default '{}',
    rules text[] not null default '{}',
    quality text not null default 'ok',
    fact_checked boolean not null default false,
    reports int not null default 0,
    reporters int not null default 0,
    weight real not null default 0,
    reach bigint not null default 0,
    first_at timestamptz not null default now(),
    last_at timestamptz not null default now(),
    priority double precision not null default 0,
    ranking jsonb not null default '{}',
    shown_report text not null,
    heap text unique,
    lease_holder text,
    lease_token_sha256 text,
    lease_expires_at timestamptz,
    seen_verdict text,
    seen_rules text[],
    decision text,
    decided_by text,
    decided_at timestamptz,
    deciders text[] not null default '{}',
    barred text[] not null default '{}'
  );
  create index cases_by_priority on saring.cases (state, priority, id);
  create index cases_by_age on saring.cases (state, first_at, id);
  create index cases_to_review on saring.cases (priority, id)
    where state in ('open', 'escalated', 'appealed');
  create index cases_to_review_by_age on saring.cases (first_at, id)
    where state in ('open', 'escalated', 'appealed');
  create index cases_claimed on saring.cases (priority, id) where lease_expires_at is not null;
  create index cases_by_decision on saring.cases (decided_at, id) where decided_at is not null;
  create index cases_by_label on saring.cases using gin (labels) with (fastupdate = off);

  create table saring.reports (
    id text primary key,
    arrival bigint generated always as identity unique,
    submitted_by text not null,
    idempotency_key text,
    request_sha256 text not null,
    status text not null default 'queued',
    channel text not null,
    reporter text,
    note text,
    link text,
    reach bigint,
    post jsonb,
    received_at timestamptz not null default now(),
    reported_at timestamptz not null default now(),
    attempts int not null default 0,
    quality text,
    case_id text references saring.cases (id),
    linked_to text references saring.reports (id),
    linked_by text,
    result jsonb,
    classified_at timestamptz,
    erased_at timestamptz,
    unique (submitted_by, idempotency_key)
  );
  create index reports_of_case on saring.reports (case_id, arrival);
  create index reports_queued on saring.reports (arrival) where status = 'queued';
  create index reports_by_reporter on saring.reports (reporter, reported_at) where reporter is not null;
  create index reports_to_erase on saring.reports (received_at) where erased_at is null;

  create table saring.report_files (
    report_id text not null references saring.reports (id),
    at int not null,
    name text,
    sha256 text not null,
    primary key (report_id, at)
  );
  create index report_files_by_file on saring.report_files (sha256);

  create table saring.prints (
    id bigint generated always as identity primary key,
    case_id text not null references saring.cases (id),
    report_id text not null references saring.reports (id),
    print jsonb not null
  );
  create index prints_of_case on saring.prints (case_id);
  create table saring.print_keys (
    key text not null,
    print_id bigint not null references saring.prints (id) on delete cascade,
    primary key (key, print_id)
  );
  create index print_keys_by_print on saring.print_keys (print_id);

  create table saring.decisions (
    seq bigint primary key,
    case_id text not null references saring.cases (id),
    decision text not null,
    by text not null,
    at timestamptz not null,
    confirmed text[] not null,
    rejected text[] not null
  );
  create index decisions_of_case on saring.decisions (case_id, seq);

  create table saring.events (
    seq bigint primary key,
    at timestamptz not null,
    kind text not null,
    actor text not null,
    case_id text,
    report_id text,
    data text not null,
    previous text not null,
    hash text not null
  );
  create index events_of_case on saring.events (case_id, seq);
  create function saring.refuse_change() returns trigger language plpgsql as
    'begin raise exception ''events are append-only''; end';
  create trigger events_are_append_only before update or delete or truncate on saring.events
    for each statement execute function saring.refuse_change();
  create table saring.event_texts (
    seq bigint primary key references saring.events (seq),
    nonce text not null,
    text text not null
  );
  create table saring.audit_head (
    one boolean primary key default true check (one),
    seq bigint not null,
    hash text not null
  );
  insert into saring.audit_head (seq, hash) values (0, '');

  create table saring.imports (
    source_sha256 text primary key,
    name text not null,
    next_row bigint not null,
    accepted bigint not null default 0,
    repeated bigint not null default 0,
    rejected bigint not null default 0,
    settings text not null,
    finished_at timestamptz
  );
  `,
  `
  alter table saring.cases
    add column channels text[] not null default '{}',
    add column undo jsonb;
  update saring.cases c set channels = r.channels
    from (select case_id, array_agg(distinct channel) as channels from saring.reports
          where case_id is not null group by case_id) r
    where r.case_id = c.id;
  create index cases_by_channel on saring.cases using gin (channels) with (fastupdate = off);
  create index cases_by_severity on saring.cases (severity, state);

  alter table saring.decisions add column undone_by bigint;
  create index decisions_in_force on saring.decisions (at) where undone_by is null;
  create index reports_by_receipt on saring.reports (received_at);
  create index reports_by_classification on saring.reports (classified_at) where status = 'classified';
  `,
  // What a result comes to, so that a case is counted without reading all of its results. Null of reports from before,
  // and of those whose result is written anew without another gravity, as a process of the version before does.
  `
  alter table saring.reports add column gravity jsonb;
  create function saring.forget_gravity() returns trigger language plpgsql as
    'begin
       if new.gravity is not distinct from old.gravity then new.gravity := null; end if;
       return new;
     end';
  create trigger gravity_is_of_its_result before update of result on saring.reports
    for each row when (new.result is distinct from old.result) execute function saring.forget_gravity();
  `,
];
