import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { daysOf } from '../domain/calendar.js';
import type { Classification, PartResult } from '../domain/classification.js';
import { conclude } from '../domain/conclude.js';
import type {
  CodeReader,
  EmblemDetector,
  FaceDetector,
  ModelRef,
  OcrEngine,
  TextClassifier,
} from '../domain/detector.js';
import type { Gallery } from '../domain/gallery.js';
import { GAP_MESSAGES, toldGap } from '../domain/gap.js';
import type { Observation } from '../domain/observation.js';
import type { Post } from '../domain/post.js';
import type { Rulebook } from '../domain/rulebook.js';
import type { Gap, GapCode, PartId, Segment } from '../domain/signal.js';
import { campaignOf } from '../elements/campaign.js';
import { elementsOf } from '../elements/elements-of.js';
import { topicsIn } from '../elements/topics.js';
import { monotonicNow } from '../inference/clock.js';
import type { Permits } from '../inference/permits.js';
import { LONGEST_TIMEOUT } from '../inference/within.js';
import type { ImageOpener } from '../vision/image-opener.js';
import type { PixelBuffer } from '../vision/pixel-buffer.js';
import { type ClaimsView, checkClaims, factChecksOf, type KnownClaims } from './check-claims.js';
import type { Component } from './component.js';
import type { ImageCache } from './image-cache.js';
import { hashImages, type ImageFile, inputSha256 } from './input-hash.js';
import type { ImageView } from './read-image.js';
import { NOTHING_SAID, scoreText, type TextView } from './score-text.js';
import type { OnStep } from './step.js';
import type { Stopwatch } from './stopwatch.js';
import type { TextCache } from './text-cache.js';

/** A hung thread is cut off this long after the deadline that it should have kept. */
const HANG_GRACE_MS = 4_000;

export interface PostDetectors {
  readonly text: Component<TextClassifier>;
  readonly ocr: Component<OcrEngine>;
  readonly codes: Component<CodeReader>;
  readonly emblems: Component<EmblemDetector>;
  readonly faces: Component<FaceDetector>;
}

export interface ClassifyOptions {
  readonly detectors: PostDetectors;
  readonly rulebook: Rulebook;
  /** Whom and what images are held against. */
  readonly gallery: Gallery;
  readonly galleryNow: () => Promise<Gallery>;
  /** Checked claims that words are compared with. */
  readonly claims: KnownClaims;
  /** The models whose word counted, for the provenance: asked last, when they have loaded. */
  readonly models: () => readonly ModelRef[];
  readonly service: string;
  readonly maxPixels: number;
  readonly places: Permits<PixelBuffer>;
  readonly images: ImageOpener;
  readonly cores: Permits<number>;
  readonly cache: ImageCache;
  readonly texts: TextCache;
  /** Fires when nobody waits for the answer any more; the work then stops and rejects. */
  readonly left: AbortSignal;
  /** On `monotonicNow`'s clock; what is not seen by then is a gap. */
  readonly deadline: number;
  readonly watch: Stopwatch;
  readonly onStep: OnStep;
  readonly onFailure: (stage: string, error: unknown) => void;
}

/** One part of the post after both readers: what it says and what was not seen of it. */
interface PartView {
  readonly segment: Segment;
  readonly image: ImageView | null;
  readonly text: TextView;
  readonly claims: ClaimsView;
}

/** A verdict, and what was seen that led to it: other rules may judge that without any model. */
export interface Examination {
  readonly classification: Classification;
  readonly observation: Observation;
  /** Milliseconds of stages that `timing` leaves out. */
  readonly untold: Stopwatch['untold'];
}

/**
 * Collects signals from every part of a post, then judges them under one rulebook. Rejects with the reason of `left`,
 * whatever stage it fires in: what waits for a thread or a place there gives it up.
 */
export async function classifyPost(post: Post, options: ClassifyOptions): Promise<Examination> {
  const cut = new AbortController();
  const limit = Math.max(0, Math.ceil(options.deadline - monotonicNow())) + HANG_GRACE_MS;
  const clock = setTimeout(
    () => cut.abort(new Error('time limit')),
    Math.min(limit, LONGEST_TIMEOUT),
  );
  const leave = () => cut.abort(options.left.reason);
  if (options.left.aborted) leave();
  // Every part listens to them; Node takes more than ten listeners for a leak.
  setMaxListeners(0, cut.signal, options.left);
  options.left.addEventListener('abort', leave, { once: true });
  try {
    return await collect(post, cut.signal, options);
  } finally {
    clearTimeout(clock);
    options.left.removeEventListener('abort', leave);
  }
}

async function collect(
  post: Post,
  signal: AbortSignal,
  options: ClassifyOptions,
): Promise<Examination> {
  const images = await hashImages(post);
  const views = await Promise.all([
    ...(post.text === undefined ? [] : [viewText(post.text, signal, options)]),
    ...images.map((image, at) => viewImage(`image:${at}`, image, signal, options)),
  ]);
  // A stage that was cut off says so by a gap, which is no answer for anybody.
  options.left.throwIfAborted();
  options.onStep({ step: 'judging' });
  const { watch } = options;
  const [seen, conclusion] = watch.timeNow('judgeMs', () => {
    const observed = observe(views, post, options);
    return [observed, conclude(options.rulebook, observed)] as const;
  });
  const { regime, version, sha256 } = options.rulebook;
  const classification: Classification = {
    id: `cls_${randomUUID().replaceAll('-', '')}`,
    clientRef: post.clientRef ?? null,
    status: seen.gaps.length > 0 ? 'partial' : 'complete',
    ...conclusion,
    parts: views.map((view) => partResult(view, post)),
    factChecks: factChecksOf(views.map(({ claims }) => claims)),
    provenance: {
      service: options.service,
      rulebook: { regime, version, sha256 },
      models: options.models(),
      gallery: images.length > 0 ? options.gallery.version : null,
      factChecks: versionOf(options.claims),
      inputSha256: inputSha256(post, images),
    },
    timing: watch.timing(),
  };
  return { classification, observation: seen, untold: watch.untold };
}

