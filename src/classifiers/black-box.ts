import type { LabelScore, TextScores } from '../domain/detector.js';
import type { Span } from '../domain/signal.js';
import { LABELS } from '../domain/taxonomy.js';
import type { BlackBoxConfig, BlackBoxLabel } from './black-box-config.js';
import { levelOf } from './linear-model.js';

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
/** Pieces are shown until they explain this share of the whole drop. */
const SHOWN_SHARE = 0.5;

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
  return { language: 'und', scores };
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
    const drops = without.map((score, i) => ({ drop: whole - score, at: starts[i] ?? 0 }));
    const chosen = mostDropping(drops);
    const pieces = chosen.length > 0 ? chosen.map((at) => window.slice(at, at + size)) : [window];
    spans.push(...pieces.map(hull));
  }
  return joinNeighbours(text, spans);
}

function mostDropping(drops: readonly { drop: number; at: number }[]): number[] {
  const positive = drops.filter(({ drop }) => drop > 0).sort((a, b) => b.drop - a.drop);
  const total = positive.reduce((sum, { drop }) => sum + drop, 0);
  const chosen: number[] = [];
  let explained = 0;
  for (const { drop, at } of positive) {
    if (explained >= total * SHOWN_SHARE) break;
    chosen.push(at);
    explained += drop;
  }
  return chosen;
}

function hull(words: Window): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** In reading order; spans with only white space between them become one. */
function joinNeighbours(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else {
      joined.push(span);
    }
  }
  return joined;
}
