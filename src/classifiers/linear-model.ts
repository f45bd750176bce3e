import { readFile } from 'node:fs/promises';
import type { LabelScore, TextScores } from '../domain/detector.js';
import type { Level } from '../domain/signal.js';
import { LABELS, type Label } from '../domain/taxonomy.js';
import { evidenceSpans } from './evidence.js';
import { tokenise, windows } from './features.js';
import { detectLanguage } from './language.js';
import { type LabelConfig, type ModelConfig, modelConfigSchema } from './model-config.js';
import { fold } from './normalise.js';
import {
  eachOccurrence,
  type LocatedToken,
  locate,
  occurrenceShares,
  type Vector,
  vectorise,
} from './vector.js';
import { readWeights, type Weights } from './weights.js';

/** One window of a text with its decision value per label, in the order of `LABELS`. */
interface ScoredWindow {
  readonly tokens: readonly LocatedToken[];
  readonly vector: Vector;
  readonly decisions: readonly number[];
}

/** Reads and checks a model. Throws when a file is missing, damaged or of another format. */
export async function loadLinearModel(
  weightsPath: string,
  configPath: string,
): Promise<LinearModel> {
  const raw: unknown = JSON.parse(await readFile(configPath, 'utf8'));
  const config = modelConfigSchema.parse(raw);
  const weights = readWeights(await readFile(weightsPath), config.language.codes.length);
  return new LinearModel(weights, config);
}

/** Hashed TF-IDF with one logistic regression a label; every score is the sum of its words. */
export class LinearModel {
  readonly #firstCharRow: number;
  readonly #scratch: Int32Array;

  constructor(
    private readonly weights: Weights,
    private readonly config: ModelConfig,
  ) {
    const first = weights.charRows.reduce(
      (low, row) => (row >= 0 && row < low ? row : low),
      2 ** 31,
    );
    this.#firstCharRow = first;
    this.#scratch = new Int32Array(weights.idf.length);
    this.#checkBiases();
  }

  /** Scores one text. Throws when a number comes out as NaN: that is a failure, not a low score. */
  score(text: string): TextScores {
    const tokens = tokenise(fold(text));
    const scored = windows(locate(tokens, this.weights)).map((window) => this.#scoreWindow(window));
    return {
      language: detectLanguage(tokens, this.weights, this.config.language),
      scores: LABELS.map((label, k) => this.#labelScore(label, k, scored)),
    };
  }

  #scoreWindow(tokens: readonly LocatedToken[]): ScoredWindow {
    const vector = vectorise(tokens, this.weights, this.#firstCharRow, this.#scratch);
    const sums = new Float64Array(LABELS.length);
    for (let i = 0; i < vector.rows.length; i++) {
      const value = vector.values[i] ?? Number.NaN;
      const at = (vector.rows[i] ?? Number.NaN) * LABELS.length;
      for (let k = 0; k < sums.length; k++) {
        sums[k] = (sums[k] ?? 0) + value * (this.weights.values[at + k] ?? Number.NaN);
      }
    }
    const decisions = LABELS.map(
      (_, k) => (sums[k] ?? Number.NaN) * this.#scale(k) + (this.weights.biases[k] ?? Number.NaN),
    );
    return { tokens, vector, decisions };
  }

  #labelScore(label: Label, k: number, scored: readonly ScoredWindow[]): LabelScore {
    const config = this.#labelConfig(label);
    const score = Math.max(...scored.map((window) => probability(at(window.decisions, k), config)));
    if (!Number.isFinite(score)) throw new Error(`text model: score of "${label}" is ${score}`);
    const level = levelOf(score, config);
    return { label, score, level, spans: level === 'clear' ? [] : this.#spans(k, config, scored) };
  }

  /** Evidence from every window that reaches review by itself. */
  #spans(k: number, config: LabelConfig, scored: readonly ScoredWindow[]) {
    const limit = reviewDecision(config);
    const groups = scored
      .filter((window) => probability(at(window.decisions, k), config) >= config.review)
      .map((window) => ({
        tokens: window.tokens,
        contributions: this.#contributions(k, window),
        excess: at(window.decisions, k) - limit,
      }));
    return evidenceSpans(groups);
  }

  /** What each token adds to a window's decision; with the bias they sum to it exactly. */
  #contributions(k: number, { tokens, vector }: ScoredWindow): number[] {
    const out = tokens.map(() => 0);
    const shares = occurrenceShares(vector);
    eachOccurrence(tokens, (row, place, otherPlace) => {
      const weight = (this.weights.values[row * LABELS.length + k] ?? 0) * this.#scale(k);
      const half = ((shares.get(row) ?? 0) * weight) / 2;
      out[place] = at(out, place) + half;
      out[otherPlace] = at(out, otherPlace) + half;
    });
    return out;
  }

  #scale(k: number): number {
    return this.weights.scales[k] ?? Number.NaN;
  }

  #labelConfig(label: Label): LabelConfig {
    const config = this.config.labels[label];
    if (!config) throw new Error(`text model: model.json has no label "${label}"`);
    return config;
  }

  /** A label whose bias alone reached review would accuse an empty text, without any evidence. */
  #checkBiases(): void {
    for (const [k, label] of LABELS.entries()) {
      const config = this.#labelConfig(label);
      const alone = probability(this.weights.biases[k] ?? Number.NaN, config);
      if (!(alone < config.review)) {
        throw new Error(
          `text model: "${label}" scores ${alone} on no words, review is ${config.review}`,
        );
      }
    }
  }
}

function at(values: readonly number[], k: number): number {
  return values[k] ?? Number.NaN;
}

function probability(decision: number, { slope, offset }: LabelConfig): number {
  return 1 / (1 + Math.exp(-(slope * decision + offset)));
}

/** The decision value at which a label reaches review. */
function reviewDecision({ slope, offset, review }: LabelConfig): number {
  return (Math.log(review / (1 - review)) - offset) / slope;
}

/** The level of a calibrated score: a threshold belongs to the higher level. */
export function levelOf(score: number, config: LabelConfig): Level {
  if (config.violation !== null && score >= config.violation) return 'violation';
  return score >= config.review ? 'review' : 'clear';
}
