import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { type CaseView, caseViewSchema } from '../../src/domain/case-view.js';
import { AppError } from '../../src/domain/errors.js';
import { MOST_HTML_CASES } from '../../src/http/export/case-cap.js';
import type { ReportQueue } from '../../src/queue/report-queue.js';
import { CASE_ID, caseOf, drawBanner, erasedCase, fakeQueue, REPORT_ID } from '../support/cases.js';
import { fakePipeline } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';

const BANNER = await drawBanner();
const IMAGES = { [`${REPORT_ID}/0`]: BANNER };

let service: TestService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

async function start(queue: ReportQueue, log: string[] = []): Promise<void> {
  const logger = pino({ level: 'error' }, { write: (line) => void log.push(line) });
  service = await startApp(fakePipeline(), 20, { queue: async () => queue, logger });
}
const get = (path: string, init?: RequestInit) => fetch(`${service?.url}${path}`, init);
const numbered = (count: number, state: CaseView['state'] = 'decided') =>
  Array.from({ length: count }, (_, at) =>
    caseOf({ caseId: `case_${String(at).padStart(32, '0')}`, state }),
  );

/** A queue whose export fails after so many cases. */
function failingAfter(count: number): ReportQueue {
  return {
    ...fakeQueue(numbered(count)),
    export: async function* () {
      yield* numbered(count);
      throw new Error('connection to the database lost');
    },
  };
}

