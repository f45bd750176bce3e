import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Rulebook } from '../../src/domain/rulebook.js';
import { BUILT_IN_REGIMES, LANGUAGES, type Message } from '../../src/domain/taxonomy.js';
import { rulebookSchema } from '../../src/http/contract.js';
import { rulebookPage } from '../../src/http/pages/rulebook-page.js';
import { rulebooksPage } from '../../src/http/pages/rulebooks-page.js';
import { fakePipeline, PILKADA_2024, rulebookOf } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';

/** As Chromium sends it. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

let service: TestService;
beforeAll(async () => {
  service = await startApp(fakePipeline());
});
afterAll(() => service.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(service.url + path, { headers, method });

vi.mock('../../src/http/pages/rulebook-page.js', { spy: true });

it('writes a page once a rulebook and language', async () => {
  const own = await startApp(fakePipeline());
  vi.mocked(rulebookPage).mockClear();
  const pages = [];
  for (const lang of ['id', 'en', 'id', 'en']) {
    const response = await fetch(`${own.url}/rulebooks/pilkada-2024?lang=${lang}`, {
      headers: { accept: BROWSER },
    });
    pages.push(await response.text());
  }
  await own.close();
  expect(vi.mocked(rulebookPage)).toHaveBeenCalledTimes(2);
  expect(pages.slice(2)).toEqual(pages.slice(0, 2));
  expect(pages[0]).not.toBe(pages[1]);
});

describe.each(['/rulebooks', '/rulebooks/pilkada-2024'])('GET %s', (path) => {
  it.each(['*/*', 'application/json', 'application/json, text/html;q=0.9', 'image/png'])(
    'answers %s with data',
    async (accept) => {
      const { headers } = await get(path, { accept });
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(headers.get('vary')).toBe('Accept');
    },
  );

  it('answers a browser with a page that may run one script of this service', async () => {
    const response = await get(path, { accept: BROWSER, 'accept-language': 'id' });
    const { headers } = response;
    expect(response.status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('vary')).toBe('Accept, Accept-Language');
    expect(headers.get('content-language')).toBe('id');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'self';");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|blob|data:|https?:/);
    const html = await response.text();
    expect(html).not.toMatch(/<style| style=| on\w+=/);
    const scripts = [...html.matchAll(/<script\b[^>]*>([^<]*)/g)];
    expect(scripts.map(([, inside]) => inside)).toEqual(['']);
    expect(scripts[0]?.[0]).toMatch(/ src="\/assets\/rules-[^"/]+\.js"/);
  });

  it.each([
    ['', 'en-GB,en;q=0.9', 'en'],
    ['', 'id,en;q=0.5', 'id'],
    ['', 'fr', 'id'],
    ['?lang=en', 'id', 'en'],
    ['?lang=id', 'en', 'id'],
    ['?lang=xx', 'en', 'en'],
    ['?lang=id&lang=en', 'en', 'en'],
  ])('speaks the language of "%s" and %s', async (query, accepted, language) => {
    const response = await get(path + query, { accept: BROWSER, 'accept-language': accepted });
    const html = await response.text();
    expect(response.headers.get('content-language')).toBe(language);
    expect(html).toContain(`<html lang="${language}"`);
    const other = language === 'id' ? 'en' : 'id';
    expect(html).toContain(`<a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">`);
  });

  it('answers HEAD with the headers of the same page and no body', async () => {
    const [head, full] = await Promise.all(
      ['HEAD', 'GET'].map((method) => get(path, { accept: BROWSER }, method)),
    );
    expect(head?.status).toBe(200);
    for (const name of ['content-type', 'content-language', 'vary', 'content-length'])
      expect(head?.headers.get(name)).toBe(full?.headers.get(name));
    expect(await head?.text()).toBe('');
  });
});

describe('GET /rulebooks/{regime}', () => {
  it('gives as data all that the file says', async () => {
    const shown = rulebookSchema.parse(await (await get('/rulebooks/pilkada-2024')).json());
    expect(shown).toEqual(PILKADA_2024);
  });

  it('has the styles, the script and the icon that the page names', async () => {
    const html = await (await get('/rulebooks/pilkada-2024', { accept: BROWSER })).text();
    const types: Record<string, RegExp> = {
      stylesheet: /^text\/css/,
      icon: /^image\/svg/,
      src: /^text\/javascript/,
    };
    const named = [
      ...html.matchAll(/<link rel="(stylesheet|icon)" href="([^"]+)"/g),
      ...html.matchAll(/<script [^>]*(src)="([^"]+)"/g),
    ];
    const sheets: string[] = [];
    for (const [, kind = '', address = ''] of named) {
      const response = await get(address);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(types[kind] as RegExp);
      if (kind === 'stylesheet') sheets.push(await response.text());
    }
    expect(named.length).toBe(5);
    // The colours of every page first, those of paper last.
    expect(sheets[0]).toMatch(/--paper: ?\S+/);
    expect(sheets.at(-1)).toContain('@media print');
  });
});

