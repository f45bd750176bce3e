import type { TextClassifier, TextScores } from '../domain/detector.js';
import { toEvidence } from '../domain/evidence.js';
import type { GapCode, Segment, Signal, Voice } from '../domain/signal.js';
import { type Component, loadedBy } from './component.js';
import { type FailureNames, gapOfFailure } from './look.js';
import { normalizedText } from './segments.js';
import type { Stopwatch } from './stopwatch.js';
import type { TextCache } from './text-cache.js';

/** What the text model says of one segment, or why it said nothing. */
export interface TextView {
  readonly language: string | null;
  readonly voice: Voice | null;
  readonly political: boolean | null;
  readonly reviewWorthy: number | null;
  readonly signals: readonly Signal[];
  readonly gap: GapCode | null;
}

export interface ScoreOptions {
  readonly text: Component<TextClassifier>;
  readonly texts: TextCache;
  readonly signal: AbortSignal;
  readonly watch: Stopwatch;
  readonly onFailure: (stage: string, error: unknown) => void;
}

const TEXT: FailureNames = {
  stage: 'text',
  unavailable: 'text-model-unavailable',
  failed: 'text-model-failed',
};

/** Of a part that was not scored, or has no words. */
export const NOTHING_SAID: TextView = {
  language: null,
  voice: null,
  political: null,
  reviewWorthy: null,
  signals: [],
  gap: null,
};

/** Scores one segment by what its words mean; evidence quotes what was read. Never rejects: what goes wrong is a gap. */
export async function scoreText(segment: Segment, options: ScoreOptions): Promise<TextView> {
  const classifier = await loadedBy(options.text, options.signal);
  if (!classifier) return { ...NOTHING_SAID, gap: TEXT.unavailable };
  try {
    const scores = await options.watch.time(
      'textMs',
      options.texts.classify(normalizedText(segment), classifier, options.signal),
    );
    return { ...scores, signals: toSignals(segment, scores), gap: null };
  } catch (error) {
    return { ...NOTHING_SAID, gap: gapOfFailure(error, TEXT, options) };
  }
}

function toSignals(segment: Segment, { scores }: TextScores): Signal[] {
  return scores.map(({ label, score, level, spans }) => ({
    label,
    part: segment.part,
    score,
    level,
    evidence: toEvidence(segment, spans),
  }));
}
