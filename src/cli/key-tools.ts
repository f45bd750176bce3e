import type { Config } from '../config.js';
import { isLiving, type KeyEntry } from '../keys/entry.js';
import { visible } from './visible.js';

/** What the commands on keys work with. */
export interface KeyTools {
  /** DATA_DIR. */
  readonly directory: string;
  readonly now: () => Date;
  /** To standard output, as it is: what strangers wrote is made visible before. */
  readonly print: (text: string) => void;
  /** To standard error, made harmless for a terminal. */
  readonly warn: (text: string) => void;
}

/** The tools for the real program. */
export function openKeyTools({ DATA_DIR }: Config): KeyTools {
  return {
    directory: DATA_DIR,
    now: () => new Date(),
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(visible(`saring: ${text}\n`)),
  };
}

/** What a person recognises a key by, on one line. */
export function showKey({ id, name, role }: KeyEntry): string {
  return visible(`${id} · "${name}" · ${role}`);
}

/** What it means that no key is good; null while one is. */
export function openWithout(keys: readonly KeyEntry[]): string | null {
  if (keys.some(isLiving)) return null;
  return (
    'Tidak ada kunci yang berlaku: di loopback layanan terbuka bagi siapa pun di mesin itu, pada HOST lain ' +
    'layanan menolak semua permintaan (no living key: open on loopback only).'
  );
}
