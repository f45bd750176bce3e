import { readFileSync } from 'node:fs';
import type {
  CodeReader,
  CodeReading,
  EmblemDetector,
  EmblemReading,
  FaceDetector,
  FaceReading,
  OcrEngine,
  Reading,
  TextClassifier,
  TextScores,
} from '../../src/domain/detector.js';
import type { ElementSighting } from '../../src/domain/element.js';
import type { Gallery } from '../../src/domain/gallery.js';
import type { Observation } from '../../src/domain/observation.js';
import { parseRulebook, type Rulebook } from '../../src/domain/rulebook.js';
import type { Level, PartId, Signal, Word } from '../../src/domain/signal.js';
import { LABELS, type Label, type Regime } from '../../src/domain/taxonomy.js';
import { Component } from '../../src/pipeline/component.js';
import { Pipeline } from '../../src/pipeline/open.js';
import type { OpenFactChecks } from '../../src/pipeline/open-fact-checks.js';
import type { JudgingOptions } from '../../src/pipeline/options.js';
import type { RulebookLibrary } from '../../src/pipeline/rulebook-library.js';

/** Parsed once: a rulebook runs hundreds of examples when it is read. */
const RULEBOOKS = new Map<Regime, Rulebook>();

/** The rulebook of a regime as it stands in the repository. */
export function rulebookOf(regime: Regime): Rulebook {
  const known = RULEBOOKS.get(regime);
  if (known) return known;
  const file = new URL(`../../rulebook/${regime}.yaml`, import.meta.url);
  const book = parseRulebook(readFileSync(file, 'utf8'), `${regime}.yaml`);
  RULEBOOKS.set(regime, book);
  return book;
}

export const PILKADA_2024 = rulebookOf('pilkada-2024');

const MODEL = { id: 'fake', version: '1', sha256: 'f'.repeat(64) };

/** Says "violation" of the label that a word `VIOLATION-label` names, `REVIEW-label` alike. */
export const fakeClassifier: TextClassifier = {
  model: MODEL,
  classify: async (text): Promise<TextScores> => ({
    language: 'id',
    voice: text.includes('QUOTED') ? 'quoted' : 'own',
    political: true,
    reviewWorthy: 0.5,
    scores: LABELS.map((label) => {
      const found = new RegExp(`(VIOLATION|REVIEW)-${label}\\b`).exec(text);
      const level: Level = !found ? 'clear' : found[1] === 'REVIEW' ? 'review' : 'violation';
      return {
        label,
        score: { clear: 0.01, review: 0.6, violation: 0.98 }[level],
        level,
        spans: found ? [{ start: found.index, end: found.index + found[0].length }] : [],
      };
    }),
  }),
  close: async () => undefined,
};

/** Reads `text` off every image: one box of 10 x 10 pixels a word, from left to right. */
export function fakeOcr(text: string, complete = true): OcrEngine {
  return {
    models: [MODEL],
    read: async (image): Promise<Reading> => ({
      segment: { part: image.part, text, words: wordsOf(text) },
      complete,
      legible: true,
    }),
    close: async () => undefined,
  };
}

/** Finds the same codes on every image. */
export function fakeCodeReader(reading: CodeReading = { codes: [], complete: true }): CodeReader {
  return { read: async () => reading, close: async () => undefined };
}

/** Finds the same logos and numbers on every image: by default none. */
export function fakeEmblems(reading: Partial<EmblemReading> = {}): EmblemDetector {
  return {
    models: [MODEL],
    read: async () => ({ logos: [], numbers: [], complete: true, ...reading }),
    describe: async () => ({ embedding: new Float32Array([1]), template: new Uint8Array() }),
    close: async () => undefined,
  };
}

/** Finds the same faces on every image: by default none. */
export function fakeFaces(faces: FaceReading['faces'] = [], complete = true): FaceDetector {
  return {
    models: [MODEL],
    read: async () => ({ faces, complete }),
    describe: async () => [],
    close: async () => undefined,
  };
}

