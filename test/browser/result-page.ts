import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SOURCE = fileURLToPath(new URL('../web/fixtures/', import.meta.url));
/** As in src/http/routes/web.ts: what the page may do there it must be able to do here. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
};

/** Builds the page with a result alone, and serves it with `files` (`/material.json`, `/banner.jpg`) beside it. */
export async function serveResultPage(files: ReadonlyMap<string, string | Buffer>) {
  const folder = await mkdtemp(join(tmpdir(), 'saring-result-page-'));
  await build({
    configFile: false,
    root: SOURCE,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(SOURCE, 'result.html') },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const type = TYPES[extname(pathname)];
    if (!type) return response.writeHead(404).end();
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Content-Type', type);
    const isAsset = pathname === '/result.html' || pathname.startsWith('/assets/');
    const content = isAsset ? readFileSync(join(folder, pathname)) : files.get(pathname + search);
    return content === undefined ? response.writeHead(404).end() : response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/result.html`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
