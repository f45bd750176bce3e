// The built service in a process of its own, and what it takes.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval as every } from 'node:timers';
import { saring } from '../queue-bench/processes.mjs';
import { RUNTIME } from '../support/runtime.mjs';

const SAMPLE_EVERY_MS = 100;
const STOP_LIMIT_MS = 30_000;

/** Starts the service with an empty data directory; `env` over that of this process. Linux only. */
export async function startService(env = {}) {
  const data = mkdtempSync(join(tmpdir(), 'saring-load-'));
  const { child, exited, ready, output } = saring(['serve'], {
    DATA_DIR: data,
    ...RUNTIME,
    ...env,
  });
  // Whoever ends the benchmark ends the service too.
  process.once('exit', () => child.kill('SIGKILL'));
  for (const end of ['SIGTERM', 'SIGINT']) process.once(end, () => process.exit(1));
  const url = await ready;
  return {
    url,
    pid: child.pid,
    output,
    crashed: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      child.kill('SIGTERM');
      const forced = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      clearTimeout(forced);
      const ended = await exited;
      rmSync(data, { recursive: true, force: true });
      return ended;
    },
  };
}

/** Resident memory of a process in megabytes; null once it is gone. */
function residentMb(pid) {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Samples resident memory until `stop`, which gives `{ atMs, mb }` for each sample, times since the start. */
export function sampleMemory(pid, everyMs = SAMPLE_EVERY_MS) {
  const startedAt = performance.now();
  const samples = [];
  const look = () => {
    const mb = residentMb(pid);
    if (mb !== null) samples.push({ atMs: performance.now() - startedAt, mb });
  };
  look();
  const timer = every(look, everyMs);
  return {
    stop() {
      clearInterval(timer);
      look();
      return samples;
    },
  };
}

/** How busy the machine is, by others too: the mean number of threads that run or want to, of the last minute. */
export function machineLoad() {
  return Number(readFileSync('/proc/loadavg', 'latin1').split(' ')[0]);
}
