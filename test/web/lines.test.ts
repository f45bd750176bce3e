import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, splitLines } from '../../src/web/check/lines.js';

describe('splitLines', () => {
  it('keeps what has not ended for the next chunk', () => {
    expect(splitLines('{"a"', ':1}\n{"b":')).toEqual({ lines: ['{"a":1}'], rest: '{"b":' });
  });

  it('knows both line ends and skips blank lines', () => {
    expect(splitLines('', 'a\r\n\n\nb\n')).toEqual({ lines: ['a', 'b'], rest: '' });
  });
});

describe('linesOf', () => {
  it('gives the same lines however the bytes are cut, between the bytes of a letter too', async () => {
    const text = '{"step":"received"}\n{"quote":"“é 👍”"}\nend';
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length }), async (size) => {
        expect(await all(bodyOf(bytes, size))).toEqual(text.split('\n'));
      }),
    );
  });

  it('fails where the stream breaks, after the lines that came', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('a\nb'));
        controller.error(new TypeError('network error'));
      },
    });
    await expect(all(body)).rejects.toThrow('network error');
  });

  it('cancels the stream when nobody reads on', async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('a\n')),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const line of linesOf(body)) {
      expect(line).toBe('a');
      break;
    }
    expect(isCancelled).toBe(true);
  });
});

async function all(body: ReadableStream<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(body)) lines.push(line);
  return lines;
}

function bodyOf(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size)
        controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}
