import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents } from '../../src/queue/audit-log.js';
import { verifyAudit } from '../../src/queue/audit-verify.js';
import { readCase, readEvents } from '../../src/queue/cases.js';
import type { Database } from '../../src/queue/database.js';
import { decide } from '../../src/queue/decide-case.js';
import { linkReports } from '../../src/queue/link-reports.js';
import { openDatabase } from '../../src/queue/open-database.js';
import type { Reviewer } from '../../src/queue/report-queue.js';
import { appeal, claim, type ReviewContext, reopen } from '../../src/queue/review.js';
import { undoDecision } from '../../src/queue/undo-decision.js';
import { newSharedDatabase, POSTGRES_BINARIES } from '../support/postgres.js';
import { classificationOf } from '../support/queue-seed.js';

const ANI: Reviewer = { name: 'ani', keyId: null, isSupervisor: false };
const BUDI: Reviewer = { name: 'budi', keyId: null, isSupervisor: false };
const CITRA: Reviewer = { name: 'citra', keyId: null, isSupervisor: true };
const ROUNDS = 8;

const missing = POSTGRES_BINARIES === null;
describe.skipIf(missing)(
  `undo at the same moment${missing ? ' (skipped: apt install postgresql)' : ''}`,
  () => {
    let database: Database;
    let context: ReviewContext;
    beforeAll(async () => {
      database = await openDatabase({
        databaseUrl: await newSharedDatabase(),
        dataDirectory: tmpdir(),
        onFailure: (error) => console.error(error),
      });
      const nothing = async () => undefined;
      context = { database, deadlineOf: () => null, onDecided: nothing, onReopened: nothing };
    });
    afterAll(async () => {
      await database.close();
    });

    /** Links one report of a post at this address, as a worker does; gives its case. */
    async function link(url: string, rule: string | null): Promise<string> {
      const reportId = `rep_${randomBytes(16).toString('hex')}`;
      await database.transaction(async (tx) => {
        await tx.query(
          `insert into saring.reports (id, submitted_by, request_sha256, channel, post) values ($1, 'tes', '', 'web', '{}')`,
          [reportId],
        );
        const event = { kind: 'report-received', actor: 'tes', caseId: null, reportId } as const;
        await appendEvents(tx, [{ ...event, data: {} }]);
      });
      const { reports } = await database.transaction((tx) =>
        linkReports(
          tx,
          [
            {
              ...{ reportId, regime: 'pilkada-2024', quality: 'ok', failed: false },
              result: classificationOf(rule),
              fingerprint: { url, text: null, images: [] },
            },
          ],
          () => null,
        ),
      );
      return reports[0]?.caseId ?? '';
    }

    /** A case of one report that Ani has just decided. */
    async function decided(round: string) {
      const url = `https://a.example/${round}`;
      const caseId = await link(url, null);
      const { cases } = await claim(context, ANI, { count: 1, leaseSeconds: 600, caseId });
      const leaseToken = cases[0]?.leaseToken ?? '';
      const request = { decision: 'no-violation', reason: 'Biasa.', leaseToken } as const;
      await decide(context, ANI, caseId, { ...request, confirmed: [], rejected: [] });
      return { url, caseId, undo: () => undoDecision(context, ANI, caseId, leaseToken) };
    }

    it.each<[string, (of: Awaited<ReturnType<typeof decided>>) => Promise<unknown>]>([
      ['another undo', ({ undo }) => undo()],
      ['an appeal', ({ caseId }) => appeal(context, BUDI, caseId, 'Kutipan terpotong.')],
      ['a reopening', ({ caseId }) => reopen(context, CITRA, caseId, 'Ada bukti baru.')],
      ['a claim', ({ caseId }) => claim(context, BUDI, { count: 1, leaseSeconds: 600, caseId })],
      ['a graver report', ({ url }) => link(url, 'hasut')],
    ])(
      'with %s: one of them comes first, and the chain tells the same as the rows',
      async (name, act) => {
        for (let round = 0; round < ROUNDS; round++) {
          const one = await decided(`${name.replaceAll(' ', '-')}-${round}`);
          const both = [() => one.undo(), () => act(one)];
          if (round % 2 === 1) both.reverse();
          const settled = await Promise.allSettled(both.map((start) => start()));
          const view = await readCase(database, one.caseId);
          const kinds = (await readEvents(database, one.caseId)).map(({ kind }) => kind);
          const undone = kinds.filter((kind) => kind === 'decision-undone').length;
          const refusals = settled.flatMap((outcome) =>
            outcome.status === 'rejected' ? [outcome.reason.code] : [],
          );
          for (const code of refusals)
            expect(['case-claimed', 'case-not-decided', 'already-decided']).toContain(code);
          // A decision that was taken back is in force nowhere, and one that was not is where it was.
          expect(undone).toBeLessThanOrEqual(1);
          expect(view.decisions).toHaveLength(1 - undone);
          expect(view.decision === null).toBe(undone === 1);
          if (undone === 1)
            expect(view).toMatchObject({ state: 'claimed', lease: { holder: 'ani' } });
          else expect(['open', 'appealed', 'claimed']).toContain(view.state);
        }
        expect((await verifyAudit(database)).findings).toEqual([]);
      },
    );
  },
);
