import { Writable } from 'node:stream';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportViewSchema } from '../../../src/domain/report-view.js';
import { problemSchema, whatsAppAnswerSchema } from '../../../src/http/contract.js';
import type { ReportQueue } from '../../../src/queue/report-queue.js';
import { type FakeGraph, startFakeGraph } from '../../support/fake-graph.js';
import { FakeQueue } from '../../support/fake-queue.js';
import { fakePipeline } from '../../support/fakes.js';
import { LIMITS, startApp, type TestService } from '../../support/http.js';
import {
  APP_SECRET,
  delivery,
  message,
  NUMBER,
  signatureOf,
  textMessage,
  wamid,
} from '../../support/whatsapp.js';

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } })
  .png()
  .toBuffer();
const VERIFY_TOKEN = 'token verifikasi/uji';
const pipeline = fakePipeline();
await pipeline.loaded();

let graph: FakeGraph;
let queue: FakeQueue;
/** What the routes see: `queue`, or one that fails in between. */
let seen: ReportQueue;
let log = '';
let withToken: TestService;
let withoutToken: TestService;
let notSetUp: TestService;

beforeAll(async () => {
  graph = await startFakeGraph();
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });
  const start = (accessToken: string | null) =>
    startApp(pipeline, 20, {
      queue: async () => seen,
      logger: pino({ level: 'trace' }, sink),
      whatsApp: {
        verifyToken: VERIFY_TOKEN,
        appSecret: APP_SECRET,
        accessToken,
        apiUrl: `${graph.url}/v21.0`,
      },
    });
  withToken = await start('token-uji');
  withoutToken = await start(null);
  notSetUp = await startApp(pipeline, 20, { queue: async () => seen });
});
afterAll(() => Promise.all([withToken, withoutToken, notSetUp, graph].map((one) => one.close())));
beforeEach(() => {
  queue = new FakeQueue((post) => pipeline.classify(post));
  seen = queue;
  graph.reset();
  log = '';
});

