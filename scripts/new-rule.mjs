// Adds the scaffold of a rule to a rulebook file: npm run new:rule -- REGIME ID [--label LABEL] [--file FILE]
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readRulebook } from '../dist/domain/rulebook.js';
import { LABELS } from '../dist/domain/taxonomy.js';
import { appendRule } from './rulebook/append-rule.mjs';
import { scaffold } from './rulebook/scaffold.mjs';

const USAGE = 'use: npm run new:rule -- REGIME ID [--label LABEL] [--file FILE]';

const { positionals, values } = readArguments();
const [regime, id, ...rest] = positionals;
if (!regime || !id || rest.length > 0) fail(USAGE);
if (!/^[a-z0-9-]+$/.test(id)) fail(`"${id}": an id has lower-case letters, digits and "-" only`);
if (values.label !== undefined && !LABELS.includes(values.label))
  fail(`"${values.label}": no such label; one of ${LABELS.join(', ')}`);
if (values.file === undefined && !/^[a-z0-9-]+$/.test(regime)) fail(`"${regime}": no such regime`);
const path = values.file ?? fileURLToPath(new URL(`../rulebook/${regime}.yaml`, import.meta.url));

const yaml = await readFile(path, 'utf8').catch((error) => fail(`${path}: ${error.code}`));
const book = read(yaml);
if (book.regime !== regime) fail(`${path}: holds the rulebook of "${book.regime}"`);
if (book.rules.some((rule) => rule.id === id)) fail(`"${id}": ${regime} has a rule of that id`);
await writeFile(path, withRule(yaml));

const shown = relative(process.cwd(), path);
console.log(`${shown}: rule "${id}" added at the end, on trial (mode: shadow). Next:
  1. Replace every TODO, and decide condition, outcome and severity (docs/adding-a-rule.md).
  2. Take legal basis, certainty and sources from RULEBOOK.md.
  3. Raise "version" from ${book.version}, and keep the old text in archive/.
  4. npm run check:rulebook -- ${shown}
  5. npm run --silent saring -- replay SAVED.ndjson --regime ${regime} --against ${book.version}
  6. Take "mode: shadow" out when it may count.`);

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { label: { type: 'string' }, file: { type: 'string' } },
    });
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

function read(text) {
  try {
    return readRulebook(text, path);
  } catch (error) {
    return fail(error.message);
  }
}

function withRule(text) {
  try {
    return appendRule(text, scaffold(id, values.label ?? null));
  } catch (error) {
    return fail(`${path}: ${error.message}`);
  }
}

function fail(message) {
  console.error(`new:rule: ${message}`);
  process.exit(64);
}
