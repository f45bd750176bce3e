import type { FactCheckRecord } from './claim.js';

/** What came of an import. */
export interface Merged {
  /** In a fixed order: the same records give the same index, however they came. */
  readonly records: readonly FactCheckRecord[];
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Puts records among those that are known. What is known of an address is replaced by what came for it, which may
 * be several claims: one article may check more than one.
 */
export function withRecords(
  known: readonly FactCheckRecord[],
  fresh: readonly FactCheckRecord[],
): Merged {
  const coming = new Map(fresh.map((record) => [keyOf(record), record]));
  const addresses = new Set(fresh.map(({ url }) => url));
  const before = new Map(
    known.filter(({ url }) => addresses.has(url)).map((record) => [keyOf(record), record]),
  );
  const knownAddresses = new Set([...before.values()].map(({ url }) => url));
  let added = 0;
  let unchanged = 0;
  for (const [key, record] of coming) {
    const old = before.get(key);
    if (old && JSON.stringify(old) === JSON.stringify(record)) unchanged++;
    else if (!knownAddresses.has(record.url)) added++;
  }
  const records = [...known.filter(({ url }) => !addresses.has(url)), ...coming.values()];
  return {
    records: records.sort((a, b) => compare(keyOf(a), keyOf(b))),
    added,
    unchanged,
    updated: coming.size - added - unchanged,
  };
}

function keyOf({ publisher, url, claim }: FactCheckRecord): string {
  return `${publisher}\n${url}\n${claim}`;
}

/** By code units, not by a locale: the order must be the same everywhere. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
