// A worker that does what its task says: fails, dies, dawdles, counts, hoards.
import { existsSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

const hoard = [];
let counted = 0;

export default async function work({ act, marker, value }) {
  if (act === 'throw') throw new Error('no worker or thread can do this task');
  if (act === 'die') process.exit(3);
  if (act === 'die-once' && !existsSync(marker)) {
    writeFileSync(marker, '');
    process.exit(3);
  }
  if (act === 'die-later') setTimeout(() => process.exit(3), 30);
  if (act === 'fail-later') setTimeout(() => JSON.parse('{'), 30);
  if (act === 'slow') await new Promise((resolve) => setTimeout(resolve, 100));
  if (act === 'count') {
    counted++;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return counted;
  }
  if (act === 'thread') return threadId;
  if (act === 'hoard') {
    hoard.push(Buffer.alloc(value));
    return threadId;
  }
  if (act === 'exhaust') exhaust();
  if (act === 'exhaust-once' && !existsSync(marker)) {
    writeFileSync(marker, '');
    exhaust();
  }
  return value;
}

/** Fills the heap of this thread. */
function exhaust() {
  for (;;) hoard.push(Array.from({ length: 100_000 }, (_, at) => ({ at })));
}
