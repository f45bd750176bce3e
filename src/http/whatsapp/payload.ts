import { z } from 'zod';

/**
 * What Meta delivers, as far as it is used here: the sender's name, contacts and places are never read. Fields
 * come and go between versions of the API: one that is not as expected is as if it was not there.
 */
const text = z.string().optional().catch(undefined);
const media = z
  .looseObject({ id: text, caption: text, mime_type: text, filename: text })
  .optional()
  .catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const messageSchema = z.looseObject({
  id: text,
  /** The sender's number; of a sender with a user name, `from_user_id` may be all there is. */
  from: text,
  from_user_id: text,
  timestamp: text,
  type: z.string().catch('unknown'),
  text: z.looseObject({ body: text }).optional().catch(undefined),
  image: media,
  video: media,
  document: media,
  button: z.looseObject({ text }).optional().catch(undefined),
  interactive: z
    .looseObject({
      button_reply: z.looseObject({ title: text }).optional().catch(undefined),
      list_reply: z.looseObject({ title: text }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  context: z
    .looseObject({ forwarded: flag, frequently_forwarded: flag })
    .optional()
    .catch(undefined),
});
/** One message as a person sent it. */
export type WhatsAppMessage = z.infer<typeof messageSchema>;

const payloadSchema = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.looseObject({
      changes: z.array(
        z.looseObject({
          field: text,
          value: z.looseObject({ messages: z.array(messageSchema).optional() }),
        }),
      ),
    }),
  ),
});

/**
 * The messages of a delivery, in order; what tells of messages sent (`statuses`) and of the account has none.
 * Null when it is no delivery of WhatsApp's.
 */
export function messagesOf(payload: unknown): readonly WhatsAppMessage[] | null {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return null;
  return parsed.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap(({ field, value }) => (field === 'messages' ? (value.messages ?? []) : []));
}
