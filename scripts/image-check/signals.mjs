// Signals to process 1, which gets only those that it listens to.
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { container, volumeOf } from './container.mjs';

const LIMIT_MS = 5_000;
const CODES = { SIGTERM: 143, SIGINT: 130 };

/** Throws unless a command that waits for its input ends by each signal, as it would outside. */
export async function checkSignals(image, log) {
  for (const [name, code] of Object.entries(CODES)) {
    const run = container(image, { data: volumeOf(image), args: ['classify', '-'] });
    try {
      await delay(1_500);
      await run.signal(name);
      assert.equal(await Promise.race([run.exited, delay(LIMIT_MS, 'goes on')]), code, name);
    } finally {
      await run.kill();
    }
  }
  log('SIGTERM and SIGINT end a command that waits');
}
