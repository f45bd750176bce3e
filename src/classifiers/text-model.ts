import { readFile } from 'node:fs/promises';
import type { LabelScore, TextScores } from '../domain/detector.js';
import type { Span } from '../domain/signal.js';
import { LABELS, type Label } from '../domain/taxonomy.js';
import { combinationOf, logOdds, sigmoid, type Values, valuesOf } from './combination.js';
import { Encoder } from './encoder.js';
import {
  chunks,
  joinNeighbours,
  mostDropping,
  spanOf,
  type TokenRange,
  widened,
} from './evidence.js';
import { tokenise } from './features.js';
import { detectLanguage } from './language.js';
import { levelOf } from './level.js';
import { type KnownToken, Lexicon } from './lexicon.js';
import { LinearModel, type LinearView } from './linear-model.js';
import { type ModelConfig, modelConfigSchema } from './model-config.js';
import { fold } from './normalise.js';
import { PieceTokenizer } from './piece-tokenizer.js';
import { type Pieces, piecesOf, pieceWindows } from './pieces.js';
import { readWeights, type Weights } from './weights.js';

/** Absolute paths of the built-in model's files, as `models/manifest.json` names them. */
export interface TextModelFiles {
  readonly weights: string;
  readonly encoder: string;
  readonly tokenizer: string;
  readonly config: string;
}

/** Windows that the encoder sees in one run: more would only take more memory. */
const BATCH = 16;
/** Windows of a long text that evidence is looked for in, for one label. */
const EXPLAINED_WINDOWS = 3;

/** A text as both models saw it. */
interface View {
  readonly text: string;
  readonly tokens: readonly KnownToken[];
  readonly pieces: Pieces;
  readonly windows: readonly WindowView[];
  readonly linear: LinearView;
  readonly values: Values;
  readonly language: string;
}

interface WindowView {
  readonly start: number;
  readonly end: number;
  readonly logits: Float32Array;
}

/**
 * The built-in text model: a hashed linear model that knows words and spellings, and a small encoder
 * that knows what stands around them, joined by one calibrated regression an output.
 */
export class TextModel {
  private constructor(
    private readonly config: ModelConfig,
    private readonly weights: Weights,
    private readonly linear: LinearModel,
    private readonly encoder: Encoder,
    private readonly lexicon: Lexicon,
  ) {}

  /** Reads and checks the files; only in a worker thread. Throws when one is missing or damaged. */
  static async open(files: TextModelFiles): Promise<TextModel> {
    const raw: unknown = JSON.parse(await readFile(files.config, 'utf8'));
    const config = modelConfigSchema.parse(raw);
    const weights = readWeights(await readFile(files.weights), config.language.codes.length);
    const model = new TextModel(
      config,
      weights,
      new LinearModel(weights),
      await Encoder.open(files.encoder, config.encoder),
      new Lexicon(weights, await PieceTokenizer.open(files.tokenizer)),
    );
    await model.#checkSilence();
    return model;
  }

  /** Scores one text. Rejects when a number comes out as NaN: that is a failure, not a low score. */
  async score(text: string): Promise<TextScores> {
    const { config } = this;
    const view = await this.#view(text);
    const reviewWorthy = this.#probability('severity2', view.values);
    const scores: LabelScore[] = [];
    for (const label of LABELS) {
      const score = this.#probability(label, view.values);
      const level = reviewWorthy >= config.gate ? levelOf(score, this.#thresholds(label)) : 'clear';
      scores.push({ label, score, level, spans: [] });
    }
    return {
      language: view.language,
      voice: this.#probability('quoted', view.values) >= config.quoted ? 'quoted' : 'own',
      political: this.#probability('politics', view.values) >= config.politics,
      reviewWorthy,
      scores: await this.#explained(view, scores),
    };
  }

  async #view(text: string): Promise<View> {
    const { outputs } = this.config.encoder;
    const tokens = this.lexicon.look(tokenise(fold(text)));
    const pieces = piecesOf(tokens);
    // Before the encoder is asked: of texts scored together all are looked up first, and its layers then stay in the cache.
    const linear = this.linear.view(tokens);
    const language = detectLanguage(tokens, this.weights, this.config.language);
    const ranges = pieceWindows(pieces.ids.length, this.config.encoder);
    const logits = await this.#logits(ranges.map(({ start, end }) => pieces.ids.slice(start, end)));
    const windows = ranges.map((range, i) => ({ ...range, logits: logits[i] as Float32Array }));
    const highest = outputs.map((_, k) => Math.max(...logits.map((row) => row[k] ?? Number.NaN)));
    const values = valuesOf(linear.decisions, highest, this.config.encoder);
    return { text, tokens, pieces, windows, linear, values, language };
  }

