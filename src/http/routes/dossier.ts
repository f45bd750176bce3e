import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { CASE_ID } from '../../domain/case.js';
import type { CaseView } from '../../domain/case-view.js';
import { AppError } from '../../domain/errors.js';
import type { Language } from '../../domain/taxonomy.js';
import type { ReportQueue } from '../../queue/report-queue.js';
import { dossierLanguageSchema, exportQuery } from '../contract.js';
import { refuseTooManyCases } from '../export/case-cap.js';
import { CSV_BROKEN, csvOf } from '../export/csv.js';
import { htmlOf } from '../export/html.js';
import type { MaterialSources } from '../export/material-of.js';
import { ndjsonBroken, ndjsonOf } from '../export/ndjson.js';
import { primed } from '../export/primed.js';
import { sendChunks } from '../export/send-chunks.js';
import { DOSSIER_POLICY, dossierBroken } from '../pages/dossier/dossier-page.js';
import { parseOrThrow } from '../validation.js';

const dossierQuerySchema = z.strictObject({ lang: dossierLanguageSchema });
const exportQuerySchema = z.strictObject(exportQuery);

export interface DossierParts extends Omit<MaterialSources, 'queue'> {
  /** Does something with the queue on behalf of a request. */
  readonly withQueue: <T>(
    response: Response,
    work: (queue: ReportQueue) => Promise<T>,
  ) => Promise<T>;
  readonly logger: Logger;
}

/** `GET /cases/export`: cases that a filter lets through (the decided ones, unless `state` says others), as a file. */
export function exportRoute(parts: DossierParts): RequestHandler {
  return async (request, response) => {
    const { format, lang, ...filter } = parseOrThrow(exportQuerySchema, request.query);
    const { queue, cases } = await parts.withQueue(response, async (queue) => {
      if (format === 'html') await refuseTooManyCases(queue, filter);
      return { queue, cases: await primed(queue.export(filter)) };
    });
    const { requestId } = response.locals;
    const onFailure = (error: unknown) =>
      parts.logger.error({ err: error, requestId }, 'export broke off');
    if (format === 'html') {
      asPage(response, lang);
      const chunks = htmlOf(cases, { ...parts, queue, title: TITLES[lang], language: lang });
      await sendChunks(request, response, { chunks, broken: dossierBroken(lang), onFailure });
      return;
    }
    const { type, chunksOf, broken } = FILES[format];
    response
      .set('Cache-Control', 'no-store')
      .set('Content-Disposition', `attachment; filename="saring-cases.${format}"`)
      .type(type);
    await sendChunks(request, response, {
      chunks: chunksOf(cases),
      broken: broken(response),
      onFailure,
    });
  };
}

/** `GET /cases/{id}/dossier`: one case as a page to print, whole before the first byte is sent. */
export function dossierRoute(parts: DossierParts): RequestHandler {
  return async (request, response) => {
    const { lang } = parseOrThrow(dossierQuerySchema, request.query);
    const id = String(request.params.caseId);
    if (!CASE_ID.test(id)) throw noSuchCase();
    const title = `${TITLES[lang]} ${id}`;
    const page = await parts.withQueue(response, async (queue) => {
      const cases = only(await queue.case(id));
      const chunks: string[] = [];
      for await (const chunk of htmlOf(cases, { ...parts, queue, title, language: lang }))
        chunks.push(chunk);
      return chunks.join('');
    });
    asPage(response, lang).send(page);
  };
}

const FILES = {
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    chunksOf: ndjsonOf,
    broken: (response: Response) => ndjsonBroken(String(response.locals.requestId)),
  },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    chunksOf: csvOf,
    broken: () => CSV_BROKEN,
  },
} as const;

const TITLES = { id: 'Berkas dugaan pelanggaran', en: 'Dossier' } as const;

/** A page that may use what is inside it, and nothing else. */
function asPage(response: Response, language: Language): Response {
  return response
    .set({
      'Cache-Control': 'no-store',
      'Content-Language': language,
      'Content-Security-Policy': `${DOSSIER_POLICY}; frame-ancestors 'none'`,
    })
    .type('html');
}

async function* only(view: CaseView): AsyncGenerator<CaseView> {
  yield view;
}

function noSuchCase(): AppError {
  return new AppError('not-found', {
    id: 'Tidak ada kasus dengan nomor itu.',
    en: 'There is no case with that id.',
  });
}
