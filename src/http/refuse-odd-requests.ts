import type { RequestHandler } from 'express';
import { AppError } from '../domain/errors.js';

/**
 * Refuses with `malformed-body` what Node takes in and a proxy before us may read otherwise: two `Host` headers, of
 * which Node keeps the first; a target that names a host of its own (RFC 9112, 3.2.2); HTTP/0.9, which has no headers.
 */
export function refuseOddRequests(): RequestHandler {
  return (request, response, next) => {
    const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && /^host$/i.test(name));
    if (hosts.length <= 1 && request.url.startsWith('/') && request.httpVersion !== '0.9') {
      next();
      return;
    }
    // Whoever disagrees with us about this request may disagree about where the next one begins.
    response.set('Connection', 'close');
    next(new AppError('malformed-body', ODD, [{ pointer: '', message: ODD }]));
  };
}

const ODD = {
  id: 'Gunakan HTTP/1.1 dengan satu header Host dan alamat yang dimulai dengan "/".',
  en: 'Use HTTP/1.1 with one Host header and an address that begins with "/".',
};
