import { readFileSync } from 'node:fs';

/** Package version, from the one place that knows it. */
export const SERVICE_VERSION: string = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }
).version;
