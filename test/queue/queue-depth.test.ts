import { expect, it } from 'vitest';
import { Jobs, WEBHOOK_QUEUE } from '../../src/queue/jobs.js';
import { readDepth } from '../../src/queue/queue-depth.js';
import { describeStores } from '../support/databases.js';
import { seedCases, seededReport } from '../support/queue-seed.js';

describeStores('queue depth', ({ database }) => {
  const set = (table: string, id: string | undefined, sql: string) =>
    database().query(`update saring.${table} set ${sql} where id = $1`, [id]);

  it('counts what waits, as it stands, and how old the oldest is', async () => {
    const jobs = await Jobs.open(database(), (error) => console.error(error));
    expect(await readDepth(database())).toEqual({
      states: { queued: 0, open: 0, claimed: 0, escalated: 0, appealed: 0, waiting: 0 },
      webhooks: 0,
      oldest: { report: null, case: null, webhook: null },
    });
    const [a, b, c, d, e, f] = await seedCases(database(), 6, { name: 'deep' });
    const ago = (minutes: number) => `first_at = now() - interval '${minutes} minutes'`;
    const held = (until: string) =>
      `lease_holder = 'x', lease_token_sha256 = 'x', lease_expires_at = now() + interval '${until}'`;
    await set('cases', a, `state = 'open', ${ago(10)}`);
    await set('cases', b, `state = 'open', ${ago(20)}, ${held('1 hour')}`);
    await set('cases', c, `state = 'escalated', ${ago(40)}, ${held('-1 hour')}`);
    await set('cases', d, `state = 'appealed', ${ago(90)}, ${held('1 hour')}`);
    await set('cases', e, `state = 'waiting', ${ago(500)}`);
    await set('cases', f, `state = 'decided', ${ago(900)}`);
    for (const [n, minutes] of [5, 3].entries()) {
      const received = `received_at = now() - interval '${minutes} minutes'`;
      await set('reports', seededReport(n, 0, 'deep'), `status = 'queued', ${received}`);
    }
    const webhook = (n: number) => ({ id: `00000000-0000-4000-8000-00000000000${n}`, data: {} });
    await database().transaction((tx) => jobs.add(tx, WEBHOOK_QUEUE, [1, 2, 3].map(webhook)));
    const [taken] = await jobs.fetch(WEBHOOK_QUEUE, 1);
    await jobs.complete(WEBHOOK_QUEUE, [taken?.id ?? '']);
    const [broken] = await jobs.fetch(WEBHOOK_QUEUE, 1);
    await jobs.fail(WEBHOOK_QUEUE, [broken?.id ?? ''], 'away');

    const { states, webhooks, oldest } = await readDepth(database());
    expect(states).toEqual({
      queued: 2,
      open: 1,
      claimed: 2,
      escalated: 1,
      appealed: 0,
      waiting: 1,
    });
    expect(webhooks).toBe(2);
    expect((oldest.report ?? 0) / 60).toBeCloseTo(5, 0);
    expect((oldest.case ?? 0) / 60).toBeCloseTo(90, 0);
    expect(oldest.webhook).toBeGreaterThanOrEqual(0);
    await jobs.stop();
  });
});
