import { describe, expect, it } from 'vitest';
import type { WebhookEvent } from '../../src/domain/webhook-event.js';
import {
  WEBHOOK_RETRIES,
  webhookEvent,
  webhookJob,
  webhookJobs,
  webhookSettings,
} from '../../src/queue/webhooks.js';
import { DECIDED, SECRET } from '../support/webhooks.js';

const AT = new Date('2024-11-22T03:00:00Z');

describe('webhookEvent', () => {
  it('tells ids and conclusions', () => {
    expect(webhookEvent('case.decided', DECIDED, AT)).toEqual({
      type: 'case.decided',
      timestamp: '2024-11-22T03:00:00.000Z',
      data: DECIDED,
    });
  });

  it.each(['text', 'reason', 'reporter', 'by', 'note', 'link'])('has no place for %s', (field) => {
    const data = { ...DECIDED, [field]: 'rahasia' };
    expect(() => webhookEvent('case.decided', data, AT)).toThrow(field);
  });
});

describe('webhookJobs', () => {
  const event: WebhookEvent = webhookEvent('case.decided', DECIDED, AT);
  const jobsFor = (...urls: string[]) => webhookJobs(event, webhookSettings(urls, SECRET));

  it('makes a job for each endpoint, with one message id, that names no address', () => {
    const jobs = jobsFor('https://a.example/?key=rahasia', 'https://b.example/');
    const [first, second] = jobs;
    expect(first?.data.id).toMatch(/^msg_[0-9a-f]{32}$/);
    expect(second?.data.id).toBe(first?.data.id);
    expect(second?.id).not.toBe(first?.id);
    expect(second?.data.endpoint).not.toBe(first?.data.endpoint);
    expect(JSON.stringify(jobs)).not.toMatch(/rahasia|example|whsec/);
    expect(webhookJob(JSON.parse(JSON.stringify(first?.data)))).toEqual(first?.data);
  });

  it('makes none when there is nowhere to send to', () => {
    expect(jobsFor()).toEqual([]);
  });

  it('tries again for about a day, by the pauses of pg-boss: delay × 2^n × (1 to 2), n from 0', () => {
    const { retryLimit, retryDelay } = WEBHOOK_RETRIES;
    const pauses = Array.from({ length: retryLimit }, (_, at) => retryDelay * 2 ** at);
    const least = pauses.reduce((sum, pause) => sum + pause, 0) / 3600;
    expect(least).toBeGreaterThan(17);
    expect(least * 2).toBeLessThan(35);
  });
});
