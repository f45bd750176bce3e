import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/domain/conclude.js';
import type { ElementSighting } from '../../src/domain/element.js';
import type { Observation } from '../../src/domain/observation.js';
import type { Regime } from '../../src/domain/taxonomy.js';
import { observationOf, rulebookOf, sightingOf } from '../support/fakes.js';

/**
 * Saved signals to verdict, without any model. A new case is a new folder with `signals.json`
 * (`"score": null` stands for NaN, which JSON cannot hold; `regime` names the rulebook, else Pilkada 2024;
 * an element is what `sightingOf` makes of what is written); `npm test -- -u` writes its `verdict.json`,
 * to be read before it is committed.
 */
type Saved = Omit<Partial<Observation>, 'elements'> & {
  readonly regime?: Regime;
  readonly elements?: readonly (Partial<ElementSighting> & Pick<ElementSighting, 'element'>)[];
};

const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('golden cases', () => {
  it.each(cases)('%s', async (name) => {
    const file = `${import.meta.dirname}/${name}`;
    const saved = JSON.parse(readFileSync(`${file}/signals.json`, 'utf8'), (key, value) =>
      key === 'score' && value === null ? Number.NaN : value,
    ) as Saved;
    const { regime = 'pilkada-2024', elements = [], ...observed } = saved;
    const sightings = elements.map((one) => sightingOf(one.element, one));
    const base = observationOf();
    const campaigns = (observed.parts ?? base.parts).map((part) => ({
      part,
      level: 'none' as const,
      evidence: [],
    }));
    const seen: Observation = { ...base, campaigns, ...observed, elements: sightings };
    const concluded = conclude(rulebookOf(regime), seen);
    const verdict = {
      verdict: concluded.verdict,
      severity: concluded.severity,
      labels: concluded.labels,
      findings: concluded.findings.map(({ rule, outcome, severity, score, evidence }) => ({
        rule,
        outcome,
        severity,
        score,
        quotes: evidence.map(({ quote, box }) => ({ quote, box })),
      })),
      ...(sightings.length > 0 && {
        elements: concluded.elements.map(({ part, element, status, allowed }) => ({
          part,
          element,
          status,
          allowed,
        })),
      }),
    };
    await expect(`${JSON.stringify(verdict, null, 2)}\n`).toMatchFileSnapshot(
      `${file}/verdict.json`,
    );
  });
});
