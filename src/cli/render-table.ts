import Table from 'cli-table3';
import type { Classification } from '../domain/classification.js';
import type { Finding } from '../domain/finding.js';
import type { LegalBasis } from '../domain/legal.js';
import type { Verdict } from '../domain/taxonomy.js';
import type { ItemResult } from './read-items.js';
import { visible } from './visible.js';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  allowed: 'tidak ada temuan',
  review: 'perlu ditinjau',
  prohibited: 'diduga dilarang',
  undetermined: 'belum dapat ditentukan',
};

/**
 * Results as a table for people: verdict, findings with their words and article, gaps. Whatever
 * strangers wrote (words, file names, field names) is made harmless for a terminal.
 */
export function renderTable(results: readonly ItemResult[]): string {
  const table = new Table({
    head: ['Materi', 'Verdict', 'Tingkat', 'Temuan'],
    colWidths: [22, 24, 9, 70],
    wordWrap: true,
    style: process.stdout.isTTY ? {} : { head: [], border: [] },
  });
  for (const { name, result, error } of results) {
    table.push(
      result
        ? [
            oneLine(name),
            `${result.verdict}\n${VERDICTS[result.verdict]}`,
            `S${result.severity}`,
            visible(explain(result)),
          ]
        : [oneLine(name), 'gagal', '', visible(error ?? '')],
    );
  }
  return table.toString();
}

function oneLine(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' '));
}

function explain({ findings, parts }: Classification): string {
  const gaps = parts.flatMap(({ part, gap }) =>
    gap ? [`Tidak dilihat (${part}): ${gap.message.id}`] : [],
  );
  return [...findings.map(explainFinding), ...gaps].join('\n') || '–';
}

function explainFinding({ message, score, evidence, legal }: Finding): string {
  const shown = evidence.map(({ part, quote }) =>
    quote === null ? `[${part}]` : `“${oneLine(quote)}”`,
  );
  const sureness = score === null ? '' : ` (${Math.round(score * 100)} %)`;
  const said = [`${message.id}${sureness}`, ...(shown.length > 0 ? [shown.join(' ')] : [])];
  return `${said.join(': ')}\n  ${legal.map(cite).join('; ')}`;
}

/** A basis of certainty C is shown with its doubt. */
function cite({ instrument, article, paragraph, letter, certainty }: LegalBasis): string {
  const place = [
    article && (/^\d/.test(article) ? `Pasal ${article}` : article),
    paragraph && `ayat (${paragraph})`,
    letter && `huruf ${letter}`,
    instrument,
  ];
  return `${place.filter((part) => part).join(' ')}${certainty === 'C' ? ' (perlu verifikasi)' : ''}`;
}
