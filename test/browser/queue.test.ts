import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeNewPglite } from '../support/new-pglite.js';
import { type RunningServer, startServer } from '../support/server.js';
import { expectAccessible, NO_BROWSER, openBrowser, openPage, show } from './browser.js';
import { caseIdOf, MockQueue, mockCase, problem, say } from './queue-mock.js';

/** As `expect.poll`, for a browser on a machine that others use too. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Cases of every kind that the list tells apart. */
function someCases() {
  const lease = { holder: 'Budi Hartono', expiresAt: new Date(Date.now() + 540_000).toISOString() };
  return [
    mockCase(1, {
      severity: 4,
      verdict: 'prohibited',
      labels: ['threat', 'incitement'],
      reports: 12,
      reporters: 8,
      reach: 12_000,
    }),
    mockCase(2, {
      state: 'claimed',
      lease,
      labels: ['vote-buying'],
      verdict: 'prohibited',
      reports: 5,
      reporters: 5,
    }),
    mockCase(3, { factChecked: true, labels: ['hoax'], severity: 2 }),
    mockCase(4, { verdict: 'undetermined', labels: [], severity: 0, score: null }),
    mockCase(5, {
      quality: 'gibberish',
      labels: [],
      verdict: 'allowed',
      severity: 0,
      reports: 31,
      reporters: 2,
    }),
    mockCase(6, { quality: 'empty', labels: [], verdict: 'allowed', severity: 0 }),
  ];
}

