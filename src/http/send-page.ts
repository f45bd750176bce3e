import type { Request, Response } from 'express';
import type { Language } from '../domain/taxonomy.js';
import { pageLanguage } from './language.js';

/** A page may use the service's own styles, script and icon, none of them inside it: no form, nobody else's. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The same as data, or as a page for whoever prefers one. */
export function sendDataOrPage(
  request: Request,
  response: Response,
  { data, page }: { readonly data: unknown; readonly page: (language: Language) => string },
): void {
  if (prefersPage(request, response)) sendPage(request, response, page);
  else response.json(data);
}

/** Whether a page is asked for, as browsers do; `*\/*` gets data. Tells caches that the answer rests on it. */
export function prefersPage(request: Request, response: Response): boolean {
  response.vary('Accept');
  return request.accepts(['json', 'html']) === 'html';
}

/** Answers with a page in the language of its reader. */
export function sendPage(
  request: Request,
  response: Response,
  page: (language: Language) => string,
): void {
  const language = pageLanguage(request);
  response
    .vary('Accept-Language')
    .set({ 'Content-Language': language, 'Content-Security-Policy': POLICY })
    .type('html')
    .send(page(language));
}
