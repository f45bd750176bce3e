import { expect, it } from 'vitest';
import { caseViewSchema, type DecisionRequest } from '../../src/domain/case-view.js';
import { announceReopened } from '../../src/queue/announce.js';
import { verifyAudit } from '../../src/queue/audit-verify.js';
import { exportCases, readCase, readEvents } from '../../src/queue/cases.js';
import { decide } from '../../src/queue/decide-case.js';
import { feedbackRows } from '../../src/queue/feedback.js';
import type { Jobs } from '../../src/queue/jobs.js';
import type { Reviewer } from '../../src/queue/report-queue.js';
import { appeal, claim, type ReviewContext, reopen } from '../../src/queue/review.js';
import { undoDecision } from '../../src/queue/undo-decision.js';
import { type WebhookJob, webhookSettings } from '../../src/queue/webhooks.js';
import { describeStores } from '../support/databases.js';
import { seedCases, seededReport } from '../support/queue-seed.js';

const ANI: Reviewer = { name: 'ani', keyId: 'kunci1', isSupervisor: false };
const BUDI: Reviewer = { name: 'budi', keyId: null, isSupervisor: false };
const CITRA: Reviewer = { name: 'citra', keyId: null, isSupervisor: true };
const BODY: Omit<DecisionRequest, 'leaseToken'> = {
  decision: 'violation',
  reason: 'Jelas.',
  confirmed: ['hasut'],
  rejected: [],
};
const WEBHOOKS = webhookSettings(['https://penerima.example/kait'], 'whsec_c2VjcmV0');

