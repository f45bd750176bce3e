import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Vitest global setup: all that the tests leave in the temporary folder goes with them. */
export default async function ownTempFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'saring-test-'));
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true });
}
