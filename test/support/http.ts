import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { type Logger, pino } from 'pino';
import type { CropEvidence } from '../../src/domain/evidence-pictures.js';
import { DEFAULT_POST_LIMITS } from '../../src/domain/post.js';
import { Access } from '../../src/http/access.js';
import { Admission } from '../../src/http/admission.js';
import { createApp } from '../../src/http/app.js';
import type { Ready } from '../../src/http/contract.js';
import { LiveCases } from '../../src/http/live/live-cases.js';
import type { RateLimits } from '../../src/http/rate-limits.js';
import type { WhatsAppSettings } from '../../src/http/whatsapp/settings.js';
import type { OpenQueue } from '../../src/http/with-queue.js';
import { type LiveFigures, Metrics } from '../../src/metrics/metrics.js';
import type { Pipeline } from '../../src/pipeline/open.js';
import { evidenceCropper } from '../../src/vision/crop-evidence.js';

export const LIMITS: Ready['limits'] = {
  ...DEFAULT_POST_LIMITS,
  imageBytes: 100_000,
  bodyBytes: 300_000,
  imagePixels: 40_000_000,
  requestMs: 10_000,
  concurrent: 4,
  queue: 16,
};

const NO_FIGURES: LiveFigures = {
  admissions: {},
  models: [],
  rulebooks: [],
  components: {},
  queue: null,
};

export interface TestService {
  readonly url: string;
  readonly admission: Admission;
  readonly intake: Admission;
  readonly batches: Admission;
  /** How many are open now. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** What a test may set of the service, besides the pipeline. */
export interface AppParts {
  readonly access?: Access;
  readonly queue?: OpenQueue;
  readonly whatsApp?: WhatsAppSettings;
  readonly cropEvidence?: CropEvidence;
  readonly logger?: Logger;
  readonly receiveMs?: number;
  readonly live?: LiveCases;
  readonly rateLimits?: RateLimits;
  readonly trustedProxies?: readonly string[];
}

/** The app on a free port of the loopback interface. */
export async function startApp(
  pipeline: Pipeline,
  capacity = 20,
  parts: AppParts = {},
): Promise<TestService> {
  const admission = new Admission({ capacity, concurrent: 4 });
  const intake = new Admission({ capacity, concurrent: 4 });
  const batches = new Admission({ capacity: 2, concurrent: 2 });
  const queue = parts.queue ?? (() => Promise.reject(new Error('this test has no queue')));
  const logger = parts.logger ?? pino({ level: 'silent' });
  const live = parts.live ?? new LiveCases(queue, logger);
  const app = createApp({
    pipeline,
    admission,
    batches,
    metrics: new Metrics(async () => NO_FIGURES),
    receiveMs: parts.receiveMs ?? 30_000,
    rateLimits: parts.rateLimits ?? { perKey: 0, perAddress: 0 },
    trustedProxies: parts.trustedProxies ?? [],
    intake,
    access: parts.access ?? new Access({ host: '127.0.0.1', keys: null }),
    queue,
    live,
    cropEvidence: parts.cropEvidence ?? evidenceCropper(LIMITS.imagePixels),
    whatsApp: parts.whatsApp ?? null,
    logger,
    modelsDirectory: new URL('../../models/', import.meta.url).pathname,
    limits: LIMITS,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    admission,
    intake,
    batches,
    connections: () => promisify(server.getConnections.bind(server))(),
    close: async () => {
      live.stop();
      server.closeAllConnections();
      server.close();
      await pipeline.close();
    },
  };
}
