import { describe, expect, it } from 'vitest';
import { type LiveFigures, Metrics } from '../../src/metrics/metrics.js';
import { fakePipeline } from '../support/fakes.js';

const FIGURES: LiveFigures = {
  admissions: { classify: { working: 2, receiving: 1 } },
  models: [{ id: 'text-id', version: '7' }],
  rulebooks: [{ regime: 'pilkada-2024', version: 4, sha256: 'b'.repeat(64) }],
  components: { ocr: true, faces: false },
  queue: { queued: 12 },
};

describe('Metrics', () => {
  it('tells of verdicts, labels and gaps', async () => {
    const metrics = new Metrics(async () => FIGURES);
    const pipeline = fakePipeline();
    metrics.classified(await pipeline.classify({ text: 'VIOLATION-insult', images: [] }));
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
    figures = { ...FIGURES, queue: null, rulebooks: [] };
    const second = (await metrics.expose()).text;
    expect(second).not.toContain('saring_queue_depth{');
    expect(second).not.toContain('saring_rulebook_info{');
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
