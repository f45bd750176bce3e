import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptSchema, reportViewSchema } from '../../../src/domain/report-view.js';
import { problemSchema } from '../../../src/http/contract.js';
import { FakeQueue } from '../../support/fake-queue.js';
import { fakePipeline } from '../../support/fakes.js';
import { LIMITS, startApp, type TestService } from '../../support/http.js';

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } })
  .png()
  .toBuffer();
/** Long enough to be lifted out of the JSON before it is parsed. */
const noise = Buffer.alloc(LIMITS.imageBytes, 'saring');

let service: TestService;
let queue: FakeQueue;
beforeAll(async () => {
  const pipeline = fakePipeline();
  await pipeline.loaded();
  queue = new FakeQueue((post) => pipeline.classify(post));
  service = await startApp(pipeline, 20, { queue: async () => queue });
});
afterAll(() => service.close());

const get = (path: string) => fetch(service.url + path);
const submit = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${service.url}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const submitForm = (entries: readonly (readonly [string, string | Blob])[]) => {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return fetch(`${service.url}/reports`, { method: 'POST', body });
};
const receiptOf = async (answer: Response) => {
  expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
    status: 202,
    type: 'application/json; charset=utf-8',
  });
  return receiptSchema.parse(await answer.json());
};

describe('POST /reports', () => {
  it('hands the whole report to the queue and answers 202 with its id', async () => {
    const answer = await submit(
      {
        post: { text: 'REVIEW-hoax', images: [{ name: 'b.png', data: png.toString('base64') }] },
        link: ' https://contoh.example/unggahan/1 ',
        channel: 'email',
        reporter: 'warga-07',
        note: 'Dilihat di grup warga.',
        reach: 1200,
        reportedAt: '2024-11-14T09:00:00+07:00',
      },
      { 'x-reviewer': 'petugas' },
    );
    const { reportId } = await receiptOf(answer);
    expect(answer.headers.get('location')).toBe(`/reports/${reportId}`);
    expect(queue.submissions.at(-1)).toEqual({
      submittedBy: 'petugas',
      keyId: null,
      idempotencyKey: null,
      report: {
        post: { text: 'REVIEW-hoax', images: [{ name: 'b.png', bytes: png }] },
        link: 'https://contoh.example/unggahan/1',
        channel: 'email',
        reporter: 'warga-07',
        note: 'Dilihat di grup warga.',
        reach: 1200,
        reportedAt: '2024-11-14T09:00:00+07:00',
      },
    });
  });

  it('takes a form with the same report, and files alone', async () => {
    await receiptOf(
      await submitForm([
        ['report', JSON.stringify({ post: { text: 'halo' }, note: 'satu' })],
        ['images', new File([png], 'a.png')],
        ['images', new File([png], 'b.png')],
      ]),
    );
    expect(queue.submissions.at(-1)?.report).toMatchObject({
      channel: 'web',
      note: 'satu',
      post: { text: 'halo', images: [{ name: 'a.png' }, { name: 'b.png' }] },
    });
    await receiptOf(await submitForm([['images', new File([png], 'c.png')]]));
    expect(queue.submissions.at(-1)?.report.post).toEqual({
      images: [{ name: 'c.png', bytes: png }],
    });
  });

  it('lifts large images out of the JSON', async () => {
    const images = [{ data: noise.toString('base64') }, { data: png.toString('base64') }];
    const { reportId } = await receiptOf(await submit({ post: { images } }));
    for (const [at, bytes] of [noise, png].entries()) {
      const sent = await (await get(`/reports/${reportId}/images/${at}`)).arrayBuffer();
      expect(Buffer.from(sent).equals(bytes)).toBe(true);
    }
  });

  it.each([
    ['nothing at all', {}],
    ['fields that a form left empty', { post: null, link: '', reporter: ' ', note: '' }],
    ['a post in which nothing is seen', { post: { text: ' \u200b\n' } }],
  ])('takes %s as an empty report', async (_name, body) => {
    await receiptOf(await submit(body));
    expect(queue.submissions.at(-1)?.report).toEqual({
      ...{ post: null, link: null, channel: 'web', reporter: null, note: null },
      ...{ reach: null, reportedAt: null },
    });
  });

  it('gives the same answer for the same key and report, and refuses another report', async () => {
    const key = { 'idempotency-key': 'formulir-17' };
    const first = await receiptOf(await submit({ note: 'a' }, key));
    const before = queue.submissions.length;
    expect(await receiptOf(await submit({ note: 'a' }, key))).toEqual(first);
    expect(queue.submissions.length).toBe(before);
    const other = await submit({ note: 'b' }, key);
    expect(other.status).toBe(422);
    expect(problemSchema.parse(await other.json()).code).toBe('idempotency-key-reused');
  });

  const long = 'a'.repeat(LIMITS.textLength + 1);
  it.each([
    ['a field of the post', { post: { text: long } }, 422, '/post/text'],
    [
      'an image as a URL',
      { post: { images: [{ data: 'https://a.example/b.png' }] } },
      422,
      '/post/images/0/data',
    ],
    [
      'an image too large',
      { post: { images: [{ data: Buffer.alloc(LIMITS.imageBytes + 1).toString('base64') }] } },
      413,
      '/post/images/0',
    ],
    ['an unknown field', { postt: {} }, 422, '/postt'],
    ['a link that is none', { link: 'contoh.example/a' }, 422, '/link'],
    ['a link of another kind', { link: 'javascript:alert(1)' }, 422, '/link'],
    ['a link too long', { link: `https://a.example/${'b'.repeat(2_048)}` }, 422, '/link'],
    ['a link with a space', { link: 'https://a.example/ b' }, 422, '/link'],
    ['an unknown channel', { channel: 'surat' }, 422, '/channel'],
    ['a reporter too long', { reporter: 'w'.repeat(201) }, 422, '/reporter'],
    ['a phone number as reporter', { reporter: '0812-0000-1234' }, 422, '/reporter'],
    ['an address as reporter', { reporter: 'warga@contoh.example' }, 422, '/reporter'],
    ['a note too long', { note: 'n'.repeat(5_001) }, 422, '/note'],
    ['a negative reach', { reach: -1 }, 422, '/reach'],
    ['a time without zone', { reportedAt: '2024-11-14T09:00:00' }, 422, '/reportedAt'],
    ['a time to come', { reportedAt: '2999-01-01T00:00:00Z' }, 422, '/reportedAt'],
    ['a time that no database knows', { reportedAt: '0000-01-01T00:00:00Z' }, 422, '/reportedAt'],
  ])('refuses %s and says where', async (_name, body, status, pointer) => {
    const before = queue.submissions.length;
    const answer = await submit(body);
    const problem = problemSchema.parse(await answer.json());
    expect([answer.status, problem.errors?.map((error) => error.pointer)]).toEqual([
      status,
      [pointer],
    ]);
    expect(queue.submissions.length).toBe(before);
  });

  it('says in plain words that a pseudonym is wanted', async () => {
    const problem = problemSchema.parse(
      await (await submit({ reporter: '+62 812 000 1234' })).json(),
    );
    expect(problem.errors?.[0]?.message).toContain(
      'Tulis nama samaran pelapor, bukan alamat surel',
    );
    expect(JSON.stringify(problem)).not.toContain('812');
  });

  it.each(['', 'a'.repeat(201), 'dua kata', 'kunci-é'])('refuses the key "%s"', async (key) => {
    const answer = await submit({}, { 'idempotency-key': Buffer.from(key).toString('latin1') });
    const problem = problemSchema.parse(await answer.json());
    expect([answer.status, problem.errors?.[0]?.pointer]).toEqual([422, '/Idempotency-Key']);
  });

  it('names fields and files of a form as the form has them', async () => {
    const pointerOf = async (answer: Response) =>
      problemSchema.parse(await answer.json()).errors?.map(({ pointer }) => pointer);
    expect(await pointerOf(await submitForm([['post', '{}']]))).toEqual(['/post']);
    expect(await pointerOf(await submitForm([['report', '{"post":{"teks":1}}']]))).toEqual([
      '/post/teks',
    ]);
    const big = new File([new Uint8Array(LIMITS.imageBytes + 1)], 'a.png');
    expect(await pointerOf(await submitForm([['images', big]]))).toEqual(['/images/0']);
    const named = JSON.stringify({ post: { images: [{ name: 'a' }] } });
    expect(await pointerOf(await submitForm([['report', named]]))).toEqual(['/post/images']);
  });

  it('counts before it parses, and reads no further than the limit', async () => {
    const many = await fetch(`${service.url}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `[${'{},'.repeat(20_000)}{}]`,
    });
    expect(many.status).toBe(422);
    expect((await submit({ note: 'a'.repeat(LIMITS.bodyBytes) })).status).toBe(413);
    const xml = await fetch(`${service.url}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: '<a/>',
    });
    expect(xml.status).toBe(415);
  });

  it('refuses when stopping, as classifying does', async () => {
    const other = await startApp(fakePipeline(), 20, { queue: async () => queue });
    other.intake.stop();
    const answer = await fetch(`${other.url}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    await other.close();
  });
});

describe('GET /reports/{id}', () => {
  it('shows what became of it', async () => {
    const { reportId } = await receiptOf(await submit({ post: { text: 'REVIEW-hoax' } }));
    const answer = await get(`/reports/${reportId}`);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const view = reportViewSchema.parse(await answer.json());
    expect(view).toMatchObject({ reportId, status: 'classified', result: { verdict: 'review' } });
  });

  it.each(['rep_1', 'rep_x', `rep_${'0'.repeat(32)}`, '%00', "rep_' or 1=1"])(
    'knows no report %s',
    async (id) => {
      const answer = await get(`/reports/${id}`);
      expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([
        404,
        'not-found',
      ]);
    },
  );
});

describe('GET /reports/{id}/images/{n}', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');

  it('shows an image by its bytes, and makes a download of anything else', async () => {
    const files = [png, svg, html];
    const { reportId } = await receiptOf(
      await submitForm(files.map((file) => ['images', new File([file], 'gambar.png')] as const)),
    );
    const types: unknown[] = [];
    for (const [at, file] of files.entries()) {
      const answer = await get(`/reports/${reportId}/images/${at}`);
      const { headers } = answer;
      expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
      types.push([headers.get('content-type'), headers.get('content-disposition')]);
    }
    const download = (at: number) => [
      'application/octet-stream',
      `attachment; filename="${reportId}-${at}.bin"`,
    ];
    const inline = ['image/png', `inline; filename="${reportId}-0.png"`];
    expect(types).toEqual([inline, download(1), download(2)]);
  });

  it.each(['3', '-1', '1e1', 'x', '9999'])('knows no image %s', async (at) => {
    const { reportId } = await receiptOf(await submitForm([['images', new File([png], 'a')]]));
    expect((await get(`/reports/${reportId}/images/${at}`)).status).toBe(404);
  });
});
