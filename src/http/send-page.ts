import type { Request, Response } from 'express';
import type { Language } from '../domain/taxonomy.js';
import { pageLanguage } from './language.js';

/** A page may use the service's own style sheet, and nothing else: no script, no image, no form. */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The same as data, or as a page for whoever prefers one, as browsers say; `*\/*` gets data. */
export function sendDataOrPage(
  request: Request,
  response: Response,
  { data, page }: { readonly data: unknown; readonly page: (language: Language) => string },
): void {
  response.vary('Accept');
  if (request.accepts(['json', 'html']) !== 'html') {
    response.json(data);
    return;
  }
  const language = pageLanguage(request);
  response
    .vary('Accept-Language')
    .set({ 'Content-Language': language, 'Content-Security-Policy': POLICY })
    .type('html')
    .send(page(language));
}
