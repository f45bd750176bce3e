/** A place in a folded text: from, until. */
export type Span = readonly [number, number];

/** Where the terms stand in a folded text, in order and apart from each other; null when any is not in it. */
export function matchesIn(text: string, terms: readonly RegExp[]): Span[] | null {
  const spans: Span[] = [];
  for (const term of terms) {
    const found = [...text.matchAll(term)].map(
      ({ index, 0: words }): Span => [index, index + words.length],
    );
    if (found.length === 0) return null;
    spans.push(...found);
  }
  return merged(spans.sort(([a], [b]) => a - b));
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const [from, until] of spans) {
    const last = apart.at(-1);
    if (last && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], until)];
    else apart.push([from, until]);
  }
  return apart;
}
