// The service's own HTTP app over a pipeline that has its answer at once: all that a request costs besides judging.
// The answer, one that the service gave, is the file named as the first argument.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { openAdmissions } from '../../dist/compose/admissions.js';
import { postLimits, readConfig } from '../../dist/config.js';
import { Access } from '../../dist/http/access.js';
import { createApp } from '../../dist/http/app.js';
import { KeyStore } from '../../dist/keys/key-store.js';
import { logDestination } from '../../dist/logging/log-destination.js';
import { Metrics } from '../../dist/metrics/metrics.js';

const UNTOLD = { claimsMs: 0, judgeMs: 0 };

const config = readConfig();
const { classification, limits } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const unasked = async () => {
  throw new Error('the benchmark asks for nothing but /classify');
};
const metrics = new Metrics(unasked);
const keys = await KeyStore.open({
  directory: config.DATA_DIR,
  onFailure: (error) => console.error(error),
  onWarning: (message) => console.error(message),
});
const pipeline = {
  rulebooks: [],
  pixelsOf: () => [],
  classify: async () => {
    metrics.classified(classification, UNTOLD);
    return classification;
  },
};
const app = createApp({
  pipeline,
  ...openAdmissions(config),
  metrics,
  access: new Access({ host: config.HOST, keys }),
  logger: pino({ level: config.LOG_LEVEL }, logDestination()),
  limits: { ...limits, ...postLimits(config) },
  rateLimits: {
    perKey: config.RATE_LIMIT_PER_MINUTE,
    perAddress: config.RATE_LIMIT_ADDRESS_PER_MINUTE,
  },
  trustedProxies: config.TRUST_PROXY,
  receiveMs: 30_000,
  stopping: new AbortController().signal,
  modelsDirectory: config.MODELS_DIR,
  queue: unasked,
  queueState: unasked,
  live: null,
  cropEvidence: unasked,
  whatsApp: null,
});
// As the service listens: bodies are timed in the app.
const server = createServer({ requestTimeout: 0 }, app).listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`Saring siap di http://127.0.0.1:${server.address().port}`);
