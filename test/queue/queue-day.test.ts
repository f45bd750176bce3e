import { expect, it } from 'vitest';
import { queueDaySchema } from '../../src/domain/case-view.js';
import { readDay } from '../../src/queue/queue-day.js';
import { describeStores } from '../support/databases.js';
import { seedCases, seededReport } from '../support/queue-seed.js';

describeStores('queue day', ({ database }) => {
  const set = (table: string, id: string | undefined, sql: string) =>
    database().query(`update saring.${table} set ${sql} where id = $1`, [id]);
  const read = async (query: Parameters<typeof readDay>[1]) =>
    queueDaySchema.parse(await readDay(database(), query));
  const decide = (seq: number, id: string | undefined, at: string, more = `'refer', null`) =>
    database().query(
      `insert into saring.decisions (seq, case_id, at, by, confirmed, rejected, decision, undone_by)
       values ($1, $2, $3, 'ani', '{}', '{}', ${more})`,
      [seq, id, at],
    );

  it('is empty, without medians, where nothing is', async () => {
    const day = await read({ day: '2024-11-24' });
    expect(day).toMatchObject({
      ...{ day: '2024-11-24', timeZone: 'Asia/Jakarta', received: 0, classified: 0, decided: 0 },
      waiting: { open: 0, claimed: 0, escalated: 0, appealed: 0, waiting: 0 },
      ...{ queued: 0, medianAgeMinutes: null, medianDecisionMinutes: null },
    });
    expect(day.hours.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, at) => at));
  });

  it('counts a day from midnight to midnight where it is asked for, by its hours', async () => {
    const ids = await seedCases(database(), 5, { name: 'day' });
    const at = [
      '2024-11-23T16:59:59.999Z',
      '2024-11-23T17:00:00Z',
      '2024-11-24T02:30:00Z',
      '2024-11-24T16:59:59Z',
      '2024-11-24T17:00:00Z',
    ];
    for (const [n, moment] of at.entries()) {
      const received = `received_at = '${moment}', classified_at = '2024-11-24T03:00:00Z'`;
      await set('reports', seededReport(n, 0, 'day'), received);
      await set('cases', ids[n], `first_at = '2024-11-24T00:00:00Z'`);
    }
    await set('reports', seededReport(4, 0, 'day'), `status = 'failed'`);
    await decide(1, ids[0], '2024-11-24T01:00:00Z');
    await decide(2, ids[1], '2024-11-24T01:30:00Z');
    await decide(3, ids[2], '2024-11-24T05:00:00Z');
    await decide(4, ids[3], '2024-11-24T06:00:00Z', `'refer', 9`);
    await decide(5, ids[3], '2024-11-24T06:00:00Z', `'need-info', null`);
    await decide(6, ids[3], '2024-11-25T06:00:00Z');

    const west = await read({ day: '2024-11-24' });
    expect(west).toMatchObject({ received: 3, classified: 4, decided: 3 });
    const busy = west.hours.filter((hour) => hour.received + hour.classified + hour.decided > 0);
    expect(busy).toEqual([
      { hour: 0, received: 1, classified: 0, decided: 0 },
      { hour: 8, received: 0, classified: 0, decided: 2 },
      { hour: 9, received: 1, classified: 0, decided: 0 },
      { hour: 10, received: 0, classified: 4, decided: 0 },
      { hour: 12, received: 0, classified: 0, decided: 1 },
      { hour: 23, received: 1, classified: 0, decided: 0 },
    ]);
    expect(west.medianDecisionMinutes).toBe(90);
    // Midnight of Jayapura is two hours before that of Jakarta.
    const east = await read({ day: '2024-11-24', timeZone: 'Asia/Jayapura' });
    expect(east.received).toBe(3);
    expect(east.hours.filter(({ received }) => received > 0).map(({ hour }) => hour)).toEqual([
      1, 2, 11,
    ]);
  });

  it('counts what waits now, as it stands, and how long half of it has waited', async () => {
    const [a, b, c, d, e] = await seedCases(database(), 5, { name: 'now' });
    await database().query(`update saring.cases set state = 'decided'`);
    const ago = (minutes: number) => `first_at = now() - interval '${minutes} minutes'`;
    const held = (until: string) =>
      `lease_holder = 'x', lease_token_sha256 = 'x', lease_expires_at = now() + interval '${until}'`;
    await set('cases', a, `state = 'open', ${ago(10)}`);
    await set('cases', b, `state = 'open', ${ago(20)}, ${held('1 hour')}`);
    await set('cases', c, `state = 'escalated', ${ago(40)}, ${held('-1 hour')}`);
    await set('cases', d, `state = 'appealed', ${ago(90)}, ${held('1 hour')}`);
    await set('cases', e, `state = 'waiting', ${ago(500)}`);
    await set('reports', seededReport(0, 0, 'now'), `status = 'queued'`);
    const now = await read({});
    expect(now.waiting).toEqual({ open: 1, claimed: 2, escalated: 1, appealed: 0, waiting: 1 });
    expect(now.queued).toBe(1);
    expect(now.medianAgeMinutes).toBeCloseTo(30, 0);
    await set('cases', a, `state = 'decided'`);
    expect((await read({})).medianAgeMinutes).toBeCloseTo(40, 0);
    const [today] = await database().query<{ day: string }>(
      `select to_char(now() at time zone 'Asia/Makassar', 'YYYY-MM-DD') as day`,
    );
    expect((await read({ timeZone: 'Asia/Makassar' })).day).toBe(today?.day);
  });
});
