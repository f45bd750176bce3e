import type { GapCode } from '../domain/signal.js';
import { ModelUnavailable } from '../inference/model-unavailable.js';
import { within } from '../inference/within.js';
import { type Closable, type Component, loadedBy } from './component.js';

/** What came of one detector: what it found, and why it may not be all. */
export interface Look<T> {
  /** Null when it did not look, or was cut off. */
  readonly found: T | null;
  readonly gap: GapCode | null;
}

/** How a detector's failures are called. */
export interface FailureNames {
  /** For the log. */
  readonly stage: string;
  /** It was not there to be asked. */
  readonly unavailable: GapCode;
  /** It broke at what it was asked. */
  readonly failed: GapCode;
}

export interface GapNames extends FailureNames {
  /** It looked, and not everywhere. */
  readonly incomplete: GapCode;
}

export interface LookOptions {
  /** On `monotonicNow`'s clock. */
  readonly deadline: number;
  /** Fires some time after the deadline, for a detector that hangs. */
  readonly signal: AbortSignal;
  readonly onFailure: (stage: string, error: unknown) => void;
}

/** Asks a detector until the deadline. Never rejects: what goes wrong is a gap. */
export async function lookWith<D extends Closable, T extends { readonly complete: boolean }>(
  detector: Component<D>,
  names: GapNames,
  ask: (detector: D, cut: AbortSignal) => Promise<T>,
  { deadline, signal, onFailure }: LookOptions,
): Promise<Look<T>> {
  const loaded = await loadedBy(detector, signal);
  if (!loaded) return { found: null, gap: names.unavailable };
  try {
    const found = await within<T | null>(deadline, signal, null, (cut) => ask(loaded, cut));
    if (!found) return { found, gap: 'time-limit' };
    return { found, gap: found.complete ? null : names.incomplete };
  } catch (error) {
    return { found: null, gap: gapOfFailure(error, names, { signal, onFailure }) };
  }
}

/** What a detector's failure is called, and the log told of it, unless time ran out. */
export function gapOfFailure(
  error: unknown,
  { stage, unavailable, failed }: FailureNames,
  { signal, onFailure }: Pick<LookOptions, 'signal' | 'onFailure'>,
): GapCode {
  if (signal.aborted) return 'time-limit';
  onFailure(stage, error);
  return error instanceof ModelUnavailable ? unavailable : failed;
}
