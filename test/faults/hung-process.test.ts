import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

/** Three threads that hang, one after the other, in a process that ends as the service does. */
const PROGRAM = `
  import { pino } from 'pino';
  import { endDespiteHungThreads, untilThreadsAreSpent } from './dist/inference/hung-threads.js';
  import { MEMORY_LIMITS } from './dist/inference/thread-limits.js';
  import { WorkerPool } from './dist/inference/worker-pool.js';
  const logger = pino({}, pino.destination(2));
  const spent = untilThreadsAreSpent(logger);
  const pool = new WorkerPool({
    entry: new URL('./test/inference/unruly-worker.mjs', import.meta.url),
    workerData: null,
    threads: 3,
    limits: { ...MEMORY_LIMITS, hungMs: 300 },
  });
  for (let n = 0; n < 3; n++)
    pool.run({ act: 'loop', marker: '/never' }, AbortSignal.timeout(50)).catch(() => undefined);
  await spent;
  process.stdout.write(String(process.exitCode));
  endDespiteHungThreads(logger);
`;

it('ends a process in which too many threads hang, says so, and is not kept by them', async () => {
  const cwd = new URL('../../', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd,
    timeout: 40_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, log, [, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  expect([said, signal]).toEqual(['70', 'SIGKILL']);
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ level: 60, lost: 2 }));
});
