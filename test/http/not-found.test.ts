import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_REGIMES } from '../../src/domain/taxonomy.js';
import { notFoundPage } from '../../src/http/pages/not-found-page.js';
import { fakePipeline, rulebookOf } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';

/** As Chromium sends it. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

let service: TestService;
beforeAll(async () => {
  service = await startApp(fakePipeline());
});
afterAll(() => service.close());

const get = (path: string, headers: Record<string, string>) =>
  fetch(service.url + path, { headers });

describe.each(['/rulebooks/pilkada-1999', '/rulebooks/%E0%A4%A', '/tidak-ada'])(
  'GET %s, where nothing is',
  (path) => {
    it.each(['*/*', 'application/json', 'application/problem+json', 'image/png'])(
      'is a problem to what accepts %s',
      async (accept) => {
        const response = await get(path, { accept });
        expect(response.status).toBe(404);
        expect(response.headers.get('content-type')).toContain('application/problem+json');
        expect(await response.json()).toMatchObject({ code: 'not-found', status: 404 });
      },
    );

    it.each([
      ['', 'id', 'Tidak ditemukan'],
      ['', 'en', 'Not found'],
      ['?lang=en', 'id', 'Not found'],
    ])('is a page to a browser, with "%s" in %s: %s', async (query, accepted, title) => {
      const response = await get(path + query, { accept: BROWSER, 'accept-language': accepted });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('vary')).toBe('Accept, Accept-Language');
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
      const html = await response.text();
      expect(html).toContain(`<h1>${title}</h1>`);
      expect(html).toContain(`>404 · ${response.headers.get('x-request-id')}<`);
      expect(html).toMatch(/<a href="\/antrean\?lang=(id|en)">/);
    });
  },
);

describe('the page of what is not there', () => {
  const books = BUILT_IN_REGIMES.map(rulebookOf);
  const pageOf = (path: string) =>
    notFoundPage({ path, detail: { id: 'a', en: 'b' }, requestId: 'req_1' }, books, 'en');

  it('lists the rulebooks to whom a rulebook was not there', () => {
    for (const regime of BUILT_IN_REGIMES) {
      const link = `<a href="/rulebooks/${regime}?lang=en">`;
      expect(pageOf('/rulebooks/nope')).toContain(link);
      expect(pageOf('/nope')).not.toContain(link);
    }
  });

  it.each(['//contoh.example/a', '/\\contoh.example/a', '/"><script>x</script>'])(
    'leads nowhere else by the address %s',
    (path) => {
      const hrefs = [...pageOf(path).matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
      expect(hrefs.length).toBeGreaterThan(8);
      expect(hrefs.filter((href) => !/^(#|\/(?![/\\]))/.test(href))).toEqual([]);
      expect(pageOf(path)).not.toContain('<script>');
    },
  );
});
