import type { FactCheckRecord } from './claim.js';
import { tokensOf } from './words.js';

/** Where a fact-checker's own words begin in what lists give as the text of a claim. */
const EXPLANATION = /(?:=\s*){3}|\b(?:penjelasan|referensi|sumber|faktanya)\s*:/i;
/** Distinct terms kept of one statement: a claim is told by its first sentences. */
const MOST_TERMS = 48;
/** What has fewer cannot be told from other claims. */
const LEAST_TERMS = 2;

/** The ways in which a claim may be repeated, as sets of terms: its title, and the words that spread it. */
export function statementsOf({ claim, text }: Pick<FactCheckRecord, 'claim' | 'text'>): string[][] {
  const title = termsOf(withoutVerdict(claim));
  const spread = text === null ? [] : termsOf(text.split(EXPLANATION)[0] ?? '');
  const known = new Set(title);
  const isNew = spread.length >= LEAST_TERMS && spread.some((term) => !known.has(term));
  return [...(title.length > 0 ? [title] : []), ...(isNew ? [spread] : [])];
}

function termsOf(text: string): string[] {
  return [...new Set(tokensOf(text).map(({ term }) => term))].slice(0, MOST_TERMS);
}

/** "[SALAH] …", "CEK FAKTA: …": the finding, which stands before the claim. */
const VERDICT =
  /^\W*(?:\[[^\]]{2,30}\]|\(\s*(?:hoax|hoaks|salah)\s*\)|(?:cek\s*fakta|salah|keliru|sesat|klarifikasi|disinformasi|hoaks|hoax)\b\s*[:,\-–—!]*)\s*/i;

/** The claim itself. */
function withoutVerdict(claim: string): string {
  let left = claim;
  for (let next = left.replace(VERDICT, ''); next !== left && next !== ''; ) {
    left = next;
    next = left.replace(VERDICT, '');
  }
  return left;
}
