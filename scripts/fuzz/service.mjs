import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { RUNTIME } from '../support/runtime.mjs';
import { fuzzEnvironment } from './environment.mjs';

const START_LIMIT_MS = 300_000;
const ERROR_LEVEL = 50;
/** A busy machine shall not make gaps. */
const ENVIRONMENT = {
  PORT: '0',
  LOG_LEVEL: 'error',
  ...RUNTIME,
  REQUEST_TIMEOUT_MS: '60000',
};

/** The built service on a free port: `{ url, exited(), unexpected(), stop() }`, the third what it logged as errors. */
export async function startService(folder) {
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], {
    env: { ...process.env, ...ENVIRONMENT, ...fuzzEnvironment(folder) },
  });
  let [said, logged] = ['', ''];
  child.stderr.on('data', (chunk) => {
    logged += chunk;
  });
  const url = await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the service did not start')), START_LIMIT_MS);
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const [, found] = /Dokumen +(http:\S+)\/docs/.exec(said) ?? [];
      if (found) resolve(found);
      if (found) clearTimeout(limit);
    });
    child.once('exit', () => reject(new Error(`the service ended early:\n${logged}`)));
  });
  return {
    url,
    exited: () => child.exitCode !== null || child.signalCode !== null,
    unexpected: () => [...new Set(logged.split('\n').map(errorOf).filter(Boolean))],
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** What an error line of the log says; what is no line of the log is a native library's own cry. */
function errorOf(line) {
  if (line.trim() === '') return null;
  try {
    const { level, msg, stage, err } = JSON.parse(line);
    // A report that no rulebook fits is told as such, and kept.
    if (err?.type === 'AppError') return null;
    // A first report that has to make the database; the 503 that it gets is looked at where it is sent.
    if (/did not open within/.test(err?.message)) return null;
    return level >= ERROR_LEVEL
      ? `log: ${[msg, stage, err?.type, err?.message].filter(Boolean).join(', ').slice(0, 300)}`
      : null;
  } catch {
    return `stderr: ${line.slice(0, 300)}`;
  }
}
