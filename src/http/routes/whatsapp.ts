import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../../domain/errors.js';
import type { PostLimits } from '../../domain/post.js';
import type { Admission } from '../admission.js';
import { parseCounted } from '../parse-json.js';
import { receiveBytes } from '../receive.js';
import { invalidRequest } from '../validation.js';
import { messagesOf } from '../whatsapp/payload.js';
import { isSameSecret, isSigned } from '../whatsapp/secrets.js';
import type { WhatsAppSettings } from '../whatsapp/settings.js';
import { takeInWith } from '../whatsapp/take-in.js';
import type { WithQueue } from '../with-queue.js';

/** Meta sends up to 3 MB at once. */
const BODY_BYTES = 4_000_000;
const CHALLENGE = /^[\x21-\x7e]{1,500}$/;

/** `GET /webhooks/whatsapp`: Meta asks whether this is the operator's address. */
export function whatsAppVerifyRoute(settings: WhatsAppSettings | null): RequestHandler {
  return ({ query }, response) => {
    const { verifyToken } = configured(settings);
    const token = query['hub.verify_token'];
    const challenge = query['hub.challenge'];
    const isMeta = query['hub.mode'] === 'subscribe' && typeof token === 'string';
    if (!isMeta || !isSameSecret(token, verifyToken)) throw wrongToken();
    if (typeof challenge !== 'string' || !CHALLENGE.test(challenge)) throw wrongToken();
    response.set('Cache-Control', 'no-store').type('text/plain').send(challenge);
  };
}

/**
 * `POST /webhooks/whatsapp`: messages become reports. Answers 200 when all of them are on disk; Meta sends a
 * delivery again that was answered otherwise, and what was stored the first time is not stored twice.
 */
export function whatsAppRoute(
  settings: WhatsAppSettings | null,
  withQueue: WithQueue,
  admission: Admission,
  { limits, logger }: { readonly limits: PostLimits; readonly logger: Logger },
): RequestHandler {
  const takeIn = settings && takeInWith(settings, limits, logger);
  return async (request, response) => {
    const { appSecret } = configured(settings);
    await admission.run(
      response,
      (onBytes) => receiveBytes(request, BODY_BYTES, onBytes),
      async (bytes) => {
        if (!isSigned(bytes, request.get('X-Hub-Signature-256'), appSecret)) throw wrongSignature();
        // Not counted as other bodies are: it is Meta's, and may hold a thousand messages.
        const messages = messagesOf(parseCounted(bytes, (at) => at));
        if (!messages) throw notADelivery();
        // Deliveries that tell of other things need no database.
        const reports =
          messages.length === 0 || !takeIn
            ? 0
            : await withQueue(response, (queue) =>
                takeIn(messages, queue, String(response.locals.requestId)),
              );
        response.json({ reports });
      },
    );
  };
}

function configured(settings: WhatsAppSettings | null): WhatsAppSettings {
  if (settings) return settings;
  throw new AppError('not-found', {
    id: 'WhatsApp belum disetel di layanan ini: lihat WHATSAPP_VERIFY_TOKEN dan WHATSAPP_APP_SECRET.',
    en: 'WhatsApp is not set up here: see WHATSAPP_VERIFY_TOKEN and WHATSAPP_APP_SECRET.',
  });
}

function wrongToken(): AppError {
  return new AppError('webhook-refused', {
    id: 'hub.mode, hub.verify_token, atau hub.challenge tidak sesuai.',
    en: 'hub.mode, hub.verify_token or hub.challenge is not right.',
  });
}

function wrongSignature(): AppError {
  return new AppError('webhook-refused', {
    id: 'X-Hub-Signature-256 tidak ada atau tidak cocok dengan isi kiriman dan WHATSAPP_APP_SECRET.',
    en: 'X-Hub-Signature-256 is missing or does not fit the body and WHATSAPP_APP_SECRET.',
  });
}

function notADelivery(): AppError {
  const message = {
    id: 'Bukan kiriman WhatsApp Cloud API ("object": "whatsapp_business_account").',
    en: 'Not a delivery of the WhatsApp Cloud API ("object": "whatsapp_business_account").',
  };
  return invalidRequest([{ pointer: '', message }]);
}