function deliver(payload: unknown, { to = withToken, signature = '' } = {}): Promise<Response> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return fetch(`${to.url}/webhooks/whatsapp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': signature || signatureOf(body),
    },
    body,
  });
}
const reportsOf = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return whatsAppAnswerSchema.parse(await answer.json()).reports;
};
const imageMessage = (n: number, image: Record<string, unknown>) =>
  message(n, { type: 'image', image: { mime_type: 'image/jpeg', ...image } });

describe('GET /webhooks/whatsapp', () => {
  const verify = (query: Record<string, string>, to = withToken) =>
    fetch(`${to.url}/webhooks/whatsapp?${new URLSearchParams(query)}`);
  const right = {
    'hub.mode': 'subscribe',
    'hub.verify_token': VERIFY_TOKEN,
    'hub.challenge': '1158201444',
  };

  it("gives Meta's challenge back as plain text", async () => {
    const answer = await verify(right);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      '1158201444',
    ]);
  });

  it.each([
    { ...right, 'hub.verify_token': 'lain' },
    { ...right, 'hub.mode': 'unsubscribe' },
    { ...right, 'hub.challenge': '<script> </script>' },
    {},
  ])('refuses %j', async (query) => {
    const answer = await verify(query as Record<string, string>);
    expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([
      403,
      'webhook-refused',
    ]);
  });

  it('is not there where WhatsApp is not set up', async () => {
    expect((await verify(right, notSetUp)).status).toBe(404);
    const answer = await deliver(delivery([textMessage(1, 'halo')]), { to: notSetUp });
    expect([answer.status, queue.submissions.length]).toEqual([404, 0]);
  });
});

describe('POST /webhooks/whatsapp', () => {
  it('takes a text as a report that is classified', async () => {
    expect(await reportsOf(await deliver(delivery([textMessage(1, 'REVIEW-hoax')])))).toBe(1);
    expect(queue.submissions).toEqual([
      {
        submittedBy: 'whatsapp',
        idempotencyKey: expect.stringMatching(/^wa:[0-9a-f]{64}$/),
        report: {
          post: { text: 'REVIEW-hoax', images: [] },
          ...{ link: null, channel: 'whatsapp', note: null, reach: null },
          reporter: expect.stringMatching(/^wa-[0-9a-f]{24}$/),
          reportedAt: '2024-11-15T02:00:00.000Z',
        },
      },
    ]);
  });

  it('fetches an image where there is a token', async () => {
    graph.files.set('77', png);
    const sent = delivery([imageMessage(1, { id: '77', caption: 'Viral' })]);
    expect(await reportsOf(await deliver(sent))).toBe(1);
    const { post, note } = queue.submissions[0]?.report ?? {};
    expect(post).toEqual({ text: 'Viral', images: [{ bytes: png }] });
    expect(note).toBeNull();
  });

  it.each(['without a token', 'when Meta does not give it', 'when it is too large'])(
    'stores a report whose image is a gap %s',
    async (how) => {
      if (how === 'when it is too large')
        graph.files.set('77', Buffer.alloc(LIMITS.imageBytes + 1));
      const to = how === 'without a token' ? withoutToken : withToken;
      const sent = delivery([imageMessage(1, { id: '77', caption: 'selamat pagi' })]);
      expect(await reportsOf(await deliver(sent, { to }))).toBe(1);
      expect(graph.requests.length > 0).toBe(how !== 'without a token');
      const { report } = queue.submissions[0] ?? {};
      expect(report?.note).toBe('Gambar tidak diambil.');
      if (!report?.post) throw new Error('no post');
      const result = await pipeline.classify(report.post);
      expect(result).toMatchObject({ status: 'partial', verdict: 'undetermined' });
      expect(result.parts.at(-1)?.gap?.code).toBe('image-unsupported');
    },
  );

  it('never lets a video pass for seen', async () => {
    const video = { id: '9', mime_type: 'video/mp4' };
    const alone = message(1, { type: 'video', video });
    const captioned = message(2, { type: 'video', video: { ...video, caption: 'REVIEW-hoax' } });
    expect(await reportsOf(await deliver(delivery([alone, captioned])))).toBe(2);
    const [first, second] = queue.submissions.map(({ report }) => report);
    expect(first).toMatchObject({ post: null, note: expect.stringContaining('berupa video') });
    if (!second?.post) throw new Error('no post');
    expect(await pipeline.classify(second.post)).toMatchObject({
      status: 'partial',
      verdict: 'review',
    });
    expect(graph.requests).toEqual([]);
  });

  it("makes one report of Meta's repeats, also when the image came only the second time", async () => {
    const sent = delivery([textMessage(1, 'halo'), imageMessage(2, { id: '77' })]);
    expect(await reportsOf(await deliver(sent))).toBe(2);
    graph.files.set('77', png);
    expect(await reportsOf(await deliver(sent))).toBe(2);
    expect(queue.submissions.length).toBe(2);
  });

  it('answers an error when one of many was not stored, and stores it with the repeat', async () => {
    let failures = 1;
    seen = Object.assign(Object.create(queue) as FakeQueue, {
      submit: (submission: Parameters<FakeQueue['submit']>[0]) =>
        submission.report.post?.text === 'dua' && failures-- > 0
          ? Promise.reject(new Error('disk'))
          : queue.submit(submission),
    });
    const sent = delivery(['satu', 'dua', 'tiga'].map((text, at) => textMessage(at, text)));
    expect((await deliver(sent)).status).toBe(500);
    expect(queue.submissions.length).toBe(2);
    expect(await reportsOf(await deliver(sent))).toBe(3);
    expect(queue.submissions.length).toBe(3);
  });

  it('answers 503 while the database cannot be used, so that Meta sends it again', async () => {
    seen = Object.assign(Object.create(queue) as FakeQueue, {
      submit: () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })),
    });
    const answer = await deliver(delivery([textMessage(1, 'halo')]));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('needs no queue for what reports nothing', async () => {
    seen = new Proxy(queue, { get: () => expect.fail('the queue was used') });
    const statuses = [{ id: wamid(1), status: 'delivered', recipient_id: NUMBER }];
    expect(await reportsOf(await deliver(delivery([], { statuses })))).toBe(0);
  });

  it('keeps neither number nor name: not in reports, not in the log', async () => {
    graph.files.set('77', png);
    const reaction = message(3, {
      type: 'reaction',
      reaction: { emoji: '👍', message_id: wamid(1) },
    });
    const system = message(4, {
      type: 'system',
      system: { body: `${NUMBER} changed`, wa_id: NUMBER },
    });
    const sent = [textMessage(1, 'halo'), imageMessage(2, { id: '404' }), reaction, system];
    expect(await reportsOf(await deliver(delivery(sent)))).toBe(2);
    expect(log).toContain('was not fetched');
    for (const kept of [JSON.stringify(queue.submissions), log]) {
      expect(kept).not.toContain(NUMBER);
      expect(kept).not.toContain('Nama Pengirim');
      // WhatsApp's id of a message holds the number as base64.
      expect(kept).not.toContain('wamid');
      expect(kept).not.toContain(Buffer.from(NUMBER).toString('base64').slice(0, -4));
    }
    const [a, b] = queue.submissions.map(({ report }) => report.reporter);
    expect([a, b]).toEqual([expect.stringMatching(/^wa-/), a]);
  });

  it('refuses what is not signed, and stores nothing of it', async () => {
    const sent = delivery([textMessage(1, 'halo')]);
    const other = signatureOf(JSON.stringify(sent), 'rahasia lain');
    for (const signature of [other, 'sha256=00', 'x']) {
      const answer = await deliver(sent, { signature });
      expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([
        403,
        'webhook-refused',
      ]);
    }
    expect(queue.submissions).toEqual([]);
  });

  it('checks the bytes as they came, not as they are parsed', async () => {
    const compact = JSON.stringify(delivery([textMessage(1, 'kafé 👍')]));
    const spaced = compact.replaceAll('":', '" : ').replace('é', '\\u00e9');
    expect(await reportsOf(await deliver(spaced))).toBe(1);
    expect((await deliver(spaced, { signature: signatureOf(compact) })).status).toBe(403);
  });

  it('takes a delivery of a thousand messages', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => textMessage(at, `pesan ${at}`));
    seen = Object.assign(Object.create(queue) as FakeQueue, {
      submit: async (submission: Parameters<FakeQueue['submit']>[0]) => {
        queue.submissions.push(submission);
        return { reportId: `rep_${'0'.repeat(32)}`, status: 'queued' };
      },
    });
    expect(await reportsOf(await deliver(delivery(many)))).toBe(1_000);
    expect(new Set(queue.submissions.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1_000);
  });

  it.each([
    ['{"object":', 400],
    ['{"object":"page","entry":[]}', 422],
    ['[]', 422],
    [' '.repeat(4_000_001), 413],
  ])('answers %.30j with %i', async (body, status) => {
    expect((await deliver(body)).status).toBe(status);
  });

  it('cuts text longer than a post may be, and says that not all was seen', async () => {
    await reportsOf(await deliver(delivery([textMessage(1, 'a'.repeat(LIMITS.textLength + 5))])));
    const { post, note } = queue.submissions[0]?.report ?? {};
    expect(post?.text?.length).toBe(LIMITS.textLength);
    expect(note).toBe(`Teks dipotong pada ${LIMITS.textLength} karakter.`);
    if (!post) throw new Error('no post');
    expect((await pipeline.classify(post)).status).toBe('partial');
  });

  it('shows the report at the address that reviewers use', async () => {
    await reportsOf(await deliver(delivery([textMessage(1, 'REVIEW-hoax')])));
    const [{ caseId } = { caseId: '' }] = (await queue.cases({})).cases;
    const { members } = await queue.case(caseId);
    const answer = await fetch(`${withToken.url}/reports/${members[0]?.reportId}`);
    expect(reportViewSchema.parse(await answer.json()).result?.verdict).toBe('review');
  });
});
