import { expect, it } from 'vitest';
import { caseEventsSchema, casesPageSchema } from '../../src/domain/case-view.js';
import { reportViewSchema } from '../../src/domain/report-view.js';
import { exportCases, listCases, readCase, readEvents } from '../../src/queue/cases.js';
import { decide } from '../../src/queue/decide-case.js';
import type { CasesQuery } from '../../src/queue/report-queue.js';
import { readImage, readReport } from '../../src/queue/reports.js';
import { claim, type ReviewContext } from '../../src/queue/review.js';
import { describeStores } from '../support/databases.js';
import { seedCases, seededReport } from '../support/queue-seed.js';

const ANI = { name: 'ani', keyId: null, isSupervisor: false };

describeStores('cases', ({ database }) => {
  let ids: readonly string[] = [];
  const all = async (query: CasesQuery) => {
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = casesPageSchema.parse(
        await listCases(database(), { ...query, ...(cursor !== undefined && { cursor }) }),
      );
      found.push(...page.cases.map(({ caseId }) => caseId));
      if (page.next === null) return found;
      cursor = page.next;
    }
  };

  it('pages through everything once, in each order, over ties', async () => {
    ids = await seedCases(database(), 23, { reports: 2 });
    expect(await all({ limit: 5 })).toEqual(ids);
    await database().query(
      `update saring.cases set priority = 0.1, first_at = case when id < 'case_8' then
         '2024-11-24 01:02:03.123456+07'::timestamptz else '2024-11-24 01:02:03.123457+07' end`,
    );
    const sorted = [...ids].sort();
    expect(await all({ limit: 4 })).toEqual([...sorted].reverse());
    expect(await all({ limit: 4, sort: 'oldest' })).toEqual(sorted);
    expect(await all({ limit: 4, sort: 'newest' })).toEqual([...sorted].reverse());
    expect(await all({ limit: 23 })).toHaveLength(23);
  });

  it('refuses a cursor that is not the end of a page in this order', async () => {
    const { next } = await listCases(database(), { limit: 1 });
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const cursors = [
      '',
      'x',
      forged(null),
      forged(['priority', "1'", ids[0]]),
      forged(['priority', '1', 'y']),
    ];
    for (const cursor of cursors) {
      await expect(listCases(database(), { cursor })).rejects.toMatchObject({
        code: 'invalid-request',
        fields: [{ pointer: '/cursor' }],
      });
    }
    const other = listCases(database(), { cursor: next ?? '', sort: 'oldest' });
    await expect(other).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('filters by state, label, regime, verdict and quality', async () => {
    const [a, b, c, d] = ids as [string, string, string, string];
    const set = (id: string, sql: string) =>
      database().query(`update saring.cases set ${sql} where id = $1`, [id]);
    await set(
      a,
      `lease_holder = 'x', lease_token_sha256 = 'x', lease_expires_at = now() + interval '1 h'`,
    );
    await set(b, `lease_holder = 'x', lease_token_sha256 = 'x', lease_expires_at = now()`);
    await set(c, `state = 'waiting', verdict = 'prohibited', regime = 'pemilu-2024'`);
    await set(d, `state = 'escalated', quality = 'empty', labels = '{sara,hoax}'`);
    expect(await all({ state: 'claimed' })).toEqual([a]);
    expect(await all({ state: 'open' })).toHaveLength(20);
    expect(await all({ state: 'open' })).toContain(b);
    expect(await all({})).toHaveLength(22);
    expect(await all({ state: 'waiting', verdict: 'prohibited', regime: 'pemilu-2024' })).toEqual([
      c,
    ]);
    expect(await all({ state: 'waiting', regime: 'pilkada-2024' })).toEqual([]);
    expect(await all({ label: 'sara', quality: 'empty' })).toEqual([d]);
    const page = await listCases(database(), { state: 'claimed' });
    expect(page.cases[0]).toMatchObject({ state: 'claimed', lease: { holder: 'x' } });
  });

  it('filters by severity, channel and time, over pages, what is rare and what is common alike', async () => {
    const made = await seedCases(database(), 520, { name: 'many' });
    await database().query(
      `update saring.cases set severity = 2, channels = '{web}', regime = 'lain',
         first_at = '2024-11-20T00:00:00Z' where id = any($1)`,
      [made],
    );
    const [a, b, c] = made as [string, string, string];
    const set = (id: string, sql: string) =>
      database().query(`update saring.cases set ${sql} where id = $1`, [id]);
    await set(a, `severity = 4, channels = '{web,email}', first_at = '2024-11-21T00:00:00Z'`);
    await set(b, `severity = 3, channels = '{email}', first_at = '2024-11-21T00:00:00.001Z'`);
    await set(c, `severity = 3, first_at = '2024-11-22T00:00:00Z', state = 'decided'`);
    const own = (query: CasesQuery) => all({ regime: 'lain' as never, limit: 200, ...query });
    const rest = made.slice(3);
    expect(await own({ severity: 3 })).toEqual([a, b]);
    expect(await own({ severity: 2 })).toEqual([a, b, ...rest]);
    expect(await own({ severity: 3, state: 'decided' })).toEqual([c]);
    expect(await own({ channel: 'email' })).toEqual([a, b]);
    expect(await own({ channel: 'email', limit: 1 })).toEqual([a, b]);
    expect(await own({ channel: 'web' })).toEqual([a, ...rest]);
    expect(await own({ channel: 'whatsapp' })).toEqual([]);
    expect(await own({ after: '2024-11-21T00:00:00Z' })).toEqual([a, b]);
    expect(await own({ after: '2024-11-21T00:00:00.001Z' })).toEqual([b]);
    const window = { after: '2024-11-20T00:00:00Z', before: '2024-11-21T00:00:00.001Z' };
    expect(await own(window)).toEqual([a, ...rest]);
    expect(await own({ ...window, channel: 'email', severity: 4, sort: 'oldest' })).toEqual([a]);
    expect(await own({ before: '2024-11-20T00:00:00Z' })).toEqual([]);
    expect(await own({ state: 'claimed', severity: 1, channel: 'email' })).toEqual([]);
    const exported = [];
    for await (const view of exportCases(database(), { channel: 'email', severity: 4 }))
      exported.push(view.caseId);
    expect(exported).toEqual([a]);
    const context = {
      database: database(),
      deadlineOf: () => null,
      onDecided: async () => undefined,
      onReopened: async () => undefined,
    };
    const filter = { channel: 'email', ...window } as const;
    const { cases } = await claim(context, ANI, { count: 5, leaseSeconds: 60, filter });
    expect(cases.map(({ caseId }) => caseId)).toEqual([a]);
    await database().query('delete from saring.reports where case_id = any($1)', [made]);
    await database().query('delete from saring.cases where id = any($1)', [made]);
  });

  it('shows a case, its events, its reports and their images', async () => {
    const [caseId] = await seedCases(database(), 1, { name: 'one', reports: 205 });
    const first = seededReport(0, 0, 'one');
    const bytes = new Uint8Array([1, 2, 3]);
    await database().query(`insert into saring.files (sha256, bytes) values ('s', $1)`, [bytes]);
    await database().query(`insert into saring.report_files values ($1, 0, 'poster.png', 's')`, [
      first,
    ]);
    const view = await readCase(database(), caseId as string);
    expect(view.members).toHaveLength(200);
    expect(view.members[0]).toMatchObject({
      reportId: first,
      text: 'Laporan 0, salinan 0',
      images: [{ name: 'poster.png', sha256: 's' }],
    });
    expect(view.result?.findings).toHaveLength(2);
    const events = await readEvents(database(), caseId as string);
    expect(caseEventsSchema.parse({ events }).events[0]).toMatchObject({ kind: 'case-opened' });
    const report = reportViewSchema.parse(await readReport(database(), first));
    expect(report).toMatchObject({ status: 'classified', caseId, quality: 'ok' });
    expect(new Uint8Array(await readImage(database(), first, 0))).toEqual(bytes);
    for (const at of [1, -1, 0.5, 2 ** 40, Number.NaN]) {
      await expect(readImage(database(), first, at)).rejects.toMatchObject({ code: 'not-found' });
    }
    for (const id of ['x', `rep_${'0'.repeat(32)}`, `case_${'0'.repeat(32)}`]) {
      await expect(readReport(database(), id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(readCase(database(), id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(readEvents(database(), id)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('exports in order of decision, over pages', async () => {
    await seedCases(database(), 60, { name: 'out' });
    const context: ReviewContext = {
      database: database(),
      deadlineOf: () => null,
      onDecided: async () => undefined,
      onReopened: async () => undefined,
    };
    const order: string[] = [];
    for (let round = 0; round < 2; round++) {
      const { cases } = await claim(context, ANI, { count: 30, leaseSeconds: 600 });
      for (const { caseId, leaseToken } of cases) {
        order.push(caseId);
        await decide(context, ANI, caseId, {
          leaseToken,
          decision: 'refer',
          reason: 'Diteruskan.',
          confirmed: [],
          rejected: [],
        });
      }
    }
    const exported = [];
    for await (const view of exportCases(database(), {})) exported.push(view);
    expect(exported.slice(0, 60).map(({ decision }) => decision?.at)).toEqual(
      exported
        .slice(0, 60)
        .map(({ decision }) => decision?.at)
        .sort(),
    );
    expect(
      exported
        .slice(0, 60)
        .map(({ caseId }) => caseId)
        .sort(),
    ).toEqual([...order].sort());
    expect(new Set(exported.map(({ caseId }) => caseId)).size).toBe(23 + 1 + 60);
    expect(exported[0]?.decisions[0]?.reason).toBe('Diteruskan.');
    const decided = [];
    for await (const view of exportCases(database(), { state: 'decided' })) decided.push(view);
    expect(decided).toHaveLength(60);
  });
});
