import { signal } from '@preact/signals';
import type { Failure, Outcome } from '../api/failure.js';
import type { CaseChange, CaseSummary } from '../api/types.js';
import { caseFilterOf, type Filter, type Sort } from './filter.js';
import {
  type Listed,
  listedFrom,
  type Page,
  refreshLimit,
  withCase,
  withMore,
  withRefreshed,
} from './merge.js';
import { paced } from './pace.js';

/** What is asked of `GET /cases`. */
export type CasesQuery = ReturnType<typeof caseFilterOf> & {
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string;
};

/** Cases on a page. */
const PAGE = 50;
const MOST = 200;
/** At most one reading of the list a second, however much happens. */
const PACE_MS = 1_000;

/** The list of cases: what is shown, and how it is kept up to date. `read` gives a page of the queue. */
export function caseList(read: (query: CasesQuery) => Promise<Outcome<Page>>) {
  const listed = signal<Listed | null>(null);
  const failure = signal<Failure | null>(null);
  const waitsFor = signal<'list' | 'more' | null>(null);
  let filter: Filter = {};
  /** Answers to a question that is no longer asked are dropped. */
  let asked = 0;
  let changes = new Map<string, CaseChange>();

  const ask = (limit: number, cursor?: string) =>
    read({
      ...caseFilterOf(filter, Date.now()),
      sort: filter.sort ?? 'priority',
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    });

  /** Reads the list from the start; what is shown stays until the answer is there. */
  async function load(next: Filter = filter) {
    const isSame = next === filter;
    filter = next;
    asked += 1;
    const mine = asked;
    if (!isSame) listed.value = null;
    waitsFor.value = 'list';
    const shown = listed.value;
    const rows = shown ? shown.rows.length + shown.fresh : 0;
    const outcome = await ask(Math.min(MOST, Math.max(PAGE, rows)));
    if (mine !== asked) return;
    waitsFor.value = null;
    if ('failure' in outcome) {
      failure.value = outcome.failure;
      return;
    }
    failure.value = null;
    changes = new Map();
    listed.value = listedFrom(outcome.data);
  }

  async function more() {
    const { value } = listed;
    if (!value?.next || waitsFor.value) return;
    const mine = asked;
    waitsFor.value = 'more';
    const outcome = await ask(PAGE, value.next);
    if (mine !== asked) return;
    waitsFor.value = null;
    failure.value = 'failure' in outcome ? outcome.failure : null;
    if ('data' in outcome && listed.value) listed.value = withMore(listed.value, outcome.data);
  }

  async function readAgain() {
    const { value } = listed;
    if (waitsFor.value) return;
    if (!value) return load();
    const mine = asked;
    const told = changes;
    changes = new Map();
    const outcome = await ask(refreshLimit(value));
    if (mine !== asked || !listed.value) return;
    if ('failure' in outcome) {
      // What was told meanwhile is newer.
      changes = new Map([...told, ...changes]);
      failure.value = outcome.failure;
      return;
    }
    failure.value = null;
    const sort = filter.sort ?? 'priority';
    listed.value = withRefreshed(listed.value, outcome.data, { sort, changes: told });
  }

  const pace = paced(PACE_MS, readAgain);

  return {
    listed,
    failure,
    waitsFor,
    load,
    more,
    /** Soon, and paced. */
    refresh: pace.ask,
    /** The same, after a change. */
    hear(change: CaseChange) {
      if (change.caseId !== null) changes.set(change.caseId, change);
      pace.ask();
    },
    /** A case as it stands after a move made here. */
    put(summary: CaseSummary) {
      if (listed.value) listed.value = withCase(listed.value, summary);
    },
    stop: pace.stop,
  };
}

export type CaseList = ReturnType<typeof caseList>;
