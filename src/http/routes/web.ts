import express, { type RequestHandler, type Router } from 'express';
import { BUILT } from '../built-page.js';

/** Scripts, styles and data of this service alone; pictures also as the page made or was given them. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `GET /` and `GET /antrean`: the page, one document each. */
export function webRoute(document: 'index.html' | 'antrean.html'): RequestHandler {
  return (_request, response, next) => {
    // Asked again each time: its assets' names change with a new version of the service.
    response.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-cache' });
    response.sendFile(document, { root: BUILT, cacheControl: false }, (error) => {
      if (error) next(error);
    });
  };
}

/** The page's scripts and styles; each has the hash of its content in its name. */
export function webAssets(): Router {
  const files = express.static(`${BUILT}assets`, { index: false, immutable: true, maxAge: '1y' });
  return express.Router().use('/assets', files);
}
