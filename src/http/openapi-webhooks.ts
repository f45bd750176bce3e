import type { z } from 'zod';
import { type WebhookKind, webhookEventSchema } from '../domain/webhook-event.js';

const SUMMARIES: Readonly<Record<WebhookKind, string>> = {
  'report.classified': 'A report was classified, or could not be (`status: failed`).',
  'case.decided': 'A person decided a case.',
  'case.reopened':
    'What a person decided on a case holds no more: taken back, appealed or reopened.',
};

const HEADERS = {
  'webhook-id': 'The same at every attempt.',
  'webhook-timestamp': 'Of the attempt, in seconds since 1970.',
  'webhook-signature':
    '`v1,` and the base64 HMAC-SHA256 of id, timestamp and body, joined by dots.',
} as const;

/** What receivers get, for the OpenAPI document; `add` turns a schema into what stands for it there. */
export function describeWebhooks(add: (schema: z.ZodType) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    webhookEventSchema.options.map((schema) => [
      schema.shape.type.value,
      { post: describeWebhook(schema.shape.type.value, add(schema)) },
    ]),
  );
}

function describeWebhook(kind: WebhookKind, schema: unknown): Record<string, unknown> {
  return {
    summary: SUMMARIES[kind],
    parameters: Object.entries(HEADERS).map(([name, description]) => ({
      name,
      in: 'header',
      required: true,
      description,
      schema: { type: 'string' },
    })),
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: {
      '2XX': { description: 'Taken. Anything else is tried again for about a day.' },
      410: { description: 'Send nothing more.' },
    },
  };
}
