import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VERDICT_NAMES } from '../../src/domain/names.js';
import { type RunningServer, startServer } from '../support/server.js';
import { answering, answerWith, INSULT, problem } from './answers.js';
import { expectAccessible, NO_BROWSER, openBrowser, openPage, show } from './browser.js';
import { bodyOf, type StandIn, standIn } from './stand-in.js';

const SAMPLES = join(import.meta.dirname, '../../docs/samples');
const BANNER = join(SAMPLES, 'banner-hinaan.jpg');
const OTHER_BANNER = join(SAMPLES, 'banner-program.jpg');
const PROHIBITED = answerWith({ verdict: 'prohibited', severity: 2, findings: [INSULT] });
const CLASSIFY = 'POST /classify';

describe.skipIf(NO_BROWSER)(
  `checking a creative${NO_BROWSER ? `: skipped, ${NO_BROWSER}` : ''}`,
  () => {
    let browser: Browser;
    let server: RunningServer;
    let service: StandIn;

    beforeAll(async () => {
      [browser, server] = await Promise.all([openBrowser(), startServer()]);
      service = await standIn(server.url);
    });
    afterEach(() => service.answers.clear());
    afterAll(async () => {
      await browser.close();
      await service.close();
      await server.stop();
    });

    it('reads a real banner and says what is suspected', async () => {
      const { page, finish } = await openPage(browser, server.url);
      await addImages(page, BANNER);
      await check(page);
      await answered(page);
      await expect.poll(() => focused(page)).toBe('Hasil pemeriksaan');
      const answer = page.locator('.check-answer');
      expect(await answer.textContent()).toMatch(new RegExp(VERDICT_NAMES.review.id, 'i'));
      // Two lines of words, each boxed on the picture.
      const boxes = answer.locator('.boxes [role="button"]');
      expect(await boxes.count()).toBe(2);
      expect(await boxes.first().getAttribute('aria-label')).toContain('Diduga menghina');
      await show(page, 'check-real');
      await finish();
    });

    it('is Indonesian first, and English by a switch that is remembered', async () => {
      const { page, finish } = await openPage(browser, server.url);
      expect(await page.locator('html').getAttribute('lang')).toBe('id');
      await page.getByRole('button', { name: 'English' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.goto(`${server.url}/antrean`);
      expect(await page.getByRole('link', { name: 'Check a creative' }).isVisible()).toBe(true);
      await finish();
    });

    it('says why there is no list of rules, checks without it, and reads it when asked again', async () => {
      const RULEBOOKS = 'GET /rulebooks';
      service.answers.set(RULEBOOKS, problem(500, 'internal', 'Kesalahan pada layanan'));
      let asked = '';
      service.answers.set(CLASSIFY, async (request, response) => {
        asked = await bodyOf(request);
        response.end(JSON.stringify(PROHIBITED));
      });
      const { page, finish } = await openPage(browser, service.url);
      const rules = page.getByLabel('Aturan', { exact: true });
      const unlisted = 'Daftar aturan tidak dapat dibaca.';
      await page.getByText(unlisted).waitFor();
      const told = await rules.getAttribute('aria-describedby');
      expect(await page.locator(`#${told}`).textContent()).toContain(unlisted);
      const notice = page.getByRole('alert').filter({ hasText: 'Kesalahan pada layanan' });
      expect(await notice.isVisible()).toBe(true);
      expect(await rules.locator('option').count()).toBe(1);
      await expectAccessible(page);
      await show(page, 'check-no-rules');

      await page.getByLabel('Teks unggahan').fill('Lawan kami goblok');
      await check(page);
      await answered(page);
      expect(asked).toContain('Lawan kami goblok');
      expect(asked).not.toContain('regime');

      await notice.getByRole('button', { name: 'Coba lagi' }).click();
      expect(await notice.isVisible()).toBe(true);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('The list of rules could not be read.').waitFor();
      service.answers.delete(RULEBOOKS);
      await page.getByRole('button', { name: 'Try again' }).click();
      const listed = page.getByLabel('Rules', { exact: true });
      await expect.poll(() => listed.locator('option').count()).toBeGreaterThan(2);
      expect(await notice.count()).toBe(0);
      expect(await listed.evaluate((field) => field === document.activeElement)).toBe(true);
      await finish();
    });

    it('asks nothing while there is nothing to check', async () => {
      const { page, finish } = await openPage(browser, service.url);
      let asked = 0;
      page.on('request', (request) => {
        if (request.url().endsWith('/classify')) asked += 1;
      });
      await check(page);
      const message = page.getByRole('alert').filter({ hasText: 'Belum ada yang dapat diperiksa' });
      expect(await message.isVisible()).toBe(true);
      await expect.poll(() => focused(page)).toBe('Pilih gambar atau ambil foto');
      expect(asked).toBe(0);
      await finish();
    });

    it('takes images by picking, pasting and dropping, and refuses what the service would', async () => {
      const { page, finish } = await openPage(browser, service.url);
      await page.getByText('Paling banyak 8 gambar').waitFor();
      await addImages(page, BANNER);
      await hand(page, 'paste', ['tempel.png', 'image/png']);
      await hand(page, 'dragover', ['lepas.png', 'image/png']);
      expect(await page.locator('.check-drop.over').isVisible()).toBe(true);
      await show(page, 'check-drag-over');
      await hand(page, 'drop', ['lepas.png', 'image/png'], ['surat.pdf', 'application/pdf']);
      await page.getByText('Peramban ini tidak dapat menampilkan berkas ini.').first().waitFor();
      expect(await names(page)).toEqual([
        'Gambar 1: banner-hinaan.jpg',
        'Gambar 2: tempel.png',
        'Gambar 3: lepas.png',
      ]);
      expect(await page.getByRole('alert').textContent()).toContain('surat.pdf: bukan gambar.');
      await show(page, 'check-pictures');
      await page.getByRole('button', { name: 'Naikkan – Gambar 2' }).click();
      await page.getByRole('button', { name: 'Hapus – Gambar 3' }).click();
      expect(await names(page)).toEqual(['Gambar 1: tempel.png', 'Gambar 2: banner-hinaan.jpg']);
      await expect.poll(() => focused(page)).toBe('Tambah gambar');
      await finish();
    });

    it('sends what was said and nothing else, and remembers it on this device until told to forget', async () => {
      const { page, finish } = await openPage(browser, service.url);
      const sent: string[] = [];
      service.answers.set(CLASSIFY, async (request, response) => {
        sent.push(await bodyOf(request));
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(answerWith()));
      });
      await caption(page).fill('Pilih nomor 3.');
      await page.getByLabel('Waktu terbit').fill('2024-11-15T09:00');
      await check(page);
      await expect.poll(() => focused(page)).toBe('Zona waktu daerah pemilihan');
      expect(sent).toEqual([]);
      await page.getByLabel('Zona waktu daerah pemilihan').selectOption('WITA');
      await page.getByLabel('Berbayar').selectOption('Tidak');
      await page.getByText('Pasangan calon atau calon').click();
      await page.getByLabel('Nomor urut').fill('3');
      await page.getByLabel('PKB', { exact: true }).check();
      await check(page);
      await answered(page);
      const [, post] = /name="post"\r\n\r\n(.*)\r\n/.exec(sent[0] ?? '') ?? [];
      expect(JSON.parse(post ?? '')).toEqual({
        text: 'Pilih nomor 3.',
        context: {
          publishedAt: '2024-11-15T09:00:00+08:00',
          timeZone: 'Asia/Makassar',
          paid: false,
          pair: { number: '3', parties: ['pkb'] },
        },
      });
      await page.reload();
      expect(await caption(page).inputValue()).toBe('');
      expect(await page.getByLabel('Zona waktu daerah pemilihan').inputValue()).toBe(
        'Asia/Makassar',
      );
      expect(await page.getByLabel('Waktu terbit').inputValue()).toBe('');
      expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('Pilih nomor');
      await page.getByRole('button', { name: 'Lupakan isian' }).click();
      expect(await page.evaluate("localStorage.getItem('saring.context')")).toBeNull();
      await finish();
    });

    it('tells each step while the service works, and stops when asked', async () => {
      const { page, finish } = await openPage(browser, service.url);
      const { next, line } = stepByStep(service);
      await addImages(page, BANNER);
      await check(page);
      await next();
      for (const step of [
        { step: 'received' },
        { step: 'started' },
        { step: 'reading', part: 'image:0' },
      ])
        line(step);
      await page.locator('.step.active', { hasText: 'Membaca gambar 1' }).waitFor();
      expect(await page.locator('.step.done').allInnerTexts()).toHaveLength(2);
      expect(await page.getByRole('status').allInnerTexts()).toContain('Membaca gambar 1');
      await expectAccessible(page);
      await show(page, 'check-progress');
      await page.getByRole('button', { name: 'Hentikan' }).click();
      await page.getByText('Dihentikan.').waitFor();
      expect(await names(page)).toHaveLength(1);
      await finish();
    });

    it('says so when nothing comes for half a minute, and starts over', async () => {
      const { page, finish } = await openPage(browser, service.url);
      service.answers.set(CLASSIFY, () => undefined);
      await page.clock.install();
      await caption(page).fill('Pilih nomor 3.');
      await check(page);
      await page.getByText('Mengirim').first().waitFor();
      await page.clock.runFor(20_000);
      const quiet = page.getByText('Sudah 30 detik tidak ada kabar dari layanan');
      expect(await quiet.isVisible()).toBe(false);
      await page.clock.runFor(11_000);
      await quiet.waitFor();
      await show(page, 'check-quiet');
      service.answers.set(CLASSIFY, answering(answerWith()));
      await page.getByRole('button', { name: 'Coba lagi dari awal' }).click();
      await page.getByRole('heading', { name: 'Hasil pemeriksaan' }).waitFor();
      await finish();
    });

    it('loses nothing when the service breaks off midway, and goes on when it is back', async () => {
      const { page, finish } = await openPage(browser, service.url);
      await addImages(page, BANNER);
      await caption(page).fill('Pilih nomor 3.');
      for (const breakOff of ['drop', 'end'] as const) {
        const { next, line, leave } = stepByStep(service);
        await check(page);
        await next();
        line({ step: 'received' });
        await page.locator('.step.active', { hasText: 'Menunggu giliran' }).waitFor();
        leave(breakOff);
        const title =
          breakOff === 'drop' ? 'Layanan tidak terjangkau' : 'Jawaban tidak dapat dibaca';
        await page.getByRole('alert').filter({ hasText: title }).waitFor();
      }
      await show(page, 'check-broken');
      service.answers.set(CLASSIFY, answering(PROHIBITED, { whole: true }));
      await page.getByRole('button', { name: 'Coba lagi' }).click();
      await page.getByRole('heading', { name: 'Hasil pemeriksaan' }).waitFor();
      expect(await caption(page).inputValue()).toBe('Pilih nomor 3.');
      expect(await names(page)).toHaveLength(1);
      await finish();
    });

    it('shows what the service refuses at the field that it names', async () => {
      const { page, finish } = await openPage(browser, service.url);
      const message = 'Isi nama calon.';
      const errors = [{ pointer: '/context/pair/names/0', message }];
      service.answers.set(CLASSIFY, problem(422, 'invalid-post', 'Isian salah', { errors }));
      await caption(page).fill('Pilih nomor 3.');
      await check(page);
      await page.locator('.field-wrong', { hasText: message }).waitFor();
      await expect.poll(() => focused(page)).toBe('Nama calon');
      expect(await page.getByLabel('Nama calon').getAttribute('aria-invalid')).toBe('true');
      await expectAccessible(page);
      await show(page, 'check-422');
      await page.getByLabel('Nama calon').fill('Sekar');
      await page.locator('.field-wrong').waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toBe('Nama calon');
      await finish();
    });

    it('has words of its own for every refusal, and a countdown where it is told to wait', async () => {
      const { page, finish } = await openPage(browser, service.url);
      await caption(page).fill('Pilih nomor 3.');
      for (const [status, code, title] of [
        [413, 'body-too-large', 'Unggahan terlalu besar'],
        [415, 'unsupported-media-type', 'Jenis isi tidak didukung'],
        [503, 'stopping', 'Layanan sedang berhenti'],
      ] as const) {
        service.answers.set(CLASSIFY, problem(status, code, title));
        await check(page);
        await page.getByRole('alert').filter({ hasText: title }).waitFor();
      }
      service.answers.set(
        CLASSIFY,
        problem(429, 'overloaded', 'Layanan sedang penuh', {}, { 'Retry-After': '6' }),
      );
      await check(page);
      const again = page.getByRole('button', { name: /Coba lagi dalam \d detik/ });
      await again.waitFor();
      expect(await again.isDisabled()).toBe(true);
      await show(page, 'check-429');
      service.answers.set(CLASSIFY, answering(answerWith()));
      await page.getByRole('button', { name: 'Coba lagi', exact: true }).click();
      await page.getByRole('heading', { name: 'Hasil pemeriksaan' }).waitFor();
      await finish();
    });

    it('asks for a key where one is needed, and goes on with the check', async () => {
      const { page, finish } = await openPage(browser, service.url);
      service.answers.set(CLASSIFY, problem(401, 'unauthenticated', 'Perlu kunci'));
      await caption(page).fill('Pilih nomor 3.');
      await check(page);
      const key = page.getByLabel('Kunci API', { exact: true });
      await key.waitFor();
      await expect.poll(() => focused(page)).toBe('Kunci API');
      await expectAccessible(page);
      await show(page, 'check-sign-in');
      service.answers.set('POST /session', problem(401, 'unauthenticated', 'Kunci tidak dikenal'));
      await key.fill('saring_salah');
      await key.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'Kunci tidak dikenal' }).waitFor();
      service.answers.set('POST /session', async (request, response) => {
        expect(JSON.parse(await bodyOf(request))).toEqual({ key: 'saring_benar' });
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ name: 'Tim Rekaan', role: 'submitter', signedIn: true }));
      });
      service.answers.set(CLASSIFY, answering(answerWith()));
      await key.fill('saring_benar');
      await key.press('Enter');
      await answered(page);
      expect(await caption(page).inputValue()).toBe('Pilih nomor 3.');
      await finish();
    });

    it('compares before and after when the creative was mended', async () => {
      const { page, finish } = await openPage(browser, service.url, {
        viewport: { width: 1280, height: 900 },
      });
      service.answers.set(CLASSIFY, answering(PROHIBITED));
      await addImages(page, BANNER);
      await caption(page).fill('Pilih nomor 3.');
      await check(page);
      await answered(page);
      await page.locator('.check-thumb input[type="file"]').setInputFiles(OTHER_BANNER);
      await caption(page).fill('Pilih nomor 3. Air bersih untuk semua.');
      await page.getByText('Hasil ini untuk isi sebelumnya.').waitFor();
      service.answers.set(CLASSIFY, answering(answerWith({ id: `cls_${'1'.repeat(32)}` })));
      await page.getByRole('button', { name: 'Periksa lagi' }).click();
      const comparison = page.getByRole('region', { name: /Perbandingan/ });
      await comparison.waitFor();
      expect(await comparison.locator('.gone').textContent()).toMatch(
        /temuan hilang.*Diduga menghina.*goblok/s,
      );
      expect(await comparison.locator('.compare-pair img').count()).toBe(2);
      expect(await page.getByText('Hasil ini untuk isi sebelumnya.').count()).toBe(0);
      await expectAccessible(page);
      await show(page, 'check-compare');
      const before = page.getByRole('button', { name: 'Sebelum', exact: true });
      await before.click();
      expect(await before.getAttribute('aria-pressed')).toBe('true');
      expect(await page.getByText('Pemeriksaan sebelumnya,').isVisible()).toBe(true);
      await finish();
    });

    it('calls nothing gone that was not read the second time', async () => {
      const { page, finish } = await openPage(browser, service.url);
      service.answers.set(CLASSIFY, answering(PROHIBITED));
      await addImages(page, BANNER);
      await check(page);
      await answered(page);
      const { parts } = PROHIBITED;
      const message = { id: 'Gambar rusak.', en: 'The image is damaged.' };
      const gap = { code: 'image-unreadable', message } as const;
      const unread = answerWith({
        id: `cls_${'2'.repeat(32)}`,
        status: 'partial',
        verdict: 'undetermined',
        parts: parts.map((part) => (part.part === 'image:0' ? { ...part, gap } : part)),
      });
      service.answers.set(CLASSIFY, answering(unread));
      await check(page);
      await page.getByText('temuan belum dapat dipastikan hilang').waitFor();
      expect(await page.locator('.compare .gone').count()).toBe(0);
      await show(page, 'check-partial');
      await finish();
    });

    it('is worked by the keyboard alone', async () => {
      const { page, finish } = await openPage(browser, service.url);
      service.answers.set(CLASSIFY, answering(PROHIBITED));
      for (let presses = 0; (await focused(page)) !== 'Teks unggahan'; presses += 1) {
        expect(presses).toBeLessThan(15);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('Lawan kami goblok');
      await page.keyboard.press('Control+Enter');
      await answered(page);
      await expect.poll(() => focused(page)).toBe('Hasil pemeriksaan');
      await finish();
    });

    it('shows a first-time visitor a sample', async () => {
      const { page, finish } = await openPage(browser, service.url);
      service.answers.set(CLASSIFY, answering(PROHIBITED));
      await page.getByRole('button', { name: 'Contoh spanduk' }).click();
      await answered(page);
      expect(await names(page)).toEqual(['Gambar 1: contoh-spanduk.png']);
      await show(page, 'check-sample');
      await finish();
    });

    it('fits a phone, and has what a thumb can hit', async () => {
      const { page, finish } = await openPage(browser, service.url, {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      });
      service.answers.set(CLASSIFY, answering(PROHIBITED));
      await addImages(page, BANNER);
      await show(page, 'check-phone-form');
      const heights = await page
        .locator('.check-form button:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      await check(page);
      await answered(page);
      await check(page);
      await page.getByRole('region', { name: /Perbandingan/ }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await show(page, 'check-phone');
      await finish();
    });

    it.each(['light', 'dark'] as const)(
      'is accessible in %s, as a form and with a result',
      async (colorScheme) => {
        const { page, finish } = await openPage(browser, service.url, { colorScheme });
        service.answers.set(CLASSIFY, answering(PROHIBITED));
        await page.getByText('Paling banyak 8 gambar').waitFor();
        for (const fold of await page.locator('summary').all()) await fold.click();
        await expectAccessible(page);
        await show(page, `check-form-${colorScheme}`);
        await addImages(page, BANNER);
        await check(page);
        await answered(page);
        await expectAccessible(page);
        await show(page, `check-result-${colorScheme}`);
        await finish();
      },
    );

    it('shows that it sends while the network is slow', async () => {
      const { page, finish } = await openPage(browser, service.url);
      await addImages(page, BANNER);
      service.answers.set(CLASSIFY, answering(answerWith()));
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.enable');
      const slow = {
        offline: false,
        latency: 300,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      };
      await devtools.send('Network.emulateNetworkConditions', slow);
      await check(page);
      await page.locator('.step.active', { hasText: 'Mengirim' }).waitFor();
      expect(await page.getByRole('button', { name: 'Hentikan' }).isVisible()).toBe(true);
      await answered(page);
      await finish();
    });
  },
);

function caption(page: Page) {
  return page.getByLabel('Teks unggahan');
}

function check(page: Page): Promise<void> {
  return page.getByRole('button', { name: /^Periksa/ }).click();
}

/** Waits until the check is over, and fails when it brought no result. */
async function answered(page: Page): Promise<void> {
  const over = page.locator('#check-answer-title', {
    hasText: /Hasil pemeriksaan|Belum ada hasil/,
  });
  // A real check takes its time where the processors are busy.
  await over.waitFor({ timeout: 70_000 });
  expect(await page.locator('.check-answer').textContent()).not.toContain('Belum ada hasil');
}

async function addImages(page: Page, ...paths: string[]): Promise<void> {
  await page.locator('.check-drop input[type="file"]').setInputFiles(paths);
  await page.locator('.check-thumb').first().waitFor();
}

function names(page: Page): Promise<string[]> {
  return page.locator('.check-thumb-name').allInnerTexts();
}

/** What is focused, as a person names it: its label, or else its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    return (element?.labels?.[0] ?? element)?.textContent ?? '';
  })()`);
}

/** Pastes or drags files of a few bytes, none of which is a picture that can be shown. */
function hand(
  page: Page,
  event: 'paste' | 'dragover' | 'drop',
  ...files: (readonly [name: string, type: string])[]
): Promise<void> {
  return page.evaluate(`(() => {
    const data = new DataTransfer();
    for (const [name, type] of ${JSON.stringify(files)})
      data.items.add(new File(['bukan gambar'], name, { type }));
    const given = { bubbles: true, cancelable: true };
    document.body.dispatchEvent(
      ${JSON.stringify(event)} === 'paste'
        ? new ClipboardEvent('paste', { ...given, clipboardData: data })
        : new DragEvent(${JSON.stringify(event)}, { ...given, dataTransfer: data }),
    );
  })()`);
}

/** Answers the next check line by line, as the test says. */
function stepByStep(service: StandIn) {
  const arrived = new EventEmitter();
  let response: ServerResponse | undefined;
  service.answers.set(CLASSIFY, async (request, answer) => {
    await bodyOf(request);
    answer.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
    answer.flushHeaders();
    response = answer;
    arrived.emit('request');
  });
  return {
    /** Waits for the request. */
    next: async () => {
      if (!response) await once(arrived, 'request');
    },
    line: (value: object) => response?.write(`${JSON.stringify(value)}\n`),
    leave: (how: 'drop' | 'end') => (how === 'drop' ? response?.destroy() : response?.end()),
  };
}
