import { defineConfig } from 'vite';

/** The page: two documents and their assets into `dist/web`, where `http/routes/web` finds them. */
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
    rolldownOptions: { input: ['src/web/index.html', 'src/web/antrean.html'] },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