const EMPTY_GALLERY: Gallery = { version: '0', logos: [], faces: [] };

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match, at) => ({
    text: match[0],
    normalized: match[0],
    confidence: 0.9,
    engine: 'ocr-paddle',
    box: [at * 20, 0, 10, 10],
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

const JUDGING: JudgingOptions = {
  defaultRegime: 'pilkada-2024',
  maxPixels: 40_000_000,
  maxConcurrent: 4,
  textPlaces: 8,
  imagePlaces: 2,
  imageCacheBytes: 0,
  textCacheEntries: 0,
  timeLimitMs: 10_000,
  onFailure: () => undefined,
};

export interface FakeParts {
  readonly text?: () => Promise<TextClassifier>;
  readonly ocr?: () => Promise<OcrEngine>;
  readonly codes?: () => Promise<CodeReader>;
  readonly emblems?: () => Promise<EmblemDetector>;
  readonly faces?: () => Promise<FaceDetector>;
  readonly gallery?: () => Gallery;
  readonly factChecks?: () => Promise<OpenFactChecks>;
  readonly library?: ReturnType<typeof libraryOf>;
  readonly judging?: Partial<JudgingOptions>;
  /** By which a failed part waits before it loads again. */
  readonly now?: () => number;
}

/** Rulebooks as the pipeline takes them, that nobody reloads. */
function libraryOf(
  books: readonly Rulebook[],
): Pick<RulebookLibrary, 'inForce' | 'problems' | 'bookOf' | 'reload'> {
  return {
    inForce: books.map((book) => ({ book, source: 'built-in' })),
    problems: [],
    bookOf: (regime) => books.find((book) => book.regime === regime),
    reload: async () => ({ changes: [], problems: [] }),
  };
}

/** The real pipeline over fake detectors. */
export function fakePipeline(parts: FakeParts = {}): Pipeline {
  const { text, ocr, codes, emblems, faces, gallery, library, judging } = parts;
  const ignore = () => undefined;
  const detectors = {
    text: new Component('text-model', text ?? (async () => fakeClassifier), ignore, parts.now),
    ocr: new Component('ocr', ocr ?? (async () => fakeOcr('COBLOS NOMOR 2')), ignore),
    codes: new Component('qr-reader', codes ?? (async () => fakeCodeReader()), ignore),
    emblems: new Component('emblems', emblems ?? (async () => fakeEmblems()), ignore),
    faces: new Component('faces', faces ?? (async () => fakeFaces()), ignore),
  };
  const options = { ...JUDGING, ...judging };
  return new Pipeline(
    options,
    () => [],
    library ?? libraryOf([PILKADA_2024]),
    detectors,
    async () => gallery?.() ?? EMPTY_GALLERY,
    parts.factChecks ? new Component('fact-checks', parts.factChecks, ignore) : null,
  );
}

/** One part with every label clear, but for those given. */
export function signalsOf(part: PartId, levels: Partial<Record<Label, Level>> = {}): Signal[] {
  return LABELS.map((label) => ({
    label,
    part,
    score: { clear: 0.02, review: 0.6, violation: 0.97 }[levels[label] ?? 'clear'],
    level: levels[label] ?? 'clear',
    evidence: [],
  }));
}

export function observationOf(levels: Partial<Record<Label, Level>> = {}): Observation {
  return {
    parts: ['text'],
    signals: signalsOf('text', levels),
    manners: [{ part: 'text', voice: 'own', political: true }],
    elements: [],
    campaigns: [{ part: 'text', level: 'none', evidence: [] }],
    topics: [],
    factChecks: [],
    gaps: [],
    circumstances: {},
  };
}

/** Something seen on the first image, `match` and nobody's, but for what is given. */
export function sightingOf(
  element: ElementSighting['element'],
  seen: Partial<ElementSighting> = {},
): ElementSighting {
  return {
    part: 'image:0',
    element,
    status: 'present',
    value: null,
    confidence: 0.9,
    box: [1, 2, 3, 4],
    band: 'match',
    whose: null,
    reason: null,
    evidence: [],
    ...seen,
  };
}
