import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/domain/evaluate.js';
import type { Observation } from '../../src/domain/signal.js';
import { judge } from '../../src/domain/verdict.js';
import { observationOf, PILKADA_2024 } from '../support/fakes.js';

/**
 * Saved signals to verdict, without any model. A new case is a new folder with `signals.json`
 * (`"score": null` stands for NaN, which JSON cannot hold); `npm test -- -u` writes its
 * `verdict.json`, to be read before it is committed.
 */
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('golden cases', () => {
  it.each(cases)('%s', async (name) => {
    const file = `${import.meta.dirname}/${name}`;
    const saved = JSON.parse(readFileSync(`${file}/signals.json`, 'utf8'), (key, value) =>
      key === 'score' && value === null ? Number.NaN : value,
    ) as Partial<Observation>;
    const seen: Observation = { ...observationOf(), ...saved };
    const evaluation = evaluate(PILKADA_2024.rules, seen);
    const verdict = {
      ...judge(seen, evaluation),
      findings: evaluation.findings.map(({ rule, outcome, severity, score, evidence }) => ({
        rule,
        outcome,
        severity,
        score,
        quotes: evidence.map(({ quote, box }) => ({ quote, box })),
      })),
    };
    await expect(`${JSON.stringify(verdict, null, 2)}\n`).toMatchFileSnapshot(
      `${file}/verdict.json`,
    );
  });
});
