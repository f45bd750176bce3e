/**
 * Calls `act` soon after it is asked for, and at most once in `ms`: asked many times meanwhile, it acts once more
 * after that. The next waits until the promise that `act` gives has settled. `stop` forgets what is still due.
 */
export function paced(ms: number, act: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isDue = false;
  let isStopped = false;

  async function run() {
    timer = undefined;
    isBusy = true;
    isDue = false;
    const resting = new Promise((resolve) => setTimeout(resolve, ms));
    // A failure is shown by whoever acts; the pace goes on.
    await act().catch(() => undefined);
    await resting;
    isBusy = false;
    if (isDue) ask();
  }

  function ask() {
    if (isStopped) return;
    isDue = true;
    if (isBusy || timer !== undefined) return;
    // A little later, so that a burst of changes is one request.
    timer = setTimeout(() => void run(), Math.min(200, ms));
  }

  return {
    ask,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
