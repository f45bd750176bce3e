import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { DecodedImage, LogoDescription, Raster } from '../../domain/detector.js';
import { LOGO_PICTURE_SIDE, type LogoPicture } from '../../domain/gallery.js';
import type { Box } from '../../domain/signal.js';
import { type InferenceSession, openSession, runNamed } from '../../inference/session.js';
import { type Difference, leastDifference } from './check/difference.js';
import type { EmblemConfig } from './config.js';
import { contentRect } from './content-rect.js';
import { cropOf } from './crop.js';
import { detectorInput } from './detector-input.js';
import { type Candidate, type DetectorMaps, peaks } from './heat-map.js';
import { fromInput, type Letterbox, letterbox, onPicture } from './letterbox.js';
import { moved, type Rect, scaled, toBox, toRect } from './rect.js';
import { intersectionOverUnion, suppress } from './suppress.js';
import { isOwn, type Window, windowsOf } from './windows.js';

/** `workerData` of this thread. */
export interface EmblemWorkerData {
  /** Absolute paths of the networks. */
  readonly detector: string;
  readonly embedder: string;
  readonly config: EmblemConfig;
}

/** `warm-up` opens the model and proves that its parts fit together. */
export type EmblemTask =
  | { readonly kind: 'warm-up' }
  | { readonly kind: 'read'; readonly image: DecodedImage }
  | {
      readonly kind: 'compare';
      readonly image: DecodedImage;
      readonly comparisons: readonly Comparison[];
    }
  | { readonly kind: 'describe'; readonly raster: Raster };

/** A place of an image (pixels of the upright original), and the pictures that it is laid upon. */
export interface Comparison {
  readonly box: Box;
  readonly templates: readonly LogoPicture[];
}

/** A place of one class in pixels of the upright original, with the detector's own probability. */
export interface FoundPlace {
  readonly box: Box;
  readonly heat: number;
}

export interface FoundLogo extends FoundPlace {
  readonly embedding: Float32Array;
}

/** What a task gives: of `read` what was found, of `describe` a logo or null for a blank picture. */
export type EmblemResult =
  | {
      readonly kind: 'read';
      /** Hottest first, as are the numbers. */
      readonly logos: readonly FoundLogo[];
      readonly numbers: readonly FoundPlace[];
      readonly complete: boolean;
    }
  /** In the order of the comparisons, of each the nearest picture's. */
  | { readonly kind: 'compare'; readonly differences: readonly Difference[] }
  | { readonly kind: 'describe'; readonly logo: LogoDescription | null }
  | { readonly kind: 'warm-up' };

/** Most places of a class that are looked at: each logo costs a run of the embedder. */
export const MOST_LOGOS = 32;
export const MOST_NUMBERS = 8;

// Of the whole process, and sharp resets it in every thread that loads it: see vision/decode.
sharp.concurrency(1);
sharp.cache(false);

interface Sessions {
  readonly detector: InferenceSession;
  readonly embedder: InferenceSession;
}

const { config, ...files } = workerData as EmblemWorkerData;
/** For the networks' inputs, one at a time: this thread does one task at a time. */
const memory = new Float32Array(
  3 * Math.max(config.detector.longSide, config.embedder.size, LOGO_PICTURE_SIDE) ** 2,
);
let opening: Promise<Sessions> | undefined;

/** Piscina task: looks for emblems on one image, compares some with pictures, or describes one picture. */
export default async function emblemTask(task: EmblemTask): Promise<EmblemResult> {
  // At the first task, not at import: a failed import would make the pool start threads for ever.
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  const sessions = await opening;
  if (task.kind === 'read') return read(task.image, sessions);
  if (task.kind === 'compare') return compare(task.image, task.comparisons);
  if (task.kind === 'describe') return describe(task.raster, sessions);
  return warmUp(sessions);
}

async function open(): Promise<Sessions> {
  const detector = await openSession(files.detector);
  return { detector, embedder: await openSession(files.embedder) };
}

async function warmUp(sessions: Sessions): Promise<EmblemResult> {
  const raster = { width: 8, height: 8, data: new Uint8Array(8 * 8 * 3).fill(128) };
  for (const window of windowsOf(raster).windows) {
    peaks(await detect(raster, window, layoutOf(window), sessions), 0, 0);
  }
  await embed(raster, { left: 0, top: 0, right: 8, bottom: 8 }, sessions);
  return { kind: 'warm-up' };
}

