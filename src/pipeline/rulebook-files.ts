import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Rulebook, RulebookError } from '../domain/rulebook.js';
import type { Regime } from '../domain/taxonomy.js';

/** What is wrong with one rulebook file: its name without folders, and one line that says it. */
export interface RulebookProblem {
  readonly file: string;
  readonly message: string;
}

/** One file of a folder: the rulebook in it, or why it cannot be used. */
export interface RulebookFile {
  readonly file: string;
  readonly book: Rulebook | null;
  readonly problems: readonly RulebookProblem[];
}

/** More than twice the largest that we wrote; parsing more than this would silence the service for many seconds. */
const MOST_BYTES = 400_000;

/** Lines on one file that are kept: they stand in logs and answers. */
const MOST_PROBLEMS = 100;

/**
 * Every rulebook of a folder (`*.yaml`, `*.yml`; hidden files are none), in alphabetical order. Rejects when
 * the folder itself cannot be read; whatever is wrong with a file is told of that file.
 */
export async function readRulebookFiles(
  directory: string,
  parse: (yaml: string, fileName: string) => Rulebook,
): Promise<RulebookFile[]> {
  const names = (await readdir(directory)).filter((name) => /^[^.].*\.ya?ml$/i.test(name)).sort();
  const files: RulebookFile[] = [];
  // One after the other: requests get their turn between them.
  for (const file of names) files.push(await readOne(directory, file, parse));
  return files;
}

async function readOne(
  directory: string,
  file: string,
  parse: (yaml: string, fileName: string) => Rulebook,
): Promise<RulebookFile> {
  try {
    const book = parse(await readText(join(directory, file), file), file);
    return { file, book, problems: [] };
  } catch (error) {
    return { file, book: null, problems: problemsOf(file, error) };
  }
}

async function readText(path: string, file: string): Promise<string> {
  const status = await stat(path);
  // A pipe would be waited for without end.
  if (!status.isFile()) throw new RulebookError(file, ['is not a file']);
  if (status.size > MOST_BYTES)
    throw new RulebookError(file, [`has ${status.size} bytes; at most ${MOST_BYTES} are read`]);
  return new TextDecoder('utf8', { fatal: true }).decode(await readFile(path));
}

function problemsOf(file: string, error: unknown): RulebookProblem[] {
  if (error instanceof RulebookError)
    return error.problems
      .slice(0, MOST_PROBLEMS)
      .map((message) => ({ file, message: oneLine(message) }));
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return [{ file, message: 'is not UTF-8' }];
  // The system's own words name the whole path, which is nobody's business.
  if (typeof code === 'string') return [{ file, message: `cannot be read (${code})` }];
  return [{ file, message: oneLine(error instanceof Error ? error.message : String(error)) }];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

/** A rulebook and the file that it stands in. */
export interface PlacedRulebook {
  readonly file: string;
  readonly book: Rulebook;
}

export interface RulebooksByRegime {
  /** A regime that stands in two files is not among them. */
  readonly books: ReadonlyMap<Regime, PlacedRulebook>;
  /** Regimes that stand in two files. */
  readonly disputed: ReadonlySet<Regime>;
  /** One for each file that claims a disputed regime. */
  readonly problems: readonly RulebookProblem[];
}

/** The usable books of a folder, one a regime. */
export function booksByRegime(files: readonly RulebookFile[]): RulebooksByRegime {
  const read = files.flatMap(({ file, book }) => (book ? [{ file, book }] : []));
  const claimants = (regime: Regime) => read.filter(({ book }) => book.regime === regime);
  const disputing = read.filter(({ book }) => claimants(book.regime).length > 1);
  return {
    books: new Map(
      read.filter((one) => !disputing.includes(one)).map((one) => [one.book.regime, one]),
    ),
    disputed: new Set(disputing.map(({ book }) => book.regime)),
    problems: disputing.map(({ file, book: { regime } }) => {
      const others = claimants(regime).filter((one) => one.file !== file);
      const names = others.map((one) => one.file).join(', ');
      return { file, message: `regime "${regime}" stands in ${names} too; keep one of them` };
    }),
  };
}
