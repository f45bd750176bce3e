import type { Submission } from './report-queue.js';

/** What became of one submission: stored, there already with the same content, there with another. */
export type Taken = 'accepted' | 'repeated' | 'conflict';

/** How far an import got, from the first row on. */
export interface ImportCheckpoint {
  /** The first row that was not looked at yet; rows count from 1. */
  readonly nextRow: number;
  readonly accepted: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly finished: boolean;
  /** SHA-256 (hex) of the mapping and options that the rows were read by: others would mix two readings. */
  readonly settings: string;
}

/** The file that is imported. */
export interface ImportSource {
  /** Of its content, unpacked (hex). */
  readonly sha256: string;
  /** For people; nothing is told apart by it. */
  readonly name: string;
}

/** Where an import puts reports. */
export interface ImportTarget {
  /** Null when this source was never imported. */
  checkpoint(sourceSha256: string): Promise<ImportCheckpoint | null>;
  /**
   * Stores reports and how far the import got in ONE transaction: after a crash nothing is lost or doubled.
   * Within it, once the submissions are stored, `conclude` is given what became of each, in order, and gives
   * the checkpoint to keep; when it rejects, nothing is stored. One idempotency key may stand twice in
   * `submissions`, which may be empty.
   */
  submitBatch(
    source: ImportSource,
    submissions: readonly Submission[],
    conclude: (taken: readonly Taken[]) => Promise<ImportCheckpoint>,
  ): Promise<void>;
}
