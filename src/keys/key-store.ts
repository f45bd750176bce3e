import { DataFileError } from '../files/data-file.js';
import { LiveFile, type LiveFileOptions } from '../files/live-file.js';
import type { Warn } from '../files/owner-only.js';
import { keysPath, readKeys } from './key-file.js';
import { KeyRing } from './key-ring.js';

/** `onFailure` is told when the file changed and cannot be used; until it can, there are no keys to go by. */
export interface KeyStoreOptions extends Pick<LiveFileOptions<KeyRing>, 'onFailure' | 'now'> {
  /** DATA_DIR. */
  readonly directory: string;
  /** Told of a file that was open to others. */
  readonly onWarning: Warn;
}

/** The keys as they stand, read again within a second of a change. */
export class KeyStore {
  private constructor(private readonly file: LiveFile<KeyRing>) {}

  /** Reads the file. Throws `DataFileError` when it cannot: who held a key then cannot be told. */
  static async open({ directory, onWarning, ...rest }: KeyStoreOptions): Promise<KeyStore> {
    const path = keysPath(directory);
    let hadKeys = false;
    const read = async () => {
      const entries = await readKeys(directory, onWarning);
      if (entries === null && hadKeys) throw gone(path);
      const ring = new KeyRing(entries ?? []);
      hadKeys = ring.size > 0;
      return ring;
    };
    return new KeyStore(await LiveFile.open({ path, read, ...rest }));
  }

  /**
   * The living keys, after a look at the file when the last was a second ago or more. Null while the file cannot
   * be used: an old ring would let in who has been revoked meanwhile. Never rejects.
   */
  async refresh(): Promise<KeyRing | null> {
    await this.file.refresh();
    return this.file.failure ? null : this.file.value;
  }
}

/** Without this, a volume that is not mounted would open the service to everybody on this machine. */
function gone(path: string): DataFileError {
  return new DataFileError(
    `${path}: hilang padahal tadinya berisi kunci (gone, and it held keys). Kembalikan berkasnya; ` +
      'untuk berjalan tanpa kunci, mulai ulang layanan',
  );
}