  /** Windows of one length go together; the last one of a long text may be shorter. */
  async #logits(windows: readonly (readonly number[])[]): Promise<Float32Array[]> {
    const out: Float32Array[] = [];
    for (let i = 0; i < windows.length; ) {
      let end = i + 1;
      while (end < i + BATCH && windows[end]?.length === windows[i]?.length) end += 1;
      out.push(...(await this.encoder.logits(windows.slice(i, end))));
      i = end;
    }
    return out;
  }

  /** Finds the words behind every label that is not clear. */
  async #explained(view: View, scores: readonly LabelScore[]): Promise<LabelScore[]> {
    const chosen = new Map<Label, readonly number[]>();
    for (const { label, level } of scores) {
      if (level !== 'clear') chosen.set(label, this.#guilty(view, label));
    }
    const drops = new Map<number, WindowDrops>();
    for (const w of new Set([...chosen.values()].flat())) drops.set(w, await this.#drops(view, w));
    return scores.map((score) => {
      const windows = chosen.get(score.label);
      if (!windows) return score;
      const found = windows.map((w) => drops.get(w) as WindowDrops);
      return { ...score, spans: this.#spans(view, score.label, found) };
    });
  }

  /** Places of the windows that reach review by themselves, the highest first; at least one. */
  #guilty({ windows, linear, values }: View, label: Label): number[] {
    const { review } = this.#thresholds(label);
    const alone = windows.map(({ logits }, place) => {
      const own = valuesOf(linear.decisions, logits, this.config.encoder);
      // Severity and voice are the whole text's, the label itself is the window's.
      const mixed: Values = (model, output) => (output === label ? own : values)(model, output);
      return { place, score: this.#probability(label, mixed) };
    });
    const sorted = alone.sort((a, b) => b.score - a.score || a.place - b.place);
    const reaching = sorted.filter(({ score }) => score >= review).slice(0, EXPLAINED_WINDOWS);
    return (reaching.length > 0 ? reaching : sorted.slice(0, 1)).map(({ place }) => place);
  }

  /** What the encoder says of a window with each chunk of it hidden in turn. */
  async #drops({ tokens, pieces, windows }: View, place: number): Promise<WindowDrops> {
    const { start, end, logits } = windows[place] as WindowView;
    const owners = pieces.owners.slice(start, end);
    const range = { start: owners[0] ?? 0, end: (owners.at(-1) ?? -1) + 1 };
    const cut = chunks(tokens, range);
    const { mask } = this.config.encoder;
    const hidden = cut.map((chunk) =>
      pieces.ids
        .slice(start, end)
        .map((id, i) => (inside(owners[i] ?? Number.NaN, chunk) ? mask : id)),
    );
    return { chunks: cut, whole: logits, without: await this.#logits(hidden) };
  }

  #spans(
    { text, tokens, linear, values }: View,
    label: Label,
    windows: readonly WindowDrops[],
  ): Span[] {
    const combination = combinationOf(this.config, label);
    const { terms } = combination;
    const { review } = this.#thresholds(label);
    const excess = logOdds(combination, values) - Math.log(review / (1 - review));
    const outputs = this.config.encoder.outputs;
    const words = linear.contributions(LABELS.indexOf(label));
    const spans = windows.flatMap(({ chunks: cut, whole, without }) => {
      const losses = cut.map((chunk, c) =>
        terms.reduce((sum, { model, output, weight }) => {
          const k = outputs.indexOf(output);
          const lost =
            model === 'linear'
              ? words.slice(chunk.start, chunk.end).reduce((a, b) => a + b, 0)
              : (whole[k] ?? Number.NaN) - (without[c]?.[k] ?? Number.NaN);
          return sum + weight * lost;
        }, 0),
      );
      const most = mostDropping(losses, excess);
      // No single chunk's loss lowers the score: all of the window says it.
      const shown = most.length > 0 ? most.map((c) => cut[c] as TokenRange) : cut;
      return shown.flatMap((chunk) => spanOf(tokens, widened(text, tokens, chunk)) ?? []);
    });
    return joinNeighbours(text, spans);
  }

  #probability(output: Parameters<typeof combinationOf>[1], values: Values): number {
    return sigmoid(logOdds(combinationOf(this.config, output), values));
  }

  #thresholds(label: Label) {
    const found = this.config.thresholds[label];
    if (!found) throw new Error(`text model: model.json has no thresholds for "${label}"`);
    return found;
  }

  /** A label that no words reach would accuse an empty text, without any evidence. */
  async #checkSilence(): Promise<void> {
    for (const { label, level, score } of (await this.score('')).scores) {
      if (level !== 'clear') throw new Error(`text model: "${label}" scores ${score} on no words`);
    }
  }
}

/** The chunks of a window, its logits, and those without each chunk. */
interface WindowDrops {
  readonly chunks: readonly TokenRange[];
  readonly whole: Float32Array;
  readonly without: readonly Float32Array[];
}

function inside(place: number, { start, end }: TokenRange): boolean {
  return place >= start && place < end;
}