async function read(image: DecodedImage, sessions: Sessions): Promise<EmblemResult> {
  const { raster } = image;
  const { windows, complete } = windowsOf(raster);
  const seen: Seen = { logos: [], numbers: [] };
  for (const window of windows) {
    const { logos, numbers } = await lookAt(raster, window, sessions);
    seen.logos.push(...logos);
    seen.numbers.push(...numbers);
  }
  const logos = merged(seen.logos, MOST_LOGOS);
  const numbers = merged(seen.numbers, MOST_NUMBERS);
  const place = ({ rect, heat }: Candidate): FoundPlace => ({
    box: toBox(scaled(rect, image.width / raster.width, image.height / raster.height), image),
    heat,
  });
  const found: FoundLogo[] = [];
  // One at a time: what a logo is like must not depend on what stands beside it.
  for (const logo of logos.kept) {
    const embedding = await embed(raster, logo.rect, sessions);
    found.push({ ...place(logo), embedding });
  }
  return {
    kind: 'read',
    logos: found,
    numbers: numbers.kept.map(place),
    complete: complete && logos.complete && numbers.complete,
  };
}

/** Candidates of each class, in pixels of the raster. */
interface Seen {
  readonly logos: Candidate[];
  readonly numbers: Candidate[];
}

async function lookAt(raster: Raster, window: Window, sessions: Sessions): Promise<Seen> {
  const layout = layoutOf(window);
  const maps = await detect(raster, window, layout, sessions);
  const ofClass = (klass: 0 | 1, least: number) =>
    peaks(maps, klass, least)
      .filter(({ rect }) => onPicture(rect, layout))
      .map(({ rect, heat }) => ({ heat, rect: moved(fromInput(rect, layout, window), window) }))
      .filter(({ rect }) => isOwn(rect, window));
  const { heat } = config.detector;
  return { logos: ofClass(0, heat.logo), numbers: ofClass(1, heat.number) };
}

/** One of each thing that was seen, hottest first. */
function merged(seen: readonly Candidate[], most: number) {
  const same = (a: Rect, b: Rect) => intersectionOverUnion(a, b) > config.detector.overlap;
  return suppress(
    [...seen].sort((a, b) => b.heat - a.heat),
    most,
    same,
  );
}

const layoutOf = (window: Window) =>
  letterbox(window, config.detector.longSide, config.detector.multiple);

async function detect(
  raster: Raster,
  window: Window,
  layout: Letterbox,
  { detector }: Sessions,
): Promise<DetectorMaps> {
  const input = await detectorInput(raster, window, layout, config.detector.fill / 255, memory);
  return runNamed(detector, input, ['heat', 'size', 'offset']);
}

async function compare(
  { raster, ...size }: DecodedImage,
  comparisons: readonly Comparison[],
): Promise<EmblemResult> {
  const differences: Difference[] = [];
  for (const { box, templates } of comparisons) {
    const rect = scaled(toRect(box), raster.width / size.width, raster.height / size.height);
    const seen = await smallPicture(raster, rect);
    differences.push(leastDifference(seen, templates, config.embedder.context));
  }
  return { kind: 'compare', differences };
}

async function describe(raster: Raster, sessions: Sessions): Promise<EmblemResult> {
  const content = await contentRect(raster);
  if (!content) return { kind: 'describe', logo: null };
  const embedding = await embed(raster, content, sessions);
  const template = await smallPicture(raster, content);
  return { kind: 'describe', logo: { embedding, template } };
}

/** What the embedder sees of a place, but smaller. */
async function smallPicture(raster: Raster, rect: Rect): Promise<LogoPicture> {
  const { context } = config.embedder;
  const { data } = await cropOf(raster, rect, { size: LOGO_PICTURE_SIDE, context }, memory);
  return Uint8Array.from(data, (level) => Math.round(level * 255));
}

/** Throws when the network's answer is no unit vector of as many numbers as the config says. */
async function embed(raster: Raster, rect: Rect, { embedder }: Sessions): Promise<Float32Array> {
  const crop = await cropOf(raster, rect, config.embedder, memory);
  const { embeddings } = await runNamed(embedder, crop, ['embeddings']);
  const { dimensions } = config.embedder;
  if (`${embeddings.dims}` !== `1,${dimensions}`) {
    throw new Error(`emblem embedder gave [${embeddings.dims}], expected [1,${dimensions}]`);
  }
  const norm = Math.hypot(...embeddings.data);
  if (!(Math.abs(norm - 1) < 0.01)) throw new Error(`emblem embedding has length ${norm}, not 1`);
  return embeddings.data.slice();
}
