import { expect, it } from 'vitest';
import { type HashedEvent, hashOf } from '../../src/queue/audit-log.js';
import { type AuditReport, verifyAudit } from '../../src/queue/audit-verify.js';
import type { Queryable } from '../../src/queue/database.js';
import { decide } from '../../src/queue/decide-case.js';
import { claim, type ReviewContext } from '../../src/queue/review.js';
import { describeStores } from '../support/databases.js';
import { seedCases } from '../support/queue-seed.js';

const ANI = { name: 'ani', keyId: null, isSupervisor: false };
/** Thrown to roll a forgery back, so that the next one starts from an intact store. */
const UNDO = new Error('undo');

describeStores('audit verify', ({ database }) => {
  /** Does what somebody with the database's password could do, and what is found then. */
  async function afterTampering(
    tamper: string | ((tx: Queryable) => Promise<unknown>),
    head?: string,
  ): Promise<AuditReport> {
    let report: AuditReport | undefined;
    const done = database().transaction(async (tx) => {
      await tx.script('alter table saring.events disable trigger all');
      await tx.script('alter table saring.event_texts disable trigger all');
      if (typeof tamper === 'string') await tx.script(tamper);
      else await tamper(tx);
      const same = {
        ...database(),
        transaction: <T>(work: (own: Queryable) => Promise<T>) =>
          // The level of isolation is set by a transaction's first statement only.
          work({ query: (sql, values) => tx.query(sql, values), script: async () => [] }),
      };
      report = await verifyAudit(same, head);
      throw UNDO;
    });
    await expect(done).rejects.toBe(UNDO);
    return report as AuditReport;
  }
  const told = ({ findings }: AuditReport) =>
    findings.map(({ seq, message }) => `${seq} ${message}`);

  it('finds an untouched store intact, and an earlier head in it', async () => {
    await seedCases(database(), 4, { reports: 2 });
    const before = await verifyAudit(database());
    const context: ReviewContext = {
      database: database(),
      deadlineOf: () => null,
      onDecided: async () => undefined,
      onReopened: async () => undefined,
    };
    const { cases } = await claim(context, ANI, { count: 3, leaseSeconds: 600 });
    for (const { caseId, leaseToken } of cases) {
      await decide(context, ANI, caseId, {
        leaseToken,
        decision: 'violation',
        reason: 'Jelas.',
        confirmed: ['hasut'],
        rejected: [],
      });
    }
    const after = await verifyAudit(database(), before.head);
    expect(after).toMatchObject({ findings: [], rowsChecked: true, events: before.events + 6 });
    expect(after.head).not.toBe(before.head);
    const lost = await verifyAudit(database(), 'f'.repeat(64));
    expect(told(lost)).toEqual([expect.stringMatching(/^null hash f+ tidak ada/)]);
    await database().script(
      'delete from saring.event_texts where seq = (select min(seq) from saring.event_texts)',
    );
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it.each([
    [
      'a changed event',
      `update saring.events set actor = 'budi' where seq = 5`,
      /^5 isinya tidak cocok/,
    ],
    [
      'data that is no JSON',
      `update saring.events set data = '{' where seq = 5`,
      /^5 isinya tidak cocok/,
    ],
    [
      'one deleted in the middle',
      'delete from saring.events where seq = 5',
      /^6 nomor urut melompat/,
    ],
    ['the first one deleted', 'delete from saring.events where seq = 1', /^2 nomor urut melompat/],
    ['a cut tail', 'delete from saring.events where seq > 16', /^16 kepala rantai menunjuk/],
    ['no head', 'delete from saring.audit_head', /kepala rantai .* hilang/],
    [
      'two that changed places',
      `update saring.events set seq = -seq where seq in (5, 6);
       update saring.events set seq = 11 + seq where seq < 0`,
      /^5 isinya tidak cocok/,
    ],
    [
      'another reason',
      `update saring.event_texts set text = 'Tidak.'`,
      /^\d+ teks alasan tidak cocok/,
    ],
    [
      'another decision',
      `update saring.decisions set decision = 'refer'`,
      /putusan dalam daftar putusan berbeda/,
    ],
    [
      'another confirmed rule',
      `update saring.decisions set confirmed = '{}'`,
      /putusan dalam daftar putusan berbeda/,
    ],
    ['a decision taken out', 'delete from saring.decisions', /hilang dari daftar putusan/],
    [
      'a decision put in',
      `insert into saring.decisions select 1, case_id, decision, by, at, confirmed, rejected
       from saring.decisions limit 1`,
      /^1 .*putusan ini tidak tercatat/,
    ],
    [
      'a case said to be decided by another',
      `update saring.cases set decided_by = 'budi' where decision is not null`,
      /putusan pada kasus berbeda/,
    ],
    [
      'a case opened silently',
      `update saring.cases set state = 'open' where state = 'decided'`,
      /keadaan kasus berbeda/,
    ],
    [
      'a case from nowhere',
      `insert into saring.cases (id, regime, verdict, severity, shown_report)
       values ('case_0', 'x', 'review', 1, 'x')`,
      /^null case_0: kasus ini tidak tercatat/,
    ],
    [
      'a report from nowhere',
      `insert into saring.reports (id, submitted_by, request_sha256, channel) values ('rep_0', 'x', '', 'web')`,
      /^null rep_0: laporan ini tidak tercatat/,
    ],
    [
      'a report taken out',
      `delete from saring.reports where id = (select max(id) from saring.reports)`,
      /laporan yang tercatat dalam rantai hilang/,
    ],
  ])('finds %s', async (_, sql, expected) => {
    expect(told(await afterTampering(sql)).join('\n')).toMatch(new RegExp(expected, 'm'));
  });

  it('finds one event that was changed and hashed anew, by the next', async () => {
    const report = await afterTampering((tx) => rehash(tx, 5));
    expect(told(report)).toEqual(['6 tidak tersambung ke kejadian sebelumnya']);
  });

  it('finds a tail cut off together with the head by a head written down before', async () => {
    const { head } = await verifyAudit(database());
    const cut = `delete from saring.events where seq > 12;
      delete from saring.decisions; delete from saring.event_texts where seq > 12;
      update saring.cases set state = 'open', decision = null, decided_by = null, decided_at = null;
      update saring.audit_head set (seq, hash) = (select seq, hash from saring.events where seq = 12)`;
    expect((await afterTampering(cut)).findings).toEqual([]);
    expect(told(await afterTampering(cut, head))).toEqual([
      expect.stringMatching(/dipotong atau ditulis ulang/),
    ]);
  });

  async function rehash(tx: Queryable, seq: number): Promise<void> {
    const [row] = await tx.query<HashedEvent & { at: unknown }>(
      `select seq, at, kind, 'budi' as actor, case_id as "caseId", report_id as "reportId", data, previous
       from saring.events where seq = $1`,
      [seq],
    );
    if (!row) throw new Error('no such event');
    const hash = hashOf({ ...row, at: (row.at as unknown as Date).toISOString() });
    await tx.query(`update saring.events set actor = 'budi', hash = $2 where seq = $1`, [
      seq,
      hash,
    ]);
  }
});
