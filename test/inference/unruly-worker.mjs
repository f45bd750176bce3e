// A worker that does what its task says: fails, dies, dawdles, counts, hoards.
import { existsSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

const hoard = [];
let counted = 0;

export default async function work({ act, marker, value }) {
  if (act === 'throw') throw new Error('no worker or thread can do this task');
  if (act === 'throw-while' && existsSync(marker)) throw new Error('cannot load');
  if (act === 'die') process.exit(3);
  if (act === 'die-once' && !existsSync(marker)) {
    writeFileSync(marker, '');
    process.exit(3);
  }
  if (act === 'die-later') setTimeout(() => process.exit(3), 30);
  if (act === 'fail-later') setTimeout(() => JSON.parse('{'), 30);
  // For ever, as far as the pool can tell: until the test is done with it.
  if (act === 'loop') block(marker);
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

/** Answers nothing and nobody, like a loop without an end, but costs no processor time. */
function block(marker) {
  writeFileSync(`${marker}-begun`, '');
  const cell = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(marker)) Atomics.wait(cell, 0, 0, 10);
}

/** Fills the heap of this thread. */
function exhaust() {
  for (;;) hoard.push(Array.from({ length: 100_000 }, (_, at) => ({ at })));
}
