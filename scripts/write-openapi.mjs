// Writes docs/openapi.json from the schemas, and from it the types of the page's client and of clients/typescript; `--check` only compares, for CI.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypes, { astToString } from 'openapi-typescript';
import { DEFAULT_POST_LIMITS } from '../dist/domain/post.js';
import { openApiDocument } from '../dist/http/openapi.js';
import { SERVICE_VERSION } from '../dist/pipeline/service-version.js';

const document = openApiDocument(SERVICE_VERSION, DEFAULT_POST_LIMITS);
const typesOf = async (options) =>
  `// Made by "npm run openapi" from docs/openapi.json.\n${astToString(
    await openapiTypes(structuredClone(document), options),
  )}`;
const files = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'src/web/api/schema.d.ts': await typesOf({ immutable: true }),
  // For programs that fill in requests: what has a default may be left out.
  'clients/typescript/src/schema.d.ts': await typesOf({ defaultNonNullable: false }),
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
