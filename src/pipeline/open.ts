import { BUILTIN_ID, openTextClassifier } from '../classifiers/text-classifier.js';
import type { CacheFigures } from '../domain/cache-figures.js';
import type { Classification } from '../domain/classification.js';
import type { ModelRef } from '../domain/detector.js';
import { AppError } from '../domain/errors.js';
import type { Gallery } from '../domain/gallery.js';
import type { Post } from '../domain/post.js';
import type { Rulebook } from '../domain/rulebook.js';
import type { Regime } from '../domain/taxonomy.js';
import { monotonicNow } from '../inference/clock.js';
import { type ModelEntry, ModelStore } from '../inference/model-store.js';
import { Permits } from '../inference/permits.js';
import { openOcr } from '../ocr/open-ocr.js';
import { currentSpan } from '../tracing/span.js';
import { openEmblems } from '../vision/emblems/emblem-detector.js';
import { openFaces } from '../vision/faces/open-faces.js';
import { type ImageOpener, IN_PROCESS } from '../vision/image-opener.js';
import { imagePixels } from '../vision/image-pixels.js';
import { openApart } from '../vision/open-apart.js';
import { PixelBuffer } from '../vision/pixel-buffer.js';
import { openQrReader } from '../vision/qr-reader.js';
import type { KnownClaims } from './check-claims.js';
import { classifyPost, type Examination, type PostDetectors } from './classify-post.js';
import { type Closable, Component, type ComponentStatus } from './component.js';
import { ImageCache } from './image-cache.js';
import { imageComponents } from './image-component.js';
import { Lanes, laneOf } from './lanes.js';
import { type OpenFactChecks, openFactChecks } from './open-fact-checks.js';
import { openGallery } from './open-gallery.js';
import type { JudgingOptions, LogFields, PipelineOptions } from './options.js';
import { refuseOtherContest } from './refuse-contest.js';
import type { RulebookProblem } from './rulebook-files.js';
import { type ReloadReport, type RulebookInForce, RulebookLibrary } from './rulebook-library.js';
import { SERVICE_VERSION } from './service-version.js';
import type { OnStep } from './step.js';
import { Stopwatch } from './stopwatch.js';
import { tellSpan } from './tell-span.js';
import { TextCache } from './text-cache.js';

/** How a post is judged, whatever it is. */
export interface ClassifyHow {
  /** Told of each step as it happens. */
  readonly onStep?: OnStep;
  /** Posts for which somebody waits go first, and its time begins with its work. */
  readonly background?: boolean;
  /** What the log calls it by. */
  readonly about?: LogFields;
}

export interface PipelineHealth {
  readonly ready: boolean;
  readonly components: readonly { readonly name: string; readonly status: ComponentStatus }[];
}

/** Without one, nothing was held against anything: the detectors that need it are not there either. */
const NO_GALLERY: Gallery = { version: '', logos: [], faces: [] };

/** One thread each is enough: both look at an image in a fraction of the time that its words take. */
const VISION = { threads: 1 };
/** Processes that open images, at most: opening takes a twentieth of the time that reading does. */
const MOST_OPENERS = 2;

/** Models and rulebooks, loaded once, and the walk from post to verdict over them. */
export class Pipeline {
  readonly #lanes: Lanes;
  readonly #places: Permits<PixelBuffer>;
  readonly #cores: Permits<number>;
  readonly #cache: ImageCache;
  readonly #texts: TextCache;
  /** Opens the files of strangers, whoever asks. */
  readonly images: ImageOpener;

