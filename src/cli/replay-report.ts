import { once } from 'node:events';
import Table from 'cli-table3';
import type { Rulebook } from '../domain/rulebook.js';
import type { Difference, Totals } from './compare.js';
import type { SavedFinding, SavedLine } from './saved-signals.js';
import { oneLine, visible, visibleJson } from './visible.js';

/** Where differences are printed, as they are found. */
export interface ReplayReport {
  differ(number: number, line: SavedLine, difference: Difference): Promise<void>;
  end(totals: Totals): void;
}

/** The rulebook in force, and the version that it is held against; null: what was saved with the signals. */
export interface Versions {
  readonly book: Rulebook;
  readonly other: Rulebook | null;
}

/** NDJSON: a line for each post that differs, and a last one with the totals. */
export function jsonReport({ book, other }: Versions): ReplayReport {
  return {
    differ: (number, { clientRef, id, regime }, difference) =>
      print(`${visibleJson({ line: number, clientRef, id, savedUnder: regime, ...difference })}\n`),
    end: ({ posts, changed, unreadable, savedElsewhere, directions }) => {
      const { regime } = book;
      const summary = {
        end: true,
        regime,
        rulebook: identityOf(book),
        against: other && identityOf(other),
        posts,
        unchanged: posts - changed,
        changed,
        unreadable,
        savedElsewhere,
        directions,
      };
      process.stdout.write(`${visibleJson(summary)}\n`);
    },
  };
}

function identityOf({ version, sha256 }: Rulebook) {
  return { version, sha256 };
}

/** For people: what differs, then a table of how many posts went from which verdict to which. */
export function textReport(versions: Versions): ReplayReport {
  return {
    differ: (number, line, difference) =>
      print(visible(`${describe(number, line, difference, versions.book.regime)}\n`)),
    end: (totals) => process.stdout.write(visible(`${summarise(totals, versions)}\n`)),
  };
}

/** Waits while the reader is slower than we are: a large file must not pile up in memory. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function describe(
  number: number,
  line: SavedLine,
  { verdict, added, removed, changed }: Difference,
  regime: string,
): string {
  const elsewhere = line.regime === regime ? '' : ` [disimpan menurut ${line.regime}]`;
  return [
    `baris ${number}, ${oneLine(line.clientRef)}: ${verdict.before} → ${verdict.after}${elsewhere}`,
    ...added.map((one) => `  + ${one.rule}: ${gradeOf(one)}`),
    ...removed.map((one) => `  - ${one.rule}: ${gradeOf(one)}`),
    ...changed.map(
      ({ rule, before, after }) => `  ~ ${rule}: ${gradeOf(before)} → ${gradeOf(after)}`,
    ),
  ].join('\n');
}

function gradeOf({ outcome, severity }: Omit<SavedFinding, 'rule'>): string {
  return `${outcome} S${severity}`;
}

function summarise(totals: Totals, { book, other }: Versions): string {
  const { posts, changed, unreadable, savedElsewhere, directions } = totals;
  const table = new Table({
    head: ['Sebelum', 'Sesudah', 'Materi'],
    style: process.stdout.isTTY ? {} : { head: [], border: [] },
  });
  for (const { before, after, posts: count } of directions)
    table.push([before, before === after ? `${after} (temuan berbeda)` : after, count]);
  const against = other ? `v${other.version}` : 'putusan yang tersimpan';
  return [
    `${book.regime} v${book.version} dibanding ${against}: ${posts} materi, ${posts - changed} tetap, ${changed} berbeda`,
    ...(changed > 0 ? [table.toString()] : []),
    ...(savedElsewhere > 0 ? [`${savedElsewhere} materi disimpan menurut rezim lain`] : []),
    ...(unreadable > 0 ? [`${unreadable} baris tidak terbaca dan dilewati`] : []),
  ].join('\n');
}
