import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import { pipelineOptions } from './compose.js';
import { type Config, postLimits } from './config.js';
import { Admission } from './http/admission.js';
import { createApp } from './http/app.js';
import type { Ready } from './http/contract.js';
import { Pipeline } from './pipeline/open.js';

/** How long a client may take to send its request. */
const RECEIVE_TIMEOUT_MS = 30_000;

/** Starts the service: answers at once, is ready when the models are loaded, stops on SIGTERM. */
export async function serve(config: Config): Promise<void> {
  // Logs go to standard error; standard output is for the person who started it.
  const logger = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const pipeline = await Pipeline.open(
    pipelineOptions(config, (stage, error) => logger.error({ err: error, stage }, 'stage failed')),
  );
  const admission = new Admission({
    capacity: config.MAX_CONCURRENT + config.MAX_QUEUE,
    concurrent: config.MAX_CONCURRENT,
  });
  const limits = limitsOf(config);
  const app = createApp({
    pipeline,
    admission,
    logger,
    modelsDirectory: config.MODELS_DIR,
    limits,
  });
  const server = createServer({ requestTimeout: RECEIVE_TIMEOUT_MS }, app);
  server.listen(config.PORT, config.HOST);
  await once(server, 'listening');
  const stop = () => void shutDown(server, admission, pipeline, logger);
  process.once('SIGTERM', stop).once('SIGINT', stop);
  await pipeline.loaded();
  announce(server.address() as AddressInfo, pipeline);
}

function limitsOf(config: Config): Ready['limits'] {
  return {
    ...postLimits(config),
    bodyBytes: config.MAX_BODY_BYTES,
    imagePixels: config.MAX_IMAGE_PIXELS,
    requestMs: config.REQUEST_TIMEOUT_MS,
    concurrent: config.MAX_CONCURRENT,
    queue: config.MAX_QUEUE,
  };
}

function announce({ address, port, family }: AddressInfo, pipeline: Pipeline): void {
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  const { ready, components } = pipeline.health();
  const failed = components.filter(({ status }) => status !== 'ready').map(({ name }) => name);
  process.stdout.write(
    `${[
      `Saring siap di ${url}`,
      `  Model     ${pipeline.models.map(({ id, version }) => `${id} ${version}`).join(', ')}`,
      `  Peraturan ${pipeline.rulebooks.map(({ regime, version }) => `${regime} v${version}`).join(', ')}`,
      ...(ready
        ? []
        : [`  PERHATIAN: gagal dimuat: ${failed.join(', ')}. Lihat log dan ${url}/readyz`]),
      `  Coba      curl ${url}/classify -H 'Content-Type: application/json' -d '{"text":"Ayo ke TPS!"}'`,
      `  Dokumen   ${url}/docs`,
    ].join('\n')}\n`,
  );
}

/** Refuses new requests, finishes those taken in, then ends the process by letting it run out. */
async function shutDown(
  server: Server,
  admission: Admission,
  pipeline: Pipeline,
  logger: Logger,
): Promise<void> {
  logger.info('stopping');
  admission.stop();
  const closed = once(server, 'close');
  server.close();
  // A kept-alive connection turns idle only after its answer: look again until none is left.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  await closed;
  clearInterval(sweep);
  await pipeline.close();
  logger.info('stopped');
}
