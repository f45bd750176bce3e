import { createReadStream } from 'node:fs';
import { rulebookFolders } from '../compose/pipeline-options.js';
import type { Config } from '../config.js';
import { conclude } from '../domain/conclude.js';
import type { Rulebook } from '../domain/rulebook.js';
import type { Regime } from '../domain/taxonomy.js';
import { versionsOf } from '../pipeline/rulebook-archive.js';
import { RulebookLibrary } from '../pipeline/rulebook-library.js';
import { type Difference, differenceBetween, type Outcome, Totals } from './compare.js';
import { ExitCode, UsageError } from './exit-code.js';
import { checkReadable } from './read-items.js';
import { explainRegime, warnOfRulebooks } from './regime-option.js';
import { jsonReport, type ReplayReport, textReport } from './replay-report.js';
import { readSavedLines } from './saved-lines.js';
import { type SavedLine, savedFinding } from './saved-signals.js';
import { oneLine } from './visible.js';

export interface ReplayCommandOptions {
  readonly regime?: Regime;
  /** A version of the rulebook; left out: what was said when the signals were saved. */
  readonly against?: string;
  readonly json?: true;
}

/**
 * `saring replay`: judges saved signals by the rulebook in force and prints what differs, post by post in the
 * file's order, without any model. Gives 0 without a difference, 1 with one, 66 when a line could not be read.
 */
export async function replayCommand(
  file: string,
  options: ReplayCommandOptions,
  config: Config,
): Promise<number> {
  await checkReadable([file]);
  const regime = options.regime ?? config.DEFAULT_REGIME;
  const folders = rulebookFolders(config);
  const library = await RulebookLibrary.open(folders, regime).catch(explainRegime(options.regime));
  warnOfRulebooks(library.problems);
  const book = library.bookOf(regime) as Rulebook;
  const other =
    options.against === undefined
      ? null
      : await versionOf(options.against, regime, library, folders);
  const report = (options.json ? jsonReport : textReport)({ book, other });
  const stream = file === '-' ? process.stdin : createReadStream(file);
  const totals = await compareAll(stream, { name: file, book, other, report });
  report.end(totals);
  if (totals.unreadable > 0 || totals.posts === 0) return ExitCode.noInput;
  return totals.changed > 0 ? 1 : 0;
}

async function versionOf(
  against: string,
  regime: Regime,
  library: RulebookLibrary,
  folders: ReturnType<typeof rulebookFolders>,
): Promise<Rulebook> {
  const { books, problems } = await versionsOf(regime, library, folders);
  const found = books.find(({ version }) => String(version) === against);
  if (found) return found;
  warnOfRulebooks(problems);
  const versions = [...new Set(books.map(({ version }) => version))].sort((a, b) => a - b);
  throw new UsageError(
    `--against ${against}: versi itu tidak ada (no such version) untuk ${regime}. ` +
      `Yang ada: ${versions.join(', ')}. Simpan versi lain di RULEBOOK_DIR/archive/.`,
  );
}

interface Comparison {
  readonly name: string;
  readonly book: Rulebook;
  readonly other: Rulebook | null;
  readonly report: ReplayReport;
}

async function compareAll(
  stream: AsyncIterable<Uint8Array>,
  { name, book, other, report }: Comparison,
): Promise<Totals> {
  const totals = new Totals(book.regime);
  for await (const read of readSavedLines(stream)) {
    const judged = 'line' in read ? judge(read.line, book, other) : read;
    if ('problem' in judged) {
      process.stderr.write(`saring: ${oneLine(`${name}:${read.number}: ${judged.problem}`)}\n`);
      totals.countUnreadable();
      continue;
    }
    totals.count(judged.difference, judged.line.regime);
    if (judged.difference) await report.differ(read.number, judged.line, judged.difference);
  }
  return totals;
}

type Judged =
  | { readonly line: SavedLine; readonly difference: Difference | null }
  | { readonly problem: string };

/** A line that cannot be judged takes no other's comparison with it. */
function judge(line: SavedLine, book: Rulebook, other: Rulebook | null): Judged {
  try {
    const before = other ? outcomeUnder(other, line) : line;
    return { line, difference: differenceBetween(before, outcomeUnder(book, line)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `tidak dapat dinilai (cannot be judged): ${reason}` };
  }
}

function outcomeUnder(book: Rulebook, { observation }: SavedLine): Outcome {
  const { verdict, findings } = conclude(book, observation);
  return { verdict, findings: findings.map(savedFinding) };
}
