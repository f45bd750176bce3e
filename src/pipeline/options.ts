import type { Classification } from '../domain/classification.js';
import type { Regime } from '../domain/taxonomy.js';
import type { ImageOpener } from '../vision/image-opener.js';
import type { RulebookFolders } from './rulebook-library.js';
import type { Stopwatch } from './stopwatch.js';

/** Ids that a line of the log has; never content. */
export type LogFields = Readonly<Record<string, string>>;

/** How posts are judged, whatever the detectors are. */
export interface JudgingOptions {
  readonly defaultRegime: Regime;
  readonly maxPixels: number;
  /** Posts with images worked on at once; the rest wait in order of arrival. */
  readonly maxConcurrent: number;
  /** Posts of text alone worked on at once, beside those: enough that no thread waits for its next text. */
  readonly textPlaces: number;
  /** Images decoded or read at once, over all posts: each holds up to 36 MB of pixels. */
  readonly imagePlaces: number;
  /** Bytes of memory for what images said that were read before; 0 remembers none. */
  readonly imageCacheBytes: number;
  /** Texts whose scores are remembered; 0 remembers none. */
  readonly textCacheEntries: number;
  /** Milliseconds from `classify` to the point where the unseen becomes a gap. */
  readonly timeLimitMs: number;
  /** `about`: for which request or report, as the log names it; none while a part is loaded. */
  readonly onFailure: (stage: string, error: unknown, about?: LogFields) => void;
  /** Opens the files of images; in this process when it is left out. */
  readonly images?: ImageOpener;
  /** Told of each verdict, whoever asked for it, with milliseconds of stages that `timing` leaves out. */
  readonly onClassified?: (classification: Classification, untold: Stopwatch['untold']) => void;
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
