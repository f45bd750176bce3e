import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Classification } from '../../src/domain/classification.js';
import { startServer } from '../support/server.js';
import { expectAccessible, NO_BROWSER, openBrowser, openPage, show } from './browser.js';
import { serveResultPage } from './result-page.js';

/** For what the page draws a moment later; two cores may be busy with much else. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });

const TEXT = 'Coblos 02, tukar 150rb di posko. Pak Darmo muka kayak babi, otak udang.';
const BANNER = readFileSync(new URL('../../docs/samples/banner-hinaan.jpg', import.meta.url));

/** What the service says of the insulting sample banner, under a text that insults too. */
async function classified(): Promise<Classification> {
  const service = await startServer();
  try {
    const form = new FormData();
    form.set('post', JSON.stringify({ text: TEXT, context: { regime: 'pilkada-2024' } }));
    form.append('images', new File([BANNER], 'banner.jpg', { type: 'image/jpeg' }));
    const answer = await fetch(`${service.url}/classify`, { method: 'POST', body: form });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Classification;
  } finally {
    await service.stop();
  }
}

/** The same with what the sample has none of. */
function withEverything(real: Classification): Classification {
  const [text, image] = real.parts;
  const unread = { id: 'Gambar rusak.', en: 'The image is damaged.' };
  if (!text || !image || !('words' in image)) throw new Error('the sample has a text and an image');
  const broken = { code: 'image-unreadable', message: unread } as const;
  return {
    ...real,
    status: 'partial',
    shadow: real.findings.slice(0, 1),
    parts: [
      text,
      image,
      { ...image, part: 'image:1', name: 'rusak.jpg', text: '', words: [], gap: broken },
      { ...image, part: 'image:2', name: 'lama.jpg' },
    ],
    factChecks: [
      {
        claim: 'Ijazah Darmo palsu',
        rating: 'Salah',
        publisher: 'Cek Fakta Wanasekar',
        url: 'https://cekfakta.invalid/1',
        similarity: 0.82,
      },
    ],
  };
}

