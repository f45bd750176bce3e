import { type RequestHandler, Router } from 'express';
import { STYLE_PATH } from '../pages/layout.js';
import { STYLE } from '../pages/style.js';

const style: RequestHandler = (_request, response) => {
  // Asked again each time: a new version of the service may have a new one.
  response.set('Cache-Control', 'no-cache').type('css').send(STYLE);
};

/** The style sheet of the pages. */
export function pageStyle(): Router {
  return Router().get(STYLE_PATH, style);
}
