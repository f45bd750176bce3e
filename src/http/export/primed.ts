/** The same items, the first of which is there already: what fails at once fails before an answer has begun. */
export async function primed<T>(source: AsyncIterable<T>): Promise<AsyncIterableIterator<T>> {
  const iterator = source[Symbol.asyncIterator]();
  let first: IteratorResult<T> | null = await iterator.next();
  const items: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => items,
    async next() {
      const result = first ?? (await iterator.next());
      first = null;
      return result;
    },
    async return() {
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
  return items;
}