describe.skipIf(NO_BROWSER)(`a result${NO_BROWSER ? `: skipped, ${NO_BROWSER}` : ''}`, () => {
  let browser: Browser;
  let result: Classification;
  let served: Awaited<ReturnType<typeof serveResultPage>>;

  beforeAll(async () => {
    result = await classified();
    const material = { text: TEXT, images: ['banner.jpg'] };
    served = await serveResultPage(
      new Map<string, string | Buffer>([
        ['/banner.jpg', BANNER],
        ['/rusak.jpg', Buffer.from([0xff, 0xd8, 0xff, 0])],
        ['/material.json', JSON.stringify({ ...material, classification: result })],
        [
          '/material.json?all',
          JSON.stringify({
            classification: withEverything(result),
            text: TEXT,
            images: ['banner.jpg', 'rusak.jpg', null],
            blur: 'on',
          }),
        ],
      ]),
    );
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const insult = (page: Page) =>
    page.locator('article.finding', { hasText: 'Diduga menghina seseorang' });
  const boxes = (page: Page) => page.locator('svg.boxes g.finding');

  it('says the verdict in words first, and draws boxes where the words stand', async () => {
    const { page, finish } = await openPage(browser, served.url);
    expect(await page.locator('h2:focus').textContent()).toBe('Perlu ditinjau');
    const image = await page.locator('.canvas img').boundingBox();
    const seen = result.findings.flatMap(({ evidence }) =>
      evidence.flatMap(({ box }) => box ?? []),
    );
    const [x = 0, y = 0, width = 0] = seen;
    const drawn = await boxes(page).last().locator('rect.colour').boundingBox();
    if (!image || !drawn) throw new Error('nothing is drawn');
    const scale = image.width / 1280;
    // Drawn a few pixels around the words.
    expect(Math.abs(drawn.x - (image.x + x * scale))).toBeLessThan(6);
    expect(Math.abs(drawn.y - (image.y + y * scale))).toBeLessThan(6);
    expect(Math.abs(drawn.width - width * scale)).toBeLessThan(12);
    await show(page, 'result-light');
    await finish();
  });

  it('lights the words of a finding, its places and the finding together', async () => {
    const { page, finish } = await openPage(browser, served.url);
    await insult(page).hover();
    const lit = page.locator('[data-lit="true"]');
    await soon(() => page.locator('.post-text mark[data-lit]').textContent()).toContain('babi');
    await soon(() => boxes(page).and(lit).count()).toBe(await boxes(page).count());
    await page.locator('h1').hover();
    await soon(() => lit.count()).toBe(0);
    // By keyboard: from the box to its finding, and back.
    await boxes(page).first().focus();
    await page.keyboard.press('Enter');
    await soon(() => insult(page).getAttribute('data-lit')).toBe('true');
    await insult(page).getByRole('button', { name: 'Tunjukkan pada Gambar 1' }).first().focus();
    await soon(() => boxes(page).first().getAttribute('aria-pressed')).toBe('true');
    await show(page, 'result-lit');
    await finish();
  });

  it('is looked at from near by keys, and moved by the mouse', async () => {
    const { page, finish } = await openPage(browser, served.url);
    const stage = page.locator('.stage');
    await stage.focus();
    const width = () => page.locator('.canvas').evaluate((element) => element.clientWidth);
    const whole = await width();
    await page.keyboard.press('1');
    await soon(width).toBe(1280);
    await page.keyboard.press('+');
    await soon(width).toBe(1920);
    const scrolled = () => stage.evaluate((element) => element.scrollLeft);
    const before = await scrolled();
    const middle = await stage.boundingBox();
    if (!middle) throw new Error('no stage');
    await page.mouse.move(middle.x + 200, middle.y + 40);
    await page.mouse.down();
    await page.mouse.move(middle.x + 120, middle.y + 40, { steps: 4 });
    await page.mouse.up();
    await soon(scrolled).toBe(before + 80);
    await page.keyboard.press('0');
    await soon(width).toBe(whole);
    await finish();
  });

  it.each(['light', 'dark'] as const)(
    'shows all that may be said, accessible in %s',
    async (colorScheme) => {
      const { page, finish } = await openPage(browser, `${served.url}?all`, { colorScheme });
      const texts = [
        'Sebagian tidak terperiksa',
        'Gambar 2: rusak.jpg tidak dapat ditampilkan',
        'Gambar 3: lama.jpg tidak dapat ditampilkan',
        'Gambar rusak.',
        'Aturan percobaan (1)',
        'Kemungkinan unggahan ini mengulang klaim itu: besar (82%).',
      ];
      for (const text of texts) expect(await page.getByText(text).first().isVisible()).toBe(true);
      const source = page.getByRole('link', { name: 'Baca di cekfakta.invalid' });
      expect(await source.getAttribute('rel')).toBe('noopener noreferrer');
      expect(await page.locator('img.blurred').count()).toBe(1);
      await page.getByRole('button', { name: 'Kaburkan gambar' }).click();
      await soon(() => page.locator('img.blurred').count()).toBe(0);
      for (const fold of await page.locator('details > summary').all()) await fold.click();
      await expectAccessible(page);
      await show(page, `result-all-${colorScheme}`);
      await finish();
    },
  );

  it('fits a phone, and a tap lights', async () => {
    const { page, finish } = await openPage(browser, served.url, {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(320);
    await boxes(page).last().locator('rect.colour').tap();
    await soon(() => insult(page).getAttribute('data-lit')).toBe('true');
    await expectAccessible(page);
    await show(page, 'result-phone');
    await finish();
  });

  it('prints with its folds open and without buttons', async () => {
    const { page, finish } = await openPage(browser, `${served.url}?all`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('details:not([open]) dl').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Perbesar' }).count()).toBe(0);
    await show(page, 'result-print');
    await finish();
  });

  it('is saved as one file that shows the same without script or network', async () => {
    const { page, finish } = await openPage(browser, served.url);
    await page.getByText('Kata yang terbaca').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan sebagai berkas' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^saring-2024-11-12\.html$/);
    const file = await download.path();
    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/<script|<button|src="(?!data:)|url\(/);
    const saved = await browser.newPage();
    const asked: string[] = [];
    saved.on('request', (request) => asked.push(new URL(request.url()).protocol));
    await saved.setContent(html);
    expect(await saved.locator('h2').textContent()).toBe('Perlu ditinjau');
    expect(
      await saved
        .locator('.canvas img')
        .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    ).toBe(1280);
    expect(await saved.locator('rect.colour').first().isVisible()).toBe(true);
    expect(await saved.getByText('Diperiksa pada 12 November 2024').isVisible()).toBe(true);
    expect(await saved.getByText('Pasal 69 huruf b').first().isVisible()).toBe(true);
    expect(asked.filter((protocol) => protocol !== 'data:')).toEqual([]);
    await expectAccessible(saved);
    await show(saved, 'result-saved');
    await saved.close();
    await finish();
  });
});
