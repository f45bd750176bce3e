import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SharedServer } from './postgres.js';

/** Vitest global setup: all that the tests leave in the temporary folder goes with them, and the server that they share. */
export default async function ownTempFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'saring-test-'));
  process.env.TMPDIR = folder;
  return async () => {
    await stopShared(join(folder, 'once-postgres', 'made.json'));
    await rm(folder, { recursive: true, force: true });
  };
}

async function stopShared(made: string): Promise<void> {
  if (!existsSync(made)) return;
  const { pid, folder }: SharedServer = JSON.parse(readFileSync(made, 'utf8'));
  process.kill(pid, 'SIGINT');
  // Until it has ended it still writes there.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
