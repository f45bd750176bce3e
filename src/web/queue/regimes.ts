import { signal } from '@preact/signals';
import { api, outcomeOf } from '../api/client.js';
import type { Rulebooks } from '../api/types.js';
import { language, type Message } from '../shell/language.js';

/** Titles of the rulebooks in force, by regime; empty until they are read. */
export const regimes = signal<ReadonlyMap<string, Message>>(new Map());

/** Reads them. Without them a regime is shown by its id: nothing else depends on it. */
export async function readRegimes(): Promise<void> {
  const outcome = await outcomeOf(
    api.GET('/rulebooks', { headers: { Accept: 'application/json' } }),
  );
  if ('failure' in outcome) return;
  const { rulebooks } = outcome.data as Rulebooks;
  regimes.value = new Map(rulebooks.map(({ regime, title }) => [regime, title]));
}

/** What a regime is called. */
export function regimeName(regime: string): string {
  return regimes.value.get(regime)?.[language.value] ?? regime;
}
