import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program of the repository to its end, from the repository's root. */
export async function run(
  script: string,
  args: readonly string[],
  stdin = '',
  settings: NodeJS.ProcessEnv = {},
) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...settings },
  });
  // A command that refuses its arguments may be gone before it reads.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { stdout, stderr, code };
}

/** Runs the built command line. */
export function saring(args: readonly string[], stdin = '', settings: NodeJS.ProcessEnv = {}) {
  return run('dist/cli.js', args, stdin, settings);
}
