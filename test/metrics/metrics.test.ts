import { describe, expect, it } from 'vitest';
import type { LiveFigures } from '../../src/metrics/live-figures.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { fakePipeline } from '../support/fakes.js';

const FIGURES: LiveFigures = {
  admissions: { classify: { working: 2, receiving: 1 } },
  models: [{ id: 'text-id', version: '7' }],
  rulebooks: [{ regime: 'pilkada-2024', version: 4, sha256: 'b'.repeat(64) }],
  components: { ocr: true, faces: false },
  version: '0.1.0',
  caches: { image: { hits: 3, misses: 5, entries: 4 } },
  listeners: 2,
  queue: { states: { queued: 12 }, webhooks: 7, oldest: { report: 90.5, case: null } },
};

describe('Metrics', () => {
  it('tells of verdicts, labels and gaps', async () => {
    const metrics = new Metrics(async () => FIGURES);
    const pipeline = fakePipeline();
    metrics.classified(await pipeline.classify({ text: 'VIOLATION-insult', images: [] }), {
      judge: 2,
    });
    metrics.classified(
      await pipeline.classify({
        text: 'Ayo ke TPS',
        images: [{ name: 'x', bytes: Buffer.from('x') }],
      }),
    );
    const { text } = await metrics.expose();
    expect(text).toMatch(/saring_verdicts_total\{regime="pilkada-2024",verdict="undetermined"\} 1/);
    expect(text).toMatch(/saring_label_decisions_total\{label="insult",decision="\w+"\} 1/);
    expect(text).toMatch(/saring_gaps_total\{code="image-un\w+"\} 1/);
    expect(text).toContain('saring_parts_total{kind="text"} 2');
    expect(text).toContain('saring_classify_stage_duration_seconds_sum{stage="judge"} 0.002');
    expect(text).toMatch(/saring_classify_stage_duration_seconds_count\{stage="text"\} 2/);
    await pipeline.close();
  });

  it('tells how things stand when it is asked', async () => {
    let figures = FIGURES;
    const metrics = new Metrics(async () => figures);
    const first = (await metrics.expose()).text;
    expect(first).toContain('saring_queue_depth{state="queued"} 12');
    expect(first).toContain('saring_component_ready{name="faces"} 0');
    expect(first).toContain('saring_requests_in_work{kind="classify",phase="working"} 2');
    expect(first).toContain(
      `saring_rulebook_info{regime="pilkada-2024",version="4",sha256="${'b'.repeat(64)}"} 1`,
    );
    expect(first).toContain('saring_cache_requests_total{cache="image",result="hit"} 3');
    expect(first).toContain('saring_cache_entries{cache="image"} 4');
    expect(first).toMatch(/^saring_live_listeners 2$/m);
    expect(first).toMatch(/^saring_webhooks_waiting 7$/m);
    expect(first).toContain('saring_queue_oldest_seconds{kind="report"} 90.5');
    expect(first).toContain('saring_queue_oldest_seconds{kind="case"} 0');
    expect(first).toContain(`saring_build_info{version="0.1.0",node="${process.version}"} 1`);
    // What is read anew must not add up.
    expect((await metrics.expose()).text).toMatch(/^saring_live_listeners 2$/m);
    figures = { ...FIGURES, queue: null, rulebooks: [] };
    const second = (await metrics.expose()).text;
    expect(second).not.toContain('saring_queue_depth{');
    expect(second).not.toContain('saring_rulebook_info{');
    // Not known is not 0.
    expect(second).not.toMatch(/^saring_webhooks_waiting /m);
  });

  it('counts what was refused, lines of batches, reports and webhooks', async () => {
    const metrics = new Metrics(async () => FIGURES);
    const request = { method: 'POST', route: '/classify', seconds: 0.001 };
    metrics.request({ ...request, status: 429, problem: 'overloaded' });
    metrics.request({ ...request, status: 200, problem: null });
    metrics.refused('receive-timeout');
    for (const result of ['ok', 'ok', 'malformed-body']) metrics.batchLine(result);
    metrics.reports('classified', 31);
    metrics.reports('retried', 1);
    // Told from the start: of what appears as 1, Prometheus sees no increase.
    expect((await metrics.expose()).text).toContain('saring_webhooks_given_up_total 0\n');
    metrics.webhook('failed');
    metrics.webhookGivenUp();
    const { text } = await metrics.expose();
    const lines = text.split('\n');
    for (const line of [
      'saring_http_problems_total{code="overloaded"} 1',
      'saring_http_problems_total{code="receive-timeout"} 1',
      'saring_batch_lines_total{result="ok"} 2',
      'saring_batch_lines_total{result="malformed-body"} 1',
      'saring_reports_total{outcome="classified"} 31',
      'saring_reports_total{outcome="retried"} 1',
      'saring_webhook_attempts_total{outcome="failed"} 1',
      'saring_webhooks_given_up_total 1',
    ])
      expect(lines).toContain(line);
  });

  it('makes no series for each method or address that a stranger thinks of', async () => {
    const metrics = new Metrics(async () => FIGURES);
    for (let i = 0; i < 50; i++)
      metrics.request({ method: `X${i}`, route: null, status: 404, seconds: 0.001 });
    const series = (await metrics.expose()).text.match(
      /^saring_http_request_duration_seconds_count\{.*$/gm,
    );
    expect(series).toEqual([
      'saring_http_request_duration_seconds_count{method="other",route="none",status="404"} 50',
    ]);
  });
});
