// Writes docs/openapi.json from the schemas; `--check` only compares, for CI.
import { readFile, writeFile } from 'node:fs/promises';
import { DEFAULT_POST_LIMITS } from '../dist/domain/post.js';
import { openApiDocument } from '../dist/http/openapi.js';
import { SERVICE_VERSION } from '../dist/pipeline/open.js';

const path = new URL('../docs/openapi.json', import.meta.url);
const text = `${JSON.stringify(openApiDocument(SERVICE_VERSION, DEFAULT_POST_LIMITS), null, 2)}\n`;
if (!process.argv.includes('--check')) {
  await writeFile(path, text);
} else if ((await readFile(path, 'utf8')) !== text) {
  console.error('docs/openapi.json is out of date: run "npm run openapi" and commit it.');
  process.exit(1);
}
