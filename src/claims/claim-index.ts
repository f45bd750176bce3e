import { type IndexParts, type Lists, lengthOf, type Strings, telling } from './build-index.js';
import type { FactCheckRecord } from './claim.js';
import { editsBetween, trigramsOf } from './trigrams.js';

/** A term of a text as the index knows it. */
export interface KnownTerm {
  /** Place in the index; null when no claim has it, nor anything like it. */
  readonly id: number | null;
  /** How much it tells, 0..1; of a word spelt otherwise less. */
  readonly weight: number;
}

/** A statement, and the share of what is told that it has in common with a text. */
export interface Candidate {
  readonly statement: number;
  /** Sum of the weights of the terms in common. */
  readonly common: number;
}

/** A word this long may have one letter wrong, and this long two. */
const ONE_EDIT_FROM = 5;
const TWO_EDITS_FROM = 9;
const MISSPELT = 0.8;
/** Share of statements beyond which a term proposes no candidates, and the least number that is beyond. */
const COMMON_SHARE = 0.02;
const COMMON_LEAST = 2_000;
/** A word that no claim has tells that the text speaks of more than the claim; how much is uncertain. */
const UNKNOWN_WEIGHT = 0.5;

/** Claims that are searched by their words. Never altered; one search at a time, as it is synchronous. */
export class ClaimIndex {
  readonly #sums: Float32Array;
  readonly #resolved = new Map<string, KnownTerm>();

  constructor(private readonly parts: IndexParts) {
    this.#sums = new Float32Array(parts.claimOf.length);
  }

  get claims(): number {
    return this.parts.records.starts.length - 1;
  }

  get statements(): number {
    return this.parts.claimOf.length;
  }

  recordOf(claim: number): FactCheckRecord {
    return JSON.parse(stringAt(this.parts.records, claim)) as FactCheckRecord;
  }

  claimOf(statement: number): number {
    return this.parts.claimOf[statement] ?? 0;
  }

  massOf(statement: number): number {
    return this.parts.mass[statement] ?? 0;
  }

  /** The term by its letters, or the known one nearest to it. */
  resolve(term: string): KnownTerm {
    const known = this.#resolved.get(term);
    if (known) return known;
    const exact = findString(this.parts.terms, term);
    const found = exact >= 0 ? { id: exact, weight: this.#weightOf(exact) } : this.#nearest(term);
    // Bounded: what strangers write is endless.
    if (this.#resolved.size >= REMEMBERED) this.#resolved.clear();
    this.#resolved.set(term, found);
    return found;
  }

  /** The statements that have most in common with these terms, `most` at most; each id once. */
  candidates(terms: readonly KnownTerm[], most: number): Candidate[] {
    const known = terms
      .flatMap(({ id, weight }) => (id === null ? [] : [{ id, weight }]))
      .sort((a, b) => lengthOf(this.parts.postings, a.id) - lengthOf(this.parts.postings, b.id));
    const limit = Math.max(COMMON_LEAST, this.statements * COMMON_SHARE);
    const touched: number[] = [];
    const rare = known.filter(({ id }) => lengthOf(this.parts.postings, id) <= limit);
    for (const { id, weight } of rare) this.#add(id, weight, touched);
    const top = best(touched, this.#sums, most);
    for (const at of touched) this.#sums[at] = 0;
    const common = known.slice(rare.length);
    return top
      .map(({ statement, common: sum }) => ({
        statement,
        common: common.reduce(
          (total, { id, weight }) => total + (this.has(statement, id) ? weight : 0),
          sum,
        ),
      }))
      .sort((a, b) => b.common - a.common || a.statement - b.statement);
  }

  /** Whether a statement has a term. */
  has(statement: number, term: number): boolean {
    const { items, starts } = this.parts.postings;
    let low = starts[term] ?? 0;
    let high = (starts[term + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const at = items[middle] ?? 0;
      if (at === statement) return true;
      if (at < statement) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  #add(term: number, weight: number, touched: number[]): void {
    const { items, starts } = this.parts.postings;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const statement = items[at] ?? 0;
      const sum = this.#sums[statement] ?? 0;
      if (sum === 0) touched.push(statement);
      this.#sums[statement] = sum + weight;
    }
  }

  #weightOf(term: number): number {
    return telling(lengthOf(this.parts.postings, term), this.statements);
  }

  #nearest(term: string): KnownTerm {
    const unknown = { id: null, weight: UNKNOWN_WEIGHT };
    if (term.length < ONE_EDIT_FROM || !/^[a-z]+$/.test(term)) return unknown;
    const most = term.length >= TWO_EDITS_FROM ? 2 : 1;
    const shared = sharedTrigrams(this.parts.trigrams, trigramsOf(term));
    const least = Math.max(2, term.length - 3 * most);
    let nearest: { id: number; edits: number; found: number } | null = null;
    for (const [id, count] of shared) {
      if (count < least) continue;
      const edits = editsBetween(term, stringAt(this.parts.terms, id), most);
      if (edits > most) continue;
      const found = lengthOf(this.parts.postings, id);
      const closer =
        !nearest ||
        edits < nearest.edits ||
        (edits === nearest.edits &&
          (found > nearest.found || (found === nearest.found && id < nearest.id)));
      if (closer) nearest = { id, edits, found };
    }
    return nearest ? { id: nearest.id, weight: MISSPELT * this.#weightOf(nearest.id) } : unknown;
  }
}

const REMEMBERED = 20_000;

function sharedTrigrams({ items, starts }: Lists, trigrams: readonly number[]) {
  const shared = new Map<number, number>();
  for (const trigram of trigrams) {
    const end = starts[trigram + 1] ?? 0;
    for (let at = starts[trigram] ?? 0; at < end; at++) {
      const id = items[at] ?? 0;
      shared.set(id, (shared.get(id) ?? 0) + 1);
    }
  }
  return shared;
}

/** The `most` largest sums, largest first. */
function best(touched: readonly number[], sums: Float32Array, most: number): Candidate[] {
  const top: Candidate[] = [];
  for (const statement of touched) {
    const common = sums[statement] ?? 0;
    const last = top[top.length - 1];
    if (top.length === most && last && !isBefore(common, statement, last)) continue;
    let at = top.length;
    while (at > 0 && isBefore(common, statement, top[at - 1] as Candidate)) at--;
    top.splice(at, 0, { statement, common });
    if (top.length > most) top.pop();
  }
  return top;
}

function isBefore(common: number, statement: number, other: Candidate): boolean {
  return common > other.common || (common === other.common && statement < other.statement);
}

function stringAt({ bytes, starts }: Strings, at: number): string {
  const { buffer, byteOffset } = bytes;
  const start = starts[at] ?? 0;
  return Buffer.from(buffer, byteOffset + start, (starts[at + 1] ?? 0) - start).toString('utf8');
}

function findString({ bytes, starts }: Strings, wanted: string): number {
  const key = Buffer.from(wanted);
  let low = 0;
  let high = starts.length - 2;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = Buffer.compare(bytes.subarray(starts[middle], starts[middle + 1]), key);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