describe('GET /cases/export', () => {
  it('gives decided cases as NDJSON, and says how many', async () => {
    await start(fakeQueue([...numbered(3), caseOf({ state: 'open' })]));
    const response = await get('/cases/export');
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toEqual({ end: true, cases: 3 });
    for (const line of lines.slice(0, -1)) caseViewSchema.parse(line);
    expect(lines).toHaveLength(4);
  });

  it('takes the filters of the queue', async () => {
    await start(fakeQueue([...numbered(2), caseOf({ state: 'open' })]));
    const text = await (await get('/cases/export?state=open&regime=pilkada-2024')).text();
    expect(text).toContain('{"end":true,"cases":1}');
    expect(await (await get('/cases/export?verdict=allowed')).text()).toBe(
      '{"end":true,"cases":0}\n',
    );
  });

  it.each([
    ['format=pdf', '/format'],
    ['state=tutup', '/state'],
    ['lang=jv', '/lang'],
    ['cursor=x', '/cursor'],
    ['state=open&state=decided', '/state'],
  ])('refuses ?%s', async (query, pointer) => {
    await start(fakeQueue([]));
    const response = await get(`/cases/export?${query}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
  });

  it('gives CSV as a file to save', async () => {
    await start(fakeQueue(numbered(2)));
    const response = await get('/cases/export?format=csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain('saring-cases.csv');
    expect((await response.text()).match(/case_\d{32}/g)).toHaveLength(2);
  });

  it('gives HTML with each case from a new sheet, and says how many', async () => {
    await start(fakeQueue(numbered(3), IMAGES));
    const html = await (await get('/cases/export?format=html')).text();
    expect(html.match(/<article class="case"/g)).toHaveLength(3);
    expect(html).toContain('Akhir berkas: 3 kasus.');
  });

  it('refuses more cases than one HTML file may hold, and says what to do', async () => {
    await start(fakeQueue(numbered(MOST_HTML_CASES + 1)));
    const response = await get('/cases/export?format=html');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'invalid-post',
      errors: [{ pointer: '/format', message: expect.stringContaining('format=csv') }],
    });
    const csv = await get('/cases/export?format=csv');
    expect((await csv.text()).match(/case_\d{32}/g)).toHaveLength(MOST_HTML_CASES + 1);
  });

  it('answers with a problem when reading fails before the first case', async () => {
    await start(failingAfter(0));
    const response = await get('/cases/export');
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ code: 'internal' });
  });

  it.each(['ndjson', 'csv', 'html'])(
    'breaks off without an end when reading %s fails midway, and logs it',
    async (format) => {
      const log: string[] = [];
      await start(failingAfter(2), log);
      const response = await get(`/cases/export?format=${format}`);
      expect(response.status).toBe(200);
      const { text, error } = await readAll(response);
      expect(error).toBeInstanceOf(TypeError);
      expect(text).not.toContain('"end":true');
      expect(text).not.toContain('Akhir berkas');
      if (format === 'ndjson')
        expect(text).toContain('{"error":{"code":"internal","requestId":"req_');
      if (format === 'csv') expect(text).toMatch(/\r\n.*BERKAS TIDAK LENGKAP.*\r\n$/);
      if (format === 'html') expect(text).toContain('BERKAS INI TIDAK LENGKAP');
      expect(log.join('')).toContain('export broke off');
    },
  );

  it('stops reading when the client leaves, and reads no faster than it', async () => {
    let read = 0;
    let closed = () => {};
    const stopped = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const endless: ReportQueue = {
      ...fakeQueue([]),
      export: async function* () {
        try {
          for (;;) {
            read += 1;
            yield caseOf();
          }
        } finally {
          closed();
        }
      },
    };
    await start(endless);
    const response = await get('/cases/export');
    const reader = response.body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = read;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(read).toBe(before);
    await reader?.cancel();
    await stopped;
  });

  it('answers HEAD without reading all', async () => {
    await start(fakeQueue(numbered(3)));
    const response = await get('/cases/export?format=csv', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(await response.text()).toBe('');
  });

  it('says so where the service has no queue', async () => {
    service = await startApp(fakePipeline());
    const response = await get('/cases/export');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'queue-unavailable' });
  });
});

describe('GET /cases/{id}/dossier', () => {
  it('is one file that may run and fetch nothing', async () => {
    await start(fakeQueue([caseOf()], IMAGES));
    const response = await get(`/cases/${CASE_ID}/dossier`, {
      headers: { 'accept-language': 'en' },
    });
    const html = await response.text();
    expect(response.headers.get('content-language')).toBe('id');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; img-src data:; style-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe|script-src|https?:|'self'/);
    const [, sheet = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    expect(policy).toContain(`'sha256-${createHash('sha256').update(sheet).digest('base64')}'`);
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html).not.toMatch(
      /<script|<link| style=| on\w+=|href=|src="(?!data:image\/jpeg;base64,)/,
    );
  });

  it('shows the image whole and each place that findings rest on', async () => {
    await start(fakeQueue([caseOf()], IMAGES));
    const html = await (await get(`/cases/${CASE_ID}/dossier`)).text();
    expect(html.match(/src="data:image\/jpeg;base64,\/9j\//g)).toHaveLength(3);
    expect(html).toContain('G1.1: D2');
    expect(html).toContain('Barang bukti G1.1: <q dir="auto"><mark>USIR</mark></q>');
  });

  it('speaks English when asked', async () => {
    await start(fakeQueue([caseOf()], IMAGES));
    const html = await (await get(`/cases/${CASE_ID}/dossier?lang=en`)).text();
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('Findings of the machine');
  });

  it('says that an image is not there, or could not be opened, and goes on', async () => {
    await start(fakeQueue([caseOf()]));
    expect(await (await get(`/cases/${CASE_ID}/dossier`)).text()).toContain(
      'Gambar tidak ada di penyimpanan',
    );
    await service?.close();
    await start(fakeQueue([caseOf()], { [`${REPORT_ID}/0`]: Buffer.from('rusak') }));
    expect(await (await get(`/cases/${CASE_ID}/dossier`)).text()).toContain(
      'Jenis berkas ini tidak didukung',
    );
  });

  it('says of erased content that it was deleted, and asks for no image', async () => {
    const queue = { ...fakeQueue([erasedCase()]), image: () => Promise.reject(new Error('asked')) };
    await start(queue);
    const html = await (await get(`/cases/${CASE_ID}/dossier`)).text();
    expect(html).toContain('Teks dan gambar telah dihapus pada 1 Juni 2025');
    expect(html).toContain('e5'.repeat(32));
    expect(html).toContain('hasut-adu-domba');
  });

  it('fails as a whole when the store fails, not as a page without images', async () => {
    const gone = new AppError('queue-unavailable', { id: 'Basis data mati.', en: 'Down.' });
    await start({ ...fakeQueue([caseOf()]), image: () => Promise.reject(gone) });
    const response = await get(`/cases/${CASE_ID}/dossier`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'queue-unavailable' });
  });

  it.each(['case_x', `case_${'f'.repeat(32)}`])('knows no case %s', async (id) => {
    await start(fakeQueue([caseOf()]));
    expect((await get(`/cases/${id}/dossier`)).status).toBe(404);
  });
});

/** What arrived, and the error that reading ended with. */
async function readAll(response: Response): Promise<{ text: string; error: unknown }> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
  } catch (error) {
    return { text, error };
  }
  return { text, error: null };
}
