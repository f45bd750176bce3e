export interface LockOptions {
  /** A lock this old (ms) is a dead writer's: a living one renews it, unless it computes for so long. */
  readonly staleMs: number;
  /** Looks, half a second apart at most; together longer than a dead writer's lock lasts. */
  readonly retries: number;
}

/** Up to 17 s in all. */
const DEFAULTS: LockOptions = { staleMs: 10_000, retries: 40 };

/** Held by one writer at a time, among all processes. */
export interface Lock {
  /** Throws when another writer took it for dead and over, say after this computer slept. */
  readonly assertHeld: () => void;
  readonly release: () => Promise<void>;
}

/** Waits for the lock of a file, which need not be there yet. Rejects with code ELOCKED when it takes too long. */
export async function lockFile(
  path: string,
  { staleMs, retries }: LockOptions = DEFAULTS,
): Promise<Lock> {
  // Loaded by who writes only: it listens to the signals that stop a process.
  const { lock } = (await import('proper-lockfile')).default;
  let lost: Error | null = null;
  const waits = { retries, factor: 1.3, minTimeout: 50, maxTimeout: 500 };
  const options = { realpath: false, stale: staleMs, retries: waits };
  const release = await lock(path, { ...options, onCompromised: (error) => (lost = error) });
  return {
    assertHeld: () => {
      if (lost) throw lost;
    },
    release: () => (lost ? Promise.resolve() : release()),
  };
}
