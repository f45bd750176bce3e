import type { Actor } from '../domain/actor.js';
import type { KeyRing } from '../keys/key-ring.js';
import type { KeyStore } from '../keys/key-store.js';
import { isLoopback } from './loopback.js';

/** Who is let in, as it stands now. */
export const ACCESS_MODES = ['keys', 'loopback', 'off', 'closed', 'unavailable'] as const;
export type AccessMode = (typeof ACCESS_MODES)[number];

/** `keys` comes with the keys that count. */
export type AccessState =
  | { readonly mode: 'keys'; readonly ring: KeyRing }
  | { readonly mode: Exclude<AccessMode, 'keys'> };

/** Decides who is let in, from the address that the service listens on and the keys that there are. */
export class Access {
  constructor(
    private readonly options: {
      /** HOST. */
      readonly host: string;
      /** Null with AUTH=off. */
      readonly keys: KeyStore | null;
    },
  ) {}

  /** Never rejects. Whatever is in doubt is closed. */
  async now(): Promise<AccessState> {
    const { host, keys } = this.options;
    if (!keys) return { mode: 'off' };
    const ring = await keys.refresh();
    if (!ring) return { mode: 'unavailable' };
    if (ring.size > 0) return { mode: 'keys', ring };
    return { mode: isLoopback(host) ? 'loopback' : 'closed' };
  }

  /** Whether who was let in before would still be; keys get revoked. Never rejects. */
  async stillLetsIn({ keyId }: Pick<Actor, 'keyId'>): Promise<boolean> {
    const state = await this.now();
    if (keyId === null) return state.mode === 'off' || state.mode === 'loopback';
    return state.mode === 'keys' && state.ring.has(keyId);
  }

  /** Throws a sentence that says what to do when others reach the service and nothing tells who may use it. */
  async refuseOpenHost(): Promise<void> {
    if ((await this.now()).mode !== 'closed') return;
    const { host } = this.options;
    throw new Error(
      `HOST=${host} terjangkau dari mesin lain, tetapi belum ada kunci API. Buat kunci: ` +
        'saring keys create --name "Nama" --role reviewer; atau setel HOST=127.0.0.1; atau, hanya di jaringan ' +
        `tertutup, AUTH=off. (HOST=${host} can be reached from other machines and there is no API key: create one ` +
        'as above, set HOST=127.0.0.1, or, on a private network only, AUTH=off.)',
    );
  }
}
