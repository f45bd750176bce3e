import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/http/batch/read-lines.js';

async function* chunks(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function linesOf(source: AsyncIterable<Buffer>, limit = 1_000) {
  const lines: (string | null)[] = [];
  for await (const { index, bytes } of readLines(source, limit)) {
    expect(index).toBe(lines.length);
    lines.push(bytes?.toString() ?? null);
  }
  return lines;
}

describe('readLines', () => {
  it('gives the same lines however the bytes arrive', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r', ' ', '{"text":"x"}'), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 8 }), async (pieces, cuts) => {
        const whole = Buffer.from(pieces.join(''));
        const places = [...new Set([0, ...cuts.filter((at) => at < whole.length), whole.length])];
        places.sort((a, b) => a - b);
        const parts = places.slice(1).map((to, at) => whole.subarray(places[at], to));
        async function* source() {
          yield* parts;
        }
        const expected = whole
          .toString()
          .split('\n')
          .filter((line) => /[^ \t\r]/.test(line));
        expect(await linesOf(source())).toEqual(expected);
      }),
    );
  });

  it('counts a line that is too long, and goes on after it', async () => {
    const long = 'x'.repeat(50);
    expect(await linesOf(chunks('a\n', long, long, '\nb\n', `${long}y`), 60)).toEqual([
      'a',
      null,
      'b',
      `${long}y`,
    ]);
  });

  it('keeps nothing of a line that is too long', async () => {
    let held = 0;
    async function* endless() {
      for (let i = 0; i < 300; i++) {
        yield Buffer.alloc(1_000_000, 0x78);
        held = Math.max(held, process.memoryUsage().arrayBuffers);
      }
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(await linesOf(endless(), 5_000_000)).toEqual([null]);
    // 300 MB went through.
    expect(held - before).toBeLessThan(150_000_000);
  });
});
