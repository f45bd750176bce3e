import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../support/server.js';
import { expectAccessible, NO_BROWSER, openBrowser, openPage, show } from './browser.js';

describe.skipIf(NO_BROWSER)(
  `what every page has${NO_BROWSER ? `: skipped, ${NO_BROWSER}` : ''}`,
  () => {
    let browser: Browser;
    let server: RunningServer;

    beforeAll(async () => {
      [browser, server] = await Promise.all([openBrowser(), startServer()]);
    });
    afterAll(async () => {
      await browser.close();
      await server.stop();
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

    it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
      for (const path of ['/', '/antrean']) {
        const { page, finish } = await openPage(browser, `${server.url}${path}`, { colorScheme });
        await expectAccessible(page);
        await show(page, `shell-${colorScheme}-${path.slice(1) || 'check'}`);
        await finish();
      }
    });
  },
);
