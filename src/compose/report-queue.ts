import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { hoursUntilQuiet } from '../domain/calendar.js';
import { postUrl } from '../domain/canonical-url.js';
import { isEmpty } from '../domain/post.js';
import { ModelStore } from '../inference/model-store.js';
import { fingerprintPost, openCommonWords } from '../pipeline/fingerprint-post.js';
import type { Pipeline } from '../pipeline/open.js';
import type { Examine } from '../queue/classify-reports.js';
import type { DatabaseOptions } from '../queue/open-database.js';
import { type OpenQueue, openQueue } from '../queue/open-queue.js';
import { withoutContent } from '../queue/unavailable.js';
import { webhookSettings } from '../queue/webhooks.js';
import type { WorkCounts } from '../queue/work-counts.js';
import { type Tracing, traced } from '../tracing/span.js';

/** Where the report database is. */
export function databaseOptions(
  { DATABASE_URL, DATA_DIR }: Config,
  onFailure: DatabaseOptions['onFailure'],
): DatabaseOptions {
  return { databaseUrl: DATABASE_URL, dataDirectory: DATA_DIR, onFailure };
}

/** Who is told of what happens in the queue. */
export interface QueueListeners {
  /** It has to be closed and opened again. */
  readonly onLost?: (error: unknown) => void;
  readonly counts?: WorkCounts;
  readonly tracing?: Tracing | null;
}

/** The report queue, classifying with this pipeline. */
export async function openReportQueue(
  config: Config,
  pipeline: Pipeline,
  logger: Logger,
  { onLost, counts, tracing }: QueueListeners = {},
): Promise<OpenQueue> {
  const common = await openCommonWords(await ModelStore.open(config.MODELS_DIR));
  return openQueue({
    ...databaseOptions(config, (error) =>
      logger.error({ err: withoutContent(error) }, 'report queue'),
    ),
    onLost,
    deadlineOf: (regime, at) => {
      const calendar = pipeline.rulebooks.find((book) => book.regime === regime)?.calendar;
      return calendar ? hoursUntilQuiet(calendar, at.getTime()) : null;
    },
    webhooks: webhookSettings(config.WEBHOOK_URL, config.WEBHOOK_SECRET ?? ''),
    work: {
      examine: examineWith(
        pipeline,
        { maxPixels: config.MAX_IMAGE_PIXELS, common, images: pipeline.images },
        tracing,
      ),
      defaultRegime: config.DEFAULT_REGIME,
      concurrency: config.MAX_CONCURRENT,
      retentionDays: config.RETENTION_DAYS,
      log: logger,
      counts,
      tracing,
    },
  });
}

/** A post that says nothing has no verdict: nobody may read "allowed" into it. */
function examineWith(
  pipeline: Pipeline,
  options: Parameters<typeof fingerprintPost>[3],
  tracing?: Tracing | null,
): Examine {
  return async (post, link, { reportId, traceparent }, leaving) => {
    if (!post || isEmpty(post)) {
      const url = link === null ? null : postUrl(link);
      return { result: null, fingerprint: { url, text: null, images: [] } };
    }
    const attributes = { 'saring.report_id': reportId };
    return traced(
      tracing,
      'classify report',
      { kind: 'consumer', parent: traceparent, attributes },
      async (span) => {
        const how = { background: true, about: { reportId } };
        const result = await pipeline.classify(post, leaving, how);
        const fingerprint = await fingerprintPost(post, result, link, options);
        return { result, fingerprint, ...(span && { traceparent: span.traceparent }) };
      },
    );
  };
}