describeStores('undo', ({ database }) => {
  const told: WebhookJob['event'][] = [];
  const jobs = {
    add: async (_tx: unknown, _queue: unknown, added: readonly { readonly data: WebhookJob }[]) =>
      void told.push(...added.map(({ data }) => data.event)),
  } as unknown as Jobs;
  const context = (): ReviewContext => ({
    database: database(),
    deadlineOf: () => null,
    onDecided: async () => undefined,
    onReopened: (tx, one) => announceReopened(tx, jobs, WEBHOOKS, one),
  });
  async function claimOne(by: Reviewer, name: string) {
    const [id] = await seedCases(database(), 1, { name, reports: 3 });
    await database().query('update saring.cases set priority = 1e6 where id = $1', [id]);
    const [first] = (await claim(context(), by, { count: 1, leaseSeconds: 600 })).cases;
    if (!first || first.caseId !== id) throw new Error(`${name} was not handed out`);
    return first;
  }
  const away = (caseId: string) =>
    database().query(`update saring.cases set priority = -1 where id = $1`, [caseId]);
  const audit = async () => (await verifyAudit(database())).findings;

  it('gives the case back to its holder as it was, and shows no decision of it', async () => {
    const { caseId, leaseToken, expiresAt } = await claimOne(ANI, 'back');
    const before = await readCase(database(), caseId);
    await decide(context(), ANI, caseId, { ...BODY, leaseToken });
    expect(await audit()).toEqual([]);
    await undoDecision(context(), ANI, caseId, leaseToken);
    const view = caseViewSchema.parse(await readCase(database(), caseId));
    expect(view).toEqual(before);
    expect(view).toMatchObject({
      state: 'claimed',
      decision: null,
      decisions: [],
      lease: { holder: 'ani', expiresAt },
    });
    const events = await readEvents(database(), caseId);
    expect(events.map(({ kind }) => kind)).toEqual([
      'case-opened',
      'case-claimed',
      'case-decided',
      'decision-undone',
    ]);
    const [decided, undone] = events.slice(-2);
    expect(JSON.parse(undone?.data ?? '')).toEqual({
      keyId: 'kunci1',
      to: 'open',
      undone: decided?.seq,
    });
    expect(told.splice(0)).toMatchObject([
      {
        type: 'case.reopened',
        timestamp: undone?.at,
        data: {
          caseId,
          state: 'open',
          because: 'undo',
          decisionSeq: decided?.seq,
          seq: undone?.seq,
        },
      },
    ]);
    expect(await audit()).toEqual([]);
    const exported = [];
    for await (const one of exportCases(database(), {})) exported.push(one);
    expect(exported.find((one) => one.caseId === caseId)?.decisions).toEqual([]);

    await expect(undoDecision(context(), ANI, caseId, leaseToken)).rejects.toMatchObject({
      code: 'case-claimed',
    });
    await decide(context(), ANI, caseId, {
      ...BODY,
      leaseToken,
      decision: 'no-violation',
      confirmed: [],
    });
    const again = await readCase(database(), caseId);
    expect(again.decisions.map(({ decision }) => decision)).toEqual(['no-violation']);
    const rows = [];
    for await (const row of feedbackRows(database(), { since: null, mask: (text) => text }))
      rows.push(row);
    expect(rows.map(({ labels }) => labels)).toEqual([[], [], []]);
    expect(await audit()).toEqual([]);
    await away(caseId);
  });

  it('leaves no labelled row of a decision that was taken back', async () => {
    const { caseId, leaseToken } = await claimOne(ANI, 'row');
    const count = async () => {
      let rows = 0;
      for await (const _ of feedbackRows(database(), { since: null, mask: (text) => text })) rows++;
      return rows;
    };
    const before = await count();
    await decide(context(), ANI, caseId, {
      ...BODY,
      decision: 'no-violation',
      confirmed: [],
      leaseToken,
    });
    await database().query(
      `update saring.reports set post = jsonb_build_object('text', 'lain ' || id) where case_id = $1`,
      [caseId],
    );
    expect(await count()).toBe(before + 3);
    await undoDecision(context(), ANI, caseId, leaseToken);
    expect(await count()).toBe(before);
    told.length = 0;
  });

  it('is for who decided, with the token, until the lease would have ended', async () => {
    const { caseId, leaseToken, expiresAt } = await claimOne(ANI, 'late');
    await decide(context(), ANI, caseId, { ...BODY, leaseToken });
    const refusal = { code: 'lease-expired', conflict: { by: 'ani', at: expiresAt } };
    for (const [by, token] of [
      [BUDI, leaseToken],
      [ANI, 'lain'],
      [CITRA, leaseToken],
    ] as const) {
      const error = await undoDecision(context(), by, caseId, token).catch((thrown) => thrown);
      expect(error).toMatchObject(refusal);
      expect(error.detail.id).toMatch(/^Putusan ini tidak dapat ditarik/);
    }
    await database().query(
      `update saring.cases set undo = jsonb_set(undo, '{lease,expiresAt}', '1') where id = $1`,
      [caseId],
    );
    await expect(undoDecision(context(), ANI, caseId, leaseToken)).rejects.toMatchObject({
      code: 'lease-expired',
    });
    expect(await readCase(database(), caseId)).toMatchObject({ state: 'decided' });
    expect(told).toEqual([]);
  });

  it('is over once somebody moved the case, and receivers are told of each move', async () => {
    const { caseId, leaseToken } = await claimOne(ANI, 'moved');
    await decide(context(), ANI, caseId, { ...BODY, leaseToken });
    await appeal(context(), BUDI, caseId, 'Kutipan terpotong.');
    await expect(undoDecision(context(), ANI, caseId, leaseToken)).rejects.toMatchObject({
      code: 'case-not-decided',
      conflict: { by: 'ani' },
    });
    const [second] = (await claim(context(), BUDI, { count: 1, leaseSeconds: 600 })).cases;
    const own: DecisionRequest = {
      ...BODY,
      decision: 'no-violation',
      confirmed: [],
      leaseToken: second?.leaseToken ?? '',
    };
    await decide(context(), BUDI, caseId, own);
    await undoDecision(context(), BUDI, caseId, own.leaseToken);
    // The decision before is the last again, and the appeal against it goes on.
    const view = await readCase(database(), caseId);
    expect(view).toMatchObject({
      state: 'claimed',
      decision: { decision: 'violation', by: 'ani' },
    });
    expect(view.decisions.map(({ by }) => by)).toEqual(['ani']);
    expect(await audit()).toEqual([]);
    await decide(context(), BUDI, caseId, { ...own, decision: 'need-info' });
    await reopen(context(), ANI, caseId, 'Tautan asli ditemukan.');
    await expect(undoDecision(context(), BUDI, caseId, own.leaseToken)).rejects.toMatchObject({
      code: 'case-not-decided',
    });
    expect(told.splice(0).map(({ data }) => data)).toMatchObject([
      { because: 'appeal', state: 'appealed' },
      { because: 'undo', state: 'appealed' },
      { because: 'reopen', state: 'open' },
    ]);
    await away(caseId);
  });

  it('gives reports that were decided alone back as a case of their own', async () => {
    const { caseId, leaseToken } = await claimOne(ANI, 'part');
    const reports = [seededReport(0, 1, 'part')];
    await database().query(`update saring.reports set channel = 'email' where id = any($1)`, [
      reports,
    ]);
    const parted = await decide(context(), ANI, caseId, { ...BODY, leaseToken, reports });
    const rows = await database().query(
      'select id, channels from saring.cases where id = any($1) order by channels',
      [[caseId, parted]],
    );
    expect(rows).toEqual([
      { id: parted, channels: ['email'] },
      { id: caseId, channels: ['web'] },
    ]);
    await undoDecision(context(), ANI, parted, leaseToken);
    for (const id of [parted, caseId]) {
      const view = await readCase(database(), id);
      expect(view).toMatchObject({ state: 'claimed', decision: null, lease: { holder: 'ani' } });
    }
    expect(await audit()).toEqual([]);
    await decide(context(), ANI, parted, { ...BODY, leaseToken });
    await decide(context(), ANI, caseId, { ...BODY, leaseToken });
    expect(await audit()).toEqual([]);
  });

  it('is found where the list of decisions says otherwise than the chain', async () => {
    const messages = async () => (await audit()).map(({ message }) => message).join('\n');
    const set = (to: string) =>
      database().query(`update saring.decisions set undone_by = ${to} where seq =
        (select max(seq) from saring.decisions where decision = 'violation')`);
    await set('1');
    expect(await messages()).toMatch(/penarikan putusan .* berbeda/);
    await set('null');
    expect(await messages()).toBe('');
    await database().query(
      'update saring.decisions set undone_by = null where undone_by is not null',
    );
    expect(await messages()).toMatch(/penarikan putusan .* berbeda/);
  });
});