describe.skipIf(NO_BROWSER)(`the queue${NO_BROWSER ? `: skipped, ${NO_BROWSER}` : ''}`, () => {
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    const DATA_DIR = await mkdtemp(join(tmpdir(), 'saring-queue-page-'));
    await placeNewPglite(DATA_DIR);
    [browser, server] = await Promise.all([openBrowser(), startServer({ DATA_DIR })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** The page of a reviewer before a queue in memory. */
  async function reviewer(
    queue: MockQueue,
    name = 'Ani Lestari',
    at = '',
    options: BrowserContextOptions & { role?: string } = {},
  ) {
    const { role, ...others } = options;
    return openPage(browser, `${server.url}/antrean${at}`, others, (context) =>
      queue.serve(context, name, role),
    );
  }
  const rows = (page: Page) => page.locator('.case-row');
  const row = (page: Page, n: number) =>
    page.locator(`.case-row:has(a[data-case="${caseIdOf(n)}"])`);
  const mine = (page: Page, n: number) =>
    page.locator(`.my-case:has(a[data-case="${caseIdOf(n)}"])`);

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('is accessible in %s at %i px', async (colorScheme, width) => {
    const queue = new MockQueue(someCases());
    const viewport = { width, height: 900 };
    const { page, finish } = await reviewer(queue, undefined, '', { colorScheme, viewport });
    await page.getByRole('button', { name: 'Ambil 5 kasus' }).click();
    await mine(page, 1).getByRole('checkbox').check();
    await row(page, 3).locator('summary').click();
    await page.locator('.export summary').click();
    await eventually(() => page.locator('.day-counters').isVisible()).toBe(true);
    await expectAccessible(page);
    const scrolls = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await eventually(scrolls).toBeLessThanOrEqual(0);
    await show(page, `queue-${colorScheme}-${width}`);
    await page.getByRole('button', { name: /^Tombol/ }).click();
    await expectAccessible(page);
    if (width === 1280) await show(page, `queue-keys-${colorScheme}`);
    await finish();
  });

  it('shows what each case is, and why it stands where it stands', async () => {
    const { page, finish } = await reviewer(new MockQueue(someCases()));
    const first = row(page, 1);
    await eventually(() => rows(page).count()).toBe(6);
    const text = (await first.textContent()) ?? '';
    expect(text).toContain('12 laporan, 8 pelapor');
    expect(text).toContain('jangkauan 12.000');
    expect(text).toContain('Keparahan 4 dari 4');
    expect(await row(page, 2).textContent()).toMatch(
      /Sedang ditinjau\s*oleh Budi Hartono sampai pukul/,
    );
    expect(await row(page, 2).getByRole('button', { name: 'Ambil' }).count()).toBe(0);
    expect(await row(page, 5).textContent()).toContain('Tak bermakna');
    await first.locator('summary').click();
    expect(await first.locator('table').textContent()).toMatch(/Laporan serentak\s*-1,2/);
    expect(await page.locator('.connection').textContent()).toBe('Langsung');
    await finish();
  });

  it('keeps the filter in the address: shared, gone back to, and cleared', async () => {
    const queue = new MockQueue(someCases());
    const { page, finish } = await reviewer(queue, undefined, '?label=hoax');
    await eventually(() => rows(page).count()).toBe(1);
    await page.locator('select[name=severity]').selectOption('2');
    await eventually(() => new URL(page.url()).search).toBe('?label=hoax&severity=2');
    await eventually(() => queue.asked.at(-1)?.search).toContain('severity=2');
    await page.locator('.export summary').click();
    expect(await page.getByRole('link', { name: 'Unduh' }).getAttribute('href')).toContain(
      'severity=2',
    );
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?label=hoax');
    expect(await page.locator('select[name=severity]').inputValue()).toBe('');
    await page.locator('select[name=label]').selectOption('disorder');
    await page.locator('.nothing').getByRole('button', { name: 'Kosongkan saringan' }).click();
    await eventually(() => rows(page).count()).toBe(6);
    expect(new URL(page.url()).search).toBe('');
    await finish();
  });

  it('pages by cursor, and does not jump when cases come in', async () => {
    const queue = new MockQueue(Array.from({ length: 60 }, (_, n) => mockCase(n + 1)));
    const { page, finish } = await reviewer(queue);
    await eventually(() => rows(page).count()).toBe(50);
    await page.getByRole('button', { name: 'Muat lagi' }).click();
    await eventually(() => rows(page).count()).toBe(60);
    queue.cases.push(mockCase(0), mockCase(-1));
    await queue.tell('case-opened', 'system', caseIdOf(0));
    const bar = page.getByRole('button', { name: '2 kasus baru – tampilkan' });
    await bar.waitFor();
    expect(await rows(page).first().locator('a[data-case]').getAttribute('data-case')).toBe(
      caseIdOf(1),
    );
    await bar.click();
    await eventually(() => rows(page).count()).toBe(62);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('case-list-title');
    await finish();
  });

  it('asks for the list at most once a second, however much happens', async () => {
    const queue = new MockQueue(someCases());
    const { page, finish } = await reviewer(queue);
    await eventually(() => rows(page).count()).toBe(6);
    const before = queue.asked.length;
    const began = Date.now();
    while (Date.now() - began < 3_000) {
      await queue.tell('report-linked', 'system', caseIdOf(1));
      await delay(40);
    }
    const lists = queue.asked.slice(before).filter(({ pathname }) => pathname === '/cases');
    expect(lists.length).toBeGreaterThanOrEqual(2);
    expect(lists.length).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 1_000) + 1);
    await finish();
  });

  it('decides several at once, each on its own, and takes them back', async () => {
    const queue = new MockQueue(someCases());
    const { page, finish } = await reviewer(queue);
    await page.getByLabel('Banyaknya').selectOption('5');
    await page.getByRole('button', { name: 'Ambil 5 kasus' }).click();
    await page.getByText('5 kasus diambil.').waitFor();
    await page.getByRole('button', { name: 'Pilih semua (5)' }).click();
    await page.getByRole('button', { name: 'Putuskan 5 kasus' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('Pilih putusannya.');
    await page.locator('.bulk select').selectOption('no-violation');
    await page.locator('.bulk textarea').fill('Bukan kampanye.');
    const third = queue.cases.find(({ caseId }) => caseId === caseIdOf(3));
    if (third) third.decision = { decision: 'refer', by: 'Citra Dewi', at: minutesAgo(2) };
    await page.getByRole('button', { name: 'Putuskan 5 kasus' }).click();
    const results = page.locator('.bulk-results');
    await results.getByText('4 kasus diputuskan').waitFor();
    expect(await results.textContent()).toContain('Kasus ini sudah diputuskan. (Citra Dewi, ');
    expect(await page.locator('.bulk textarea').inputValue()).toBe('Bukan kampanye.');
    expect(queue.decided).toHaveLength(4);
    expect(queue.decided[0]).toMatchObject({
      decision: 'no-violation',
      confirmed: [],
      rejected: [],
    });
    await show(page, 'queue-bulk');
    await results.getByRole('button', { name: 'Batalkan 4 putusan' }).click();
    await results.getByText('4 putusan dibatalkan').waitFor();
    await mine(page, 1).getByRole('button', { name: 'Lepas' }).waitFor();
    await finish();
  });

  it('keeps leases over a reload, warns before they end, and says when they are over', async () => {
    const queue = new MockQueue(someCases());
    const { page, finish } = await reviewer(queue);
    await page.clock.install();
    await row(page, 1).getByRole('button', { name: 'Ambil' }).click();
    await mine(page, 1).waitFor();
    await page.reload();
    await mine(page, 1).waitFor();
    expect(await mine(page, 1).locator('.my-case-clock').textContent()).toMatch(/^(10:00|9:5\d)$/);
    await page.clock.fastForward(9 * 60_000 + 15_000);
    await page.getByText('Waktu untuk 1 kasus tinggal kurang dari 1 menit.').waitFor();
    await show(page, 'queue-ending');
    await page.clock.fastForward(60_000);
    await eventually(() => mine(page, 1).textContent()).toContain('Waktu Anda habis');
    const found = queue.cases.find(({ caseId }) => caseId === caseIdOf(1));
    if (found) Object.assign(found, { state: 'open', lease: null });
    await show(page, 'queue-over');
    await expectAccessible(page);
    await mine(page, 1).getByRole('button', { name: 'Ambil lagi' }).click();
    await eventually(() => mine(page, 1).textContent()).toContain('tersisa');
    await page.getByRole('button', { name: 'Lepas 1 kasus dan keluar' }).click();
    await page.locator('.sign-in input').waitFor();
    expect(found?.state).toBe('open');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await finish();
  });

  it('is worked by keys alone, which do nothing while one types', async () => {
    const queue = new MockQueue(someCases());
    const { page, finish } = await reviewer(queue);
    await eventually(() => rows(page).count()).toBe(6);
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.case);
    await page.keyboard.press('j');
    expect(await focused()).toBe(caseIdOf(1));
    await page.keyboard.press('c');
    await mine(page, 1).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Putuskan 1 kasus' }).waitFor();
    await page.locator('.bulk textarea').focus();
    await page.keyboard.type('jkcnx/?');
    expect(await page.locator('.bulk textarea').inputValue()).toBe('jkcnx/?');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('label');
    await page.locator('#case-list-title').focus();
    await page.keyboard.press('?');
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('n');
    expect(new URL(page.url()).hash).toBe(`#${caseIdOf(1)}`);
    await page.getByRole('heading', { name: /^Kasus case_0/ }).waitFor();
    await page.goBack();
    await rows(page).first().waitFor();
    await finish();
  });

  it('says what is empty, and what could not be read', async () => {
    const empty = await reviewer(new MockQueue());
    await empty.page.getByText('Belum ada laporan').waitFor();
    await show(empty.page, 'queue-empty');
    await empty.finish();

    const queue = new MockQueue(someCases());
    queue.instead = (path, route) =>
      path === '/cases'
        ? route.fulfill(problem(503, 'queue-unavailable', 'Basis data tidak terjangkau.'))
        : null;
    const { page, finish } = await reviewer(queue);
    await page.getByText('Basis data tidak terjangkau.').waitFor();
    expect(await page.getByText('Belum ada laporan').count()).toBe(0);
    await expectAccessible(page);
    await show(page, 'queue-unavailable');
    queue.instead = (path, route) => (path === '/cases' ? route.abort() : null);
    await page.getByRole('button', { name: 'Coba lagi' }).first().click();
    await page.getByText('Layanan tidak terjangkau').waitFor();
    queue.instead = null;
    await page.getByRole('button', { name: 'Coba lagi' }).first().click();
    await eventually(() => rows(page).count()).toBe(6);
    await finish();
  });

  it('reads each 15 seconds while nothing comes live', async () => {
    const queue = new MockQueue(someCases());
    const { page, finish } = await reviewer(queue);
    await eventually(() => rows(page).count()).toBe(6);
    await page.clock.install();
    await say(page, 'error');
    await page.getByText('Terputus, mencoba lagi').waitFor();
    queue.cases.push(mockCase(0));
    await page.clock.runFor(16_000);
    await page.getByRole('button', { name: '1 kasus baru – tampilkan' }).waitFor();
    await say(page, 'open');
    await page.getByText('Langsung', { exact: true }).waitFor();
    await finish();
  });

  it('asks for a key when it was revoked, and loses nothing that was written', async () => {
    const queue = new MockQueue(someCases());
    const { page, finish } = await reviewer(queue);
    await row(page, 1).getByRole('button', { name: 'Ambil' }).click();
    await mine(page, 1).getByRole('checkbox').check();
    await page.locator('.bulk textarea').fill('Sudah setengah jadi.');
    await page.locator('.bulk select').selectOption('refer');
    // Found out by the decision: another request before it would open the dialog over the button.
    let [isRevoked, isBack] = [false, false];
    queue.instead = (path, route) => {
      if (path.endsWith('/decision')) isRevoked = !isBack;
      if (path === '/session' && route.request().method() === 'POST')
        [isRevoked, isBack] = [false, true];
      return isRevoked ? route.fulfill(problem(401, 'unauthenticated', 'Kunci dicabut.')) : null;
    };
    await page.getByRole('button', { name: 'Putuskan 1 kasus' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Kunci Anda tidak berlaku lagi').waitFor();
    await expectAccessible(page);
    await show(page, 'queue-revoked');
    await dialog.locator('.sign-in input').fill('saring_contoh');
    await dialog.getByRole('button', { name: 'Masuk' }).click();
    await eventually(() => page.locator('dialog').count()).toBe(0);
    expect(await page.locator('.bulk textarea').inputValue()).toBe('Sudah setengah jadi.');
    await page.getByRole('button', { name: 'Putuskan 1 kasus' }).click();
    await page.getByText('1 kasus diputuskan').waitFor();
    await finish();
  });

  it('tells who may only send reports that it is not for them', async () => {
    const { page, finish } = await reviewer(new MockQueue(), 'Tim Sukamaju', '', {
      role: 'submitter',
    });
    await page.getByText('Kunci ini tidak membuka antrean').waitFor();
    await expectAccessible(page);
    await show(page, 'queue-submitter');
    await finish();
  });

  it('walks with the real service: one claims, judges, decides, undoes and decides; another sees each as it happens', async () => {
    const texts = [
      'Pak Darmo itu bajingan goblok, otak udang! Jangan pilih nomor 1',
      'Coblos nomor 2, dapat sembako dan uang lima puluh ribu dari tim Bu Ratih di balai desa',
      'Jadwal ronda RT 04 minggu ini: Pak Slamet dan Pak Yono',
    ];
    const reports: string[] = [];
    for (const text of texts) reports.push(await sent(server.url, text));
    for (const id of reports) await classified(server.url, id);
    const [ani, budi] = [
      await openPage(browser, `${server.url}/antrean`),
      await openPage(browser, `${server.url}/antrean`),
    ];
    for (const [{ page }, name] of [
      [ani, 'Ani Lestari'],
      [budi, 'Budi Hartono'],
    ] as const) {
      await page.locator('.sign-in input').fill(name);
      await page.getByRole('button', { name: 'Lanjut' }).click();
      await eventually(() => rows(page).count()).toBe(3);
    }
    const { page } = ani;
    await rows(budi.page).first().locator('a[data-case]').click();
    await budi.page.getByText('Belum ada yang memegang kasus ini').waitFor();
    // By keys alone: claim the first, open it, judge its finding, decide.
    for (const key of ['j', 'c']) await page.keyboard.press(key);
    await page.locator('.my-case').waitFor();
    await page.keyboard.press('n');
    await page.getByText('Anda memegang kasus ini').waitFor();
    await budi.page.getByText('Sedang dipegang Ani Lestari').waitFor();
    expect(await budi.page.getByRole('button', { name: 'Ambil kasus ini' }).count()).toBe(0);
    for (const key of ['f', 'y', 'p', 'Space', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type('Kata kasar kepada calon.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Putusan tercatat.').waitFor();
    await budi.page.getByText('Ani Lestari memutus: Dugaan pelanggaran dibenarkan').waitFor();
    // The focus is on what came of it; the next stop is the way back.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Putusan dibatalkan; kasusnya kembali Anda pegang.').waitFor();
    await budi.page.getByText('Sedang dipegang Ani Lestari').waitFor();
    expect(await budi.page.getByText('Putusan yang berlaku').count()).toBe(0);
    await page.getByLabel('Diteruskan ke pihak lain', { exact: true }).check();
    await page.getByLabel('Alasan (wajib)').press('Control+Enter');
    await page.getByText('Diputus: Diteruskan ke pihak lain').waitFor();
    await budi.page.getByText('Ani Lestari memutus: Diteruskan ke pihak lain').waitFor();
    await show(budi.page, 'case-real-other');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Ambil 5 kasus' }).click();
    await page.getByText('2 kasus diambil; tidak ada lagi yang cocok.').waitFor();
    await budi.page.goBack();
    await expect
      .poll(() => rows(budi.page).nth(1).textContent(), { timeout: 10_000 })
      .toMatch(/oleh Ani Lestari sampai pukul/);
    await ani.finish();
    await budi.finish();
  });
});

async function sent(url: string, text: string): Promise<string> {
  const answer = await fetch(`${url}/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ post: { text }, channel: 'web' }),
  });
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { reportId: string }).reportId;
}

async function classified(url: string, reportId: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(`${url}/reports/${reportId}`);
    if (((await answer.json()) as { status: string }).status !== 'queued') return;
    await delay(150);
  }
  throw new Error('not classified in 90 s');
}
