import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeNewPglite } from '../support/new-pglite.js';
import { newSharedDatabase, POSTGRES_BINARIES } from '../support/postgres.js';
import { type RunningServer, startServer } from '../support/server.js';

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a caller of the API sees
  readonly body: any;
}

for (const store of ['pglite', 'postgres'] as const) {
  const title = `reports over ${store}`;
  describe.skipIf(store === 'postgres' && !POSTGRES_BINARIES)(title, { timeout: 120_000 }, () => {
    let env: NodeJS.ProcessEnv;
    let server: RunningServer;

    beforeAll(async () => {
      const directory = await mkdtemp(join(tmpdir(), 'saring-reports-'));
      env = { DATA_DIR: directory };
      if (store === 'postgres') env.DATABASE_URL = await newSharedDatabase();
      else await placeNewPglite(directory);
      server = await startServer(env);
    });
    afterAll(async () => {
      await server.stop();
    });

    const call = async (
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Answer> => {
      const answer = await fetch(`${server.url}${path}`, {
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        headers: { 'Content-Type': 'application/json', ...headers },
      });
      return { status: answer.status, body: await answer.json() };
    };
    const as = (name: string) => ({ 'X-Reviewer': name });
    const classified = async (reportId: string): Promise<Answer['body']> => {
      // A job that a killed process had is taken up by another when it expires.
      for (let attempt = 0; attempt < 900; attempt++) {
        const { body } = await call(`/reports/${reportId}`);
        if (body.status !== 'queued') return body;
        await delay(100);
      }
      throw new Error('not classified in 90 s');
    };

    it('takes a report from its sender to a decision', async () => {
      const sent = await call(
        '/reports',
        {
          post: { text: 'Pak Darmo itu bajingan goblok, otak udang! Jangan pilih nomor 1' },
          channel: 'web',
          reporter: 'warga-7',
        },
        { 'Idempotency-Key': 'satu' },
      );
      expect(sent).toMatchObject({ status: 202, body: { status: 'queued' } });
      const { reportId } = sent.body;
      const report = await classified(reportId);
      expect(report).toMatchObject({ status: 'classified', linkedTo: null });
      expect(report.result.verdict).toBe('review');

      const page = await call('/cases?label=insult');
      expect(page.body.cases).toMatchObject([{ caseId: report.caseId, state: 'open', reports: 1 }]);
      const claimed = await call('/cases/claim', { count: 1 }, as('ani'));
      const [{ leaseToken, caseId, result }] = claimed.body.cases;
      expect(caseId).toBe(report.caseId);
      expect(result.findings[0].rule).toBe('hina-peserta');
      expect((await call('/cases/claim', { count: 5 }, as('budi'))).body.cases).toEqual([]);

      const decision = {
        leaseToken,
        decision: 'violation',
        reason: 'Menghina calon dengan nama binatang.',
        confirmed: ['hina-peserta'],
        rejected: [],
      };
      const decided = await call(`/cases/${caseId}/decision`, decision, as('ani'));
      expect(decided).toMatchObject({ status: 200, body: { state: 'decided' } });
      const late = await call(`/cases/${caseId}/decision`, decision, as('budi'));
      expect(late).toMatchObject({
        status: 409,
        body: { code: 'already-decided', conflict: { by: 'ani' } },
      });
      const { body } = await call(`/cases/${caseId}/events`);
      const kinds = body.events.map(({ kind }: { kind: string }) => kind);
      expect(kinds).toEqual(
        expect.arrayContaining(['case-opened', 'case-claimed', 'case-decided']),
      );
    });

    it('links an edited copy to the first, and answers a repeated key alike', async () => {
      const text =
        'Warga Kali Bening, hati-hati: katanya surat suara di kelurahan sudah dicoblos semua!';
      const first = await call('/reports', { post: { text } }, { 'Idempotency-Key': 'dua' });
      const again = await call('/reports', { post: { text } }, { 'Idempotency-Key': 'dua' });
      expect(again.body.reportId).toBe(first.body.reportId);
      const copy = await call('/reports', { post: { text: `${text.toUpperCase()} 😡😡` } });
      await classified(first.body.reportId);
      expect(await classified(copy.body.reportId)).toMatchObject({
        linkedTo: first.body.reportId,
        caseId: (await classified(first.body.reportId)).caseId,
      });
    });

    it('loses nothing that it acknowledged when it is killed', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 20; n++) {
        const { body } = await call('/reports', {
          post: { text: `Laporan ke-${n} dari desa ${n * 31}` },
        });
        ids.push(body.reportId);
      }
      server.child.kill('SIGKILL');
      await once(server.child, 'exit');
      server = await startServer(env);
      for (const id of ids) expect(await classified(id)).toMatchObject({ status: 'classified' });
    });
  });
}