describe('rulebooksPage', () => {
  it('links every regime', () => {
    const html = rulebooksPage(BUILT_IN_REGIMES.map(rulebookOf), 'en');
    for (const regime of BUILT_IN_REGIMES)
      expect(html).toContain(`<a href="/rulebooks/${regime}?lang=en">`);
  });
});

describe.each(
  BUILT_IN_REGIMES.flatMap((regime) => LANGUAGES.map((language) => [regime, language] as const)),
)('the page of %s in %s', (regime, language) => {
  const book = rulebookOf(regime);
  const html = rulebookPage(book, language);

  it('shows every rule, with its texts, under its id', () => {
    for (const { id, message, advice, note } of book.rules) {
      const [, section = ''] = html.split(`<section class="rule" id="${id}">`);
      expect(html).toContain(`<li><a href="#${id}">`);
      for (const text of [message, advice, ...(note ? [note] : [])])
        expect(section.split('</section>')[0]).toContain(escaped(text[language]));
    }
    expect(html).toContain(book.sha256);
  });

  it('has nothing that failed to become words', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|Invalid Date|>null<|>false</);
  });

  it('marks what needs verification, as often as it is cited', () => {
    const cited = [
      ...book.elements.flatMap(({ legal }) => legal),
      ...book.checklist.flatMap(({ legal }) => legal),
      ...book.rules.flatMap(({ legal }) => legal),
      ...['campaign', 'ads', 'quiet', 'voting'].flatMap(
        (window) => book.calendar?.[window as 'ads'].legal ?? [],
      ),
      ...book.rules,
    ].filter(({ certainty }) => certainty === 'C' || certainty === 'D');
    expect(cited.length).toBeGreaterThan(0);
    expect(html.split('<strong class="mark unverified">').length - 1).toBe(cited.length);
  });

  it('is well formed, with one h1, headings in order, and anchors that exist once', () => {
    expect(unbalanced(html)).toEqual([]);
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(anchor);
  });

  it('names every column and row of its tables', () => {
    const headers = html.match(/<th\b[^>]*>/g) ?? [];
    expect(headers.length).toBeGreaterThan(book.rules.length);
    expect(headers.filter((header) => !/scope="(col|row)"/.test(header))).toEqual([]);
    expect(html.match(/<table/g)?.length).toBe(html.match(/<caption/g)?.length);
  });
});

describe('a rule on trial', () => {
  it('is marked as one that counts for nothing', () => {
    const [first, ...others] = PILKADA_2024.rules.map(({ mode: _, ...rule }) => rule);
    if (!first) throw new Error('no rule');
    const pages = [first, { ...first, mode: 'shadow' } as const].map((rule) =>
      rulebookPage({ ...PILKADA_2024, rules: [rule, ...others] }, 'id'),
    );
    expect(pages.map((html) => html.split('class="mark shadow"').length - 1)).toEqual([0, 1]);
  });
});

describe('a hostile rulebook', () => {
  const HOSTILE = `"></a><script>alert('1')</script><img src=x onerror="y">&amp;\u2028{{x}}`;
  const book = poisoned(PILKADA_2024, HOSTILE) as Rulebook;

  it.each(LANGUAGES)('changes no element and no attribute of the page in %s', (language) => {
    const pages = [PILKADA_2024, book].map((one) => rulebookPage(one, language));
    const [honest, hostile] = pages.map(tagsOf);
    expect(hostile).toEqual(honest);
    expect(pages[1]).toContain('&quot;&gt;&lt;/a&gt;&lt;script&gt;');
    expect(pages[1]?.split('&lt;script&gt;').length).toBeGreaterThan(500);
  });

  it('changes no element of the list of regimes', () => {
    const [honest, hostile] = [PILKADA_2024, book].map((one) => tagsOf(rulebooksPage([one], 'id')));
    expect(hostile).toEqual(honest);
  });
});

/** Every text that the schema leaves free, replaced. */
function poisoned(value: unknown, text: string, key = ''): unknown {
  const free = ['instrument', 'article', 'paragraph', 'letter', 'quote', 'name', 'handle'];
  if (typeof value === 'string') return free.includes(key) ? text : value;
  if (Array.isArray(value))
    return key === 'sources' ? [text] : value.map((one) => poisoned(one, text));
  if (typeof value !== 'object' || value === null) return value;
  if (isMessage(value)) return { id: text, en: text };
  return Object.fromEntries(
    Object.entries(value).map(([inner, one]) => [inner, poisoned(one, text, inner)]),
  );
}

function isMessage(value: object): value is Message {
  return Object.keys(value).sort().join() === 'en,id';
}

/** Names of elements and attributes in order, with the values of links. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<([^>]+)>/g)].map(([, tag = '']) => tag);
}

const VOID = ['meta', 'link', '!doctype'];

/** Elements that are closed without being open, or stay open. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)(!?[a-z][a-z0-9]*)/g)) {
    if (VOID.includes(name)) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

function escaped(text: string): string {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => entities[sign as keyof typeof entities]);
}
