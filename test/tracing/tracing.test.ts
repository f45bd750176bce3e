import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { webhookHandler } from '../../src/queue/deliver-webhook.js';
import { webhookEvent, webhookJobs, webhookSettings } from '../../src/queue/webhooks.js';
import { openTracing } from '../../src/tracing/open-tracing.js';
import { traced } from '../../src/tracing/span.js';
import { fakePipeline } from '../support/fakes.js';
import { startApp } from '../support/http.js';
import { attributesOf, type SentSpan, startOtlp } from '../support/otlp.js';
import { DECIDED, SECRET, startReceiver } from '../support/webhooks.js';

const CALLER = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };
const TRACEPARENT = `00-${CALLER.trace}-${CALLER.span}-01`;
const SECRETS = [
  'Ratu Wulandari',
  'ratu-rahasia.png',
  'klien-rahasia',
  'kunci-rahasia',
  '10.1.2.3',
];

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const opened = <T extends { close(): unknown }>(one: T): T => {
  open.push(one);
  return one;
};

function tracingTo(endpoint: string, onFailure: (error: Error) => void = () => undefined) {
  return openTracing({
    ...{ endpoint, onFailure, serviceName: 'saring-uji', version: '0.1.0' },
    sampling: { sampler: 'parentbased_always_on', ratio: 1 },
  });
}

/** A service that sends its spans to a stand-in; `flushed` gives them once all have arrived. */
async function startTraced(receiver: Awaited<ReturnType<typeof startOtlp>>) {
  const tracing = tracingTo(receiver.url);
  const pipeline = fakePipeline();
  await pipeline.loaded();
  const service = opened(await startApp(pipeline, 20, { tracing }));
  const flushed = async (): Promise<readonly SentSpan[]> => {
    await tracing.close();
    return receiver.spans();
  };
  return { service, flushed };
}

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('traces of requests', () => {
  it('go on with the caller’s trace, a span a stage, without content', async () => {
    const receiver = opened(await startOtlp());
    const { service, flushed } = await startTraced(receiver);
    const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const asked = {
      clientRef: 'klien-rahasia',
      text: 'Ratu Wulandari mengajak warga',
      images: [{ name: 'ratu-rahasia.png', data: png.toString('base64') }],
    };
    const headers = { traceparent: TRACEPARENT, 'X-API-Key': 'kunci-rahasia' };
    // What is refused is told of too, by its code.
    const answer = await post(`${service.url}/classify`, asked, {
      ...headers,
      'Content-Type': 'text/plain',
      'X-Forwarded-For': '10.1.2.3',
      baggage: 'nama=Ratu Wulandari',
    });
    expect(answer.status).toBe(415);
    const good = await post(`${service.url}/classify`, asked, headers);
    expect(good.status).toBe(200);
    await fetch(`${service.url}/livez`);
    const spans = await flushed();

    expect(receiver.paths.every((path) => path === 'POST /v1/traces')).toBe(true);
    expect(attributesOf(receiver.resources()[0] ?? { attributes: [] })).toMatchObject({
      'service.name': 'saring-uji',
      'service.version': '0.1.0',
    });
    const requests = spans.filter(({ kind }) => kind === 2);
    expect(requests.map(({ name }) => name)).toEqual(['POST /classify', 'POST /classify']);
    for (const { traceId, parentSpanId } of requests)
      expect([traceId, parentSpanId]).toEqual([CALLER.trace, CALLER.span]);
    const [refused, taken] = requests;
    expect(attributesOf(refused ?? { attributes: [] })).toMatchObject({
      'http.response.status_code': 415,
      'saring.problem': 'unsupported-media-type',
    });
    expect(attributesOf(taken ?? { attributes: [] })).toEqual({
      'http.request.method': 'POST',
      'http.route': '/classify',
      'http.response.status_code': 200,
      'saring.request_id': good.headers.get('x-request-id'),
    });
    const stages = spans.filter(({ kind }) => kind === 1);
    expect(new Set(stages.map(({ name }) => name))).toEqual(
      new Set(['queue', 'decode', 'ocr', 'vision', 'text', 'claims', 'judge']),
    );
    for (const stage of stages) {
      expect([stage.traceId, stage.parentSpanId]).toEqual([CALLER.trace, taken?.spanId]);
      expect(BigInt(stage.endTimeUnixNano) >= BigInt(stage.startTimeUnixNano)).toBe(true);
    }
    const seen = stages.filter(({ name }) => name === 'vision').map(attributesOf);
    expect(new Set(seen.map((one) => one['saring.detector']))).toEqual(
      new Set(['qr', 'emblems', 'faces']),
    );
    expect(seen[0]?.['saring.part']).toBe('image:0');
    for (const secret of SECRETS) expect(receiver.raw()).not.toContain(secret);
  });

  it('begin anew where no trace, or none that can be read, is sent', async () => {
    const receiver = opened(await startOtlp());
    const { service, flushed } = await startTraced(receiver);
    await post(`${service.url}/classify`, { text: 'Ayo ke TPS' });
    await post(`${service.url}/classify`, { text: 'Ayo ke TPS' }, { traceparent: '00-x-y-01' });
    const requests = (await flushed()).filter(({ kind }) => kind === 2);
    expect(requests.length).toBe(2);
    expect(requests.every(({ parentSpanId }) => !parentSpanId)).toBe(true);
    expect(new Set(requests.map(({ traceId }) => traceId)).size).toBe(2);
  });

  it('leave out what a caller does not want kept', async () => {
    const receiver = opened(await startOtlp());
    const { service, flushed } = await startTraced(receiver);
    const traceparent = TRACEPARENT.replace(/01$/, '00');
    await post(`${service.url}/classify`, { text: 'Ayo ke TPS' }, { traceparent });
    expect(await flushed()).toEqual([]);
  });

  it('keep the first 500 stages of a long batch', async () => {
    const receiver = opened(await startOtlp());
    const tracing = tracingTo(receiver.url);
    const span = tracing.start('POST', { kind: 'server', parent: null, attributes: {} });
    for (let n = 0; n < 600; n++)
      span.stage({ name: 'text', ms: 1, failed: false, attributes: {} });
    span.end(false);
    await tracing.close();
    const spans = receiver.spans();
    expect(spans.length).toBe(501);
    expect(attributesOf(spans.find(({ kind }) => kind === 2) ?? { attributes: [] })).toEqual({
      'saring.stages_left_out': 100,
    });
  });
});

