import { html } from '@remix-run/html-template';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../domain/errors.js';
import type { Language, Message } from '../domain/taxonomy.js';
import { identify, type RequestEnd, strictHeaders } from './identify.js';
import { acceptedLanguage } from './language.js';
import { problemHandler, statusOf } from './problems.js';

/** Until there is a pipeline to answer with: every request gets `loading`, a person's browser a page that asks again. */
export function createLoadingApp(logger: Logger, onEnd?: (told: RequestEnd) => void): Express {
  const app = express();
  app.disable('x-powered-by').set('etag', false);
  app.use(identify(logger, onEnd), strictHeaders(), answerLoading, problemHandler(logger));
  return app;
}

const answerLoading: RequestHandler = (request, response) => {
  response.set({ 'Retry-After': '1', 'Cache-Control': 'no-store' }).vary('Accept');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || request.accepts(['json', 'html']) !== 'html') throw new AppError('loading', WAIT);
  const language = acceptedLanguage(request);
  response.status(statusOf('loading')).vary('Accept-Language');
  response.set({ Refresh: '2', 'Content-Language': language }).type('html').send(page(language));
};

/** Plain: the style sheets are not served yet, and the policy allows none of its own. */
function page(language: Language): string {
  const [first, second] = language === 'id' ? (['id', 'en'] as const) : (['en', 'id'] as const);
  return String(html`<!doctype html>
<html lang="${first}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${HEADING[first]}</title>
<main>
<h1>${HEADING[first]}</h1>
<p>${PATIENCE[first]}</p>
<p lang="${second}">${HEADING[second]} ${PATIENCE[second]}</p>
</main>
</html>
`);
}

const HEADING: Message = {
  id: 'Saring sedang memuat peraturan dan model…',
  en: 'Saring is loading rulebooks and models…',
};

const PATIENCE: Message = {
  id: 'Halaman ini terbuka sendiri setelah siap, biasanya dalam beberapa detik.',
  en: 'This page opens by itself when it is ready, within seconds as a rule.',
};

const WAIT: Message = {
  id: 'Layanan sedang memuat peraturan dan model. Coba lagi setelah jeda pada header Retry-After.',
  en: 'The service is loading its rulebooks and models. Try again after the pause in Retry-After.',
};
