import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceBetween } from '../../src/cli/compare.js';
import { type ReadLine, readSavedLines } from '../../src/cli/saved-lines.js';
import { savedFinding, savedLine } from '../../src/cli/saved-signals.js';
import { visibleJson } from '../../src/cli/visible.js';
import { conclude } from '../../src/domain/conclude.js';
import { BUILT_IN_REGIMES } from '../../src/domain/taxonomy.js';
import { fakePipeline, rulebookOf } from '../support/fakes.js';
import { observation } from '../support/observations.js';

/** Cut into pieces of this many bytes, as a stream may be anywhere. */
async function linesOf(text: string | Buffer, size = 1_000, most?: number): Promise<ReadLine[]> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const lines: ReadLine[] = [];
  for await (const line of readSavedLines(Readable.from(pieces), most)) lines.push(line);
  return lines;
}

/** Quotes may hold whatever strangers write, also what other readers take for the end of a line. */
const quote = fc.string({
  unit: fc.constantFrom('a', 'é', '\u2028', '\u0085', '\n', '😀', '\ud83d', '"'),
});
const quoted = fc.tuple(observation, quote).map(([seen, words]) => ({
  ...seen,
  signals: seen.signals.map((signal) => ({
    ...signal,
    evidence: [
      { part: signal.part, span: { start: 0, end: words.length }, quote: words, box: null },
    ],
  })),
}));

describe('a saved observation', () => {
  it.each(BUILT_IN_REGIMES)('is judged as the post was, under %s', async (regime) => {
    const book = rulebookOf(regime);
    await fc.assert(
      fc.asyncProperty(quoted, fc.integer({ min: 1, max: 70 }), async (seen, size) => {
        const { verdict, findings } = conclude(book, seen);
        const saved = {
          clientRef: 'a',
          id: 'b',
          regime,
          rulebook: { version: book.version, sha256: book.sha256 },
          verdict,
          findings: findings.map(savedFinding),
          observation: seen,
        };
        const [read] = await linesOf(`${visibleJson(saved)}\n`, size);
        if (!read || !('line' in read)) throw new Error(`not read: ${read?.problem}`);
        expect(read.line).toEqual(saved);
        const again = conclude(book, read.line.observation);
        expect(again).toEqual(conclude(book, seen));
        const outcome = { verdict: again.verdict, findings: again.findings.map(savedFinding) };
        expect(differenceBetween(read.line, outcome)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('holds what the service saw and said', async () => {
    const pipeline = fakePipeline();
    const examination = await pipeline.examine({ text: 'VIOLATION-insult', images: [] });
    const saved = savedLine('berkas.txt', examination);
    const [read] = await linesOf(visibleJson(saved));
    expect(read).toEqual({ number: 1, line: saved });
    const { classification } = examination;
    expect(saved).toMatchObject({
      clientRef: 'berkas.txt',
      id: classification.id,
      regime: 'pilkada-2024',
      verdict: classification.verdict,
    });
    expect(saved.findings.map(({ rule }) => rule)).toEqual(
      classification.findings.map(({ rule }) => rule),
    );
    expect(saved.findings.length).toBeGreaterThan(0);
    const { verdict, labels, checklist } = conclude(rulebookOf('pilkada-2024'), saved.observation);
    const { verdict: said, labels: saidOf, checklist: lines } = classification;
    expect({ verdict, labels, checklist }).toEqual({
      verdict: said,
      labels: saidOf,
      checklist: lines,
    });
    await pipeline.close();
  });
});

describe('readSavedLines', () => {
  it('names each bad line by its number, and goes on', async () => {
    const text = Buffer.concat([
      Buffer.from('{"clientRef":1}\n\n  \r\nnull\n{"a":\n'),
      Buffer.of(0xff, 0x0a),
      Buffer.from(`"${'x'.repeat(100)}"\n[]`),
    ]);
    for (const size of [1, 7, 1_000]) {
      const read = await linesOf(text, size, 80);
      expect(read.map(({ number }) => number)).toEqual([1, 4, 5, 6, 7, 8]);
      expect(read.map((one) => ('problem' in one ? one.problem : ''))).toEqual([
        expect.stringMatching(/^\/clientRef: /),
        expect.stringMatching(/^\/: /),
        'bukan JSON yang sah',
        'bukan UTF-8',
        'lebih dari 80 bita',
        expect.stringMatching(/^\/: /),
      ]);
    }
  });

  it('keeps no more than a line, however long a stream is', async () => {
    let given = 0;
    let read = 0;
    async function* endless() {
      for (; given < 2_000; given++) {
        // What was given and not yet read would pile up.
        expect(given - read).toBeLessThan(3);
        yield Buffer.from('{}\n');
      }
    }
    for await (const _ of readSavedLines(endless())) read++;
    expect(read).toBe(2_000);
  });
});