describe('traces of webhooks', () => {
  it('go on at the receiver, below the span of the attempt', async () => {
    const receiver = opened(await startOtlp());
    const hook = opened(await startReceiver((_request, response) => void response.end()));
    const tracing = tracingTo(receiver.url);
    const settings = webhookSettings([`${hook.url}/kunci-rahasia`], SECRET);
    const event = webhookEvent('case.decided', DECIDED, new Date('2024-11-22T03:00:00Z'));
    const [job] = webhookJobs(event, settings, TRACEPARENT);
    const ignore = () => undefined;
    const deliver = webhookHandler(settings, { info: ignore, warn: ignore }, 1_000, tracing);
    expect(await deliver(job?.data)).toBe('delivered');
    await tracing.close();
    const [span] = receiver.spans();
    expect(span).toMatchObject({ name: 'webhook case.decided', traceId: CALLER.trace, kind: 3 });
    expect(span?.parentSpanId).toBe(CALLER.span);
    expect(hook.received[0]?.headers).toMatchObject({
      traceparent: `00-${CALLER.trace}-${span?.spanId}-01`,
    });
    expect(receiver.raw()).not.toContain('kunci-rahasia');
  });

  it('pass on what caused them where this process makes no traces, and nothing where nobody does', async () => {
    const hook = opened(await startReceiver((_request, response) => void response.end()));
    const settings = webhookSettings([hook.url], SECRET);
    const event = webhookEvent('case.decided', DECIDED, new Date('2024-11-22T03:00:00Z'));
    const ignore = () => undefined;
    const deliver = webhookHandler(settings, { info: ignore, warn: ignore });
    await deliver(webhookJobs(event, settings, TRACEPARENT)[0]?.data);
    await deliver(webhookJobs(event, settings)[0]?.data);
    expect(hook.received.map(({ headers }) => headers.traceparent)).toEqual([
      TRACEPARENT,
      undefined,
    ]);
  });
});

describe('a receiver that is away', () => {
  it('is told of once, without a word of what it said, and holds nobody up', async () => {
    const receiver = opened(await startOtlp(400));
    const failures: string[] = [];
    const tracing = tracingTo(receiver.url, (error) => void failures.push(error.message));
    const work = async () => {
      throw new Error('Ratu Wulandari');
    };
    const given = { kind: 'consumer', parent: null, attributes: {} } as const;
    await expect(traced(tracing, 'classify report', given, work)).rejects.toThrow('Ratu');
    await tracing.close();
    expect(failures).toEqual(['traces could not be sent (400)']);
    const [span] = receiver.spans();
    expect(span?.status).toEqual({ code: 2 });
    expect(receiver.raw()).not.toContain('Ratu');
  });
});
