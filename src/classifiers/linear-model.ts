import { LABELS } from '../domain/taxonomy.js';
import { windows } from './features.js';
import type { KnownToken } from './lexicon.js';
import { eachOccurrence, occurrenceShares, type Vector, vectorise } from './vector.js';
import { ROW_PLACES, VALUES_AT, type Weights } from './weights.js';

/** One window of a text with its decision value per label, in the order of `LABELS`. */
interface ScoredWindow {
  /** Place of the window's first token in the text. */
  readonly first: number;
  readonly tokens: readonly KnownToken[];
  readonly vector: Vector;
  readonly decisions: Float64Array;
}

/** What the linear model says of one text. */
export interface LinearView {
  /** Highest decision value of any window per label, in the order of `LABELS`. */
  readonly decisions: readonly number[];
  /**
   * What each token of the text adds to the decision of label `k` in the window where it is highest;
   * 0 outside that window. With the bias they sum to the decision.
   */
  contributions(k: number): Float64Array;
}

/** Hashed TF-IDF with one logistic regression a label; every decision is the sum of its words. */
export class LinearModel {
  constructor(private readonly weights: Weights) {}

  /** Scores one text. Throws when a number comes out as NaN: that is a failure, not a low score. */
  view(tokens: readonly KnownToken[]): LinearView {
    const scored = windows(tokens).map((window) => this.#scoreWindow(window));
    const highest = LABELS.map((_, k) =>
      scored.reduce((a, b) => ((b.decisions[k] ?? Number.NaN) > at(a, k) ? b : a)),
    );
    return {
      decisions: highest.map((window, k) => at(window, k)),
      contributions: (k) => this.#contributions(k, highest[k] as ScoredWindow, tokens.length),
    };
  }

  #scoreWindow({ first, tokens }: { first: number; tokens: readonly KnownToken[] }): ScoredWindow {
    const { weights } = this;
    const vector = vectorise(tokens, weights);
    const decisions = new Float64Array(LABELS.length);
    for (let i = 0; i < vector.rows.length; i++) {
      const value = vector.values[i] ?? Number.NaN;
      const from = (vector.rows[i] ?? Number.NaN) * ROW_PLACES + VALUES_AT;
      for (let k = 0; k < LABELS.length; k++) {
        decisions[k] = (decisions[k] ?? 0) + value * (weights.values[from + k] ?? Number.NaN);
      }
    }
    for (let k = 0; k < LABELS.length; k++) {
      decisions[k] =
        (decisions[k] ?? Number.NaN) * (weights.scales[k] ?? Number.NaN) +
        (weights.biases[k] ?? Number.NaN);
    }
    // Here, and not of the highest window: NaN is never the higher one, and would go unseen.
    if (!decisions.every(Number.isFinite)) throw new Error(`text model: linear ${decisions}`);
    return { first, tokens, vector, decisions };
  }

  #contributions(k: number, { first, tokens, vector }: ScoredWindow, length: number): Float64Array {
    const out = new Float64Array(length);
    const shares = occurrenceShares(vector);
    const scale = this.weights.scales[k] ?? Number.NaN;
    eachOccurrence(tokens, (row, place, otherPlace) => {
      const weight = (this.weights.values[row * ROW_PLACES + VALUES_AT + k] ?? 0) * scale;
      const half = ((shares.get(row) ?? 0) * weight) / 2;
      out[first + place] = (out[first + place] ?? 0) + half;
      out[first + otherPlace] = (out[first + otherPlace] ?? 0) + half;
    });
    return out;
  }
}

function at({ decisions }: ScoredWindow, k: number): number {
  return decisions[k] ?? Number.NaN;
}
