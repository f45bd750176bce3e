import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../../src/domain/case-view.js';
import { CSV_COLUMNS, csvOf } from '../../../src/http/export/csv.js';
import { caseOf, classificationOf, erasedCase, findingOf, memberOf } from '../../support/cases.js';

async function csv(...cases: CaseView[]): Promise<string> {
  async function* source() {
    yield* cases;
  }
  let text = '';
  for await (const chunk of csvOf(source())) text += chunk;
  return text;
}

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, relax_column_count: false });

/** The text cell of a case whose post says this. */
async function cellOf(text: string): Promise<string> {
  const [row] = rowsOf(await csv(caseOf({ members: [memberOf({ text })] })));
  return row?.text ?? '';
}

describe('csvOf', () => {
  it('begins with a byte order mark, ends lines as RFC 4180 does, and names every column', async () => {
    const text = await csv(caseOf());
    expect(text.startsWith('\uFEFFcaseId,state,')).toBe(true);
    expect(text.split('\r\n').at(-1)).toBe('');
    expect(Object.keys(rowsOf(text)[0] ?? {})).toEqual(CSV_COLUMNS);
  });

  it('has its names alone when there is no case', async () => {
    expect(await csv()).toBe(`\uFEFF${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('tells a case in one row', async () => {
    expect(rowsOf(await csv(caseOf()))[0]).toMatchObject({
      caseId: caseOf().caseId,
      decision: 'violation',
      decidedBy: 'sari',
      confirmed: 'hasut-adu-domba',
      rejected: 'hina-peserta',
      articles: 'Pasal 69 huruf c UU 1/2015 jo. UU 10/2016',
      score: '0.913',
      reports: '12',
      platform: 'instagram',
      account: "'@kabar.karangsela",
      links: 'https://medsos.example/p/123',
      imageSha256: 'e5'.repeat(32),
      inputSha256: 'd4'.repeat(32),
      eventSeq: '41',
      erasedAt: '',
    });
  });

  it('names no article of a finding that the reviewer rejected', async () => {
    const [decision] = caseOf().decisions;
    if (!decision) throw new Error('no decision');
    const all = { ...decision, rejected: ['hasut-adu-domba', 'hina-peserta'] };
    expect(rowsOf(await csv(caseOf({ decisions: [all] })))[0]?.articles).toBe('');
  });

  it('names no article of a mere note', async () => {
    const note = { ...findingOf(), outcome: 'note' } as const;
    const result = classificationOf({ findings: [note] });
    expect(rowsOf(await csv(caseOf({ result })))[0]?.articles).toBe('');
  });

  it('leaves cells empty where content was erased, and says when', async () => {
    const [row] = rowsOf(await csv(erasedCase()));
    expect(row).toMatchObject({ text: '', reason: '', erasedAt: '2025-06-01T00:00:00.000Z' });
    expect(row?.imageSha256).toBe('e5'.repeat(32));
  });

  it('never tells who reported or what they noted', async () => {
    expect(await csv(caseOf())).not.toMatch(/pelapor-7f3a|Tetangga/);
  });

  it.each(['=1+1', '+62', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A'])(
    'makes plain text of %j',
    async (text) => {
      expect(await cellOf(text)).toMatch(/^'/);
    },
  );

  it.each([
    [' =1', " '=1"],
    ['\u200B=1', "\u200B'=1"],
    ['a;=cmd()', "a;'=cmd()"],
    ['a; @b', "a; '@b"],
    ['a\n=1', "a\n'=1"],
    ['a\t+1', "a\t'+1"],
    ['"=1', '"=1'],
  ])('leaves no formula in %j for a spreadsheet of another locale', async (text, cell) => {
    expect(await cellOf(text)).toBe(cell);
  });

  it.each([
    'a = b - c',
    'pilih, "02"',
    'baris satu\nbaris dua',
    'x;y',
    'tanya@contoh.example',
    '0',
  ])('gives %j back as it was', async (text) => {
    expect(await cellOf(text)).toBe(text);
  });

  it('keeps a case on its row whatever its text holds', async () => {
    const nasty = memberOf({ text: 'a","b\r\ncase_x,decided\n"=1' });
    const rows = rowsOf(await csv(caseOf({ members: [nasty] }), caseOf()));
    expect(rows.map(({ caseId }) => caseId)).toEqual([caseOf().caseId, caseOf().caseId]);
  });
});
