import type { Jobs, QueueName } from './jobs.js';

/**
 * Does up to `most` waiting jobs of a queue, side by side. One that throws, or gives `again`, is tried again as its queue
 * says. Gives how many it took; 0: none waits.
 */
export async function workJobs<T>(
  jobs: Jobs,
  queue: QueueName,
  most: number,
  work: (data: T) => Promise<unknown>,
  onFailure: (error: unknown) => void,
): Promise<number> {
  const taken = await jobs.fetch<T>(queue, most);
  await Promise.all(
    taken.map(async ({ id, data }) => {
      try {
        if ((await work(data)) === 'again') return jobs.fail(queue, [id], 'again');
      } catch (error) {
        onFailure(error);
        return jobs.fail(queue, [id], 'failed');
      }
      return jobs.complete(queue, [id]);
    }),
  );
  return taken.length;
}
