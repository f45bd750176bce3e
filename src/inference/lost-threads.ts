import { channel } from 'node:diagnostics_channel';

/**
 * Threads of one process that may be given up in the middle of a task. Each may keep a core and its memory for
 * ever, and nobody may end it: onnxruntime aborts the whole process then.
 */
const MOST_LOST = 2;

/** Told how many are lost now, whenever that changes; pools lie too deep to be handed a listener each. */
export const threadsLost = channel('saring:threads-lost');

/** A thread hangs, and so many do that no other is started beside it: only a new process helps. */
export const threadsSpent = channel('saring:threads-spent');

const lost = new Set<object>();

/** Threads of this process that hang now. */
export function lostThreads(): number {
  return lost.size;
}

/** Takes a thread for lost. False when there are too many: it stays where it is. */
export function giveUpThread(thread: object): boolean {
  if (lost.size >= MOST_LOST) {
    threadsSpent.publish(lost.size);
    return false;
  }
  lost.add(thread);
  threadsLost.publish(lost.size);
  return true;
}

/** It came back after all. */
export function regainThread(thread: object): void {
  if (lost.delete(thread)) threadsLost.publish(lost.size);
}
