import { type Fingerprint, lookupKeys, sameMatter } from '../domain/fingerprint.js';
import type { Queryable } from './database.js';

/** Prints looked at under one key: a key that half the queue shares must not cost half the queue. */
const MOST_OF_A_KEY = 40;
/** Prints compared with one post, those that share the most keys with it. */
const MOST_COMPARED = 40;

/** A print of a report in a case. */
export interface CasePrint {
  readonly caseId: string;
  readonly reportId: string;
  readonly print: Fingerprint;
}

/** The case that a post belongs to, and by what. */
export interface CaseMatch {
  readonly caseId: string;
  /** The report that it is most like. */
  readonly reportId: string;
  readonly by: 'url' | 'text' | 'image';
  readonly similarity: number;
}

/** Finds cases by fingerprint: those in the database, and those that were opened since it was asked. */
export class CaseFinder {
  readonly #prints: CasePrint[] = [];
  readonly #byKey = new Map<string, number[]>();

  /** Reads the prints that share a key with one of these posts. Keys are held apart by regime. */
  static async for(
    tx: Queryable,
    posts: readonly { readonly regime: string; readonly fingerprint: Fingerprint }[],
  ): Promise<CaseFinder> {
    const finder = new CaseFinder();
    const keys = new Set(posts.flatMap(({ regime, fingerprint }) => keysOf(regime, fingerprint)));
    const found = await tx.query<{ key: string; printId: number }>(
      `select q.key, k.print_id as "printId" from unnest($1::text[]) q (key)
       cross join lateral (select print_id from saring.print_keys where key = q.key
                           order by print_id desc limit $2) k`,
      [[...keys], MOST_OF_A_KEY],
    );
    const prints = await tx.query<CasePrint & { id: number }>(
      `select id, case_id as "caseId", report_id as "reportId", print from saring.prints
       where id = any($1::bigint[])`,
      [[...new Set(found.map(({ printId }) => printId))]],
    );
    const keysOfPrint = new Map<number, string[]>();
    for (const { key, printId } of found) {
      keysOfPrint.set(printId, [...(keysOfPrint.get(printId) ?? []), key]);
    }
    for (const print of prints) finder.#put(print, keysOfPrint.get(print.id) ?? []);
    return finder;
  }

  /** The cases of the prints that were read. */
  get caseIds(): readonly string[] {
    return [...new Set(this.#prints.map(({ caseId }) => caseId))];
  }

  /** Takes a print of this very transaction in. */
  add(regime: string, print: CasePrint): void {
    this.#put(print, keysOf(regime, print.print));
  }

  /** The case with the most similar print; null when none is the same matter. */
  find(regime: string, fingerprint: Fingerprint): CaseMatch | null {
    const shared = new Map<number, number>();
    for (const key of keysOf(regime, fingerprint)) {
      for (const at of this.#byKey.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const likely = [...shared].sort(([, a], [, b]) => b - a).slice(0, MOST_COMPARED);
    let best: CaseMatch | null = null;
    for (const [at] of likely) {
      const { caseId, reportId, print } = this.#prints[at] as CasePrint;
      const { same, by, similarity } = sameMatter(fingerprint, print);
      if (same && by && similarity > (best?.similarity ?? -1)) {
        best = { caseId, reportId, by, similarity };
      }
    }
    return best;
  }

  #put(print: CasePrint, keys: readonly string[]): void {
    const at = this.#prints.push(print) - 1;
    for (const key of keys) {
      const places = this.#byKey.get(key);
      if (places) places.push(at);
      else this.#byKey.set(key, [at]);
    }
  }
}

/** The same banner under another regime is another matter: other articles. */
export function keysOf(regime: string, fingerprint: Fingerprint): readonly string[] {
  return lookupKeys(fingerprint).map((key) => `${regime} ${key}`);
}
