// The finished image as a container would run it, by Linux's own means: no engine is needed, but to be root.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const BECOME = join(import.meta.dirname, 'container.sh');
/** Of a command that ends by itself. */
const LONGEST_MS = 60_000;
const WITHOUT_PRIVILEGES = ['--clear-groups', '--no-new-privs', '--bounding-set=-all', '--'];

/** A new volume for `/data`, as Docker makes one: owner and mode of the image's folder. */
export function volumeOf(image) {
  const folder = mkdtempSync(join(image.work, 'data-'));
  const [uid, gid] = image.config.User.split(':').map(Number);
  chownSync(folder, uid, gid);
  return folder;
}

/**
 * Starts a container. `image`: `{ root, config, work }`, its mounted root and its Docker configuration; `args`: instead
 * of its CMD; `env`: added to its ENV. Gives the process (`child`; its exit code is that of process 1), `exited`,
 * `output()`, `signal(name)` to process 1, `kill()`, and `inside(command)`, which is `docker exec`.
 */
export function container(image, { data, args = image.config.Cmd, env = {} }) {
  const { Env, Entrypoint, User, WorkingDir } = image.config;
  const [uid, gid] = User.split(':');
  const words = (command) => [
    ...Env,
    ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
    ...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, ...WITHOUT_PRIVILEGES],
    ...command,
  ];
  const become = ['sh', BECOME, image.root, data, WorkingDir, ...words([...Entrypoint, ...args])];
  const child = spawn('unshare', ['--mount', '--pid', '--fork', ...become]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit').then(([code]) => code);
  const inside = async (command) => {
    const enter = ['--target', String(await first(child.pid)), '--mount', '--pid', '--root'];
    const run = [...enter, 'env', '-i', '-C', WorkingDir, ...words(command)];
    return new Promise((resolve) => {
      execFile('nsenter', run, (error, stdout, stderr) =>
        resolve({ code: error ? error.code : 0, output: stdout + stderr }),
      );
    });
  };
  const signal = async (name) => process.kill(await first(child.pid), name);
  const kill = async () => {
    if (child.exitCode === null) await signal('SIGKILL');
    await exited;
  };
  return { child, exited, output: () => output, inside, signal, kill };
}

/** Runs a container to its end, and no longer than `LONGEST_MS`: `{ code, output }`. */
export async function runToEnd(image, options) {
  const run = container(image, options);
  run.child.stdin.end();
  const code = await Promise.race([run.exited, delay(LONGEST_MS, 'went on', { ref: false })]);
  if (code === 'went on') await run.kill();
  return { code, output: run.output() };
}

/** Resolves when the output has `text`; throws when the process ends before. */
export async function says({ exited, output }, text) {
  let isOver = false;
  exited.then(() => (isOver = true));
  while (!output().includes(text)) {
    if (isOver) throw new Error(`ended before it said "${text}":\n${output()}`);
    await delay(50);
  }
}

/** Process 1 as this machine numbers it: the child of `unshare`, once `sh` has become the image's program. */
async function first(unshare) {
  while (existsSync(`/proc/${unshare}`)) {
    const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isReady(name, unshare));
    if (pid) return Number(pid);
    await delay(20);
  }
  throw new Error('the container has ended');
}

function isReady(pid, parent) {
  try {
    const [, rest] = /\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const program = basename(readlinkSync(`/proc/${pid}/exe`));
    return Number(rest.split(' ')[1]) === parent && program === 'node';
  } catch {
    return false;
  }
}
