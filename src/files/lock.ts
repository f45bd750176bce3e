/** A lock this old (ms) is a dead writer's: a living one renews it. */
const STALE_MS = 10_000;
/** Up to 17 s in all: longer than a dead writer's lock lasts. */
const RETRIES = { retries: 40, factor: 1.3, minTimeout: 50, maxTimeout: 500 };

/** Held by one writer at a time, among all processes. */
export interface Lock {
  /** Throws when another writer took it for dead and over, say after this computer slept. */
  readonly assertHeld: () => void;
  readonly release: () => Promise<void>;
}

/** Waits for the lock of a file, which need not be there yet. Rejects with code ELOCKED when it takes too long. */
export async function lockFile(path: string): Promise<Lock> {
  // Loaded by who writes only: it listens to the signals that stop a process.
  const { lock } = (await import('proper-lockfile')).default;
  let lost: Error | null = null;
  const options = { realpath: false, stale: STALE_MS, retries: RETRIES };
  const release = await lock(path, { ...options, onCompromised: (error) => (lost = error) });
  return {
    assertHeld: () => {
      if (lost) throw lost;
    },
    release: () => (lost ? Promise.resolve() : release()),
  };
}
