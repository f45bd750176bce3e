/** How a cache has served since it began. */
export interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
}
