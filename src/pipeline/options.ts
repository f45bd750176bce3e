import type { Classification } from '../domain/classification.js';
import type { Regime } from '../domain/taxonomy.js';
import type { RulebookFolders } from './rulebook-library.js';

/** How posts are judged, whatever the detectors are. */
export interface JudgingOptions {
  readonly defaultRegime: Regime;
  readonly maxPixels: number;
  /** Posts worked on at once; the rest wait in order of arrival. */
  readonly maxConcurrent: number;
  /** Images decoded or read at once, over all posts: each holds up to 36 MB of pixels. */
  readonly imagePlaces: number;
  /** Bytes of memory for what images said that were read before; 0 remembers none. */
  readonly imageCacheBytes: number;
  /** Milliseconds from `classify` to the point where the unseen becomes a gap. */
  readonly timeLimitMs: number;
  readonly onFailure: (stage: string, error: unknown) => void;
  /** Told of each verdict, whoever asked for it. */
  readonly onClassified?: (classification: Classification) => void;
}

export interface PipelineOptions extends JudgingOptions {
  readonly modelsDirectory: string;
  readonly rulebookFolders: RulebookFolders;
  readonly ocrEngine: 'paddle' | 'tesseract';
  readonly ocrThreads: number;
  /** Milliseconds without an image until the threads that look at images end; Infinity: they never do. */
  readonly imageIdleMs: number;
  /** `builtin`, or the folder of an operator's own model (absolute, or inside `modelsDirectory`). */
  readonly textModel: string;
  readonly textThreads: number;
  readonly allowModelDownload: boolean;
  /** Where the operator's gallery lies. */
  readonly dataDirectory: string;
  /** False: faces are found, and compared with nobody. */
  readonly faceMatching: boolean;
}
