import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Consumer } from '../../src/queue/consumer.js';

it('works until nothing waits, sleeps, and wakes', async () => {
  let waiting = 3;
  let asked = 0;
  const consumer = new Consumer(
    async () => {
      asked++;
      return waiting > 0 ? waiting-- : 0;
    },
    60_000,
    () => undefined,
  );
  consumer.start();
  await delay(50);
  expect([waiting, asked]).toEqual([0, 4]);
  waiting = 1;
  consumer.wake();
  await delay(50);
  expect([waiting, asked]).toEqual([0, 6]);
  await consumer.stop();
});

it('goes on after a failure, and says what failed', async () => {
  const failures: unknown[] = [];
  let asked = 0;
  const consumer = new Consumer(
    async () => {
      if (asked++ === 0) throw new Error('away');
      return 0;
    },
    60_000,
    (error) => failures.push(error),
  );
  consumer.start();
  await delay(20);
  consumer.wake();
  await delay(20);
  await consumer.stop();
  expect(asked).toBe(2);
  expect(failures).toEqual([new Error('away')]);
});

it('finishes what is in work before it stops', async () => {
  let finished = false;
  const consumer = new Consumer(
    async () => {
      await delay(80);
      finished = true;
      return 0;
    },
    60_000,
    () => undefined,
  );
  consumer.start();
  await delay(10);
  await consumer.stop();
  expect(finished).toBe(true);
});
