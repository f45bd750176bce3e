import type { RequestHandler } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../domain/errors.js';
import { REPORT_ID } from '../../domain/report.js';
import type { Admission } from '../admission.js';
import { actorOf } from '../authenticate.js';
import { idempotencyKeyOf } from '../idempotency-key.js';
import { type ReadPostOptions, readReport } from '../read-post.js';
import type { WithQueue } from '../with-queue.js';

/** Kinds of image, told by their first bytes, that a browser draws and never runs. */
const DRAWN = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
  'image/bmp',
]);
const PLACE = /^\d{1,3}$/;

/** `POST /reports`: stores one report; it is on disk when this answers. */
export function submitRoute(
  withQueue: WithQueue,
  admission: Admission,
  options: ReadPostOptions,
): RequestHandler {
  return async (request, response) => {
    const { name: submittedBy, keyId } = actorOf(response);
    const idempotencyKey = idempotencyKeyOf(request);
    await admission.run(
      response,
      (onBytes) => readReport(request, { ...options, onBytes }),
      async (report) => {
        const submission = { report, submittedBy, keyId, idempotencyKey };
        const receipt = await withQueue(response, (queue) => queue.submit(submission));
        response.status(202).location(`/reports/${receipt.reportId}`).json(receipt);
      },
    );
  };
}

/** `GET /reports/{id}`: what became of it. */
export function reportRoute(withQueue: WithQueue): RequestHandler {
  return async (request, response) => {
    const id = reportIdOf(request.params.reportId);
    response.json(await withQueue(response, (queue) => queue.report(id)));
  };
}

/**
 * `GET /reports/{id}/images/{n}`: an image as it was sent. Whatever is no image that we know is a download, so
 * that a browser never runs what a stranger sent.
 */
export function reportImageRoute(withQueue: WithQueue): RequestHandler {
  return async (request, response) => {
    const id = reportIdOf(request.params.reportId);
    const at = String(request.params.at);
    if (!PLACE.test(at)) throw noSuchReport();
    const bytes = await withQueue(response, (queue) => queue.image(id, Number(at)));
    const kind = await fileTypeFromBuffer(bytes);
    const isDrawn = kind !== undefined && DRAWN.has(kind.mime);
    const name = `${id}-${at}.${isDrawn ? kind.ext : 'bin'}`;
    response
      .set({
        'Content-Type': isDrawn ? kind.mime : 'application/octet-stream',
        'Content-Disposition': `${isDrawn ? 'inline' : 'attachment'}; filename="${name}"`,
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      })
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  };
}

function reportIdOf(id: unknown): string {
  if (typeof id === 'string' && REPORT_ID.test(id)) return id;
  throw noSuchReport();
}

function noSuchReport(): AppError {
  return new AppError('not-found', {
    id: 'Tidak ada laporan, atau gambar pada laporan, dengan alamat itu.',
    en: 'There is no report, or no image of one, at that address.',
  });
}
