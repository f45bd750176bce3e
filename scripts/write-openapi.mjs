// Writes docs/openapi.json from the schemas, and from it the types of the page's client; `--check` only compares, for CI.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypes, { astToString } from 'openapi-typescript';
import { DEFAULT_POST_LIMITS } from '../dist/domain/post.js';
import { openApiDocument } from '../dist/http/openapi.js';
import { SERVICE_VERSION } from '../dist/pipeline/service-version.js';

const document = openApiDocument(SERVICE_VERSION, DEFAULT_POST_LIMITS);
const types = astToString(await openapiTypes(structuredClone(document), { immutable: true }));
const files = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'src/web/api/schema.d.ts': `// Made by "npm run openapi" from docs/openapi.json.\n${types}`,
};
for (const [name, text] of Object.entries(files)) {
  const path = new URL(`../${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(path, text);
  } else if ((await readFile(path, 'utf8')) !== text) {
    console.error(`${name} is out of date: run "npm run openapi" and commit it.`);
    process.exitCode = 1;
  }
}
