/** One fact-check as it was published: what is claimed, what was found of it, by whom and where. */
export interface FactCheckRecord {
  readonly claim: string;
  /** Words in which the claim was spread; null where the list does not have them. */
  readonly text: string | null;
  /** As the publisher says it: "hoaks", "SALAH", "Benar". */
  readonly rating: string;
  /** Whether the rating says that the claim is true: then a post that repeats it is no hoax. */
  readonly isTrue: boolean;
  readonly publisher: string;
  readonly url: string;
  /** ISO 8601 day; null where it is not told. */
  readonly date: string | null;
}
