import { LABELS } from '../domain/taxonomy.js';
import type { Combination, ModelConfig, Output } from './model-config.js';

/** Value of one model's output, before calibration. */
export type Values = (model: 'linear' | 'encoder', output: Output) => number;

/** Log-odds of one output. Throws on NaN: that is a failure, not a low score. */
export function logOdds({ bias, terms }: Combination, values: Values): number {
  const sum = terms.reduce(
    (total, { model, output, weight }) => total + weight * values(model, output),
    bias,
  );
  if (!Number.isFinite(sum)) throw new Error(`text model: log-odds are ${sum}`);
  return sum;
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Decisions in the order of `LABELS` and logits in the order of the encoder's outputs, by name. */
export function valuesOf(
  linear: readonly number[],
  encoder: ArrayLike<number>,
  { outputs }: ModelConfig['encoder'],
): Values {
  const decisions = new Map<Output, number>(LABELS.map((label, k) => [label, linear[k] as number]));
  const highest = Math.max(...linear);
  return (model, output) =>
    (model === 'linear' ? (decisions.get(output) ?? highest) : encoder[outputs.indexOf(output)]) ??
    Number.NaN;
}

/** What `config.combine` says of an output. Throws where the model has none. */
export function combinationOf({ combine }: ModelConfig, output: Output): Combination {
  const found = combine[output];
  if (!found) throw new Error(`text model: model.json does not combine "${output}"`);
  return found;
}
