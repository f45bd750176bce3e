/** Told at the end of `untilStop`: whether there may have been more. */
export interface Ending {
  stopped: boolean;
}

/**
 * The items of `source` until `stopping` fires; the one that is waited for at that moment is not waited for any
 * longer. `ending` then says so.
 */
export async function* untilStop<T>(
  source: AsyncIterable<T>,
  stopping: AbortSignal,
  ending: Ending,
): AsyncGenerator<T, void, undefined> {
  const items = source[Symbol.asyncIterator]();
  try {
    while (!stopping.aborted) {
      const next = await nextUnless(stopping, items);
      if (next === null) break;
      if (next.done) return;
      yield next.value;
    }
    ending.stopped = true;
  } finally {
    // Not waited for: it may itself wait for an item that never comes.
    items.return?.().catch(() => undefined);
  }
}

/** Null when `stopping` fires first. One listener an item, taken off again: items may come in hundreds of thousands. */
function nextUnless<T>(
  stopping: AbortSignal,
  items: AsyncIterator<T>,
): Promise<IteratorResult<T> | null> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(null);
    stopping.addEventListener('abort', stop, { once: true });
    items
      .next()
      .then(resolve, reject)
      .finally(() => stopping.removeEventListener('abort', stop));
  });
}
