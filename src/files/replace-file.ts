import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface ReplaceOptions {
  /** Who may read and write the new file, such as 0o600. */
  readonly mode: number;
  /** Just before the new file takes the old one's place; when it throws, the old one stays. */
  readonly lastCheck: () => void;
}

/**
 * Puts these pieces, one after the other, in the file's place as a whole: whoever dies on the way leaves the old
 * file as it was. One writer at a time.
 */
export async function replaceFile(
  path: string,
  pieces: readonly (string | Uint8Array)[],
  { mode, lastCheck }: ReplaceOptions,
): Promise<void> {
  const temporary = temporaryOf(path);
  await rm(temporary, { force: true });
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      for (const piece of pieces) await file.appendFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    lastCheck();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Removes what a writer that died left beside the file: it holds what the file was to hold. */
export async function removeLeftover(path: string): Promise<void> {
  await rm(temporaryOf(path), { force: true });
}

/** One name, not a random one: what a dead writer leaves is found and removed. */
function temporaryOf(path: string): string {
  return `${path}.tmp`;
}

/** Without it a power cut may bring the old file back, and with it what was deleted. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
