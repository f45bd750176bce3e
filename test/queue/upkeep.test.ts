import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/queue/database.js';
import { Jobs } from '../../src/queue/jobs.js';
import { rankCases } from '../../src/queue/rank-cases.js';
import { upkeep } from '../../src/queue/upkeep.js';
import { describeStores } from '../support/databases.js';
import { seedCases, seededReport } from '../support/queue-seed.js';

describeStores('upkeep', ({ database }) => {
  let jobs: Jobs;
  beforeAll(async () => {
    jobs = await Jobs.open(database(), (error) => console.error(error));
  });
  afterAll(() => jobs.stop());

  const deadlines = async (ids: readonly string[]) => {
    const rows = await database().query<{ points: number; priority: number; sum: number }>(
      `select (ranking ->> 'deadline')::float8 as points, priority,
         (select sum(value::float8) from jsonb_each_text(ranking) where key <> 'burst') as sum
       from saring.cases where id = any($1)`,
      [ids],
    );
    for (const { priority, sum } of rows) expect(priority).toBeCloseTo(sum, 6);
    return new Set(rows.map(({ points }) => points));
  };

  it('ranks waiting cases again when their deadline takes a step, and only then', async () => {
    const ids = await seedCases(database(), 450, { name: 'steps' });
    await database().transaction((tx) => rankCases(tx, ids, () => null));
    expect(await deadlines(ids)).toEqual(new Set([0]));
    let written = 0;
    const counting: Database = {
      ...database(),
      transaction: (work) =>
        database().transaction((tx) =>
          work({
            ...tx,
            query: (sql, values) => {
              if (/^update saring.cases/.test(sql.trim())) written++;
              return tx.query(sql, values);
            },
          }),
        ),
    };
    const keep = (hours: number | null) => upkeep(counting, jobs, () => hours);
    await keep(20);
    expect([await deadlines(ids), written]).toEqual([new Set([12]), 3]);
    await keep(19);
    expect(written).toBe(3);
    await database().query(`update saring.cases set state = 'decided' where id = $1`, [ids[0]]);
    await keep(0);
    expect(await deadlines(ids.slice(1))).toEqual(new Set([15]));
    expect(await deadlines(ids.slice(0, 1))).toEqual(new Set([12]));
  });

  it('waits for who changes cases, and is not caught in a deadlock with him', async () => {
    const [id] = await seedCases(database(), 1, { name: 'order' });
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const linking = database().transaction(async (tx) => {
      await tx.query('select 1 from saring.audit_head for update');
      await held;
      await tx.query(`update saring.cases set severity = 4 where id = $1`, [id]);
      order.push('linked');
    });
    const keeping = upkeep(database(), jobs, () => 70).then(() => order.push('ranked'));
    setTimeout(release, 300);
    await Promise.all([linking, keeping]);
    expect(order).toEqual(['linked', 'ranked']);
    const [row] = await database().query<{ severity: number }>(
      `select (ranking ->> 'severity')::float8 as severity from saring.cases where id = $1`,
      [id],
    );
    expect(row?.severity).toBe(100);
  });

  it('lets no case sink for having many reports: its first counts, and the widest reach', async () => {
    const [id] = await seedCases(database(), 1, { name: 'many', reports: 301 });
    await database().query(
      `update saring.reports set reported_at = '2024-10-01T00:00:00Z', reach = 5000 where id = $1`,
      [seededReport(0, 0, 'many')],
    );
    await database().query(
      `update saring.cases set first_at = '2024-10-01T00:00:00Z', reach = 5000 where id = $1`,
      [id],
    );
    await database().transaction((tx) => rankCases(tx, [id as string], () => null));
    const [row] = await database().query<{ age: number; reach: number }>(
      `select (ranking ->> 'age')::float8 as age, (ranking ->> 'reach')::float8 as reach
       from saring.cases where id = $1`,
      [id],
    );
    // 274 days after 2024 began, a quarter of a point an hour.
    expect(row?.age).toBeCloseTo(-274 * 24 * 0.25, 6);
    expect(row?.reach).toBeCloseTo(2 * Math.log10(5001), 6);
  });
});
