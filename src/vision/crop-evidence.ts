import PQueue from 'p-queue';
import sharp from 'sharp';
import type { DecodedImage } from '../domain/detector.js';
import type { CropEvidence, EvidencePictures, Picture } from '../domain/evidence-pictures.js';
import type { Box } from '../domain/signal.js';
import { monotonicNow } from '../inference/clock.js';
import { cropImage } from './crop.js';
import { DecodeFailure } from './decode.js';
import { boxesDrawn } from './draw-boxes.js';
import { type ImageOpener, IN_PROCESS } from './image-opener.js';

/** Boxes of one image that are shown from near. */
export const MOST_CROPS = 24;
/** Longer sides in pixels: sharp enough in print, small enough for a file of hundreds of cases. */
const OVERVIEW_SIDE = 900;
const CROP_SIDE = 480;
/** What is small is drawn larger, but not beyond what its pixels hold. */
const MOST_ENLARGED = 3;
const DECODE_LIMIT_MS = 15_000;

/**
 * Cuts evidence out of images of up to `maxPixels` pixels, one image at a time: a file of many cases must not take
 * the memory and cores that classifying needs.
 */
export function evidenceCropper(
  maxPixels: number,
  images: Pick<ImageOpener, 'decode'> = IN_PROCESS,
): CropEvidence {
  const turns = new PQueue({ concurrency: 1 });
  return (bytes, boxes) =>
    turns.add(() => {
      const deadline = monotonicNow() + DECODE_LIMIT_MS;
      return cropOne(images.decode('image:0', bytes, maxPixels, deadline), boxes);
    });
}

async function cropOne(
  decoding: Promise<DecodedImage>,
  boxes: readonly Box[],
): ReturnType<CropEvidence> {
  try {
    return await picturesOf(await decoding, boxes);
  } catch (error) {
    if (error instanceof DecodeFailure) return { gap: error.code };
    throw error;
  }
}

async function picturesOf(image: DecodedImage, boxes: readonly Box[]): Promise<EvidencePictures> {
  const overview = await pictureOf(image, {
    box: wholeOf(image),
    boxes,
    side: OVERVIEW_SIDE,
    enlarged: 1,
    isNumbered: true,
  });
  const crops: Picture[] = [];
  for (const box of boxes.slice(0, MOST_CROPS)) {
    crops.push(await pictureOf(image, { ...NEAR, box: padded(box), boxes: [box] }));
  }
  return { overview, crops, unseenFrames: image.unseenFrames };
}

interface Cut {
  readonly box: Box;
  readonly boxes: readonly Box[];
  /** Most pixels of the longer side. */
  readonly side: number;
  /** Most pixels of the picture to one of the image. */
  readonly enlarged: number;
  readonly isNumbered: boolean;
}

const NEAR = { side: CROP_SIDE, enlarged: MOST_ENLARGED, isNumbered: false } as const;

async function pictureOf(
  image: DecodedImage,
  { box, boxes, side, enlarged, isNumbered }: Cut,
): Promise<Picture> {
  const longer = Math.max(box[2], box[3]);
  const { crop, corner } = await cropImage(image, box, Math.min(side, longer * enlarged));
  const { raster } = crop;
  const drawing = boxesDrawn(boxes, {
    corner,
    scale: [raster.width / crop.width, raster.height / crop.height],
    size: [raster.width, raster.height],
    isNumbered,
  });
  const jpeg = await sharp(raster.data, {
    raw: { width: raster.width, height: raster.height, channels: 3 },
  })
    .composite([{ input: Buffer.from(drawing), top: 0, left: 0 }])
    // In full colour: thin red lines would fade into their neighbours.
    .jpeg({ quality: 82, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { jpeg, width: raster.width, height: raster.height };
}

function wholeOf({ width, height }: DecodedImage): Box {
  return [0, 0, width, height];
}

/** With room around it, so that a reader sees where it stands. */
function padded([x, y, width, height]: Box): Box {
  const room = Math.round(Math.max(24, Math.min(width, height) * 0.75));
  const [left, top] = [Math.max(0, x - room), Math.max(0, y - room)];
  return [left, top, x + width + room - left, y + height + room - top];
}
