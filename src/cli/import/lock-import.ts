import { lock } from 'proper-lockfile';
import { UsageError } from '../exit-code.js';

/** Who died left a lock that is this old. */
const STALE_MS = 5_000;
const RETRY = { retries: 14, factor: 1, minTimeout: 500, maxTimeout: 500 } as const;

/**
 * Holds the import that writes to this rejects file; gives the way to let go. Waits for the lock of a process
 * that died, and throws `UsageError` while another one imports.
 */
export async function lockImport(rejects: string): Promise<() => Promise<void>> {
  try {
    return await lock(rejects, { realpath: false, stale: STALE_MS, retries: RETRY });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOCKED')
      throw new UsageError(
        'berkas ini sedang diimpor proses lain (another process imports this file)',
      );
    throw new UsageError(`${rejects}: tidak dapat dibuat (cannot be created): ${code}`);
  }
}
