/** Everything that it gives. (Node 20 has no `Array.fromAsync`.) */
export async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of all) items.push(item);
  return items;
}