function versionOf(claims: KnownClaims): string | null {
  return claims === null || claims === 'unavailable' ? null : claims.version;
}

async function viewText(text: string, signal: AbortSignal, options: ClassifyOptions) {
  return viewSegment({ part: 'text', text, words: [] }, null, signal, options);
}

async function viewImage(
  part: PartId,
  { bytes, sha256 }: ImageFile,
  signal: AbortSignal,
  options: ClassifyOptions,
): Promise<PartView> {
  const { version } = options.gallery;
  let isTold = false;
  const tellReading = () => {
    if (!isTold) options.onStep({ step: 'reading', part });
    isTold = true;
  };
  const image = await options.cache.through(
    part,
    `${sha256}:${version}`,
    signal,
    async () => {
      // Loaded with the first image: whoever gets texts alone needs nothing that decodes.
      const { readImage } = await import('./read-image.js');
      return readImage(part, bytes, {
        ...options,
        ...options.detectors,
        watch: options.watch.of({ part }),
        signal,
        onPlace: tellReading,
      });
    },
    // Detectors ask for the gallery when they compare: it may have changed since.
    async () => (await options.galleryNow()).version === version,
  );
  // What is remembered, or got no place in time, has not been told of.
  tellReading();
  options.onStep({ step: 'read', part });
  return viewSegment(image.segment, image, signal, options);
}

async function viewSegment(
  segment: Segment,
  image: ImageView | null,
  signal: AbortSignal,
  options: ClassifyOptions,
): Promise<PartView> {
  const words = await viewWords(segment, signal, options);
  options.onStep({ step: 'scored', part: segment.part });
  return { segment, image, ...words };
}

async function viewWords(
  segment: Segment,
  signal: AbortSignal,
  options: ClassifyOptions,
): Promise<Pick<PartView, 'text' | 'claims'>> {
  if (!hasWords(segment)) return { text: NOTHING_SAID, claims: NOTHING_REPEATED };
  const watch = options.watch.of({ part: segment.part });
  const [text, claims] = await Promise.all([
    scoreText(segment, { ...options, watch, text: options.detectors.text, signal }),
    watch.time('claimsMs', checkClaims(segment, { ...options, signal })),
  ]);
  return { text, claims };
}

const NOTHING_REPEATED: ClaimsView = { claims: [], gap: null };

function hasWords(segment: Segment): boolean {
  return segment.text.trim() !== '';
}

function gapOf({ image, text, claims }: PartView): GapCode | null {
  return toldGap([image?.gap ?? null, text.gap, claims.gap]);
}

/** A part that was seen and has no words has nothing to score: it proves that nothing is there. */
function observe(
  views: readonly PartView[],
  { context = {} }: Post,
  { gallery, rulebook }: ClassifyOptions,
): Observation {
  const { regime: _, pair, ...circumstances } = context;
  const period = daysOf(circumstances) ?? rulebook.period;
  const gaps: Gap[] = views.flatMap((view) => {
    const code = gapOf(view);
    return code ? [{ part: view.segment.part, code }] : [];
  });
  const shown = views.map((view) => ({
    ...view,
    sightings: view.image
      ? elementsOf({ ...view.image, segment: view.segment, context, gallery, period })
      : [],
  }));
  return {
    parts: views
      .filter((view) => hasWords(view.segment) || gapOf(view) !== null)
      .map((view) => view.segment.part),
    signals: views.flatMap((view) => view.text.signals),
    manners: views.map(({ segment: { part }, text: { voice, political } }) => ({
      part,
      voice,
      political,
    })),
    elements: shown.flatMap(({ sightings }) => sightings),
    campaigns: shown.map(({ segment, text, sightings }) =>
      campaignOf({ segment, voice: text.voice, political: text.political, sightings, pair }),
    ),
    topics: views.flatMap(({ segment }) => topicsIn(segment)),
    factChecks: views.flatMap(({ claims }) => claims.claims.map(({ sighting }) => sighting)),
    gaps,
    circumstances,
  };
}

function partResult(view: PartView, post: Post): PartResult {
  const { segment, image, text } = view;
  const code = gapOf(view);
  const gap = code && { code, message: GAP_MESSAGES[code] };
  const { language, voice, political, reviewWorthy } = text;
  if (!image) return { part: 'text', language, voice, political, reviewWorthy, gap };
  return {
    part: segment.part,
    name: post.images[Number(segment.part.slice('image:'.length))]?.name ?? null,
    width: image.size?.width ?? null,
    height: image.size?.height ?? null,
    language,
    voice,
    political,
    reviewWorthy,
    text: segment.text,
    words: segment.words,
    gap,
  };
}
