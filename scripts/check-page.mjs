// The page's budget: what a first visit to each document loads, compressed, and that nothing comes from elsewhere.
//
//   npm run check:page
//
// Fails when the scripts of a document are over 300 kB gzipped, or a built file names another address to load from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const built = join(import.meta.dirname, '..', 'dist', 'web');
const MOST_SCRIPT = 300_000;
const failures = [];
const rows = {};

for (const name of readdirSync(built).filter((file) => file.endsWith('.html'))) {
  const loaded = reachedFrom(readFileSync(join(built, name), 'utf8'));
  const sum = (end) =>
    [...loaded]
      .filter((file) => file.endsWith(end))
      .reduce((total, file) => total + gzipped(file), 0);
  const [script, style] = [sum('.js'), sum('.css')];
  rows[name] = {
    'script, bytes gzipped': script,
    'style, bytes gzipped': style,
    files: loaded.size,
  };
  if (script > MOST_SCRIPT)
    failures.push(`${name}: ${script} bytes of script, ${MOST_SCRIPT} at most`);
}
console.table(rows);
for (const failure of failures) console.error(failure);
if (failures.length > 0 || Object.keys(rows).length === 0) process.exitCode = 1;

/** The built files that a document names, and those that they name. */
function reachedFrom(document) {
  const found = new Set();
  const texts = [document];
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    if (/(?:src|href)="https?:/.test(text) || /@import\s|url\(["']?https?:/.test(text))
      failures.push('a built file loads from another address');
    for (const [, file] of text.matchAll(/(?:assets\/|\.\/)([\w.-]+\.(?:js|css))/g)) {
      if (found.has(file)) continue;
      found.add(file);
      if (file.endsWith('.js')) texts.push(readFileSync(join(built, 'assets', file), 'utf8'));
    }
  }
  return found;
}

function gzipped(file) {
  return gzipSync(readFileSync(join(built, 'assets', file)), { level: 9 }).length;
}
