import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Access } from '../../src/http/access.js';
import { KeyStore } from '../../src/keys/key-store.js';
import { type FakeGraph, startFakeGraph } from '../support/fake-graph.js';
import { FakeQueue } from '../support/fake-queue.js';
import { fakePipeline } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';
import { freshDataDir, putKey } from '../support/keys.js';
import { APP_SECRET, delivery, message, NUMBER, signatureOf, wamid } from '../support/whatsapp.js';

const CONTENT = ['Ratu Wulandari', 'ratu.png', 'klien-7', '08120000999', 'warga-07', 'rahasia'];

interface Line {
  readonly msg: string;
  readonly requestId?: string;
  readonly [field: string]: unknown;
}

const logged: string[] = [];
const logger = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
const pipeline = fakePipeline({
  text: async () => ({
    model: { id: 'text-id', version: '1', sha256: 'c'.repeat(64) },
    classify: () => Promise.reject(new Error('the thread died')),
    close: async () => undefined,
  }),
  judging: {
    // As the roots log it.
    onFailure: (stage, error, about) =>
      logger.error({ err: error, stage, ...about }, 'stage failed'),
  },
});
const ignore = () => undefined;

let graph: FakeGraph;
let service: TestService;
let key: string;

beforeAll(async () => {
  graph = await startFakeGraph();
  const directory = await freshDataDir();
  key = await putKey(directory, 'Nama Peninjau', 'supervisor');
  const keys = await KeyStore.open({ directory, onFailure: ignore, onWarning: ignore });
  const queue = new FakeQueue((post) => pipeline.classify(post));
  queue.lastChange = () => Promise.reject(new Error('not told'));
  service = await startApp(pipeline, 20, {
    access: new Access({ host: '127.0.0.1', keys }),
    logger,
    queue: async () => queue,
    whatsApp: {
      ...{ verifyToken: 'token-rahasia', appSecret: APP_SECRET, accessToken: 'akses-rahasia' },
      apiUrl: `${graph.url}/v21.0`,
    },
  });
});
afterAll(() => Promise.all([service.close(), graph.close()]));

/** Answers with the lines that a request left in the log, once it has ended. */
async function linesOf(path: string, init: RequestInit = {}) {
  const before = logged.length;
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  const asked = { ...init, headers: { ...headers, ...(init.headers as Record<string, string>) } };
  const response = await fetch(service.url + path, asked);
  await response.text();
  await expect.poll(() => logged.slice(before).some((line) => /"request"/.test(line))).toBe(true);
  const lines = logged.slice(before).map((line) => JSON.parse(line) as Line);
  return { status: response.status, id: response.headers.get('x-request-id'), lines };
}
const posted = (body: unknown, headers = {}): RequestInit => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const POST = {
  clientRef: 'klien-7',
  text: 'Ratu Wulandari, 08120000999',
  images: [{ name: 'ratu.png', data: Buffer.from('rahasia').toString('base64') }],
};
const whatsApp = JSON.stringify(
  delivery([
    message(1, { type: 'image', image: { id: 'tak-ada', caption: 'Ratu Wulandari' } }),
    message(2, { type: 'reaction', reaction: { emoji: 'rahasia' } }),
  ]),
);

describe('the log of requests', () => {
  it.each<[string, string, RequestInit, number, readonly string[]]>([
    ['a stage that fails', '/classify', posted(POST), 200, ['stage failed', 'request']],
    ['a field that is wrong', '/classify', posted({ ...POST, rahasia: 1 }), 422, ['request']],
    ['what is no JSON', '/classify', posted('{"text":"Ratu Wulandari'), 400, ['request']],
    [
      'a key that is not known',
      '/classify',
      posted(POST, { Authorization: 'Bearer rahasia' }),
      401,
      ['request'],
    ],
    ['an address that is not there', '/rahasia?q=Ratu%20Wulandari', {}, 404, ['request']],
    [
      'a batch',
      '/classify/batch',
      posted(`${JSON.stringify(POST)}\nRatu Wulandari\n`, {
        'Content-Type': 'application/x-ndjson',
      }),
      200,
      ['stage failed', 'request'],
    ],
    [
      'a report',
      '/reports',
      posted(
        { post: POST, reporter: 'warga-07', note: 'rahasia' },
        { 'Idempotency-Key': 'rahasia' },
      ),
      202,
      ['stage failed', 'request'],
    ],
    ['what nobody expected', '/cases/live', {}, 500, ['unexpected', 'request']],
    [
      'messages of WhatsApp',
      '/webhooks/whatsapp',
      posted(whatsApp, { 'X-Hub-Signature-256': signatureOf(whatsApp) }),
      200,
      [
        'an image of a WhatsApp message was not fetched',
        'a WhatsApp message that reports nothing',
        'request',
      ],
    ],
  ])('says of %s who asked by an id, and no content', async (_, path, init, status, messages) => {
    const asked = await linesOf(path, init);
    expect(asked.status).toBe(status);
    const told = asked.lines.map(({ msg }) => msg);
    expect(told).toEqual(expect.arrayContaining([...messages]));
    for (const line of asked.lines) {
      // The queue of this test classifies at once, for no request; the real one names the report.
      if (line.msg === 'stage failed' && (path === '/reports' || path.startsWith('/webhooks')))
        continue;
      expect(line).toMatchObject({ requestId: asked.id });
    }
    const text = JSON.stringify(asked.lines);
    const secrets = [...CONTENT, key, key.slice(-20), 'Nama Peninjau', NUMBER, NUMBER.slice(2)];
    for (const secret of [...secrets, wamid(1), 'Nama Pengirim'])
      expect(text).not.toContain(secret);
  });

  it('names the problem by its code', async () => {
    const { lines } = await linesOf('/classify', posted({ rahasia: 1 }));
    expect(lines.at(-1)).toMatchObject({ msg: 'request', problem: 'invalid-post', status: 422 });
  });
});
