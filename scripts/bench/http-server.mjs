// A server in a process of its own, and the processor time that it takes. Linux only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RUNTIME } from '../support/runtime.mjs';

/** Milliseconds in a tick of the kernel's clock. */
const TICK_MS = 10;

/**
 * Starts `node args` on a free port, with an empty data directory and logs to /dev/null, and waits for its address:
 * `{ url, cpu(), stop() }`; `cpu` gives milliseconds of the process and of its main thread since the start.
 */
export async function startServer(args, env = {}) {
  const data = mkdtempSync(join(tmpdir(), 'saring-http-'));
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, ...RUNTIME, DATA_DIR: data, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  for (const end of ['SIGTERM', 'SIGINT']) process.once(end, () => process.exit(1));
  const url = await address(child, args);
  const task = `/proc/${child.pid}/task/${child.pid}/stat`;
  return {
    url,
    cpu: () => ({ whole: cpuMs(`/proc/${child.pid}/stat`), main: cpuMs(task) }),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      process.removeListener('exit', kill);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function address(child, args) {
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
    if (!url) continue;
    // A full pipe would stop the server.
    child.stdout.resume();
    return url;
  }
  throw new Error(`${args.join(' ')} ended early: ${output}`);
}

function cpuMs(file) {
  const fields = readFileSync(file, 'latin1').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
