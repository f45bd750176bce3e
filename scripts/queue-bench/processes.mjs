// Saring's own processes under a benchmark.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** Starts `saring ...args`; `ready` resolves to the address or to true once it says that it is. */
export function saring(args, env) {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Saring siap di (\S+)|Pekerja siap/.exec(output);
      if (found) resolve(found[1] ?? true);
    });
    exited.then(() => reject(new Error(`ended before it was ready:\n${output}`)));
  });
  ready.catch(() => undefined);
  return { child, exited, ready, output: () => output };
}
