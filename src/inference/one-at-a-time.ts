/** `work` in the order of the calls, each after the last has settled: for threads that are given tasks ahead. */
export function oneAtATime<Task, Result>(
  work: (task: Task) => Promise<Result>,
): (task: Task) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(() => work(task));
    last = mine.catch(() => undefined);
    return mine;
  };
}
