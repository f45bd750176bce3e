import { createHmac } from 'node:crypto';

export const APP_SECRET = 'rahasia-aplikasi-uji';
/** Given to nobody. */
export const NUMBER = '6281200001234';

/** WhatsApp's own id of a message: base64 that holds the sender's number. */
export const wamid = (n: number, number = NUMBER) =>
  `wamid.${Buffer.from(`\x1d\x0b${number}\x15\x02\x00\x12\x18\x14${String(n).padStart(20, '0')}`).toString('base64')}`;

/** One message as the Cloud API delivers it. */
export const message = (n: number, fields: Record<string, unknown>) => ({
  from: NUMBER,
  id: wamid(n),
  timestamp: '1731636000',
  ...fields,
});
export const textMessage = (n: number, body: string, more: Record<string, unknown> = {}) =>
  message(n, { type: 'text', text: { body }, ...more });

/** A delivery of messages, with all that Meta sends beside them. */
export const delivery = (messages: readonly unknown[], more: Record<string, unknown> = {}) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
            contacts: [{ profile: { name: 'Nama Pengirim' }, wa_id: NUMBER }],
            messages,
            ...more,
          },
        },
      ],
    },
  ],
});

export const signatureOf = (body: string, secret = APP_SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
