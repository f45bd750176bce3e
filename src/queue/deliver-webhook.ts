import { Webhook } from 'standardwebhooks';
import { reachOf } from '../egress/addresses.js';
import { type OutgoingRequest, sendRequest } from '../egress/request.js';
import { type Tracing, traced } from '../tracing/span.js';
import { type WebhookJob, type WebhookSettings, webhookJob } from './webhooks.js';
import type { WorkCounts } from './work-counts.js';

/** Within which a receiver must have answered. */
const TIMEOUT_MS = 10_000;

export interface Delivery {
  readonly url: string;
  readonly secret: string;
  /** Sent along, so that the receiver's trace goes on with ours. */
  readonly traceparent?: string | null;
  readonly timeoutMs?: number;
}

/** `gone`: the receiver wants no more (410). */
export type DeliveryResult = 'delivered' | 'gone';

/** It was not taken, and may be later. Its message holds no address, key or content: pg-boss stores it. */
export class WebhookFailure extends Error {
  override readonly name = 'WebhookFailure';
}

/**
 * One attempt: signed by the scheme of Standard Webhooks, at this moment. Any 2xx is success; a redirect is not
 * followed, as nobody allowed the address that it names, and a name that leads into a private network is not believed
 * unless it says so itself (`reachOf`). Throws `WebhookFailure`.
 */
export async function deliverWebhook(
  { id, event }: Pick<WebhookJob, 'id' | 'event'>,
  { url, secret, traceparent, timeoutMs = TIMEOUT_MS }: Delivery,
): Promise<DeliveryResult> {
  const body = JSON.stringify(event);
  const at = new Date();
  const status = await post(url, {
    method: 'POST',
    reach: reachOf(new URL(url)),
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      'content-type': 'application/json',
      'user-agent': 'saring-webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
      ...(traceparent && { traceparent }),
    },
    body,
  });
  if (status === 410) return 'gone';
  if (status >= 200 && status < 300) return 'delivered';
  const redirect = status >= 300 && status < 400 ? ' (redirects are not followed)' : '';
  throw new WebhookFailure(`the receiver answered ${status}${redirect}`);
}

async function post(url: string, request: OutgoingRequest): Promise<number> {
  try {
    const response = await sendRequest(new URL(url), request);
    // Nothing in it is for us, and it may never end.
    response.destroy();
    return response.statusCode ?? 0;
  } catch (error) {
    throw new WebhookFailure(request.signal.aborted ? 'no answer in time' : reasonOf(error));
  }
}

/** Why there was no answer, by its code: the error's own words would tell the address. */
function reasonOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return `the receiver could not be reached (${typeof code === 'string' ? code : 'no code'})`;
}

export interface WebhookLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/**
 * What works the queue: one job's data to one attempt. Rejects when the job should be tried again. An endpoint that
 * answered 410 gets nothing more from this process. One that is not set here may be set where the event was made,
 * as when a worker lacks the service's settings: the attempt fails, and another process may have the next.
 */
export function webhookHandler(
  settings: WebhookSettings,
  log: WebhookLog,
  timeoutMs?: number,
  tracing?: Tracing | null,
): (data: unknown) => Promise<DeliveryResult | 'dropped'> {
  const gone = new Set<string>();
  return async (data) => {
    const { id, endpoint, event, traceparent = null } = webhookJob(data);
    const fields = { webhookId: id, endpoint, type: event.type };
    const url = settings.endpoints.find(({ key }) => key === endpoint)?.url;
    if (!url) throw new WebhookFailure('its address is not set in WEBHOOK_URL of this process');
    if (gone.has(endpoint)) {
      log.warn(fields, 'webhook dropped: the receiver wants no more');
      return 'dropped';
    }
    const { secret } = settings;
    const attributes = { 'saring.webhook_id': id };
    const result = await traced(
      tracing,
      `webhook ${event.type}`,
      { kind: 'client', parent: traceparent, attributes },
      (span) =>
        deliverWebhook(
          { id, event },
          {
            ...{ url, secret, traceparent: span?.traceparent ?? traceparent },
            ...(timeoutMs !== undefined && { timeoutMs }),
          },
        ),
    );
    if (result === 'delivered') {
      log.info(fields, 'webhook delivered');
      return result;
    }
    gone.add(endpoint);
    log.warn(fields, 'webhook endpoint answered 410: it gets nothing more until the next start');
    return result;
  };
}

/** What is told of a webhook whose last attempt failed: its receiver will not learn of the event. */
export function givenUpHandler(
  log: Pick<WebhookLog, 'warn'>,
  counts?: Pick<WorkCounts, 'webhookGivenUp'>,
): (data: unknown) => void {
  return (data) => {
    const { id, endpoint, event } = webhookJob(data);
    log.warn({ webhookId: id, endpoint, type: event.type }, 'webhook given up');
    counts?.webhookGivenUp();
  };
}
