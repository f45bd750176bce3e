import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  missingExamples,
  parseRulebook,
  RulebookError,
  readRulebook,
} from '../../dist/domain/rulebook.js';
import { readRulebookFiles } from '../../dist/pipeline/rulebook-files.js';

/** What a scaffold leaves for a person to write. */
export const TO_FILL = 'TODO';

/** One file: what is in it (null when it cannot be read at all) and everything that is wrong with it. */
export async function checkFile(path) {
  const file = basename(path);
  let yaml;
  try {
    yaml = await readFile(path, 'utf8');
  } catch (error) {
    return { file, counts: null, problems: [`cannot be read (${error.code})`] };
  }
  const { book, problems } = readBook(yaml, file);
  if (!book) return { file, counts: null, problems };
  return {
    file,
    book,
    counts: countsOf(book),
    problems: [
      ...problems,
      ...missingExamples(book),
      ...unfilled(book),
      ...(await reusedVersion(book, path)),
    ],
  };
}

/** Read as leniently as may be, so that a file that fails a check is counted all the same. */
function readBook(yaml, file) {
  try {
    return { book: parseRulebook(yaml, file), problems: [] };
  } catch (error) {
    if (!(error instanceof RulebookError)) return { book: null, problems: [error.message] };
    try {
      return { book: readRulebook(yaml, file), problems: error.problems };
    } catch {
      return { book: null, problems: error.problems };
    }
  }
}

function countsOf({ rules, elements, checklist, calendar = {} }) {
  const cited = [...rules, ...elements, ...checklist, ...Object.values(calendar)];
  const certainties = cited.flatMap(({ legal }) => legal.map(({ certainty }) => certainty));
  return {
    rules: rules.length,
    shadow: rules.filter(({ mode }) => mode === 'shadow').length,
    ok: sum(rules, ({ examples }) => examples?.ok.length ?? 0),
    ng: sum(rules, ({ examples }) => examples?.ng.length ?? 0),
    citations: Object.fromEntries(
      ['A', 'B', 'C'].map((one) => [one, certainties.filter((other) => other === one).length]),
    ),
  };
}

function sum(items, of) {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Rules in which words of the scaffold stand. */
function unfilled({ rules }) {
  return rules.flatMap((rule) =>
    placesOf(rule).map((place) => `rule "${rule.id}": ${place}: replace what says ${TO_FILL}`),
  );
}

function placesOf(value, path = []) {
  if (typeof value === 'string') return value.includes(TO_FILL) ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]));
}

/** A version that was in force keeps its text: answers name it, and replay compares with it. */
async function reusedVersion({ regime, version, sha256 }, path) {
  const archive = await archivedBeside(path);
  return archive
    .filter(({ book }) => book?.regime === regime && book.version === version)
    .filter(({ book }) => book.sha256 !== sha256)
    .map(({ file }) => `version ${version} stands in archive/${file} with another text; raise it`);
}

/** The files of the archive beside a rulebook; none without an archive. */
export async function archivedBeside(path) {
  const folder = join(dirname(path), 'archive');
  return readRulebookFiles(folder, readRulebook).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
