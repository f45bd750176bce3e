import { expect, it } from 'vitest';
import { type HashedEvent, hashOf } from '../../src/queue/audit-log.js';
import { eraseOld } from '../../src/queue/retention.js';
import { describeStores } from '../support/databases.js';
import { putCase, putReport } from '../support/queue-rows.js';

const NOW = '2025-06-01T00:00:00Z';

describeStores('retention', ({ database }) => {
  const rows = <T>(sql: string) => database().query<T>(sql);

  it('erases content of what was decided long ago, and nothing else', async () => {
    const db = database();
    await putCase(db, 'case_old');
    await putReport(db, {
      id: 'rep_1',
      caseId: 'case_old',
      text: 'rahasia',
      result: {},
      files: ['a', 'b'],
    });
    await putReport(db, {
      id: 'rep_2',
      caseId: 'case_old',
      receivedAt: '2025-05-20T00:00:00Z',
      files: ['c'],
    });
    await putCase(db, 'case_new', { decidedAt: '2025-05-15T00:00:00Z' });
    await putReport(db, { id: 'rep_3', caseId: 'case_new', files: ['b'] });
    for (const state of ['open', 'escalated', 'appealed', 'waiting']) {
      await putCase(db, `case_${state}`, { state });
      await putReport(db, { id: `rep_${state}`, caseId: `case_${state}`, files: ['d'] });
    }

    expect(await eraseOld(db, { days: 0, now: NOW })).toEqual({ reports: 0, files: 0, texts: 0 });
    await expect(eraseOld(db, { days: -1 })).rejects.toThrow(/RETENTION_DAYS/);
    expect(await eraseOld(db, { days: 90, now: NOW })).toEqual({ reports: 1, files: 1, texts: 1 });

    const kept = await rows<{ id: string }>(
      'select id from saring.reports where erased_at is null',
    );
    expect(kept.map(({ id }) => id).sort()).toEqual([
      'rep_2',
      'rep_3',
      'rep_appealed',
      'rep_escalated',
      'rep_open',
      'rep_waiting',
    ]);
    const [gone] = await rows("select * from saring.reports where id = 'rep_1'");
    expect(gone).toMatchObject({
      post: null,
      note: null,
      link: null,
      reporter: null,
      result: null,
      idempotency_key: null,
      request_sha256: '',
      status: 'classified',
      channel: 'web',
      case_id: 'case_old',
    });
    // The other report of the same file keeps it; digests stay, names of files do not.
    expect(await rows('select sha256 from saring.files order by 1')).toEqual(
      ['b', 'c', 'd'].map((sha256) => ({ sha256 })),
    );
    expect(
      await rows(
        "select name, sha256 from saring.report_files where report_id = 'rep_1' order by at",
      ),
    ).toEqual(['a', 'b'].map((sha256) => ({ name: null, sha256 })));
    expect(await rows("select 1 from saring.prints where report_id = 'rep_1'")).toEqual([]);
    expect(await rows("select 1 from saring.print_keys where key = 'rep_1'")).toEqual([]);
    const [event] = await rows<{ data: string }>(
      "select * from saring.events where kind = 'content-erased'",
    );
    expect(event).toMatchObject({ case_id: 'case_old', actor: 'system' });
    expect(JSON.parse(event?.data ?? '')).toEqual({ reports: ['rep_1'], retentionDays: 90 });
  });

  it('erases reasons once nothing of the case is left, and finds nothing the second time', async () => {
    const later = '2025-12-01T00:00:00Z';
    // rep_2, rep_3 with their notes, and the reasons on both cases.
    expect(await eraseOld(database(), { days: 90, now: later })).toEqual({
      reports: 2,
      files: 2,
      texts: 4,
    });
    expect(await eraseOld(database(), { days: 90, now: later })).toEqual({
      reports: 0,
      files: 0,
      texts: 0,
    });
    const texts = await rows<{ case_id: string }>(
      'select distinct case_id from saring.event_texts join saring.events using (seq) order by 1',
    );
    expect(texts.map(({ case_id }) => case_id)).toEqual([
      'case_appealed',
      'case_escalated',
      'case_open',
      'case_waiting',
    ]);
    expect(
      await rows("select decision, by from saring.decisions where case_id = 'case_old'"),
    ).toEqual([{ decision: 'violation', by: 'ani' }]);
  });

  it('goes on where a crash between batches left it', async () => {
    await putCase(database(), 'case_big');
    for (let i = 0; i < 501; i++)
      await putReport(database(), { id: `rep_big_${i}`, caseId: 'case_big' });
    let batches = 0;
    const dying = {
      ...database(),
      transaction: (async (work) => {
        if (batches++ === 1) throw new Error('power cut');
        return database().transaction(work);
      }) as ReturnType<typeof database>['transaction'],
    };
    await expect(eraseOld(dying, { days: 90, now: NOW })).rejects.toThrow('power cut');
    const left =
      "select count(*)::int as n from saring.reports where case_id = 'case_big' and erased_at is null";
    expect(await rows(left)).toEqual([{ n: 1 }]);
    expect(await eraseOld(database(), { days: 90, now: NOW })).toMatchObject({
      reports: 1,
      texts: 2,
    });
    expect(await rows(left)).toEqual([{ n: 0 }]);
    const events = await rows(
      "select 1 from saring.events where kind = 'content-erased' and case_id = 'case_big'",
    );
    expect(events).toHaveLength(2);
  });

  it('leaves the chain of events whole', async () => {
    const events = await rows<HashedEvent & { hash: string }>(
      `select seq, at, kind, actor, case_id as "caseId", report_id as "reportId", data, previous, hash
       from saring.events order by seq`,
    );
    events.forEach(({ hash, ...event }, i) => {
      expect(event.previous).toBe(events[i - 1]?.hash ?? '');
      expect(hashOf({ ...event, at: (event.at as unknown as Date).toISOString() })).toBe(hash);
    });
  });
});
