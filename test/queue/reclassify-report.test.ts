import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Classification } from '../../src/domain/classification.js';
import { GAP_MESSAGES, isPassing } from '../../src/domain/gap.js';
import type { Post } from '../../src/domain/post.js';
import type { NewReport } from '../../src/domain/report.js';
import { GAP_CODES, type GapCode } from '../../src/domain/signal.js';
import { verifyAudit } from '../../src/queue/audit-verify.js';
import { classifyReports, type Examined } from '../../src/queue/classify-reports.js';
import { decide } from '../../src/queue/decide-case.js';
import { submit } from '../../src/queue/intake.js';
import { Jobs, RECLASSIFY_QUEUE } from '../../src/queue/jobs.js';
import type { LinkedReport } from '../../src/queue/link-reports.js';
import { RECLASSIFY_RETRIES, type ReclassifyJob } from '../../src/queue/reclassify-job.js';
import { reclassifyReport } from '../../src/queue/reclassify-report.js';
import { recount } from '../../src/queue/recount-case.js';
import { eraseOld } from '../../src/queue/retention.js';
import { claim, release } from '../../src/queue/review.js';
import { workJobs } from '../../src/queue/work-jobs.js';
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

it('takes for passing what was the fault of the machine and not of the part', () => {
  expect(GAP_CODES.filter(isPassing)).toEqual([
    'time-limit',
    'ocr-unavailable',
    'qr-unavailable',
    'emblems-unavailable',
    'faces-unavailable',
    'text-model-unavailable',
    'fact-checks-unavailable',
  ]);
});

it('tries for about a day', () => {
  const { retryLimit, retryDelay } = RECLASSIFY_RETRIES;
  const least = Array.from({ length: retryLimit }, (_, at) => retryDelay * 2 ** at);
  const hours = least.reduce((sum, wait) => sum + wait, 900) / 3600;
  expect([hours > 15, hours < 17]).toEqual([true, true]);
});

