import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const MODEL = `${root}models/emblems/embedder.onnx`;

/** Opens a model in a thread, as the service does, beside what the main thread of the service loads. */
const OURS = `
  import { Worker } from 'node:worker_threads';
  await import('${root}dist/inference/worker-pool.js');
  new Worker(\`import('${root}dist/inference/session.js').then(({ openSession }) => openSession('${MODEL}'))\`,
    { eval: true });
`;
/** The runtime as it comes. */
const ITS_OWN = `
  import { InferenceSession } from '${root}node_modules/onnxruntime-node/dist/index.js';
  await InferenceSession.create('${MODEL}');
`;

describe('onnxruntime', () => {
  // Upstream leaves a number of the machine and unsent events there; on a CI's machine it does nothing by itself.
  it('leaves no trace of telemetry at home, where by itself it would', async () => {
    expect(await leftAtHome(ITS_OWN)).toContain('.cache');
    expect(await leftAtHome(OURS)).toEqual([]);
  });
});

/** What a program leaves in an empty home folder. */
async function leftAtHome(program: string): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'saring-home-'));
  try {
    const env = { PATH: process.env.PATH, HOME: home, TMPDIR: home };
    await run(process.execPath, ['--input-type=module', '--eval', program], { env });
    return (await readdir(home)).filter((name) => !name.startsWith('mat-debug'));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
