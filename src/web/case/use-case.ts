import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Failure, Outcome } from '../api/failure.js';
import type { CaseEvent, CaseView } from '../api/types.js';
import { type Changes, changesOf } from './changes.js';
import { clockOffset } from './countdown.js';
import { loadCase, loadEvents } from './requests.js';
import { tick, useTick } from './tick.js';

/** A case as it was last read, and what reading it came to. */
export interface LoadedCaseState {
  /** Null until it was read once. */
  readonly view: ReadonlySignal<CaseView | null>;
  readonly events: ReadonlySignal<Outcome<readonly CaseEvent[]> | null>;
  /** Why it could not be read (again). */
  readonly failure: ReadonlySignal<Failure | null>;
  readonly isLoading: ReadonlySignal<boolean>;
  /** What is new since the first look, or since one's last move. */
  readonly changes: ReadonlySignal<Changes | null>;
  /** Milliseconds since 1970 by the service's clock. */
  readonly now: ReadonlySignal<number>;
  /** Reads it (again). */
  load(): Promise<void>;
  /** Shows what a move has come to, and reads its history. */
  show(view: CaseView): void;
}

/** Reads a case and its history; stops when the component goes. */
export function useCase(caseId: string): LoadedCaseState {
  useTick();
  const view = useSignal<CaseView | null>(null);
  const events = useSignal<Outcome<readonly CaseEvent[]> | null>(null);
  const failure = useSignal<Failure | null>(null);
  const isLoading = useSignal(true);
  const changes = useSignal<Changes | null>(null);
  const offset = useSignal(0);
  const now = useComputed(() => tick.value + offset.value);
  const stop = useRef(new AbortController());
  useEffect(() => {
    if (stop.current.signal.aborted) stop.current = new AbortController();
    return () => stop.current.abort();
  }, []);

  return useMemo(() => {
    /** Answers that a later question or a move overtook are dropped. */
    const asked = { view: 0, events: 0 };
    let seen: CaseView | null = null;
    const readEvents = async () => {
      asked.events += 1;
      const mine = asked.events;
      const outcome = await loadEvents(caseId, stop.current.signal);
      if (!stop.current.signal.aborted && mine === asked.events) events.value = outcome;
    };
    const load = async () => {
      asked.view += 1;
      const mine = asked.view;
      isLoading.value = true;
      void readEvents();
      const outcome = await loadCase(caseId, stop.current.signal);
      if (stop.current.signal.aborted || mine !== asked.view) return;
      isLoading.value = false;
      if ('failure' in outcome) {
        failure.value = outcome.failure;
        return;
      }
      failure.value = null;
      offset.value = clockOffset(outcome.data.date, Date.now());
      seen ??= outcome.data.view;
      changes.value = changesOf(seen, outcome.data.view);
      view.value = outcome.data.view;
    };
    const show = (shown: CaseView) => {
      asked.view += 1;
      isLoading.value = false;
      seen = shown;
      view.value = shown;
      failure.value = null;
      changes.value = null;
      void readEvents();
    };
    return { view, events, failure, isLoading, changes, now, load, show };
  }, [caseId, view, events, failure, isLoading, changes, offset, now]);
}