describeStores('reports of which not all was seen', ({ database }) => {
  let jobs: Jobs;
  let gap: GapCode | null;
  let examined: number;
  const told: LinkedReport[] = [];
  const pipeline = fakePipeline();
  const ani = { name: 'ani', keyId: null, isSupervisor: false };

  beforeAll(async () => {
    jobs = await Jobs.open(database(), console.error);
  });
  beforeEach(async () => {
    gap = 'text-model-unavailable';
    examined = 0;
    told.length = 0;
    await database().query('delete from pgboss.job where name = $1', [RECLASSIFY_QUEUE]);
  });
  afterAll(async () => {
    await jobs.stop();
    await pipeline.close();
  });

  /** While the model is away nothing is found, and nothing is clean. */
  const examine = async (post: Post | null, link: string | null): Promise<Examined> => {
    examined++;
    // Of what is not read there is no print.
    const fingerprint = { url: gap === 'ocr-unavailable' ? null : link, text: null, images: [] };
    if (!post) return { result: null, fingerprint };
    if (!gap) return { result: await pipeline.classify(post), fingerprint };
    const seen = await pipeline.classify({ ...post, text: 'tak terlihat' });
    const [part] = seen.parts;
    if (!part) throw new Error('a post without parts');
    const result: Classification = {
      ...seen,
      status: 'partial',
      verdict: 'undetermined',
      parts: [{ ...part, gap: { code: gap, message: GAP_MESSAGES[gap] } }],
    };
    return { result, fingerprint };
  };
  const options = () => ({
    database: database(),
    jobs,
    examine,
    defaultRegime: 'pilkada-2024' as const,
    deadlineOf: () => null,
    concurrency: 2,
    onLinked: async (_tx: unknown, { reports }: { reports: readonly LinkedReport[] }) =>
      void told.push(...reports),
    onFailure: console.error,
  });
  const classifyAll = async () => {
    while ((await classifyReports(options())) > 0);
    told.length = 0;
    examined = 0;
  };
  const send = async (text: string, link: string | null = null) =>
    (
      await submit(database(), jobs, {
        report: { ...REPORT, link, post: { text, images: [] } },
        submittedBy: 'tester',
        idempotencyKey: null,
      })
    ).reportId;
  const again = (id: string) => reclassifyReport(id, options());
  const stored = async (id: string) => {
    const [row] = await database().query<Record<string, unknown>>(
      `select r.result ->> 'verdict' as seen, c.id as case_id, c.verdict, c.rules, c.priority, c.reports,
         c.shown_report, c.heap
       from saring.reports r join saring.cases c on c.id = r.case_id where r.id = $1`,
      [id],
    );
    return row ?? {};
  };
  const context = () => ({
    database: database(),
    deadlineOf: () => null,
    onDecided: async () => undefined,
    onReopened: async () => undefined,
  });
  const claimCase = async (caseId: string) => {
    const { cases } = await claim(context(), ani, { caseId, count: 1, leaseSeconds: 600 });
    return cases[0]?.leaseToken ?? '';
  };

  it('are classified again when the model is back: result, case, rank, event, webhook, print', async () => {
    const link = 'https://a.example/mula';
    gap = 'ocr-unavailable';
    const id = await send('REVIEW-insult lawan', link);
    await classifyAll();
    const before = await stored(id);
    expect(before).toMatchObject({ seen: 'undetermined', verdict: 'undetermined', rules: [] });
    gap = null;
    expect(await again(id)).toBe('done');
    const after = await stored(id);
    expect(after).toMatchObject({ seen: 'review', verdict: 'review', case_id: before.case_id });
    expect(after.rules).not.toEqual([]);
    expect(after.priority).toBeGreaterThan(before.priority as number);
    expect(told).toMatchObject([
      { caseId: before.case_id, report: { reportId: id, failed: false } },
    ]);
    const events = await database().query<{ data: string; case_id: string }>(
      "select data, case_id from saring.events where kind = 'report-reclassified' and report_id = $1",
      [id],
    );
    expect(events.map(({ data }) => JSON.parse(data))).toMatchObject([
      { verdict: 'review', unseen: [], rules: after.rules },
    ]);
    expect((await verifyAudit(database())).findings).toEqual([]);
    // What comes next still finds its like.
    const next = await send('REVIEW-insult lawan', link);
    await classifyAll();
    expect((await stored(next)).case_id).toBe(before.case_id);
    // All was seen: nothing is done any more.
    expect([await again(id), examined]).toEqual(['done', 0]);
  });

  it('make their case no graver than what is seen now, when the last of them was', async () => {
    const link = 'https://a.example/ulang';
    const ids = [await send('Ayo ke TPS', link), await send('Ayo ke TPS!', link)] as const;
    await classifyAll();
    gap = null;
    await again(ids[0]);
    expect(await stored(ids[0])).toMatchObject({ seen: 'allowed', verdict: 'undetermined' });
    await again(ids[1]);
    expect(await stored(ids[0])).toMatchObject({ verdict: 'allowed', reports: 2 });
  });

  it('count their case by a result itself where the version before wrote it', async () => {
    const link = 'https://a.example/lama';
    const ids = [await send('Ayo ke TPS', link), await send('Ayo ke TPS!', link)] as const;
    await classifyAll();
    gap = null;
    await again(ids[0]);
    const { case_id: caseId } = await stored(ids[0]);
    await database().query(
      `update saring.reports set result = jsonb_set(result, '{verdict}', '"allowed"') where id = $1`,
      [ids[1]],
    );
    await recount(database(), String(caseId));
    expect(await stored(ids[0])).toMatchObject({ verdict: 'allowed', reports: 2 });
    const kept = await database().query('select gravity from saring.reports where id = any($1)', [
      ids,
    ]);
    expect(kept.map(({ gravity }) => gravity === null).sort()).toEqual([false, true]);
  });

  it('wait as jobs: not before a quarter of an hour, then longer each time, and then no more', async () => {
    const waiting = () =>
      database().query<{ wait: number; report: string; state: string }>(
        `select extract(epoch from start_after - now())::float8 as wait, data ->> 'reportId' as report,
           state::text from pgboss.job where name = $1`,
        [RECLASSIFY_QUEUE],
      );
    for (const unwaited of [null, 'ocr-failed'] as const) {
      gap = unwaited;
      await send(`tanpa tunggu ${unwaited}`);
      await classifyAll();
    }
    expect(await waiting()).toEqual([]);
    gap = 'time-limit';
    const late = await send('REVIEW-insult terlambat');
    await classifyAll();
    const [job] = await waiting();
    expect([job?.report, (job?.wait ?? 0) > 880, (job?.wait ?? 0) <= 900]).toEqual([
      late,
      true,
      true,
    ]);
    const work = () =>
      workJobs<ReclassifyJob>(
        jobs,
        RECLASSIFY_QUEUE,
        1,
        (one) => again(one.reportId),
        console.error,
      );
    expect(await work()).toBe(0);
    const waits: number[] = [];
    for (let tried = 0; tried <= RECLASSIFY_RETRIES.retryLimit; tried++) {
      await database().query(
        "update pgboss.job set start_after = now() - interval '1 second' where name = $1",
        [RECLASSIFY_QUEUE],
      );
      expect(await work()).toBe(1);
      waits.push((await waiting())[0]?.wait ?? 0);
    }
    waits.slice(0, -1).forEach((wait, at) => {
      expect(wait).toBeGreaterThan(900 * 2 ** at - 60);
      expect(wait).toBeLessThanOrEqual(1_800 * 2 ** at);
    });
    expect(await waiting()).toMatchObject([{ state: 'failed' }]);
    expect(await work()).toBe(0);
  });

  it('are left alone while a reviewer holds the case, and for ever once one has decided it', async () => {
    const id = await send('REVIEW-insult dipegang');
    await classifyAll();
    const { case_id: caseId } = (await stored(id)) as { case_id: string };
    const token = await claimCase(caseId);
    gap = null;
    expect([await again(id), examined]).toEqual(['again', 0]);
    await release(context(), ani, caseId, token);
    // Claimed while it is looked at.
    const racing = { ...options() };
    let raced = '';
    racing.examine = async (post, link) => {
      raced = await claimCase(caseId);
      return examine(post, link);
    };
    expect(await reclassifyReport(id, racing)).toBe('again');
    expect(await stored(id)).toMatchObject({ seen: 'undetermined', verdict: 'undetermined' });
    await decide(context(), ani, caseId, {
      leaseToken: raced,
      decision: 'no-violation',
      reason: 'sudah dilihat',
      confirmed: [],
      rejected: [],
    });
    examined = 0;
    expect([await again(id), examined]).toEqual(['done', 0]);
    expect(await stored(id)).toMatchObject({ seen: 'undetermined' });
    // Nor after its content was erased.
    await eraseOld(database(), { days: 1, now: new Date(Date.now() + 9e8).toISOString() });
    expect([await again(id), examined]).toEqual(['done', 0]);
  });

  it('leave the heap of what says nothing when something is found in them', async () => {
    const noise = 'xqzvkw bgrtpl zxcvkj qwrtpsd';
    const heaped = await send(noise);
    const grave = await send(`${noise} REVIEW-threat`);
    await classifyAll();
    const heap = await stored(heaped);
    expect(await stored(grave)).toMatchObject({ case_id: heap.case_id, reports: 2 });
    gap = null;
    for (const id of [grave, heaped]) await again(id);
    expect(await stored(grave)).toMatchObject({ verdict: 'review', reports: 1, heap: null });
    expect(await stored(heaped)).toMatchObject({ verdict: 'allowed', reports: 1, heap: heap.heap });
    expect((await verifyAudit(database())).findings).toEqual([]);
  });
});
