import type { Request } from 'express';
import { LANGUAGES, type Language } from '../domain/taxonomy.js';

/** The language that a caller asks for by `Accept-Language`; Indonesian unless that says English. */
export function acceptedLanguage(request: Request): Language {
  return request.acceptsLanguages(...LANGUAGES) === 'en' ? 'en' : 'id';
}

/** The language of a page: that of `?lang=`, which a link can carry, else as accepted. */
export function pageLanguage(request: Request): Language {
  const { lang } = request.query;
  return LANGUAGES.find((language) => language === lang) ?? acceptedLanguage(request);
}
