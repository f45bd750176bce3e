import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../support/server.js';
import { expectAccessible, NO_BROWSER, openBrowser, openPage, show } from './browser.js';
import { CASE, CaseService, problem, TOKEN } from './case-service.js';

describe.skipIf(NO_BROWSER)(`one case${NO_BROWSER ? `: skipped, ${NO_BROWSER}` : ''}`, () => {
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** The page of a case that `sari` looks at, and holds unless `token` is null. */
  const open = async (
    service: CaseService,
    {
      token = TOKEN as string | null,
      ...options
    }: BrowserContextOptions & { token?: string | null } = {},
  ) => {
    const opened = await openPage(browser, `${server.url}/antrean#${CASE}`, options, (context) =>
      service.serve(context, token),
    );
    await opened.page.getByRole('heading', { name: 'Riwayat' }).waitFor();
    return opened;
  };
  const decideButton = (page: Page) => page.getByRole('button', { name: /^Putuskan/ });
  const reasonOf = (page: Page) => page.getByLabel('Alasan (wajib)');
  const choose = async (page: Page, name: string, reason: string) => {
    await page.getByLabel(name, { exact: true }).check();
    await reasonOf(page).fill(reason);
  };

  it('is decided by keyboard alone, once, and taken back', async () => {
    const service = new CaseService();
    const { page, finish } = await open(service);
    expect(await page.evaluate('document.activeElement.id')).toBe('case-title');
    await page.keyboard.press('f');
    await page.keyboard.press('y');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('t');
    expect(await page.locator('[data-judge] [aria-pressed="true"]').allInnerTexts()).toEqual([
      expect.stringContaining('Benarkan dugaan'),
      expect.stringContaining('Tolak dugaan'),
    ]);
    await page.keyboard.press('p');
    // The first control is for which reports; two steps on are the decisions.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    // Enter on a choice decides nothing.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ajakan mengusir warga satu desa, fng.');
    expect(service.sent).toEqual([]);
    service.delay = 300;
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Diputus: Dugaan pelanggaran dibenarkan').waitFor();
    expect(service.sent).toEqual([
      {
        path: `${CASE}/decision`,
        body: {
          leaseToken: TOKEN,
          decision: 'violation',
          reason: 'Ajakan mengusir warga satu desa, fng.',
          confirmed: ['hasut-adu-domba'],
          rejected: ['hina-sara'],
        },
      },
    ]);
    await show(page, 'case-decided');
    await expectAccessible(page);

    await page.getByRole('button', { name: /^Batalkan \(masih [67]:\d\d\)/ }).press('Enter');
    await page.getByText('Putusan dibatalkan').waitFor();
    expect(service.sent.at(-1)).toEqual({
      path: `${CASE}/undo`,
      body: { leaseToken: TOKEN },
    });
    expect(await reasonOf(page).inputValue()).toBe('Ajakan mengusir warga satu desa, fng.');
    await page.locator('#case-title').focus();
    await page.keyboard.press('n');
    // She holds no other: back to the list, at this case.
    await page.getByRole('heading', { name: 'Antrean laporan' }).waitFor();
    await page.waitForFunction(`document.activeElement.dataset.case === '${CASE}'`);
    await finish();
  });

  it('sends one decision for a double click, and asks where one may be an oversight', async () => {
    const service = new CaseService();
    service.delay = 300;
    const { page, finish } = await open(service);
    await decideButton(page).click();
    await page.getByText('Pilih putusannya lebih dahulu.').waitFor();
    await choose(page, 'Dugaan pelanggaran dibenarkan', 'Ajakan mengusir.');
    await decideButton(page).dblclick();
    await page.getByText('Belum ada temuan yang Anda benarkan. Tetap putuskan?').waitFor();
    expect(service.sent).toEqual([]);
    await page.getByRole('button', { name: /^Tetap putuskan/ }).dblclick();
    await page.getByText('Putusan tercatat.').waitFor();
    await page.waitForTimeout(400);
    expect(service.sent.map(({ path }) => path)).toEqual([`${CASE}/decision`]);
    await finish();
  });

  it('decides chosen reports of a cluster, and keeps the rest', async () => {
    const service = new CaseService();
    const { page, finish } = await open(service);
    await page.getByLabel('Laporan yang dipilih saja').check();
    await page.getByRole('button', { name: 'Selain yang ditampilkan' }).click();
    await page.locator('[data-judge] button').first().click();
    await page.getByText(/Penilaian atas hasut-adu-domba tidak ikut dikirim/).waitFor();
    await choose(page, 'Perlu keterangan tambahan', 'Konteksnya belum jelas.');
    await show(page, 'case-cluster');
    await page.getByRole('button', { name: /^Putuskan 2 laporan: Perlu/ }).click();
    await page.getByText('Diputus untuk 2 laporan: Perlu keterangan tambahan').waitFor();
    const [, first, second] = new CaseService().view.members;
    expect(service.sent[0]?.body).toMatchObject({
      reports: [first?.reportId, second?.reportId],
      confirmed: [],
      rejected: [],
    });
    await page.getByText('Anda memegang kasus ini.').waitFor();
    await page.getByText('1, dari').waitFor();
    await finish();
  });

  it.each([
    ['already-decided', 'budi', /^Sudah diputus oleh budi/],
    ['case-changed', null, /^Laporan yang lebih berat masuk/],
    ['lease-expired', 'sari', /^Waktu Anda memegang kasus ini habis/],
  ] as const)('tells of %s who and when, and keeps what was typed', async (code, by, title) => {
    const service = new CaseService();
    const conflict = by && { by, at: new Date(Date.now() - 1_000).toISOString() };
    service.next = { status: 409, body: problem(code, conflict) };
    const { page, finish } = await open(service);
    await choose(page, 'Dugaan pelanggaran tidak dibenarkan', 'Kutipan berita.');
    await decideButton(page).click();
    await page.getByRole('alert').getByText(title).waitFor();
    expect(await reasonOf(page).inputValue()).toBe('Kutipan berita.');
    if (code === 'lease-expired') await expectAccessible(page);
    if (code === 'case-changed') {
      service.view = {
        ...service.view,
        reports: 4,
        rules: [...service.view.rules, 'hina-peserta'],
      };
    }
    if (code === 'already-decided') {
      const decision = { decision: 'refer', by: 'budi', at: conflict?.at ?? '' } as const;
      service.view = { ...service.view, state: 'decided', lease: null, decision };
    }
    await show(page, `case-${code}`);
    await page.getByRole('button', { name: 'Muat ulang kasus' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await reasonOf(page).inputValue()).toBe('Kutipan berita.');
    if (code === 'case-changed') {
      await page.getByText('Kaidah yang sebelumnya tidak ada: hina-peserta.').waitFor();
      await decideButton(page).click();
      await page.getByText('Putusan tercatat.').waitFor();
    }
    await finish();
  });

  it('takes back what chosen reports were decided, and says that they stay a case of their own', async () => {
    const service = new CaseService();
    const { page, finish } = await open(service);
    await page.getByLabel('Laporan yang dipilih saja').check();
    await page.getByRole('button', { name: 'Selain yang ditampilkan' }).click();
    await choose(page, 'Perlu keterangan tambahan', 'Konteksnya belum jelas.');
    await page.getByRole('button', { name: /^Putuskan 2 laporan: Perlu/ }).click();
    await page.getByText('Membatalkan hanya mencabut putusannya.').waitFor();
    await page.getByRole('button', { name: /^Batalkan/ }).click();
    await page.getByText('Laporan itu tetap kasus tersendiri, yang kini Anda pegang').waitFor();
    expect(service.sent.at(-1)?.path).not.toContain(CASE);
    await finish();
  });

  it('is taken from its own page, and says who was quicker', async () => {
    const service = new CaseService({ state: 'open', lease: null });
    const { page, finish } = await open(service, { token: null });
    const at = new Date(Date.now() + 300_000).toISOString();
    service.next = { status: 409, body: problem('case-claimed', { by: 'budi', at }) };
    await page.keyboard.press('c');
    await page
      .getByRole('alert')
      .getByText(/^Sedang dipegang budi sampai/)
      .waitFor();
    await show(page, 'case-claim-refused');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Ambil kasus ini/ }).click();
    await page.getByText('Anda memegang kasus ini.').waitFor();
    expect(service.sent.map(({ body }) => body.caseId)).toEqual([CASE, CASE]);
    await finish();
  });

  it('keeps what was entered when the answer is lost, and says that it may be recorded', async () => {
    const service = new CaseService();
    service.next = 'lost';
    const { page, finish } = await open(service);
    await choose(page, 'Diteruskan ke pihak lain', 'Diteruskan ke kepolisian.');
    await decideButton(page).click();
    await page.getByText('Mungkin sudah tercatat, mungkin belum.').waitFor();
    await page.getByRole('button', { name: 'Muat ulang kasus' }).click();
    await page.getByText('Putusan yang berlaku').waitFor();
    await page.getByText('Diputus: Diteruskan ke pihak lain').waitFor();
    expect(service.sent).toHaveLength(1);
    await finish();
  });

  it('says when its time is over, and how long it lasts', async () => {
    const service = new CaseService();
    const { page, finish } = await open(service);
    await choose(page, 'Diteruskan ke pihak lain', 'Diteruskan.');
    // The lease lasts 432 s: let them pass.
    await page.evaluate('{ const now = Date.now; Date.now = () => now() + 440_000; }');
    await page.getByText('Waktu Anda memegang kasus ini habis').waitFor();
    await page.getByText('isian Anda disimpan').waitFor();
    await decideButton(page).click({ force: true });
    await page.waitForTimeout(200);
    expect(service.sent).toEqual([]);
    expect(await reasonOf(page).inputValue()).toBe('Diteruskan.');
    await finish();
  });

  it('blurs images, and remembers it', async () => {
    const { page, finish } = await open(new CaseService());
    const filter = () =>
      page.evaluate(`getComputedStyle(document.querySelector('.case-images img')).filter`);
    await expect.poll(filter).toBe('none');
    await page.keyboard.press('g');
    await expect.poll(filter).toMatch(/^blur/);
    await show(page, 'case-blurred');
    await page.reload();
    await page.getByLabel(/Kaburkan gambar/).waitFor();
    await expect.poll(filter).toMatch(/^blur/);
    await page.getByLabel(/Kaburkan gambar/).uncheck();
    await expect.poll(filter).toBe('none');
    await finish();
  });

  it('shows what has no result for what it is', async () => {
    const base = new CaseService().view;
    const [member] = base.members;
    if (!member) throw new Error('no member');
    const at = '2026-01-02T03:04:05.000Z';
    const bare = { ...member, text: null, images: [], context: null };
    const cases = [
      [
        'Isi laporan sudah dihapus',
        { ...bare, note: null, link: null, reporter: null, erasedAt: at },
      ],
      ['Mesin gagal memeriksa laporan ini', { ...member, status: 'failed' as const }],
      ['Laporan ini hanya berisi tautan', bare],
    ] as const;
    for (const [title, one] of cases) {
      const decided = { decision: 'violation', by: 'budi', at } as const;
      const hash = 'b2'.repeat(32);
      const decision = { ...decided, reason: null, confirmed: [], rejected: [], seq: 3, hash };
      const isErased = one.erasedAt !== null;
      const service = new CaseService({
        result: null,
        reports: 1,
        members: [one],
        ...(isErased && { state: 'decided', lease: null, decisions: [decision] }),
      });
      const { page, finish } = await open(service, { token: isErased ? null : TOKEN });
      await page.getByText(title).waitFor();
      if (isErased) await page.getByText('Alasannya sudah dihapus').waitFor();
      else expect(await decideButton(page).isVisible()).toBe(true);
      const link = page.getByRole('link', { name: 'https://medsos.example/p/123?utm_source=wa' });
      expect(await link.count()).toBe(isErased ? 0 : 1);
      if (!isErased) expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      await expectAccessible(page);
      await show(page, `case-lack-${title.slice(0, 11).replaceAll(' ', '-')}`);
      await finish();
    }
  });

  it('tells of a case that is not there, and of a service that is away', async () => {
    const service = new CaseService();
    const gone = `case_${'0'.repeat(32)}`;
    const { page, finish } = await openPage(
      browser,
      `${server.url}/antrean#${gone}`,
      {},
      (context) => service.serve(context, null),
    );
    await page.getByText('Kasus ini tidak ada.').waitFor();
    service.isDown = true;
    await page.evaluate(`location.hash = '${CASE}'`);
    await page.getByText('Layanan tidak terjangkau').first().waitFor();
    service.isDown = false;
    await page.getByRole('button', { name: 'Coba lagi' }).first().click();
    await page.getByText('Anda memegang kasus ini dari halaman lain').waitFor();
    expect(await decideButton(page).count()).toBe(0);
    await finish();
  });

  it.each(['light', 'dark'] as const)(
    'is accessible in %s, wide and on a phone',
    async (colorScheme) => {
      for (const width of [1280, 360]) {
        const viewport = { width, height: 900 };
        const { page, finish } = await open(new CaseService(), { colorScheme, viewport });
        await page.getByText('pelapor-b210').first().waitFor();
        await page.locator('.case-members summary').first().click();
        await expectAccessible(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
        await show(page, `case-${colorScheme}-${width}`);
        await finish();
      }
    },
  );
});
