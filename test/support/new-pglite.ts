import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { openPglite } from '../../src/queue/pglite.js';
import { pglitePath } from '../../src/queue/pglite-path.js';
import { onceARun } from './once-a-run.js';

/** Puts a new, empty embedded database into a data folder: a copy, as making one takes five seconds. */
export async function placeNewPglite(dataDirectory: string): Promise<void> {
  const template = await onceARun('pglite', async (folder) => {
    const database = await openPglite(folder, (error) => console.error(error));
    await database.close();
    return pglitePath(folder);
  });
  await cp(join(template, 'pg'), join(pglitePath(dataDirectory), 'pg'), { recursive: true });
}
