import { expect, it } from 'vitest';
import { appendEvents, type HashedEvent, hashOf } from '../../src/queue/audit-log.js';
import { Jobs } from '../../src/queue/jobs.js';
import { MigrationError, migrate } from '../../src/queue/migrate.js';
import { MIGRATIONS } from '../../src/queue/migrations.js';
import { describeStores } from '../support/databases.js';

describeStores('database', ({ database }) => {
  it('gives numbers, dates, bytes, arrays and JSON as what they are', async () => {
    const bytes = new Uint8Array([0, 1, 255]);
    const [row] = await database().query(
      `select $1::bigint as big, $2::timestamptz as at, $3::bytea as bytes, $4::text[] as list,
              $5::jsonb as json, null as nothing`,
      [9_007_199_254_740_000, '2024-11-24T00:00:00+07:00', bytes, ['a', "b'"], '{"x":[1,null]}'],
    );
    expect(row).toMatchObject({
      big: 9_007_199_254_740_000,
      at: new Date('2024-11-23T17:00:00Z'),
      list: ['a', "b'"],
      json: { x: [1, null] },
      nothing: null,
    });
    expect(new Uint8Array(row?.bytes as Uint8Array)).toEqual(bytes);
  });

  it('rolls back what threw, and goes on', async () => {
    await database().script('create table t (n int)');
    const failing = database().transaction(async (tx) => {
      await tx.query('insert into t values (1)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(database().query('select nonsense')).rejects.toThrow(/nonsense/);
    await database().transaction((tx) => tx.query('insert into t values (2)'));
    expect(await database().query('select n from t')).toEqual([{ n: 2 }]);
  });

  it('keeps transactions apart that run side by side', async () => {
    await database().script('create table counter (n int); insert into counter values (0)');
    await Promise.all(
      Array.from({ length: 20 }, () =>
        database().transaction(async (tx) => {
          const [row] = await tx.query<{ n: number }>('select n from counter for update');
          await tx.query('update counter set n = $1', [(row?.n ?? 0) + 1]);
        }),
      ),
    );
    expect(await database().query('select n from counter')).toEqual([{ n: 20 }]);
  });

  it('migrates once, also when many start together; refuses what it does not know', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database())));
    const rows = await database().query('select version from saring.migrations');
    expect(rows).toHaveLength(MIGRATIONS.length);
    await expect(migrate(database(), [])).rejects.toThrow(MigrationError);
    await expect(migrate(database(), [...MIGRATIONS].fill('select 1'))).rejects.toThrow(/differs/);
  });

  it('sets jobs up once, also when many start together', async () => {
    const open = () => Jobs.open(database(), (error) => failures.push(error));
    const failures: unknown[] = [];
    const opened = await Promise.all([open(), open(), open(), open()]);
    await Promise.all(opened.map((jobs) => jobs.stop()));
    expect(failures).toEqual([]);
    expect(await database().query('select name from pgboss.schedule order by name')).toEqual([
      { name: 'retention' },
      { name: 'upkeep' },
    ]);
  });

  it('chains events, and lets nobody change one', async () => {
    const event = {
      kind: 'case-opened',
      actor: 'system',
      caseId: 'case_1',
      reportId: null,
      data: { b: 1, a: 'é' },
    } as const;
    await Promise.all(
      [1, 2, 3].map(() =>
        database().transaction((tx) => appendEvents(tx, [event, { ...event, text: 'alasan' }])),
      ),
    );
    const rows = await database().query<HashedEvent & { hash: string; at: unknown }>(
      `select seq, at, kind, actor, case_id as "caseId", report_id as "reportId", data, previous, hash
       from saring.events order by seq`,
    );
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    rows.forEach(({ hash, ...row }, at) => {
      expect(row.previous).toBe(rows[at - 1]?.hash ?? '');
      expect(hashOf({ ...row, at: (row.at as unknown as Date).toISOString() })).toBe(hash);
    });
    expect(await database().query('select count(*)::int as n from saring.event_texts')).toEqual([
      { n: 3 },
    ]);
    for (const sql of ["update saring.events set actor = 'x'", 'delete from saring.events']) {
      await expect(database().query(sql)).rejects.toThrow(/append-only/);
    }
  });

  it('brings a database of the first version up to date: cases know by which channels they came', async () => {
    await database().script('drop schema saring cascade');
    await migrate(database(), MIGRATIONS.slice(0, 1));
    await database().script(
      `insert into saring.cases (id, regime, verdict, severity, shown_report)
         values ('case_1', 'x', 'review', 1, 'a'), ('case_2', 'x', 'review', 1, 'c');
       insert into saring.reports (id, submitted_by, request_sha256, channel, case_id) values
         ('a', 'x', '', 'web', 'case_1'), ('b', 'x', '', 'email', 'case_1'), ('b2', 'x', '', 'web', 'case_1'),
         ('c', 'x', '', 'import', 'case_2'), ('d', 'x', '', 'whatsapp', null)`,
    );
    await migrate(database());
    expect(
      await database().query('select id, channels, undo from saring.cases order by id'),
    ).toEqual([
      { id: 'case_1', channels: ['email', 'web'], undo: null },
      { id: 'case_2', channels: ['import'], undo: null },
    ]);
  });
});
