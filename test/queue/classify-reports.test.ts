import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DecisionRequest } from '../../src/domain/case-view.js';
import type { Post } from '../../src/domain/post.js';
import type { NewReport } from '../../src/domain/report.js';
import { classifyReports, type Examined } from '../../src/queue/classify-reports.js';
import { decide } from '../../src/queue/decide-case.js';
import { importTarget, submit } from '../../src/queue/intake.js';
import { CLASSIFY_QUEUE, Jobs } from '../../src/queue/jobs.js';
import type { LinkedReport } from '../../src/queue/link-reports.js';
import type { ReopenedCase } from '../../src/queue/reopened-case.js';
import { claim } from '../../src/queue/review.js';
import { upkeep } from '../../src/queue/upkeep.js';
import { describeStores } from '../support/databases.js';
import { fakePipeline } from '../support/fakes.js';

const REPORT: NewReport = {
  post: null,
  link: null,
  channel: 'web',
  reporter: null,
  note: null,
  reach: null,
  reportedAt: null,
};

const withText = (text: string, images: Post['images'] = []): NewReport => ({
  ...REPORT,
  post: { text, images },
});

describeStores('intake and classification', ({ database }) => {
  let jobs: Jobs;
  const failures: unknown[] = [];
  const linked: LinkedReport[] = [];
  const reopened: ReopenedCase[] = [];
  const pipeline = fakePipeline();

  beforeAll(async () => {
    jobs = await Jobs.open(database(), (error) => failures.push(error));
  });
  afterAll(async () => {
    await jobs.stop();
    await pipeline.close();
  });

  const examine = async (
    post: Post | null,
    link: string | null,
    _origin: unknown,
    leaving?: AbortSignal,
  ): Promise<Examined> => {
    if (post?.text?.includes('SLOW') && leaving) {
      await new Promise((_, reject) => {
        leaving.addEventListener('abort', () => reject(leaving.reason));
      });
    }
    if (post?.text?.includes('THROWS')) throw new Error('model broke');
    const result = post ? await pipeline.classify(post) : null;
    return { result, fingerprint: { url: link, text: null, images: [] } };
  };
  const work = (signal?: AbortSignal, leaving?: AbortSignal) =>
    classifyReports({
      signal,
      leaving,
      database: database(),
      jobs,
      examine,
      defaultRegime: 'pilkada-2024',
      deadlineOf: () => null,
      concurrency: 2,
      onLinked: async (_tx, { reports, reopened: again }) => {
        linked.push(...reports);
        reopened.push(...again);
      },
      onFailure: (error) => failures.push(error),
    });
  const drain = async () => {
    while ((await work()) > 0);
  };
  const send = (report: NewReport, idempotencyKey: string | null = null) =>
    submit(database(), jobs, { report, submittedBy: 'tester', idempotencyKey });
  const stored = async (id: string) => {
    const [row] = await database().query<Record<string, unknown>>(
      `select r.status, r.linked_to, r.linked_by, r.quality, r.attempts, c.id as case_id, c.reports,
         c.verdict, c.state, c.shown_report, c.rules, c.channels
       from saring.reports r left join saring.cases c on c.id = r.case_id where r.id = $1`,
      [id],
    );
    return row;
  };

  it('gives the same answer to the same key, also at once, and refuses another report under it', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(withText('halo'), key)));
    expect(new Set(answers.map(({ reportId }) => reportId)).size).toBe(1);
    await expect(send(withText('lain'), key)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    const rows = await database().query('select 1 from saring.reports where idempotency_key = $1', [
      key,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('puts a repeat with the first, keeps both, and shows the gravest', async () => {
    const first = await send({ ...withText('Ayo ke TPS'), link: 'https://a.example/1' });
    const second = await send({
      ...withText('REVIEW-insult Ayo'),
      ...{ link: 'https://a.example/1', channel: 'whatsapp' },
    });
    const other = await send(withText('Hal lain'));
    await drain();
    expect(await stored(first.reportId)).toMatchObject({
      status: 'classified',
      linked_to: null,
      reports: 2,
      verdict: 'review',
      shown_report: second.reportId,
      channels: ['web', 'whatsapp'],
    });
    expect(await stored(second.reportId)).toMatchObject({
      linked_to: first.reportId,
      linked_by: 'url',
    });
    expect((await stored(other.reportId))?.case_id).not.toBe(
      (await stored(first.reportId))?.case_id,
    );
    expect(linked.map(({ report }) => report.reportId)).toEqual(
      expect.arrayContaining([first.reportId, second.reportId, other.reportId]),
    );
  });

  it('classifies images with the post, and stores the same bytes once', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const one = await send(withText('bergambar', [{ name: 'a.jpg', bytes }]));
    await send(withText('bergambar juga', [{ bytes }]));
    await drain();
    const [row] = await database().query<{ result: { status: string; parts: unknown[] } }>(
      'select result from saring.reports where id = $1',
      [one.reportId],
    );
    expect(row?.result.parts).toHaveLength(2);
    expect(row?.result.status).toBe('partial');
    expect(await database().query('select count(*)::int as n from saring.files')).toEqual([
      { n: 1 },
    ]);
  });

  it('takes an image whose bytes are lost for one that was not seen', async () => {
    const bytes = new Uint8Array([9, 9, 9]);
    const { reportId } = await send(withText('gambarnya hilang', [{ bytes }]));
    await database().query('delete from saring.files where bytes = $1', [bytes]);
    await drain();
    const [row] = await database().query<{ result: { status: string; parts: unknown[] } }>(
      'select result from saring.reports where id = $1',
      [reportId],
    );
    expect(row?.result).toMatchObject({ status: 'partial', parts: [{}, { part: 'image:0' }] });
  });

  it('gathers empty reports on one heap, as undetermined', async () => {
    const [a, b] = [await send(REPORT), await send({ ...REPORT, note: '  ' })];
    await drain();
    const [first, second] = [await stored(a.reportId), await stored(b.reportId)];
    expect(first).toMatchObject({ quality: 'empty', verdict: 'undetermined', reports: 2 });
    expect(second).toMatchObject({
      case_id: first?.case_id,
      linked_by: 'quality',
      linked_to: a.reportId,
    });
  });

  it('puts no gibberish on the heap in which something was found', async () => {
    const noise = 'xqzvkw bgrtpl zxcvkj qwrtpsd';
    const heaped = await send(withText(noise));
    const grave = await send(withText(`${noise} REVIEW-threat`));
    await drain();
    const [noisy, found] = [await stored(heaped.reportId), await stored(grave.reportId)];
    expect(noisy).toMatchObject({ quality: 'gibberish', verdict: 'allowed' });
    expect(found).toMatchObject({ quality: 'gibberish', verdict: 'review', reports: 1 });
    expect(found?.case_id).not.toBe(noisy?.case_id);
  });

  it('sends a holder back for a graver report that was linked while he held the case', async () => {
    const link = 'https://a.example/3';
    const first = await send({ ...withText('tenang'), link });
    await drain();
    const caseId = (await stored(first.reportId))?.case_id as string;
    await database().query('update saring.cases set priority = 1e6 where id = $1', [caseId]);
    const context = {
      database: database(),
      deadlineOf: () => null,
      onDecided: async () => undefined,
      onReopened: async () => undefined,
    };
    const ani = { name: 'ani', keyId: null, isSupervisor: false };
    const { cases } = await claim(context, ani, { count: 1, leaseSeconds: 600 });
    expect(cases[0]).toMatchObject({ caseId, verdict: 'allowed' });
    const decision: DecisionRequest = {
      decision: 'no-violation',
      reason: 'Biasa saja.',
      confirmed: [],
      rejected: [],
      leaseToken: cases[0]?.leaseToken as string,
    };
    await send({ ...withText('REVIEW-threat'), link });
    await drain();
    await expect(decide(context, ani, caseId, decision)).rejects.toMatchObject({
      code: 'case-changed',
    });
    expect(await decide(context, ani, caseId, decision)).toBe(caseId);
  });

  it('reopens a decided case for a graver report, and leaves it for another of the same', async () => {
    const link = 'https://a.example/2';
    const first = await send({ ...withText('biasa'), link });
    await drain();
    const caseId = (await stored(first.reportId))?.case_id;
    const decide = () =>
      database().query(
        "update saring.cases set state = 'decided', decision = 'no-violation' where id = $1",
        [caseId],
      );
    await decide();
    await send({ ...withText('biasa saja'), link });
    await drain();
    expect(await stored(first.reportId)).toMatchObject({ state: 'decided', reports: 2 });
    await send({ ...withText('REVIEW-threat'), link, channel: 'email' });
    await drain();
    expect(await stored(first.reportId)).toMatchObject({
      ...{ state: 'open', reports: 3, channels: ['web', 'email'] },
    });
    const again = { caseId, state: 'open', because: 'report', seq: expect.any(Number) };
    expect(reopened).toEqual([again]);
    await decide();
    await send({ ...withText('REVIEW-threat lagi'), link });
    await drain();
    expect(await stored(first.reportId)).toMatchObject({ state: 'decided', reports: 4 });
  });

  it('leaves what cannot be classified to a person, as a case, and the others get through', async () => {
    const bad = await send(withText('THROWS'));
    const good = await send(withText('baik'));
    for (let round = 0; round < 12 && (await stored(bad.reportId))?.status === 'queued'; round++) {
      await drain();
      // Not to wait for the retry's delay.
      await database().query(
        "update pgboss.job set start_after = now() - interval '1 minute' where state = 'retry'",
      );
    }
    expect(await stored(good.reportId)).toMatchObject({ status: 'classified' });
    expect(await stored(bad.reportId)).toMatchObject({ status: 'failed', verdict: 'undetermined' });
    expect(failures.map(String)).toContain('Error: model broke');
  });

  it('gives back what it has not begun when it stops, without counting that as a try', async () => {
    const sent = [await send(withText('satu')), await send(withText('dua'))];
    await database().query('update saring.reports set attempts = 1 where id = $1', [
      sent[1]?.reportId,
    ]);
    await work(AbortSignal.abort());
    const rows = await Promise.all(sent.map(({ reportId }) => stored(reportId)));
    expect(rows).toMatchObject([
      { status: 'queued', attempts: 0 },
      { status: 'queued', attempts: 1 },
    ]);
    expect(
      await database().query("select count(*)::int as n from pgboss.job where state = 'active'"),
    ).toEqual([{ n: 0 }]);
    await database().query(
      "update pgboss.job set start_after = now() - interval '1 minute' where state = 'retry'",
    );
    await drain();
    expect(await stored(sent[0]?.reportId as string)).toMatchObject({ status: 'classified' });
  });

  it('gives back what it has begun when its process leaves, and keeps what was finished', async () => {
    const slow = await send(withText('SLOW'));
    const quick = await send(withText('cepat'));
    const before = failures.length;
    await work(undefined, AbortSignal.timeout(100));
    expect(await stored(slow.reportId)).toMatchObject({ status: 'queued', attempts: 0 });
    expect(await stored(quick.reportId)).toMatchObject({ status: 'classified' });
    expect(failures).toHaveLength(before);
    await database().query(
      "update pgboss.job set start_after = now() - interval '1 minute' where state = 'retry'",
    );
    await drain();
    expect(await stored(slow.reportId)).toMatchObject({ status: 'classified' });
  });

  it('finds the job of a report again that lost it', async () => {
    const { reportId } = await send(withText('hilang'));
    await database().query('delete from pgboss.job where name = $1', [CLASSIFY_QUEUE]);
    await database().query(
      "update saring.reports set received_at = now() - interval '1 hour' where id = $1",
      [reportId],
    );
    await upkeep(database(), jobs, () => null);
    // Before what an import left waiting, as when it came.
    expect(
      await database().query("select priority from pgboss.job where name = 'classify'"),
    ).toEqual([{ priority: 10 }]);
    await drain();
    expect(await stored(reportId)).toMatchObject({ status: 'classified' });
  });

  it('takes text that Postgres cannot store as it is', async () => {
    const { reportId } = await send({ ...withText('nol \0 dan \uD83D'), note: '\0' });
    await drain();
    expect(await stored(reportId)).toMatchObject({ status: 'classified' });
  });

  it('imports rows and how far it got together', async () => {
    const target = importTarget(database(), jobs);
    const source = { sha256: 'a'.repeat(64), name: 'x.csv' };
    expect(await target.checkpoint(source.sha256)).toBeNull();
    const rows = [0, 1].map((row) => ({
      report: {
        ...withText(`baris ${row}`),
        channel: 'import' as const,
        reportedAt: '2024-11-24T01:00:00Z',
      },
      submittedBy: 'import',
      idempotencyKey: `import:${source.sha256}:${row}`,
    }));
    const checkpoint = {
      ...{ nextRow: 3, accepted: 2, repeated: 0, rejected: 0, finished: false },
      settings: 'b'.repeat(64),
    };
    const taken: unknown[] = [];
    const batch = (submissions: typeof rows, reached = checkpoint) =>
      target.submitBatch(source, submissions, async (each) => {
        taken.push(each);
        return reached;
      });
    await batch(rows);
    const [first, second] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const changed = { ...first, report: { ...first.report, note: 'lain' } };
    await batch([changed, second, second], { ...checkpoint, finished: true });
    expect(taken).toEqual([
      ['accepted', 'accepted'],
      ['conflict', 'repeated', 'repeated'],
    ]);
    const failing = target.submitBatch(source, [{ ...first, idempotencyKey: 'x' }], async () => {
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(await target.checkpoint(source.sha256)).toEqual({ ...checkpoint, finished: true });
    await drain();
    const [count] = await database().query(
      "select count(*)::int as n from saring.reports where submitted_by = 'import' and status = 'classified'",
    );
    expect(count).toEqual({ n: 2 });
  });
});
