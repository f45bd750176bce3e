import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { givenUpHandler } from '../../src/queue/deliver-webhook.js';
import { GIVEN_UP_QUEUE, Jobs, WEBHOOK_QUEUE } from '../../src/queue/jobs.js';
import {
  WEBHOOK_RETRIES,
  webhookEvent,
  webhookJobs,
  webhookSettings,
} from '../../src/queue/webhooks.js';
import { workJobs } from '../../src/queue/work-jobs.js';
import { describeStores } from '../support/databases.js';
import { DECIDED, SECRET } from '../support/webhooks.js';

describeStores('webhooks that are given up', ({ database }) => {
  const event = webhookEvent('case.decided', DECIDED, new Date('2024-11-22T03:00:00Z'));
  const settings = webhookSettings(['https://a.example/?key=rahasia'], SECRET);

  /** Works both queues once; gives what was told of those given up. */
  async function workOnce(jobs: Jobs): Promise<{ told: unknown[]; counted: number }> {
    const told: unknown[] = [];
    let counted = 0;
    const onGivenUp = givenUpHandler(
      { warn: (fields, message) => told.push([fields, message]) },
      { webhookGivenUp: () => counted++ },
    );
    const away = () => Promise.reject(new Error('away'));
    await workJobs(jobs, WEBHOOK_QUEUE, 8, away, () => undefined);
    await workJobs(jobs, GIVEN_UP_QUEUE, 8, async (data) => onGivenUp(data), console.error);
    return { told, counted };
  }

  it('are told once, after the last attempt and not before', async () => {
    const jobs = await Jobs.open(database(), console.error);
    const added = webhookJobs(event, settings);
    await database().transaction((tx) => jobs.add(tx, WEBHOOK_QUEUE, added));
    for (let retry = 0; retry < WEBHOOK_RETRIES.retryLimit; retry++) {
      expect((await workOnce(jobs)).counted).toBe(0);
      await database().query(
        "update pgboss.job set start_after = now() - interval '1 second' where state = 'retry'",
      );
    }
    const { told, counted } = await workOnce(jobs);
    const [{ data }] = added as [(typeof added)[number]];
    const fields = { webhookId: data.id, endpoint: data.endpoint, type: 'case.decided' };
    expect([told, counted]).toEqual([[[fields, 'webhook given up']], 1]);
    expect(JSON.stringify(told)).not.toContain('rahasia');
    expect((await workOnce(jobs)).counted).toBe(0);
    await jobs.stop();
  });

  it('are told of when the last attempt took its process with it, and of a queue that an earlier version made', async () => {
    await database().query(
      "update pgboss.queue set dead_letter = null, retry_limit = 3 where name = 'webhook'",
    );
    const jobs = await Jobs.open(database(), console.error);
    await database().transaction((tx) => jobs.add(tx, WEBHOOK_QUEUE, webhookJobs(event, settings)));
    await jobs.fetch(WEBHOOK_QUEUE, 1);
    await database().query(
      `update pgboss.job set retry_count = retry_limit, started_on = now() - interval '1 hour'
       where name = 'webhook' and state = 'active'`,
    );
    // pg-boss looks for jobs that expired every 10 s.
    const until = performance.now() + 40_000;
    let counted = 0;
    while (counted === 0 && performance.now() < until) {
      await delay(500);
      counted += (await workOnce(jobs)).counted;
    }
    expect(counted).toBe(1);
    await jobs.stop();
  });
});
