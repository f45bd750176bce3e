import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  caseEventsSchema,
  casesPageSchema,
  caseViewSchema,
  claimedCasesSchema,
  queueDaySchema,
} from '../../../src/domain/case-view.js';
import { problemSchema } from '../../../src/http/contract.js';
import { FakeQueue } from '../../support/fake-queue.js';
import { fakePipeline } from '../../support/fakes.js';
import { startApp, type TestService } from '../../support/http.js';

const pipeline = fakePipeline();
await pipeline.loaded();
let queue: FakeQueue;
const service: TestService = await startApp(pipeline, 20, { queue: async () => queue });
afterAll(() => service.close());
beforeEach(async () => {
  queue = new FakeQueue((post) => pipeline.classify(post));
  for (const text of ['REVIEW-hoax', 'REVIEW-sara', 'selamat pagi']) await report(text);
});

const report = (text: string) =>
  queue.submit({
    submittedBy: 'uji',
    idempotencyKey: null,
    report: {
      ...{ post: { text, images: [] }, link: null, channel: 'web', reporter: 'w1' },
      ...{ note: null, reach: 5, reportedAt: null },
    },
  });

const get = (path: string) => fetch(service.url + path);
const post = (path: string, body: unknown, reviewer?: string) =>
  fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(reviewer && { 'x-reviewer': reviewer }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const problemOf = async (answer: Response) => {
  const problem = problemSchema.parse(await answer.json());
  return { ...problem, pointers: problem.errors?.map(({ pointer }) => pointer) };
};
const claimOne = async (reviewer = 'ani') => {
  const answer = await post('/cases/claim', { filter: { label: 'hoax' } }, reviewer);
  const [claimed] = claimedCasesSchema.parse(await answer.json()).cases;
  if (!claimed) throw new Error('nothing to claim');
  return claimed;
};

describe('GET /cases/day', () => {
  it('counts a day of one time zone', async () => {
    const answer = await get('/cases/day?day=2024-11-15&timeZone=Asia/Jayapura');
    const day = queueDaySchema.parse(await answer.json());
    expect(day).toMatchObject({ day: '2024-11-15', timeZone: 'Asia/Jayapura', received: 3 });
  });

  it.each([
    ['day=2024-02-30', '/day'],
    ['day=0000-01-01', '/day'],
    ['day=hari+ini', '/day'],
    ['timeZone=Europe/Paris', '/timeZone'],
    ['hari=2024-11-15', '/hari'],
  ])('refuses ?%s', async (query, pointer) => {
    const answer = await get(`/cases/day?${query}`);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).pointers).toEqual([pointer]);
  });
});

describe('POST /cases/{id}/undo', () => {
  it('takes a decision back with the token of its lease', async () => {
    const { caseId, leaseToken } = await claimOne();
    const body = { leaseToken, decision: 'refer', reason: 'Diteruskan.' };
    expect((await post(`/cases/${caseId}/decision`, body, 'ani')).status).toBe(200);
    const wrong = await post(`/cases/${caseId}/undo`, { leaseToken: 'lain' }, 'ani');
    expect([wrong.status, (await problemOf(wrong)).code]).toEqual([409, 'lease-expired']);
    const answer = await post(`/cases/${caseId}/undo`, { leaseToken }, 'ani');
    const view = caseViewSchema.parse(await answer.json());
    expect(view).toMatchObject({ state: 'claimed', decision: null, decisions: [] });
  });

  it('needs a token', async () => {
    const answer = await post(`/cases/case_${'0'.repeat(32)}/undo`, {}, 'ani');
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).pointers).toEqual(['/leaseToken']);
  });
});

describe('GET /cases', () => {
  const page = async (query: string) =>
    casesPageSchema.parse(await (await get(`/cases${query}`)).json());

  it('gives pages, filtered', async () => {
    const first = await page('?limit=2');
    expect(first.cases.length).toBe(2);
    const second = await page(`?limit=2&cursor=${first.next}`);
    expect([second.cases.length, second.next]).toEqual([1, null]);
    const { cases } = await page('?state=open&label=hoax&regime=pilkada-2024&verdict=review');
    expect(cases.map(({ labels }) => labels)).toEqual([['hoax']]);
    expect((await page('?quality=gibberish')).cases).toEqual([]);
    expect((await page('?severity=1&channel=web')).cases.length).toBe(2);
    expect((await page('?channel=email')).cases).toEqual([]);
    expect((await page('?after=2024-11-15T02:00:00.000Z')).cases.length).toBe(3);
    expect((await page('?before=2024-11-15T02:00:00.000Z')).cases).toEqual([]);
  });

  it.each([
    ['label=hoaks', '/label'],
    ['state=baru', '/state'],
    ['regime=Pilkada%202024', '/regime'],
    ['verdict=violation', '/verdict'],
    ['quality=buruk', '/quality'],
    ['severity=5', '/severity'],
    ['channel=telegram', '/channel'],
    ['after=kemarin', '/after'],
    ['before=0000-01-01T00:00:00Z', '/before'],
    ['sort=id;drop', '/sort'],
    ['limit=0', '/limit'],
    ['limit=201', '/limit'],
    ['limit=1.5', '/limit'],
    ['limit=banyak', '/limit'],
    ['cursor=', '/cursor'],
    ['label=hoax&label=sara', '/label'],
    ['lable=hoax', '/lable'],
    ['__proto__=1', '/__proto__'],
  ])('refuses ?%s', async (query, pointer) => {
    const answer = await get(`/cases?${query}`);
    const { code, pointers } = await problemOf(answer);
    expect([answer.status, code, pointers]).toEqual([422, 'invalid-request', [pointer]]);
  });
});

