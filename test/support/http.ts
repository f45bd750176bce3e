import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { type Logger, pino } from 'pino';
import type { CropEvidence } from '../../src/domain/evidence-pictures.js';
import { DEFAULT_POST_LIMITS } from '../../src/domain/post.js';
import { Access } from '../../src/http/access.js';
import { HeldBytes } from '../../src/http/admission/held-bytes.js';
import { Places, type Room } from '../../src/http/admission/room.js';
import { Admission } from '../../src/http/admission.js';
import { createApp } from '../../src/http/app.js';
import type { QueueState, Ready } from '../../src/http/contract.js';
import { LiveCases } from '../../src/http/live/live-cases.js';
import type { RateLimits } from '../../src/http/rate-limits.js';
import type { WhatsAppSettings } from '../../src/http/whatsapp/settings.js';
import type { OpenQueue } from '../../src/http/with-queue.js';
import type { LiveFigures } from '../../src/metrics/live-figures.js';
import { Metrics } from '../../src/metrics/metrics.js';
import type { Pipeline } from '../../src/pipeline/open.js';
import type { Tracing } from '../../src/tracing/span.js';
import { evidenceCropper } from '../../src/vision/crop-evidence.js';

export const LIMITS: Ready['limits'] = {
  ...DEFAULT_POST_LIMITS,
  imageBytes: 100_000,
  bodyBytes: 300_000,
  imagePixels: 40_000_000,
  requestMs: 10_000,
  concurrent: 4,
  waitMs: 2_000,
  textWaitMs: 200,
  heldBytes: 1_000_000,
};

export const NO_FIGURES: LiveFigures = {
  admissions: {},
  models: [],
  rulebooks: [],
  components: {},
  version: '0.1.0',
  caches: {},
  listeners: 0,
  queue: null,
};

export interface TestService {
  readonly url: string;
  readonly admission: Admission;
  readonly intake: Admission;
  readonly batches: Admission;
  /** What a stop of the service does first. */
  stop(): void;
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
  readonly metrics?: Metrics;
  readonly tracing?: Tracing;
  /** Of `POST /classify`; by default `capacity` places. */
  readonly room?: Room;
  readonly memory?: HeldBytes;
  readonly queueState?: () => Promise<QueueState>;
  readonly rateLimits?: RateLimits;
  readonly trustedProxies?: readonly string[];
}

/** The app on a free port of the loopback interface. */
export async function startApp(
  pipeline: Pipeline,
  capacity = 20,
  parts: AppParts = {},
): Promise<TestService> {
  const memory = parts.memory ?? new HeldBytes(LIMITS.heldBytes);
  const room = parts.room ?? new Places({ capacity, concurrent: 4 });
  const admission = new Admission({ room, memory });
  const intake = new Admission({ room: new Places({ capacity, concurrent: 4 }), memory });
  const batches = new Admission({ room: new Places({ capacity: 2, concurrent: 2 }), memory: null });
  const queue = parts.queue ?? (() => Promise.reject(new Error('this test has no queue')));
  const logger = parts.logger ?? pino({ level: 'silent' });
  const live = parts.live ?? new LiveCases(queue, logger);
  const ending = new AbortController();
  const app = createApp({
    pipeline,
    admission,
    batches,
    metrics: parts.metrics ?? new Metrics(async () => NO_FIGURES),
    tracing: parts.tracing ?? null,
    receiveMs: parts.receiveMs ?? 30_000,
    stopping: ending.signal,
    queueState: parts.queueState ?? (async () => 'unused'),
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
    stop: () => {
      ending.abort();
      for (const part of [admission, intake, batches, live]) part.stop();
    },
    connections: () => promisify(server.getConnections.bind(server))(),
    close: async () => {
      live.stop();
      server.closeAllConnections();
      server.close();
      await pipeline.close();
    },
  };
}
