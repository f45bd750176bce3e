// Checks rulebook files as the service does, and that each rule has its examples. Without names: those that
// come with Saring, those of RULEBOOK_DIR, and their archives. Exits 1 when anything is wrong.
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archivedBeside, checkFile } from './rulebook/check.mjs';

const named = process.argv.slice(2);
const folders = [
  fileURLToPath(new URL('../rulebook', import.meta.url)),
  ...(process.env.RULEBOOK_DIR ? [process.env.RULEBOOK_DIR] : []),
];
const paths = named.length > 0 ? named : (await Promise.all(folders.map(rulebooksIn))).flat();
if (paths.length === 0) fail('no rulebook (*.yaml) to check');

let problems = 0;
const seen = new Map();
for (const path of paths) {
  const checked = await checkFile(path);
  console.log(`${checked.file}: ${describe(checked)}`);
  report(checked.file, [...checked.problems, ...repeatedRegime(path, checked)]);
}
if (named.length === 0) for (const folder of folders) await checkArchive(folder);
if (problems > 0) fail(`${problems} problem(s)`);

async function rulebooksIn(folder) {
  const names = await readdir(folder).catch((error) => fail(`${folder}: ${error.code}`));
  return names
    .filter((name) => /^[^.].*\.ya?ml$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function describe({ book, counts }) {
  if (!counts) return 'cannot be used';
  const { rules, shadow, ok, ng, citations } = counts;
  const cited = Object.entries(citations).map(([certainty, count]) => `${certainty} ${count}`);
  return (
    `${book.regime} v${book.version}: ${rules} rules (${shadow} in shadow), ` +
    `examples ${ok} ok and ${ng} ng run, citations ${cited.join(', ')}`
  );
}

/** Of two files of one regime in one folder the service takes neither. */
function repeatedRegime(path, { book }) {
  if (!book) return [];
  const key = `${dirname(path)} ${book.regime}`;
  const other = seen.get(key);
  seen.set(key, basename(path));
  return other ? [`regime "${book.regime}" stands in ${other} too; keep one of them`] : [];
}

async function checkArchive(folder) {
  for (const { file, problems: found } of await archivedBeside(join(folder, '_')))
    report(
      `archive/${file}`,
      found.map(({ message }) => message),
    );
}

function report(file, found) {
  for (const problem of found) console.error(`${file}: ${problem}`);
  problems += found.length;
}

function fail(message) {
  console.error(`check:rulebook: ${message}`);
  process.exit(1);
}
