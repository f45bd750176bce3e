import type { LabelScore, TextScores } from '../domain/detector.js';
import type { Span } from '../domain/signal.js';
import { LABELS } from '../domain/taxonomy.js';
import type { BlackBoxConfig, BlackBoxLabel } from './black-box-config.js';
import { joinNeighbours, mostDropping } from './evidence.js';
import { levelOf } from './level.js';

/** Probability per class name, for each text given. */
export type RunClasses = (
  texts: readonly string[],
) => Promise<readonly Readonly<Record<string, number>>[]>;

/**
 * Longest window in characters for each word allowed, and longest "word": a tokenizer cuts off what is
 * beyond its model's length without a word, and what was cut off was not seen.
 */
const CHARACTERS_PER_WORD = 8;
/** Pieces of a window that are left out in turn to find the words behind a score. */
const MAX_PIECES = 16;

/**
 * Scores a text with a model that explains nothing itself: long texts in windows, the highest
 * counting, and evidence by leaving words out and running again. Throws on NaN or a missing class.
 */
export async function scoreBlackBox(
  text: string,
  config: BlackBoxConfig,
  run: RunClasses,
): Promise<TextScores> {
  const windows = windowsOf(text, config.maxWords);
  const answers = await run(windows.map((window) => cut(text, window)));
  const scores: LabelScore[] = [];
  for (const label of LABELS) {
    const entry = config.labels[label];
    if (!entry) continue;
    const values = answers.map((answer) => calibrated(answer[entry.class], entry));
    const score = Math.max(...values);
    const level = levelOf(score, entry);
    const guilty = windows.filter((_, at) => (values[at] ?? 0) >= entry.review);
    const spans = level === 'clear' ? [] : await evidence(text, guilty, entry, run);
    scores.push({ label, score, level, spans });
  }
  return { language: 'und', voice: null, political: null, reviewWorthy: null, scores };
}

/** Words of a window, as offsets into the text. */
type Window = readonly Span[];

function windowsOf(text: string, maxWords: number): Window[] {
  const maxLength = maxWords * CHARACTERS_PER_WORD;
  const words = text.matchAll(new RegExp(`\\S{1,${maxLength}}`, 'g'));
  const windows: Span[][] = [];
  let length = 0;
  for (const { index, 0: word } of words) {
    const last = windows.at(-1);
    length += word.length + 1;
    const span = { start: index, end: index + word.length };
    if (last && last.length < maxWords && length <= maxLength) {
      last.push(span);
    } else {
      windows.push([span]);
      length = word.length + 1;
    }
  }
  return windows.length > 0 ? windows : [[{ start: 0, end: text.length }]];
}

function cut(text: string, window: Window): string {
  return window.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function calibrated(probability: number | undefined, { slope, offset }: BlackBoxLabel): number {
  const logit = Math.log((probability ?? Number.NaN) / (1 - (probability ?? Number.NaN)));
  const score = 1 / (1 + Math.exp(-(slope * logit + offset)));
  if (Number.isNaN(score)) throw new Error(`text model: score is ${score} (missing class or NaN)`);
  return score;
}

/** Leaves each piece of each guilty window out in turn; those whose loss lowers the score most. */
async function evidence(
  text: string,
  windows: readonly Window[],
  label: BlackBoxLabel,
  run: RunClasses,
): Promise<Span[]> {
  const spans: Span[] = [];
  for (const window of windows) {
    const size = Math.ceil(window.length / MAX_PIECES);
    const starts = Array.from({ length: Math.ceil(window.length / size) }, (_, i) => i * size);
    const variants = starts.map((at) => cut(text, window.toSpliced(at, size)));
    const answers = await run([cut(text, window), ...variants]);
    const [whole = 0, ...without] = answers.map((answer) => calibrated(answer[label.class], label));
    const chosen = mostDropping(without.map((score) => whole - score));
    const pieces = chosen.map((i) => window.slice(starts[i], (starts[i] ?? 0) + size));
    spans.push(...(pieces.length > 0 ? pieces : [window]).map(hull));
  }
  return joinNeighbours(text, spans);
}

function hull(words: Window): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}
