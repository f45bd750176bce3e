import type { DecodedImage } from '../domain/detector.js';
import type { GapCode, PartId } from '../domain/signal.js';
import type { FrameChoice } from './frames.js';

/** What is asked of the process that opens images; the file's bytes follow. */
export type DecodeTask = {
  readonly bytes: number;
  /** What is left of the time: the processes' clocks need not agree. */
  readonly leftMs: number;
} & (
  | {
      readonly kind: 'decode';
      readonly part: PartId;
      readonly maxPixels: number;
      readonly frame: number;
    }
  | { readonly kind: 'frames' }
);

/** What it answers; the raster's bytes follow those that were decoded. */
export type DecodeReply =
  | { readonly kind: 'decoded'; readonly image: WithoutPixels; readonly bytes: number }
  | { readonly kind: 'frames'; readonly choice: FrameChoice; readonly bytes: 0 }
  | { readonly kind: 'gap'; readonly code: GapCode; readonly bytes: 0 };

type WithoutPixels = Omit<DecodedImage, 'raster'> & {
  readonly raster: Omit<DecodedImage['raster'], 'data'>;
};
