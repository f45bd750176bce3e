import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import type { CropEvidence } from '../../src/domain/evidence-pictures.js';
import { DEFAULT_POST_LIMITS } from '../../src/domain/post.js';
import { Access } from '../../src/http/access.js';
import { Admission } from '../../src/http/admission.js';
import { createApp } from '../../src/http/app.js';
import type { Ready } from '../../src/http/contract.js';
import type { Pipeline } from '../../src/pipeline/open.js';
import type { ReportQueue } from '../../src/queue/report-queue.js';
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

export interface TestService {
  readonly url: string;
  readonly admission: Admission;
  close(): Promise<void>;
}

/** The app on a free port of the loopback interface. */
export async function startApp(
  pipeline: Pipeline,
  capacity = 20,
  access = new Access({ host: '127.0.0.1', keys: null }),
  parts: {
    readonly queue?: ReportQueue;
    readonly cropEvidence?: CropEvidence;
    readonly logger?: Logger;
  } = {},
): Promise<TestService> {
  const admission = new Admission({ capacity, concurrent: 4 });
  const app = createApp({
    pipeline,
    admission,
    access,
    cropEvidence: evidenceCropper(LIMITS.imagePixels),
    logger: pino({ level: 'silent' }),
    ...parts,
    modelsDirectory: new URL('../../models/', import.meta.url).pathname,
    limits: LIMITS,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    admission,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await pipeline.close();
    },
  };
}
