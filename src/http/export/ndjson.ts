import type { CaseView } from '../../domain/case-view.js';

/** One case a line; the last line says how many there were. A file without it was cut short. */
export async function* ndjsonOf(cases: AsyncIterable<CaseView>): AsyncGenerator<string> {
  let count = 0;
  for await (const view of cases) {
    yield `${JSON.stringify(view)}\n`;
    count += 1;
  }
  yield `${JSON.stringify({ end: true, cases: count })}\n`;
}

/** Stands in place of the last line where reading failed. */
export function ndjsonBroken(requestId: string): string {
  return `${JSON.stringify({ error: { code: 'internal', requestId } })}\n`;
}
