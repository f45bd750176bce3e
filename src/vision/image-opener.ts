import type { DecodedImage } from '../domain/detector.js';
import type { PartId } from '../domain/signal.js';
import { decodeImage } from './decode.js';
import { chooseFrames } from './frames.js';

/** Opens files of strangers, here or elsewhere. */
export interface ImageOpener {
  /** As `decodeImage`; where the pixels are brought from elsewhere, they come in the memory `into`. */
  decode(
    part: PartId,
    bytes: Uint8Array,
    maxPixels: number,
    deadline?: number,
    frame?: number,
    into?: Uint8Array,
  ): Promise<DecodedImage>;
  readonly chooseFrames: typeof chooseFrames;
  close(): Promise<void>;
}

/** Opens them in this very process: for files of one's own, and for tests. */
export const IN_PROCESS: ImageOpener = {
  decode: decodeImage,
  chooseFrames,
  close: async () => undefined,
};
