import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

/** Waits for up to a minute for the test file that came first. */
const PATIENCE = { retries: 300, factor: 1, minTimeout: 200, maxTimeout: 200 };

/**
 * What `make` gave the test file that asked first in this run (JSON): for what takes seconds to make and harms nobody
 * by being shared. `make` gets a folder that goes with the run's temporary folder.
 */
export async function onceARun<T>(name: string, make: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(tmpdir(), `once-${name}`);
  await mkdir(folder, { recursive: true });
  const made = join(folder, 'made.json');
  const unlock = await lock(folder, { retries: PATIENCE });
  try {
    if (!existsSync(made)) await writeFile(made, JSON.stringify(await make(folder)));
    return JSON.parse(await readFile(made, 'utf8')) as T;
  } finally {
    await unlock();
  }
}
