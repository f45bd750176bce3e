import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect } from 'vitest';

/** Debian's packages; the shell draws no window of its own, which takes half the time of a test. */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const CHROMIUM = process.env.CHROMIUM ?? INSTALLED.find((path) => existsSync(path)) ?? null;

/** Why there is no browser to test in; null when there is one. `.ci/run` installs Debian's. */
export const NO_BROWSER =
  CHROMIUM && existsSync(CHROMIUM)
    ? null
    : `no ${CHROMIUM ?? INSTALLED[0]}: install chromium-headless-shell, or set CHROMIUM`;

/** Starts the machine's Chromium. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: String(CHROMIUM),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    // After each move, what a page needs to draw what came of it: no person looks within a frame.
    slowMo: 50,
  });
}

/**
 * A page of its own (cookies, storage) at `url`; what its scripts throw or the policy blocks fails `finish`.
 * `prepare` is called before anything is asked for.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<void> = async () => undefined,
) {
  const context = await browser.newContext({
    locale: 'id-ID',
    reducedMotion: 'reduce',
    ...options,
  });
  await prepare(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // Chromium also logs every answer that is no success; the page shows those itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (['http:', 'https:'].includes(asked.protocol) && asked.origin !== new URL(url).origin)
      complaints.push(`asked elsewhere: ${request.url()}`);
  });
  await page.goto(url);
  return {
    page,
    /** Closes the page. Fails when anything went wrong in it, or it asked another machine. */
    finish: async () => {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
}

/** Fails with what axe (WCAG 2.2 A and AA, and best practices) finds wrong with the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Not by a script element: the page's policy forbids those.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
  });
  expect(violations).toEqual([]);
}

/** Saves what the page looks like to `SCREENSHOTS`, a folder, for eyes; without it does nothing. */
export async function show(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
