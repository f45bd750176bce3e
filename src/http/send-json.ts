import type { Response } from 'express';

/** Answers with `body` as a string, which leaves in one piece with its headers: express makes a buffer of long ones first. */
export function sendJson(response: Response, body: unknown): void {
  const text = JSON.stringify(body);
  response.type('json').set('Content-Length', String(Buffer.byteLength(text)));
  response.end(text);
}