  constructor(
    private readonly options: JudgingOptions,
    private readonly catalogue: () => readonly ModelEntry[],
    private readonly library: Pick<RulebookLibrary, 'inForce' | 'problems' | 'bookOf' | 'reload'>,
    private readonly detectors: PostDetectors,
    /** Whom and what images are held against, as it is now. */
    private readonly gallery: () => Promise<Gallery>,
    /** Checked claims that words are compared with; null: this pipeline compares with none. */
    private readonly factChecks: Component<OpenFactChecks> | null = null,
  ) {
    this.#lanes = new Lanes({ images: options.maxConcurrent, texts: options.textPlaces });
    this.#places = new Permits(
      Array.from({ length: options.imagePlaces }, () => new PixelBuffer()),
    );
    this.#cores = new Permits(Array.from({ length: options.imagePlaces }, (_, core) => core));
    this.#cache = new ImageCache(options.imageCacheBytes);
    this.#texts = new TextCache(options.textCacheEntries);
    this.images = options.images ?? IN_PROCESS;
  }

  /**
   * Reads the manifest and every rulebook, and starts loading the models in the background. Throws on a
   * broken manifest, and as `RulebookLibrary.open` does; a model that fails to load shows in `health`.
   */
  static async open(options: PipelineOptions): Promise<Pipeline> {
    const store = await ModelStore.open(options.modelsDirectory);
    const { onFailure, ocrEngine, ocrThreads, textThreads, textModel } = options;
    const openText = () =>
      openTextClassifier(store, {
        model: textModel,
        threads: textThreads,
        allowDownload: options.allowModelDownload,
        onBroken: (error) => text.forget(error),
      });
    const text: PostDetectors['text'] = new Component('text-model', openText, onFailure);
    // Its thread begins first: it works while this one reads the rulebooks, which takes as long.
    text.get().catch(() => undefined);
    if (textModel === 'builtin') await store.verify(BUILTIN_ID).catch(() => undefined);
    const { rulebookFolders, defaultRegime } = options;
    const library = await RulebookLibrary.open(rulebookFolders, defaultRegime).catch(
      async (error: unknown) => {
        await text.close();
        throw error;
      },
    );
    const gallery = new Component(
      'gallery',
      () => openGallery(store, { directory: options.dataDirectory, onFailure }),
      onFailure,
    );
    /** Opens a detector that holds what it sees against the gallery, as it is at that moment. */
    const against = async <T>(open: (gallery: () => Gallery) => Promise<T>) => {
      const known = (await gallery.get()).store;
      return open(() => known.gallery);
    };
    const ofImages = imageComponents(options.imageIdleMs, onFailure);
    const detectors = {
      text,
      ocr: ofImages('ocr', (rest) =>
        openOcr(store, { engine: ocrEngine, threads: ocrThreads, rest }),
      ),
      codes: ofImages('qr-reader', openQrReader),
      emblems: ofImages('emblems', (rest) =>
        against((current) => openEmblems(store, { ...VISION, gallery: current, rest })),
      ),
      faces: ofImages('faces', (rest) =>
        against((current) =>
          openFaces(store, {
            ...VISION,
            gallery: current,
            matching: options.faceMatching,
            rest,
          }),
        ),
      ),
    };
    const galleryNow = async () => {
      const known = await gallery.get().catch(() => null);
      return known ? known.store.refresh() : NO_GALLERY;
    };
    const factChecks = new Component(
      'fact-checks',
      () => openFactChecks({ directory: options.dataDirectory, onFailure }),
      onFailure,
    );
    const processes = Math.min(MOST_OPENERS, options.imagePlaces);
    const pipeline = new Pipeline(
      { images: openApart({ processes, onFailure }), ...options },
      () => store.entries,
      library,
      detectors,
      galleryNow,
      factChecks,
    );
    void pipeline.loaded();
    return pipeline;
  }

  /** Settles when every model has loaded or failed; never rejects. */
  async loaded(): Promise<void> {
    await Promise.allSettled(this.#components.map((component) => component.get()));
  }

  /** The models that are loaded, as the manifest describes them. */
  get models(): readonly ModelEntry[] {
    const loaded = new Set(this.#loadedModels().map(({ id }) => id));
    return this.catalogue().filter(({ id }) => loaded.has(id));
  }

  /** How often what was seen before has saved work. */
  get caches(): Readonly<Record<'image' | 'text', CacheFigures>> {
    return { image: this.#cache.figures, text: this.#texts.figures };
  }

  /** The rulebooks in force, in alphabetical order of regime. */
  get rulebooks(): readonly Rulebook[] {
    return this.library.inForce.map(({ book }) => book);
  }

  /** The same, each with who brought it. */
  get rulebooksInForce(): readonly RulebookInForce[] {
    return this.library.inForce;
  }

  /** What is wrong with the operator's rulebook files, until a reload finds it mended. */
  get rulebookProblems(): readonly RulebookProblem[] {
    return this.library.problems;
  }

  /** Reads the operator's rulebooks again; posts that are being judged keep the one that they began with. */
  reloadRulebooks(): Promise<ReloadReport> {
    return this.library.reload();
  }

  /** What is loaded. Asking also lets a failed model try again, so recovery needs no hands. */
  health(): PipelineHealth {
    void this.loaded();
    const components = this.#components.map(({ name, status }) => ({ name, status }));
    return { ready: components.every(({ status }) => status === 'ready'), components };
  }

  /** Pixels to look at in each image, null of what is none: the work that it makes depends on them. */
  pixelsOf({ images }: Post): readonly (number | null)[] {
    return images.map(({ bytes }) => imagePixels(bytes));
  }

  /** One post to one verdict; throws as `examine` does. */
  async classify(post: Post, left?: AbortSignal, how?: ClassifyHow): Promise<Classification> {
    const { classification, untold } = await this.examine(post, left, how);
    this.options.onClassified?.(classification, untold);
    return classification;
  }

  /**
   * One post to one verdict, with what was seen of it. Throws `AppError` when no rulebook is loaded for its
   * regime, before the first step, and the reason of `left` when that fires while work is still to be done.
   */
  async examine(
    post: Post,
    left: AbortSignal = new AbortController().signal,
    { onStep = () => undefined, background = false, about }: ClassifyHow = {},
  ): Promise<Examination> {
    const rulebook = this.#rulebookFor(post.context?.regime ?? this.options.defaultRegime);
    refuseOtherContest(post.context?.contest, rulebook);
    const waitedUntil = monotonicNow() + this.options.timeLimitMs;
    // Asked here: what waits in the queue begins in another's context.
    const span = currentSpan();
    const watch = new Stopwatch(span && tellSpan(span));
    onStep({ step: 'received' });
    const work = async () => {
      watch.markQueued();
      // Nobody waits: what the first image begins need not take from its time.
      if (background && post.images.length > 0) await this.#wake();
      const deadline = background ? monotonicNow() + this.options.timeLimitMs : waitedUntil;
      onStep({ step: 'started' });
      return classifyPost(post, {
        detectors: this.detectors,
        rulebook,
        gallery: await this.gallery(),
        galleryNow: this.gallery,
        claims: await this.#claimsNow(),
        // A post without images owes nothing to those who look at images.
        models: () => this.#loadedModels({ images: post.images.length > 0 }),
        service: SERVICE_VERSION,
        maxPixels: this.options.maxPixels,
        images: this.images,
        places: this.#places,
        cores: this.#cores,
        cache: this.#cache,
        texts: this.#texts,
        left,
        deadline,
        watch,
        onStep,
        onFailure: (stage, error) => this.options.onFailure(stage, error, about),
      });
    };
    return this.#lanes.run(laneOf(post), work, { left, background });
  }

  /** Finishes every post that was taken in, then stops the worker threads. */
  async close(): Promise<void> {
    await this.#lanes.idle();
    await Promise.all([...this.#components, this.images].map((part) => part.close()));
  }

  get #components(): readonly Component<Closable>[] {
    const { text, ocr, codes, emblems, faces } = this.detectors;
    return [text, ocr, codes, emblems, faces, ...(this.factChecks ? [this.factChecks] : [])];
  }

  /** Settles when all that looks at images has begun or failed. */
  async #wake(): Promise<void> {
    const { ocr, codes, emblems, faces } = this.detectors;
    const lookers = [ocr, codes, emblems, faces];
    await Promise.allSettled(lookers.map(async (looker) => (await looker.get()).wake?.()));
  }

  /** A list that cannot be read is not an empty list: the parts then have a gap. */
  async #claimsNow(): Promise<KnownClaims> {
    if (!this.factChecks) return null;
    const known = await this.factChecks.get().catch(() => null);
    return known ? known.store.refresh() : 'unavailable';
  }

  #rulebookFor(regime: Regime): Rulebook {
    const rulebook = this.library.bookOf(regime);
    if (rulebook) return rulebook;
    const loaded = this.rulebooks.map((book) => book.regime).join(', ');
    const message = {
      id: `Peraturan untuk rezim "${regime}" belum tersedia. Yang tersedia: ${loaded}.`,
      en: `No rulebook is loaded for regime "${regime}". Loaded: ${loaded}.`,
    };
    throw new AppError('regime-unavailable', message, [{ pointer: '/context/regime', message }]);
  }

  #loadedModels({ images = true } = {}): ModelRef[] {
    const { ocr, emblems, faces, text } = this.detectors;
    const lookers = images ? [ocr, emblems, faces] : [];
    return [
      ...lookers.flatMap((looker) => looker.loaded?.models ?? []),
      ...(text.loaded ? [text.loaded.model] : []),
    ];
  }
}
