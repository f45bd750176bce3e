import type { Regime, Verdict } from '../domain/taxonomy.js';
import type { SavedFinding } from './saved-signals.js';

/** What one version says of one post, as far as versions are compared. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly findings: readonly SavedFinding[];
}

/** How what is said of one post differs; each list in the order of its rulebook. */
export interface Difference {
  readonly verdict: { readonly before: Verdict; readonly after: Verdict };
  readonly added: readonly SavedFinding[];
  readonly removed: readonly SavedFinding[];
  readonly changed: readonly {
    readonly rule: string;
    readonly before: Omit<SavedFinding, 'rule'>;
    readonly after: Omit<SavedFinding, 'rule'>;
  }[];
}

/** Null when both say the same. A rule finds at most one thing of a post. */
export function differenceBetween(before: Outcome, after: Outcome): Difference | null {
  const was = new Map(before.findings.map((one) => [one.rule, one]));
  const is = new Map(after.findings.map((one) => [one.rule, one]));
  const difference: Difference = {
    verdict: { before: before.verdict, after: after.verdict },
    added: after.findings.filter(({ rule }) => !was.has(rule)),
    removed: before.findings.filter(({ rule }) => !is.has(rule)),
    changed: after.findings.flatMap(({ rule, outcome, severity }) => {
      const old = was.get(rule);
      if (!old || (old.outcome === outcome && old.severity === severity)) return [];
      return [
        {
          rule,
          before: { outcome: old.outcome, severity: old.severity },
          after: { outcome, severity },
        },
      ];
    }),
  };
  const lists = [difference.added, difference.removed, difference.changed];
  const isSame = before.verdict === after.verdict && lists.every((list) => list.length === 0);
  return isSame ? null : difference;
}

/** How many posts went from one verdict to another; the same twice: only findings differ. */
export interface Direction {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly posts: number;
}

/** Counts posts as they are compared; needs the memory of a few numbers. */
export class Totals {
  #posts = 0;
  #unreadable = 0;
  #savedElsewhere = 0;
  readonly #directions = new Map<string, Direction>();

  /** `regime`: by which posts are judged now. */
  constructor(private readonly regime: Regime) {}

  count(difference: Difference | null, savedUnder: Regime): void {
    this.#posts += 1;
    if (savedUnder !== this.regime) this.#savedElsewhere += 1;
    if (!difference) return;
    const { before, after } = difference.verdict;
    const key = `${before} ${after}`;
    const posts = (this.#directions.get(key)?.posts ?? 0) + 1;
    this.#directions.set(key, { before, after, posts });
  }

  countUnreadable(): void {
    this.#unreadable += 1;
  }

  get posts(): number {
    return this.#posts;
  }

  /** Posts that were judged by another regime when they were saved. */
  get savedElsewhere(): number {
    return this.#savedElsewhere;
  }

  get unreadable(): number {
    return this.#unreadable;
  }

  get changed(): number {
    return this.directions.reduce((sum, { posts }) => sum + posts, 0);
  }

  /** Most frequent first, equals in alphabetical order. */
  get directions(): readonly Direction[] {
    return [...this.#directions.entries()]
      .sort(([a, one], [b, other]) => other.posts - one.posts || (a < b ? -1 : 1))
      .map(([, direction]) => direction);
  }
}
