/**
 * Piscina task: bytes that this thread holds for JavaScript, heap and buffers. `process.memoryUsage`
 * tells them of the calling thread; `rss` alone is of the whole process.
 */
export default function ownMemory(): number {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}
