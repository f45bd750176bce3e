import Table from 'cli-table3';
import wrapAnsi from 'wrap-ansi';
import type { Classification } from '../domain/classification.js';
import type { Verdict } from '../domain/taxonomy.js';
import { explainFinding } from './explain-finding.js';
import type { ItemResult } from './read-items.js';
import { renderChecklist } from './render-checklist.js';
import { oneLine, visible } from './visible.js';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  allowed: 'tidak ada dugaan',
  review: 'perlu ditinjau',
  prohibited: 'diduga dilarang',
  undetermined: 'belum dapat ditentukan',
};

/** Characters of each column, a space on either side included. */
const COLUMNS = [22, 24, 9, 70];

/**
 * Results as a table for people: verdict, findings with their words, article and advice, gaps; not what
 * rules on trial would say. Whatever strangers wrote (words, file names, field names) is made harmless for a terminal.
 */
export function renderTable(results: readonly ItemResult[]): string {
  const table = new Table({
    head: ['Materi', 'Verdict', 'Tingkat', 'Temuan'],
    colWidths: COLUMNS,
    style: process.stdout.isTTY ? {} : { head: [], border: [] },
  });
  for (const { name, result, error } of results) {
    const row = result
      ? [
          oneLine(name),
          `${result.verdict}\n${VERDICTS[result.verdict]}`,
          `S${result.severity}`,
          visible(explain(result)),
        ]
      : [oneLine(name), 'gagal', '', visible(error ?? '')];
    // The table's own wrapping cuts words off lines that are a character too long.
    table.push(
      row.map((cell, at) => wrapAnsi(cell, (COLUMNS[at] ?? 0) - 2, { hard: true, trim: false })),
    );
  }
  return table.toString();
}

function explain({ findings, parts }: Classification): string {
  const gaps = parts.flatMap(({ part, gap }) =>
    gap ? [`Tidak dilihat (${part}): ${gap.message.id}`] : [],
  );
  return [...findings.map(explainFinding), ...gaps].join('\n') || '–';
}

/** The checklist of each result that has one, one below the other; empty when none has. */
export function renderChecklists(results: readonly ItemResult[]): string {
  return results
    .map(({ name, result }) => renderChecklist(oneLine(name), result?.checklist ?? []))
    .filter((checklist) => checklist !== '')
    .join('\n\n');
}
