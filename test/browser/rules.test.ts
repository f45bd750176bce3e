import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakePipeline } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';
import { expectAccessible, NO_BROWSER, openBrowser, openPage, show } from './browser.js';

const RULES = '/rulebooks/pilkada-2024?lang=id';

describe.skipIf(NO_BROWSER)(
  `the pages of rules${NO_BROWSER ? `: skipped, ${NO_BROWSER}` : ''}`,
  () => {
    let browser: Browser;
    let server: TestService;

    beforeAll(async () => {
      // Rules are read without any model.
      [browser, server] = await Promise.all([openBrowser(), startApp(fakePipeline())]);
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    const open = (path: string, options = {}) => openPage(browser, server.url + path, options);

    it('finds rules by words, by article and by example as one types, and marks the words', async () => {
      const { page, finish } = await open(RULES);
      const all = await page.locator('.rule').count();
      const status = page.getByRole('status').first();
      expect(await status.textContent()).toBe(`${all} aturan`);
      await page.keyboard.press('/');
      await page.keyboard.type('PENGHÍNAAN peserta');
      await expectCount(page, all);
      expect(await marked(page)).toContain('Penghinaan');

      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('69 huruf c');
      const shown = await expectCount(page, all);
      expect(shown).toBeGreaterThan(0);
      const texts = await page.locator('.rule:visible').allTextContents();
      expect(texts.filter((text) => !/Pasal 69 huruf c\b/.test(text))).toEqual([]);
      expect(new Set(await marked(page))).toEqual(new Set(['69 huruf c']));
      await show(page, 'rules-search');

      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('tidakadakataini');
      expect(await page.locator('.rule:visible, .chapter:visible').count()).toBe(0);
      expect(await status.textContent()).toContain('Tidak ada yang cocok');
      await page.keyboard.press('Escape');
      expect(await page.locator('.rule:visible').count()).toBe(all);
      expect(await marked(page)).toEqual([]);
      await finish();
    });

    it('keeps the search in the address: a link shows it, and "back" undoes it', async () => {
      const { page, finish } = await open(RULES);
      const all = await page.locator('.rule').count();
      const field = page.getByRole('searchbox');
      await field.fill('masa tenang');
      await page.waitForURL(/[?&]q=masa(\+|%20)tenang/);
      const shown = await expectCount(page, all);
      await page.getByLabel('Jenis dugaan').selectOption('none');
      await page.waitForURL(/label=none/);
      const link = page.url();
      await page.goBack();
      expect(await field.inputValue()).toBe('');
      expect(await page.locator('.rule:visible').count()).toBe(all);

      await page.goto(link);
      expect(await field.inputValue()).toBe('masa tenang');
      const narrowed = await expectCount(page, all);
      expect(narrowed).toBeGreaterThan(0);
      expect(narrowed).toBeLessThanOrEqual(shown);
      await page.getByRole('link', { name: 'English' }).click();
      expect(await field.inputValue()).toBe('masa tenang');
      await finish();
    });

    it('filters rules by what they may come to', async () => {
      const { page, finish } = await open(RULES);
      await page.getByLabel('Hasil').selectOption('violation');
      const rules = page.locator('.rule:visible');
      expect(await rules.count()).toBeGreaterThan(0);
      expect(await rules.filter({ hasNot: page.locator('.grades .violation') }).count()).toBe(0);
      expect(await page.locator('#_jadwal:visible').count()).toBe(0);
      await page.getByRole('button', { name: 'Hapus pencarian' }).click();
      expect(await page.locator('#_jadwal').isVisible()).toBe(true);
      expect(await page.evaluate('document.activeElement.type')).toBe('search');
      await finish();
    });

    it('leads to a rule by its link, though a search would hide it, and copies that link', async () => {
      const { page, finish } = await open(`${RULES}&q=politik+uang#hina-peserta`, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const rule = page.locator('#hina-peserta');
      expect(await rule.isVisible()).toBe(true);
      await page.waitForFunction(
        `(({ top }) => top >= 0 && top < innerHeight / 2)(document.getElementById('hina-peserta').getBoundingClientRect())`,
      );
      await rule.getByRole('link', { name: 'Tautan ke aturan hina-peserta' }).click();
      await page.getByText('Tautan ke aturan hina-peserta disalin.').waitFor();
      const copied = await page.evaluate('navigator.clipboard.readText()');
      expect(copied).toBe(`${server.url}${RULES}#hina-peserta`);
      await finish();
    });

    it('speaks the language chosen on this device, but for a link that says otherwise', async () => {
      const { page, finish } = await open(RULES);
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'How to read this' }).waitFor();
      await page.goto(`${server.url}/rulebooks/pilkada-2024?q=campus#kampus`);
      await page.waitForURL(/lang=en/);
      expect(new URL(page.url()).searchParams.get('q')).toBe('campus');
      await page.goto(server.url + RULES);
      expect(await page.locator('html').getAttribute('lang')).toBe('id');
      await page.goto(server.url);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await finish();
    });

    it('can be read without script, where no search is offered', async () => {
      const { page, finish } = await open(RULES, { javaScriptEnabled: false });
      expect(await page.locator('.rule').count()).toBeGreaterThan(10);
      expect(await page.getByRole('searchbox').count()).toBe(0);
      await finish();
    });

    it.each([
      // A whole rulebook has thousands of elements, all made alike: a search leaves some of each kind.
      ['light', 1280, ['/rulebooks', `${RULES}&q=hina`]],
      ['dark', 360, ['/rulebooks/nope', `${RULES}&q=69+huruf+c`]],
    ] as const)('is accessible in %s at %d pixels', async (colorScheme, width, paths) => {
      for (const path of paths) {
        const size = { colorScheme, viewport: { width, height: 800 } };
        const { page, finish } = await open(path, size);
        await expectAccessible(page);
        const background = await page.evaluate<string>(
          'getComputedStyle(document.body).backgroundColor',
        );
        expect(Number(/\d+/.exec(background)?.[0]) > 128).toBe(colorScheme === 'light');
        await show(page, `rules-${colorScheme}-${path.replace(/\W+/g, '-')}`);
        await finish();
      }
    });

    it('fits a phone: nothing sticks out', async () => {
      const { page, finish } = await open(RULES, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await page.getByRole('searchbox').fill('kampus');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await show(page, 'rules-phone');
      await finish();
    });

    it('leads to the other pages in its language, which they keep', async () => {
      const { page, finish } = await open('/rulebooks?lang=en');
      await page.getByRole('link', { name: 'Check a creative' }).click();
      await page.getByRole('heading', { name: 'Check a creative' }).waitFor();
      expect(page.url()).toBe(`${server.url}/`);
      await page.reload();
      await page.getByRole('heading', { name: 'Check a creative' }).waitFor();
      await finish();
    });

    it('is printed black on white, without what is for screens', async () => {
      const { page, finish } = await open(`${RULES}`, { colorScheme: 'dark' });
      await page.getByRole('searchbox').fill('kampus');
      const partial = page.getByText(
        'Tidak seluruhnya: hanya yang cocok dengan pencarian “kampus”',
      );
      expect(await partial.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await partial.waitFor();
      expect(
        await page
          .locator('.shell-header, .rules-search, .anchor')
          .filter({ visible: true })
          .count(),
      ).toBe(0);
      const colours = () =>
        page.evaluate(
          '(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.body))',
        );
      await expect.poll(colours).toEqual(['rgb(26, 28, 31)', 'rgb(255, 255, 255)']);
      const folder = process.env.SCREENSHOTS;
      if (folder) await page.pdf({ path: `${folder}/rules.pdf`, preferCSSPageSize: true });
      await finish();
    });
  },
);

/** Holds what the page says it found against what it shows; gives the number of rules. */
async function expectCount(page: Page, all: number): Promise<number> {
  const shown = await page.locator('.rule:visible').count();
  expect(await page.getByRole('status').first().textContent()).toContain(
    `${shown} dari ${all} aturan`,
  );
  expect(shown).toBeLessThan(all);
  return shown;
}

/** Words that are marked, as they stand on the page. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(`[...(CSS.highlights.get('hits') ?? [])].map((place) => {
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range.toString();
  })`);
}
