import { defineConfig } from 'vite';

/** Where `npx vite` finds the service. */
const SERVICE = process.env.SARING_URL ?? 'http://127.0.0.1:8080';

/** What the service answers and Vite does not: the API, and the pages that the service makes itself. */
const SERVED =
  '^/(classify|reports|cases|session|rulebooks|pages|assets|models|docs|openapi.json|livez|readyz)(?=[/?]|$)';

/** The page: its documents and assets into `dist/web`, where `http/built-page` finds them. */
export default defineConfig({
  root: 'src/web',
  publicDir: false,
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page allows no data: addresses in styles, and no script in the document.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The pages of rules, made by the service, look up here what the names of their script and styles became.
    manifest: true,
    rolldownOptions: { input: ['src/web/index.html', 'src/web/antrean.html', 'src/web/rules.tsx'] },
  },
  server: { proxy: { [SERVED]: SERVICE } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
