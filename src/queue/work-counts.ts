/** Told of what the workers of the queue did, for figures; it must not throw. */
export interface WorkCounts {
  /**
   * Of reports taken: `classified`; `failed`, for a person to look at; `retried` after a failure; `returned`, as there
   * was no time to begin; `reclassified`, later, when more could be seen.
   */
  reports(
    outcome: 'classified' | 'failed' | 'retried' | 'returned' | 'reclassified',
    count: number,
  ): void;
  /** Of one attempt; `gone`: the receiver wants no more, `dropped`: it said so before. */
  webhook(outcome: 'delivered' | 'failed' | 'gone' | 'dropped'): void;
  /** After the last attempt failed: nobody tries it again. */
  webhookGivenUp(): void;
}
