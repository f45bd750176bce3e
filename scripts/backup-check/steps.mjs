// Steps that both stores share.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saring } from '../queue-bench/processes.mjs';
import { reportLines } from '../queue-bench/reports.mjs';

/** Puts `count` reports into the queue. */
export async function importReports(folder, count, env) {
  const file = join(folder, 'laporan.ndjson');
  writeFileSync(file, [...reportLines(count)].join(''));
  await run(['import', file], env);
}

/** What `saring audit verify --json` says: `{ events, head, findings }`, and how it ended. */
export async function verify(env, head) {
  const command = saring(['audit', 'verify', '--json', ...(head ? ['--head', head] : [])], env);
  const { code } = await command.exited;
  const output = command.output();
  const json = output.slice(output.indexOf('{'));
  return { code, output, ...(code === 0 || code === 1 ? JSON.parse(json) : {}) };
}

/** Like `verify`, and throws unless all is whole. */
export async function verifyWhole(env, head) {
  const said = await verify(env, head);
  assert.equal(said.code, 0, said.output);
  return said;
}

/** Reports that wait and reports that are classified, of a service that runs. */
export async function counts(url) {
  const response = await fetch(`${url}/cases/day`);
  assert(response.ok, `${response.status} of /cases/day`);
  const { queued, received, classified } = await response.json();
  return { queued, received, classified };
}

/** Ends a process as systemd and Docker do. Throws when it did not end well. */
export async function stop({ child, exited, output }) {
  child.kill('SIGTERM');
  const { code } = await exited;
  assert.equal(code, 0, output());
}

async function run(args, env) {
  const command = saring(args, env);
  const { code } = await command.exited;
  assert.equal(code, 0, command.output());
}
