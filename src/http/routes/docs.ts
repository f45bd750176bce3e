import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Saring API</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true });
`;

/** Swagger UI sets style attributes and draws with data: images; nothing comes from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** `GET /docs`: the OpenAPI document as a page, from the package's own files. */
export const docsRoute: RequestHandler = (_request, response) => {
  response.set('Content-Security-Policy', POLICY).type('html').send(PAGE);
};

/** The page's script and Swagger UI's files. */
export function docsAssets(): Router {
  const files = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  return express
    .Router()
    .get('/docs/start.js', (_request, response) => {
      response.type('js').send(START);
    })
    .use('/docs/assets', express.static(files, { index: false, immutable: true, maxAge: '1d' }));
}
