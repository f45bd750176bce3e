import { failureOf } from './patient-fetch.js';

/** The values of a stream of NDJSON, as they arrive. Who stops reading ends the request. Rejects as `patientFetch` does. */
export async function* valuesOf<T>(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as T;
    }
  } catch (cause) {
    throw failureOf(cause, signal);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
