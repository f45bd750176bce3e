import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conclude } from '../../src/domain/conclude.js';
import type { Circumstances, Observation } from '../../src/domain/observation.js';
import { BUILT_IN_REGIMES } from '../../src/domain/taxonomy.js';
import type { Pipeline } from '../../src/pipeline/open.js';
import { readJson, shippedModel } from '../classifiers/fixture.js';
import { type SwapCases, swapPairs } from '../classifiers/swap-pairs.js';
import { fakePipeline, rulebookOf } from '../support/fakes.js';

const pairs = swapPairs(readJson<SwapCases>('test/classifiers/swap-cases.json'));

/** In the campaign, in the quiet period of each regime, undated; by whom it matters and by others. */
const CIRCUMSTANCES: readonly Circumstances[] = [
  {},
  { actor: 'candidate', timeZone: 'Asia/Jakarta', publishedAt: '2024-11-25T09:00:00+07:00' },
  { actor: 'party', timeZone: 'Asia/Makassar', publishedAt: '2024-02-12T09:00:00+08:00' },
  { actor: 'citizen', timeZone: 'Asia/Jayapura', publishedAt: '2020-12-07T09:00:00+09:00' },
  { actor: 'candidate', paid: true, publishedAt: '2024-10-10T12:00:00+08:00' },
];

describe('who is named, through the rules', () => {
  let pipeline: Pipeline;
  beforeAll(() => {
    pipeline = fakePipeline({ text: shippedModel });
  });
  afterAll(() => pipeline.close());

  const observe = async (text: string) =>
    (await pipeline.examine({ text, images: [] })).observation;
  /** What is said of a post under every regime, without the words that it quotes. */
  const said = (seen: Observation) =>
    BUILT_IN_REGIMES.flatMap((regime) =>
      CIRCUMSTANCES.map((circumstances) => {
        const book = rulebookOf(regime);
        const { verdict, severity, findings, checklist } = conclude(book, {
          ...seen,
          circumstances,
        });
        return JSON.stringify([
          verdict,
          severity,
          findings.map(({ rule, outcome, severity: grade }) => [rule, outcome, grade]),
          checklist.map(({ id, status }) => [id, status]),
        ]);
      }),
    ).join();
  const modelSays = ({ signals, manners }: Observation) =>
    JSON.stringify([
      signals.map(({ level }) => level),
      manners.map(({ voice, political }) => [voice, political]),
    ]);

  it('changes nothing that the text model does not change', async () => {
    expect(pairs.length).toBeGreaterThanOrEqual(500);
    const changed: (readonly [string, string])[] = [];
    let alike = 0;
    for (const [a, b] of pairs) {
      const [one, other] = [await observe(a), await observe(b)];
      if (modelSays(one) !== modelSays(other)) continue;
      alike += 1;
      if (said(one) !== said(other)) changed.push([a, b]);
    }
    expect(alike / pairs.length).toBeGreaterThan(0.9);
    expect(changed).toEqual([]);
  });
});
