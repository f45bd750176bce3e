// Many posts at once: who is refused for the load waits as long as the service asks, and nobody is lost.
import { SaringError } from '@saring/client';
import { saringHere } from './service.js';

const COUNT = 60;
let waits = 0;
const saring = saringHere({
  retries: 10,
  maxWaitMs: 120_000,
  onRetry: ({ status, waitMs }) => {
    waits++;
    if (waits === 1) console.error(`status ${status}: waiting ${waitMs / 1000} s`);
  },
});

const answers = await Promise.allSettled(
  Array.from({ length: COUNT }, (_, at) =>
    saring.classify({ text: `Debat calon bupati putaran ke-${at + 1} pukul 19.00.` }),
  ),
);
const classified = answers.filter(({ status }) => status === 'fulfilled').length;
console.log(`${classified} of ${COUNT} classified`);
console.error(`${waits} waits`);

// Who will not wait is told how long it would be.
try {
  await saringHere({ retries: 0 }).classify({ text: '' });
} catch (error) {
  if (!(error instanceof SaringError)) throw error;
  console.log(error.code, error.fields.map(({ pointer }) => pointer || '/').join(' '));
}
