/** How often a cache knew the answer since the start, and how much it holds now. */
export interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
}
