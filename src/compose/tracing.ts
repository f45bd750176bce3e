import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { SERVICE_VERSION } from '../pipeline/service-version.js';
import type { Tracing } from '../tracing/span.js';

/** Where spans go by the configuration; null: nowhere, and nothing of OpenTelemetry is loaded. */
export async function tracingOf(config: Config, logger: Logger): Promise<Tracing | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config;
  if (endpoint === undefined) return null;
  const { openTracing } = await import('../tracing/open-tracing.js');
  return openTracing({
    endpoint,
    serviceName: config.OTEL_SERVICE_NAME,
    version: SERVICE_VERSION,
    sampling: { sampler: config.OTEL_TRACES_SAMPLER, ratio: config.OTEL_TRACES_SAMPLER_ARG },
    onFailure: (error) => logger.warn({ err: error }, 'traces are lost until they can be sent'),
  });
}
