import type { Submission } from './report-queue.js';

/** How far an import got. */
export interface ImportCheckpoint {
  /** The first row that was not taken yet, from 0. */
  readonly nextRow: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly finished: boolean;
}

/** Where an import puts what it reads. */
export interface ImportTarget {
  /** Null when this source was never imported. */
  checkpoint(sourceSha256: string): Promise<ImportCheckpoint | null>;
  /** Stores reports and how far it got in one transaction: after a crash nothing is lost or doubled. */
  submitBatch(
    source: { readonly sha256: string; readonly name: string },
    submissions: readonly Submission[],
    checkpoint: ImportCheckpoint,
  ): Promise<void>;
}
