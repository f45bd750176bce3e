import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { classificationSchema } from '../../src/domain/classification.js';
import { saring } from '../support/cli.js';
import { startServer } from '../support/server.js';

const BANNER = new URL('../../docs/samples/banner-hinaan.jpg', import.meta.url).pathname;

/** What Node, in each thread, takes for tesseract.js-core. */
const CORES = {
  missing: `throw Object.assign(new Error('Cannot find module tesseract.js-core'), { code: 'MODULE_NOT_FOUND' });`,
  // As Emscripten's loader does with WebAssembly that is none.
  damaged: `return async () => { throw new WebAssembly.CompileError('expected magic word'); };`,
};

describe.each(Object.entries(CORES))('tesseract with a core that is %s', (_how, body) => {
  const env: NodeJS.ProcessEnv = { OCR_ENGINE: 'tesseract', REQUEST_TIMEOUT_MS: '60000' };
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'saring-core-'));
    const hook = join(folder, 'core.cjs');
    await writeFile(
      hook,
      `const Module = require('node:module');
const load = Module._load;
Module._load = function (name, ...more) {
  if (!name.startsWith('tesseract.js-core')) return load.call(this, name, ...more);
  ${body}
};
`,
    );
    env.NODE_OPTIONS = `--require ${hook}`;
    env.DATA_DIR = join(folder, 'data');
  });

  it('lets a command end, with a verdict that tells of the gap', async () => {
    const { stdout, stderr, code } = await saring(['classify', BANNER, '--json'], '', env);
    expect(stderr).toContain('ocr: model "ocr-tesseract" does not run');
    const { verdict, parts } = classificationSchema.parse(JSON.parse(stdout));
    expect([verdict, parts[0]?.gap?.code, code]).toEqual(['undetermined', 'ocr-unavailable', 3]);
  });

  it('lets the service go on, say so, and stop', async () => {
    const server = await startServer(env);
    await expect
      .poll(
        async () => {
          const ready = await fetch(`${server.url}/readyz`);
          return [ready.status, await ready.text()];
        },
        { timeout: 30_000 },
      )
      .toEqual([503, expect.stringContaining('{"name":"ocr","status":"failed"}')]);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });
});
