import { expect, it } from 'vitest';
import { maskPeople } from '../../src/cli/mask-people.js';
import { feedbackRows } from '../../src/queue/feedback.js';
import { describeStores } from '../support/databases.js';
import { putCase, putReport } from '../support/queue-rows.js';

const finding = (rule: string, label: string | null, part = 'text', severity = 2) => ({
  rule,
  label,
  severity,
  evidence: [{ part }],
});
const result = (...findings: unknown[]) => ({ findings, parts: [{ part: 'text' }] });

describeStores('feedback', ({ database }) => {
  async function exported(more = {}) {
    const rows = [];
    const options = { since: null, mask: maskPeople, pageSize: 2, ...more };
    for await (const { id: _, ...row } of feedbackRows(database(), options)) rows.push(row);
    return rows;
  }

  it('tells what people decided, newest first, each text once', async () => {
    const db = database();
    const put = async (
      id: string,
      text: string,
      decided: Parameters<typeof putCase>[2],
      found: unknown,
    ) => {
      await putCase(db, `case_${id}`, decided);
      await putReport(db, { id: `rep_${id}`, caseId: `case_${id}`, text, result: found });
    };
    const insult = finding('hina', 'insult');
    const threat = finding('ancam', 'threat', 'text', 4);
    await put('a', 'teks lama', { confirmed: ['hina'] }, result(insult));
    await put(
      'b',
      'dua temuan',
      { confirmed: ['ancam'], rejected: ['hina'] },
      result(insult, threat),
    );
    await put('c', 'belum tentu', { confirmed: ['ancam'] }, result(insult, threat));
    await put('d', 'tanpa konfirmasi', {}, result(insult));
    await put('e', 'sah saja', { decision: 'no-violation' }, result(insult));
    await put(
      'f',
      'bertentangan',
      { decision: 'no-violation', confirmed: ['hina'] },
      result(insult),
    );
    await put('g', 'dirujuk', { decision: 'refer', confirmed: ['hina'] }, result(insult));
    await put('h', 'banding', { state: 'appealed', confirmed: ['hina'] }, result(insult));
    await put(
      'i',
      'teks lama',
      { decision: 'no-violation', decidedAt: '2025-01-01T00:00:00Z' },
      result(insult),
    );
    await put('j', 'jadwal', { confirmed: ['jadwal'] }, result(finding('jadwal', null)));
    await put(
      'k',
      'gambar',
      { confirmed: ['hina'] },
      {
        findings: [finding('hina', 'insult', 'image:0')],
        parts: [{ part: 'text' }, { part: 'image:0', text: 'kata di spanduk' }],
      },
    );
    await put(
      'l',
      'hubungi 0812-3456-7890 @akun a.b@contoh.id https://x.id/1',
      { decision: 'no-violation' },
      null,
    );
    const all = [
      { text: 'hubungi 0000-0000-0000 @USER @USER URL', labels: [], severity: 0 },
      { text: 'gambar', labels: [], severity: 0 },
      { text: 'kata di spanduk', labels: ['insult'], severity: 2 },
      { text: 'jadwal', labels: [], severity: 0 },
      { text: 'teks lama', labels: [], severity: 0 },
      { text: 'sah saja', labels: [], severity: 0 },
      { text: 'dua temuan', labels: ['threat'], severity: 4 },
    ];
    expect(await exported()).toEqual(all);
    expect(await exported({ pageSize: 500 })).toEqual(all);
    expect(await exported({ since: '2024-12-31T00:00:00Z' })).toEqual([all[4]]);
  });

  it('an overruled decision does not speak, nor does erased text', async () => {
    const db = database();
    await putCase(db, 'case_m', { decidedAt: '2025-02-01T00:00:00Z' });
    await putReport(db, {
      id: 'rep_m',
      caseId: 'case_m',
      text: 'sah saja',
      result: result(finding('hina', 'insult')),
    });
    await db.query("update saring.reports set erased_at = now() where id = 'rep_b'");
    const texts = (await exported()).map(({ text }) => text);
    expect(texts).not.toContain('sah saja');
    expect(texts).not.toContain('dua temuan');
  });
});
