import { stringify } from 'safe-stable-stringify';
import type { ImportCheckpoint, ImportTarget, Taken } from '../../src/queue/import-port.js';
import type { Submission } from '../../src/queue/report-queue.js';

/** The process died. */
export class Crash extends Error {}

/** Where a batch dies: before anything, with rejects written but not committed, or committed and not told. */
export type CrashAt = 'before' | 'uncommitted' | 'committed';

/** An import target in memory that keeps what a database would keep through a crash. */
export class MemoryTarget implements ImportTarget {
  readonly reports = new Map<string, Submission>();
  readonly checkpoints = new Map<string, ImportCheckpoint>();
  #batch = 0;

  /** `crashOf`: where the nth batch that is ever submitted (from 0) dies, or null. */
  constructor(private readonly crashOf: (batch: number) => CrashAt | null = () => null) {}

  async checkpoint(sha256: string): Promise<ImportCheckpoint | null> {
    return this.checkpoints.get(sha256) ?? null;
  }

  async submitBatch(
    source: { readonly sha256: string },
    submissions: readonly Submission[],
    conclude: (taken: readonly Taken[]) => Promise<ImportCheckpoint>,
  ): Promise<void> {
    const crash = this.crashOf(this.#batch++);
    if (crash === 'before') throw new Crash();
    const added = new Map<string, Submission>();
    const taken = submissions.map((one): Taken => {
      const key = one.idempotencyKey ?? '';
      const known = this.reports.get(key) ?? added.get(key);
      if (known) return stringify(known) === stringify(one) ? 'repeated' : 'conflict';
      added.set(key, one);
      return 'accepted';
    });
    const checkpoint = await conclude(taken);
    if (crash === 'uncommitted') throw new Crash();
    for (const [key, one] of added) this.reports.set(key, one);
    this.checkpoints.set(source.sha256, checkpoint);
    if (crash === 'committed') throw new Crash();
  }
}
