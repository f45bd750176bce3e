import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { AppError } from '../../domain/errors.js';
import type { PostLimits } from '../../domain/post.js';
import type { ReportQueue } from '../../queue/report-queue.js';
import { type Draft, draftOf } from './draft.js';
import { fetchMedia, MediaError } from './media.js';
import type { WhatsAppMessage } from './payload.js';
import { type FetchedImage, reportOf } from './report-of.js';
import { pseudonymsOf } from './secrets.js';
import type { WhatsAppSettings } from './settings.js';

/** Meta waits some 10 s for the answer to a delivery; images that take longer are gaps. */
const FETCH_MS = 8_000;
/** Messages of one delivery worked on at once: each may hold an image in memory. */
const AT_ONCE = 4;
/** Who sends these reports, in the audit log. */
const SENDER = 'whatsapp';

/** Makes reports of messages. Gives how many; rejects with the first failure when all have been tried. */
export type TakeIn = (
  messages: readonly WhatsAppMessage[],
  queue: Pick<ReportQueue, 'submit'>,
  requestId: string,
) => Promise<number>;

/** Opens the way from messages to stored reports. Neither a number nor WhatsApp's id of a message is kept. */
export function takeInWith(
  settings: WhatsAppSettings,
  limits: PostLimits,
  logger: Logger,
  fetchMs = FETCH_MS,
): TakeIn {
  const pseudonyms = pseudonymsOf(settings.appSecret);

  async function imageOf(
    draft: Draft,
    signal: AbortSignal,
    requestId: string,
  ): Promise<FetchedImage> {
    if (draft.imageId === null) return null;
    const { accessToken, apiUrl } = settings;
    if (accessToken === null) return 'not-fetched';
    const options = { apiUrl, accessToken, maxBytes: limits.imageBytes };
    return fetchMedia(draft.imageId, options, signal).catch((error: unknown) => {
      if (!(error instanceof MediaError)) throw error;
      const reason = error.message;
      logger.warn({ reason, requestId }, 'an image of a WhatsApp message was not fetched');
      return 'not-fetched' as const;
    });
  }

  async function takeOne(
    message: WhatsAppMessage,
    queue: Pick<ReportQueue, 'submit'>,
    signal: AbortSignal,
    requestId: string,
  ): Promise<boolean> {
    const draft = draftOf(message);
    if (!draft) {
      logger.info({ type: message.type, requestId }, 'a WhatsApp message that reports nothing');
      return false;
    }
    const sender = message.from ?? message.from_user_id;
    const reporter = sender ? pseudonyms.reporter(sender) : null;
    const image = await imageOf(draft, signal, requestId);
    const report = reportOf(draft, image, reporter, limits.textLength);
    const idempotencyKey = message.id ? pseudonyms.message(message.id) : null;
    await queue.submit({ report, submittedBy: SENDER, idempotencyKey }).catch((error: unknown) => {
      // A repeat whose image was fetched this time and not the last, or the other way: it is stored.
      if (!(error instanceof AppError && error.code === 'idempotency-key-reused')) throw error;
    });
    return true;
  }

  return async (messages, queue, requestId) => {
    const signal = AbortSignal.timeout(fetchMs);
    const turns = new PQueue({ concurrency: AT_ONCE });
    const taken = await Promise.allSettled(
      messages.map((message) => turns.add(() => takeOne(message, queue, signal, requestId))),
    );
    const failed = taken.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return taken.filter((one) => one.status === 'fulfilled' && one.value).length;
  };
}
