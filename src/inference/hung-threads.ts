import type { Logger } from 'pino';
import { lostThreads, threadsLost, threadsSpent } from './lost-threads.js';

/** Exit status of a process that must be started anew: BSD's EX_SOFTWARE. */
const EXIT_SPENT = 70;

/** Logs threads that hang. Resolves when so many do that only a new process helps; its exit status is set then. */
export function untilThreadsAreSpent(logger: Pick<Logger, 'error' | 'fatal'>): Promise<void> {
  threadsLost.subscribe((lost) => logger.error({ lost }, 'worker threads that hang'));
  return new Promise((resolve) => {
    threadsSpent.subscribe(() => {
      // Once: each further request that finds no thread tells it again.
      if (process.exitCode === EXIT_SPENT) return;
      process.exitCode = EXIT_SPENT;
      logger.fatal(
        { lost: lostThreads() },
        'too many worker threads hang: ending, to be started anew',
      );
      resolve();
    });
  });
}

/**
 * Last of all that a process does. While a thread hangs, Node would wait for it at its end, or onnxruntime abort the
 * process: the kernel ends both.
 */
export function endDespiteHungThreads(logger: Pick<Logger, 'error'>): void {
  if (lostThreads() === 0) return;
  logger.error({ lost: lostThreads() }, 'killing this process, whose threads hang');
  process.kill(process.pid, 'SIGKILL');
}
