import { expect, it } from 'vitest';
import type { Decision } from '../../src/domain/case.js';
import {
  caseViewSchema,
  claimedCasesSchema,
  type DecisionRequest,
} from '../../src/domain/case-view.js';
import { verifyAudit } from '../../src/queue/audit-verify.js';
import { readCase } from '../../src/queue/cases.js';
import { decide } from '../../src/queue/decide-case.js';
import { openDatabase } from '../../src/queue/open-database.js';
import type { ReopenedCase } from '../../src/queue/reopened-case.js';
import type { Reviewer } from '../../src/queue/report-queue.js';
import {
  appeal,
  claim,
  escalate,
  type ReviewContext,
  release,
  reopen,
  tokenDigest,
} from '../../src/queue/review.js';
import { describeStores } from '../support/databases.js';
import { seedCases, seededReport } from '../support/queue-seed.js';

const ANI: Reviewer = { name: 'ani', keyId: null, isSupervisor: false };
const BUDI: Reviewer = { name: 'budi', keyId: null, isSupervisor: false };
const CITRA: Reviewer = { name: 'citra', keyId: null, isSupervisor: true };
const ONE = { count: 1, leaseSeconds: 600 };

describeStores('review', ({ database, url }) => {
  const told: [string, Decision][] = [];
  const reopened: ReopenedCase[] = [];
  const context = (): ReviewContext => ({
    database: database(),
    deadlineOf: () => null,
    onDecided: async (tx, id, decision) => {
      await tx.query('select 1');
      told.push([id, decision]);
    },
    onReopened: async (_tx, one) => void reopened.push(one),
  });
  const empty = () =>
    database().query(
      `update saring.cases set state = 'decided', decision = 'refer' where state <> 'decided'`,
    );
  const body: Omit<DecisionRequest, 'leaseToken'> = {
    decision: 'violation',
    reason: 'Jelas.',
    confirmed: [],
    rejected: [],
  };

  async function claimOne(by: Reviewer) {
    const { cases } = await claim(context(), by, ONE);
    const [first] = cases;
    if (!first) throw new Error(`nothing for ${by.name}`);
    return first;
  }

  it('hands out by priority, stores no token, and takes one decision with its reason', async () => {
    const [first] = await seedCases(database(), 3, { name: 'order' });
    const claimed = await claim(context(), ANI, { count: 2, leaseSeconds: 60 });
    expect(claimedCasesSchema.parse(claimed).cases.map(({ caseId }) => caseId)[0]).toBe(first);
    const [one] = claimed.cases;
    if (!one) throw new Error('none');
    expect(one).toMatchObject({ state: 'claimed', lease: { holder: 'ani' } });
    const [row] = await database().query('select * from saring.cases where id = $1', [one.caseId]);
    expect(JSON.stringify(row)).not.toContain(one.leaseToken);
    expect(row?.lease_token_sha256).toBe(tokenDigest(one.leaseToken));

    const request = {
      ...body,
      leaseToken: one.leaseToken,
      confirmed: ['hasut'],
      rejected: ['catatan'],
    };
    expect(await decide(context(), ANI, one.caseId, request)).toBe(one.caseId);
    expect(told.at(-1)).toEqual([one.caseId, 'violation']);
    const view = caseViewSchema.parse(await readCase(database(), one.caseId));
    expect(view).toMatchObject({ state: 'decided', lease: null, decision: { by: 'ani' } });
    expect(view.decisions).toMatchObject([
      {
        decision: 'violation',
        by: 'ani',
        reason: 'Jelas.',
        confirmed: ['hasut'],
        rejected: ['catatan'],
      },
    ]);
    await expect(decide(context(), ANI, one.caseId, request)).rejects.toMatchObject({
      code: 'already-decided',
      conflict: { by: 'ani', at: view.decision?.at },
    });
    await empty();
  });

  it('names rules that are of no finding, by field', async () => {
    await seedCases(database(), 1, { name: 'rules' });
    const { caseId, leaseToken } = await claimOne(ANI);
    const wrong = { ...body, leaseToken, confirmed: ['hasut', 'lain'], rejected: ['hasut'] };
    const error = await decide(context(), ANI, caseId, wrong).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'invalid-request' });
    expect(error.fields.map((field: { pointer: string }) => field.pointer)).toEqual([
      '/confirmed/1',
      '/rejected/0',
    ]);
    expect(await readCase(database(), caseId)).toMatchObject({ state: 'claimed', decisions: [] });
    await empty();
  });

  it('hands an expired lease to the next, and refuses the one who had it by name and time', async () => {
    await seedCases(database(), 1, { name: 'late' });
    const { caseId, leaseToken } = await claimOne(ANI);
    expect((await claim(context(), BUDI, ONE)).cases).toEqual([]);
    await database().query(
      `update saring.cases set lease_expires_at = now() - interval '1 second' where id = $1`,
      [caseId],
    );
    const late = { ...body, leaseToken };
    await expect(decide(context(), ANI, caseId, late)).rejects.toMatchObject({
      code: 'lease-expired',
      conflict: { by: 'ani' },
    });
    const next = await claimOne(BUDI);
    expect(next.caseId).toBe(caseId);
    await expect(decide(context(), ANI, caseId, late)).rejects.toMatchObject({
      code: 'lease-expired',
      conflict: { by: 'budi', at: next.expiresAt },
    });
    await release(context(), BUDI, caseId, next.leaseToken);
    expect(await readCase(database(), caseId)).toMatchObject({ state: 'open', lease: null });
    await empty();
  });

  it('sends the holder back once when a graver report joined the case meanwhile', async () => {
    await seedCases(database(), 1, { name: 'grew' });
    const { caseId, leaseToken } = await claimOne(ANI);
    const request = { ...body, decision: 'no-violation', leaseToken } as const;
    const join = (more: string) =>
      database().query(`update saring.cases set reports = reports + 1, ${more} where id = $1`, [
        caseId,
      ]);
    await join(`verdict = 'prohibited', rules = rules || array['ancaman']`);
    await expect(decide(context(), ANI, caseId, request)).rejects.toMatchObject({
      code: 'case-changed',
      fields: [],
    });
    expect(await readCase(database(), caseId)).toMatchObject({ state: 'claimed', decisions: [] });
    await join(`rules = rules || array['uang']`);
    await expect(decide(context(), ANI, caseId, request)).rejects.toMatchObject({
      code: 'case-changed',
    });
    // One more of the same tells nothing new.
    await join('severity = severity');
    await decide(context(), ANI, caseId, request);
    expect(await readCase(database(), caseId)).toMatchObject({ state: 'decided' });
    // Whoever takes it next is shown all of it.
    await appeal(context(), ANI, caseId, 'Lihat ancaman itu.');
    const next = await claimOne(BUDI);
    await decide(context(), BUDI, caseId, { ...body, leaseToken: next.leaseToken });
    await empty();
  });

  it('tells in the chain by which key each person acted', async () => {
    await seedCases(database(), 1, { name: 'keys', reports: 2 });
    const eka: Reviewer = { name: 'eka', keyId: '0a1b2c3d', isSupervisor: true };
    const acts = async (move: (leaseToken: string) => Promise<unknown>) => {
      const { leaseToken } = await claimOne(eka);
      await move(leaseToken);
    };
    const [first] = await database().query<{ id: string }>(
      `select id from saring.cases where state = 'open' limit 1`,
    );
    const caseId = first?.id as string;
    await acts((leaseToken) => release(context(), eka, caseId, leaseToken));
    await acts((leaseToken) => escalate(context(), eka, caseId, { leaseToken, reason: 'x' }));
    await acts(async (leaseToken) => {
      const reports = [seededReport(0, 1, 'keys')];
      await decide(context(), eka, caseId, { ...body, leaseToken, reports });
      await decide(context(), eka, caseId, { ...body, leaseToken });
    });
    await reopen(context(), eka, caseId, 'x');
    await acts((leaseToken) => decide(context(), eka, caseId, { ...body, leaseToken }));
    await appeal(context(), eka, caseId, 'x');
    const events = await database().query<{ kind: string; key: string }>(
      `select kind, data::jsonb ->> 'keyId' as key from saring.events where actor = 'eka'`,
    );
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(7);
    expect(events.filter(({ key }) => key !== '0a1b2c3d')).toEqual([]);
    await empty();
  });

  it('takes an escalated case to supervisors, an appealed one to somebody else', async () => {
    await seedCases(database(), 1, { name: 'up' });
    const { caseId, leaseToken } = await claimOne(ANI);
    await escalate(context(), ANI, caseId, { leaseToken, reason: 'Menyangkut tokoh daerah.' });
    expect((await claim(context(), BUDI, ONE)).cases).toEqual([]);
    const up = await claimOne(CITRA);
    await decide(context(), CITRA, caseId, { ...body, leaseToken: up.leaseToken });
    await expect(reopen(context(), ANI, caseId, 'x')).rejects.toMatchObject({
      code: 'supervisor-needed',
      conflict: { by: 'citra' },
    });
    await appeal(context(), ANI, caseId, 'Kutipan terpotong.');
    await expect(appeal(context(), ANI, caseId, 'Lagi.')).rejects.toMatchObject({
      code: 'case-not-decided',
    });
    expect((await claim(context(), CITRA, ONE)).cases).toEqual([]);
    const second = await claimOne(BUDI);
    const info = { ...body, decision: 'need-info', leaseToken: second.leaseToken } as const;
    await decide(context(), BUDI, caseId, info);
    expect(await readCase(database(), caseId)).toMatchObject({ state: 'waiting' });
    await reopen(context(), ANI, caseId, 'Tautan asli ditemukan.');
    expect((await claim(context(), CITRA, ONE)).cases).toEqual([]);
    expect((await claimOne(ANI)).caseId).toBe(caseId);
    await empty();
  });

  it('decides some reports alone: they leave with their prints, the rest stays with its holder', async () => {
    await seedCases(database(), 1, { name: 'split', reports: 5 });
    const { caseId, leaseToken } = await claimOne(ANI);
    const reports = [1, 2].map((n) => seededReport(0, n, 'split'));
    await database().query(
      `insert into saring.prints (case_id, report_id, print) select $1, unnest($2::text[]), '{}'`,
      [caseId, [seededReport(0, 0, 'split'), ...reports]],
    );
    const stranger = { ...body, leaseToken, reports: [reports[0] as string, 'rep_x'] };
    await expect(decide(context(), ANI, caseId, stranger)).rejects.toMatchObject({
      code: 'invalid-request',
      fields: [{ pointer: '/reports/1' }],
    });
    const own = { ...body, decision: 'no-violation', leaseToken, reports } as const;
    const parted = await decide(context(), ANI, caseId, own);
    expect(parted).not.toBe(caseId);
    expect(await readCase(database(), parted)).toMatchObject({
      state: 'decided',
      reports: 2,
      reporters: 2,
      reach: 2,
      rules: ['hasut'],
      shownReport: reports[0],
      decision: { decision: 'no-violation', by: 'ani' },
    });
    expect(await readCase(database(), caseId)).toMatchObject({
      state: 'claimed',
      reports: 3,
      reporters: 2,
      reach: 4,
      lease: { holder: 'ani' },
    });
    const prints = await database().query(
      'select case_id, count(*)::int as n from saring.prints group by 1 order by 2',
    );
    expect(prints).toEqual([
      { case_id: caseId, n: 1 },
      { case_id: parted, n: 2 },
    ]);
    const rest = [0, 3, 4].map((n) => seededReport(0, n, 'split'));
    expect(await decide(context(), ANI, caseId, { ...body, leaseToken, reports: rest })).toBe(
      caseId,
    );
    await empty();
  });

  it('filters what is handed out, and finds no case that is not there', async () => {
    const [, second] = await seedCases(database(), 2, { name: 'filter' });
    await database().query(`update saring.cases set verdict = 'prohibited' where id = $1`, [
      second,
    ]);
    const claimed = await claim(context(), ANI, {
      count: 5,
      leaseSeconds: 60,
      filter: { verdict: 'prohibited', label: 'incitement', regime: 'pilkada-2024', quality: 'ok' },
    });
    expect(claimed.cases.map(({ caseId }) => caseId)).toEqual([second]);
    for (const id of [`case_${'0'.repeat(32)}`, 'x']) {
      await expect(appeal(context(), ANI, id, 'x')).rejects.toMatchObject({ code: 'not-found' });
    }
    await empty();
  });

  it('never lets eight reviewers hold or decide one case at once', async () => {
    const ids = await seedCases(database(), 60, { name: 'crowd' });
    const address = url();
    const stores = await Promise.all(
      Array.from({ length: 8 }, () =>
        // The embedded one has one process; a real one is shared by connections of their own.
        address === undefined
          ? database()
          : openDatabase({ databaseUrl: address, dataDirectory: '', onFailure: () => undefined }),
      ),
    );
    const held = new Map<string, string>();
    const decided = new Map<string, string>();
    let [lapsed, refused] = [0, 0];
    const work = async (at: number) => {
      const own = { ...context(), database: stores[at] as ReviewContext['database'] };
      const by = { name: `peninjau-${at}`, keyId: null, isSupervisor: false };
      for (let round = 0; decided.size < ids.length && round < 200; round++) {
        const { cases } = await claim(own, by, { count: 3, leaseSeconds: 600 });
        for (const { caseId } of cases) {
          expect(held.get(caseId)).toBeUndefined();
          expect(decided.has(caseId)).toBe(false);
          held.set(caseId, by.name);
        }
        for (const [n, { caseId, leaseToken }] of cases.entries()) {
          // One goes on too long: another may take it, and the late decision is refused.
          if ((round + n) % 4 === 3) {
            held.delete(caseId);
            await own.database.query(
              `update saring.cases set lease_expires_at = now() - interval '1 ms' where id = $1`,
              [caseId],
            );
            const late = decide(own, by, caseId, { ...body, leaseToken });
            await expect(late).rejects.toMatchObject({
              code: expect.stringMatching(/lease-expired|already-decided/),
            });
            lapsed++;
          } else if ((round + n) % 4 === 2) {
            held.delete(caseId);
            await release(own, by, caseId, leaseToken);
          } else {
            await decide(own, by, caseId, { ...body, leaseToken });
            expect(decided.get(caseId)).toBeUndefined();
            decided.set(caseId, by.name);
            held.delete(caseId);
            await decide(own, by, caseId, { ...body, leaseToken }).catch(() => refused++);
          }
        }
      }
    };
    await Promise.all(stores.map((_, at) => work(at)));
    if (address !== undefined) await Promise.all(stores.map((store) => store.close()));
    expect([...decided.keys()].sort()).toEqual([...ids].sort());
    expect(refused).toBe(ids.length);
    expect(lapsed).toBeGreaterThan(0);
    const rows = await database().query<{ case_id: string; by: string }>(
      'select case_id, by from saring.decisions where case_id = any($1)',
      [ids],
    );
    expect(new Map(rows.map((row) => [row.case_id, row.by]))).toEqual(decided);
    expect(rows).toHaveLength(ids.length);
    const { findings } = await verifyAudit(database());
    // Earlier tests put cases out of the way behind the chain's back.
    expect(findings.filter(({ message }) => ids.some((id) => message.startsWith(id)))).toEqual([]);
  });
});
