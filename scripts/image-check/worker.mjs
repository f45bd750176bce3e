// `compose up worker`: a queue in Postgres.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../queue-bench/postgres.mjs';
import { reportLines } from '../queue-bench/reports.mjs';
import { container, runToEnd, says, volumeOf } from './container.mjs';
import { until } from './service.mjs';

const REPORTS = 20;
const METRICS_PORT = 9464;

/** Throws unless a worker classifies what `saring import` put into the queue, and ends in order. */
export async function checkWorker(image, log) {
  const data = volumeOf(image);
  const postgres = await startPostgres();
  // Nobody answers there: traces must not keep it from working.
  const env = {
    DATABASE_URL: postgres.url,
    METRICS_PORT,
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
  };
  writeFileSync(join(data, 'laporan.ndjson'), [...reportLines(REPORTS)].join(''));
  try {
    const imported = await runToEnd(image, { data, env, args: ['import', '/data/laporan.ndjson'] });
    assert.equal(imported.code, 0, imported.output);
    const worker = container(image, { data, env, args: ['worker'] });
    try {
      await says(worker, 'Pekerja siap');
      await until(async () => (await waiting()) === 0, 'reports still wait');
      await worker.signal('SIGTERM');
      assert.equal(await worker.exited, 0, worker.output());
      assert.doesNotMatch(worker.output(), /EROFS|EACCES|read-only/i);
    } finally {
      await worker.kill();
    }
  } finally {
    await postgres.stop();
  }
  log(`a worker classified ${REPORTS} imported reports and ended in order`);
}

async function waiting() {
  const text = await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text();
  return Number(/^saring_queue_depth\{state="queued"\} (\d+)$/m.exec(text)?.[1] ?? Number.NaN);
}
