import { FactCheckStore } from '../claims/fact-check-store.js';

/** A part of the pipeline, as the detectors are. */
export interface OpenFactChecks {
  readonly store: FactCheckStore;
  close(): Promise<void>;
}

/** The imported fact-checks, or none where nothing was imported. Rejects when there are some that cannot be read. */
export async function openFactChecks(options: {
  /** DATA_DIR. */
  readonly directory: string;
  /** Told when the file changed and cannot be read any more. */
  readonly onFailure: (stage: string, error: unknown) => void;
}): Promise<OpenFactChecks> {
  const store = await FactCheckStore.open({
    directory: options.directory,
    onFailure: (error) => options.onFailure('fact-checks', error),
  });
  return { store, close: async () => undefined };
}
