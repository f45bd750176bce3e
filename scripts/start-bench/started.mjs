// One process from its start until it answers: times, processor time, resident memory (Linux only).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { RUNTIME } from '../support/runtime.mjs';

const LIMIT_MS = 120_000;
const LOOK_EVERY_MS = 10;

/**
 * Starts `node args` on a free port and waits until `path` answers 200. Gives milliseconds until it answers
 * anything (`listeningMs`) and until it does so with 200 (`readyMs`), seconds of processor time until then
 * (`cpuS`), and `residentMb()`, `ask(path, body?)`, `stop()`. Throws when it ends before.
 */
export async function started(args, path, env = {}) {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: `${import.meta.dirname}/../..`,
    env: { LOG_LEVEL: 'warn', ...process.env, ...env, ...RUNTIME, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ask = (asked, body) => answer(port, asked, body);
  let listeningMs = 0;
  for (;;) {
    const { status } = await ask(path);
    const passed = performance.now() - from;
    if (status !== 0) listeningMs ||= passed;
    if (status === 200) break;
    if (child.exitCode !== null || passed > LIMIT_MS)
      throw new Error(`${args.join(' ')}: not ready`);
    await delay(LOOK_EVERY_MS);
  }
  return {
    listeningMs,
    readyMs: performance.now() - from,
    cpuS: cpuSeconds(child.pid),
    residentMb: () => residentMb(child.pid),
    ask,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      process.removeListener('exit', kill);
    },
  };
}

/** `{ status, text }`; status 0 when nobody answers. */
function answer(port, path, body) {
  return new Promise((resolve) => {
    const headers = body ? { 'content-type': 'application/json' } : {};
    const method = body ? 'POST' : 'GET';
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') });
    });
    asking.once('error', () => resolve({ status: 0, text: '' }));
    asking.end(body);
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function residentMb(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024;
}

/** The kernel counts in hundredths of a second. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
