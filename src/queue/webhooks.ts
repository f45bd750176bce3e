import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type WebhookEvent,
  type WebhookKind,
  webhookEventSchema,
} from '../domain/webhook-event.js';

/** A place that webhooks go to. */
interface WebhookEndpoint {
  readonly url: string;
  /** Names the address in jobs and logs without telling it: an address may hold a key. */
  readonly key: string;
}

/** Where webhooks go, and what they are signed with; no endpoints: nothing is sent. */
export interface WebhookSettings {
  readonly endpoints: readonly WebhookEndpoint[];
  /** `whsec_` and base64. */
  readonly secret: string;
}

/** Settings from addresses. */
export function webhookSettings(urls: readonly string[], secret: string): WebhookSettings {
  return { endpoints: urls.map((url) => ({ url, key: endpointKey(url) })), secret };
}

function endpointKey(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 16);
}

/**
 * Of their queue in pg-boss: after a failure it waits 30 to 60 s, by chance, then twice as long each time, so that the
 * last of 11 attempts more comes 17 to 34 hours after the first.
 */
export const WEBHOOK_RETRIES = { retryLimit: 11, retryDelay: 30, retryBackoff: true } as const;

const jobSchema = z.strictObject({
  /** The `webhook-id`: the same at every attempt and endpoint, so that receivers can tell a repeat. */
  id: z.string(),
  endpoint: z.string(),
  event: webhookEventSchema,
  /** Of what caused it, as W3C Trace Context has it; only where traces are on. */
  traceparent: z.string().optional(),
});
/** One event on its way to one endpoint: the data of a job. */
export type WebhookJob = z.infer<typeof jobSchema>;

/** The data of a job, checked: it may have been written by another version. */
export function webhookJob(data: unknown): WebhookJob {
  return jobSchema.parse(data);
}

type Of<K extends WebhookKind> = Extract<WebhookEvent, { readonly type: K }>;

/** The event that receivers get; throws on content or names, which the schema has no place for. */
export function webhookEvent<K extends WebhookKind>(
  type: K,
  data: Of<K>['data'],
  at: Date,
): WebhookEvent {
  return webhookEventSchema.parse({ type, timestamp: at.toISOString(), data });
}

/** A job as `Jobs.add` takes it. */
interface NewWebhookJob {
  /** A UUID. */
  readonly id: string;
  readonly data: WebhookJob;
}

/**
 * A job for each endpoint, to be added in the transaction of the change itself: what was rolled back is told to
 * nobody, and what was not is never forgotten.
 */
export function webhookJobs(
  event: WebhookEvent,
  { endpoints }: Pick<WebhookSettings, 'endpoints'>,
  traceparent?: string | null,
): readonly NewWebhookJob[] {
  const id = `msg_${randomUUID().replaceAll('-', '')}`;
  const cause = traceparent ? { traceparent } : {};
  return endpoints.map(({ key }) => ({
    id: randomUUID(),
    data: { id, endpoint: key, event, ...cause },
  }));
}