describe('review', () => {
  it('goes from claim to decision, and tells the second reviewer who was first', async () => {
    const { caseId, leaseToken, lease } = await claimOne('ani');
    expect(lease?.holder).toBe('ani');
    const body = {
      ...{ leaseToken, decision: 'violation', reason: 'Sudah dicek.' },
      confirmed: ['hoaks'],
    };
    const answer = await post(`/cases/${caseId}/decision`, body, 'ani');
    expect(answer.status).toBe(200);
    const decided = caseViewSchema.parse(await answer.json());
    expect(decided).toMatchObject({
      state: 'decided',
      decisions: [{ by: 'ani', decision: 'violation', confirmed: ['hoaks'], rejected: [] }],
    });
    const late = await post(`/cases/${caseId}/decision`, { ...body, leaseToken: 'lain' }, 'budi');
    expect(late.status).toBe(409);
    const { code, conflict } = await problemOf(late);
    expect([code, conflict?.by]).toEqual(['already-decided', 'ani']);
    const shown = caseViewSchema.parse(await (await get(`/cases/${caseId}`)).json());
    expect(shown).toEqual(decided);
    const { events } = caseEventsSchema.parse(await (await get(`/cases/${caseId}/events`)).json());
    expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['case-claimed', 'ani'],
      ['case-decided', 'ani'],
    ]);
  });

  it('claims with defaults when no body is sent', async () => {
    const answer = await post('/cases/claim', '');
    const { cases } = claimedCasesSchema.parse(await answer.json());
    expect([cases.length, cases[0]?.lease?.holder]).toEqual([1, 'local']);
  });

  it.each([
    ['release', {}, 'open'],
    ['escalate', { reason: 'Perlu penyelia.' }, 'escalated'],
  ])('%s gives the case away', async (move, body, state) => {
    const { caseId, leaseToken } = await claimOne();
    const answer = await post(`/cases/${caseId}/${move}`, { leaseToken, ...body });
    expect(caseViewSchema.parse(await answer.json()).state).toBe(state);
    const wrong = await post(`/cases/${caseId}/${move}`, { leaseToken, ...body });
    expect([wrong.status, (await problemOf(wrong)).code]).toEqual([409, 'lease-expired']);
  });

  it.each([
    ['appeal', 'appealed'],
    ['reopen', 'open'],
  ])('%s brings a decided case back', async (move, state) => {
    const { caseId, leaseToken } = await claimOne();
    await post(`/cases/${caseId}/decision`, { leaseToken, decision: 'refer', reason: 'r' });
    const answer = await post(`/cases/${caseId}/${move}`, { reason: 'Ada bukti baru.' });
    expect(caseViewSchema.parse(await answer.json()).state).toBe(state);
  });

  it.each([
    ['claim', { count: 51 }, '/count'],
    ['claim', { leaseSeconds: 1 }, '/leaseSeconds'],
    ['claim', { filter: { state: 'open' } }, '/filter/state'],
    ['claim', { filter: { label: 'x' } }, '/filter/label'],
    ['decision', { leaseToken: 't', decision: 'tolak', reason: 'r' }, '/decision'],
    ['decision', { leaseToken: 't', decision: 'refer', reason: ' ' }, '/reason'],
    ['decision', { decision: 'refer', reason: 'r' }, '/leaseToken'],
    ['release', {}, '/leaseToken'],
    ['escalate', { leaseToken: 't' }, '/reason'],
    ['appeal', { reason: 'a'.repeat(5_001) }, '/reason'],
    ['reopen', { alasan: 'x', reason: 'r' }, '/alasan'],
  ])('%s refuses %j', async (move, body, pointer) => {
    const path = move === 'claim' ? '/cases/claim' : `/cases/case_${'0'.repeat(32)}/${move}`;
    const answer = await post(path, body);
    expect([answer.status, (await problemOf(answer)).pointers]).toEqual([422, [pointer]]);
  });

  it('refuses bodies that are no small JSON', async () => {
    expect((await post('/cases/claim', '{"count":')).status).toBe(400);
    const large = await post('/cases/claim', `{"count":1${' '.repeat(64_000)}}`);
    expect([large.status, (await problemOf(large)).detail]).toEqual([
      413,
      expect.stringContaining('64000'),
    ]);
    expect((await post('/cases/claim', `[${'1,'.repeat(3_000)}1]`)).status).toBe(422);
    const form = await fetch(`${service.url}/cases/claim`, {
      method: 'POST',
      body: new FormData(),
    });
    expect(form.status).toBe(415);
  });

  it.each(['', '/events'])('knows no case that is none: GET /cases/x%s', async (tail) => {
    for (const id of ['x', `case_${'0'.repeat(32)}`, '..%2f']) {
      expect((await get(`/cases/${id}${tail}`)).status).toBe(404);
    }
  });

  it('does not take "claim" for a case', async () => {
    const answer = await get('/cases/claim');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['a'.repeat(81), 'a\u0085b'])('refuses the reviewer name "%s"', async (name) => {
    const answer = await post('/cases/claim', {}, name);
    expect([answer.status, (await problemOf(answer)).pointers]).toEqual([422, ['/X-Reviewer']]);
  });
});
