import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { AppError, type ErrorCode } from '../domain/errors.js';
import type { Language, Message } from '../domain/taxonomy.js';
import type { Problem } from './contract.js';
import { acceptedLanguage } from './language.js';
import { prefersPage, sendPage } from './send-page.js';

/** The only file that knows status codes. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  'malformed-body': 400,
  'invalid-post': 422,
  'invalid-request': 422,
  'regime-unavailable': 422,
  'receive-timeout': 408,
  'body-too-large': 413,
  'image-too-large': 413,
  'unsupported-media-type': 415,
  'not-found': 404,
  'method-not-allowed': 405,
  'idempotency-key-reused': 422,
  'lease-expired': 409,
  'already-decided': 409,
  'case-claimed': 409,
  'case-changed': 409,
  'case-not-decided': 409,
  'second-reviewer-needed': 409,
  'supervisor-needed': 403,
  unauthenticated: 401,
  forbidden: 403,
  'invalid-reviewer': 422,
  'keys-unavailable': 503,
  'webhook-refused': 403,
  overloaded: 429,
  'rate-limited': 429,
  stopping: 503,
  loading: 503,
  'queue-unavailable': 503,
  internal: 500,
};

const TITLES: Readonly<Record<ErrorCode, Message>> = {
  'malformed-body': { id: 'Isi permintaan tidak dapat dibaca', en: 'The body cannot be read' },
  'invalid-post': { id: 'Isian tidak sesuai', en: 'The post is not valid' },
  'invalid-request': { id: 'Isian tidak sesuai', en: 'A field is not valid' },
  'regime-unavailable': { id: 'Peraturan belum tersedia', en: 'No rulebook for this regime' },
  'receive-timeout': { id: 'Permintaan terlalu lambat', en: 'The request came too slowly' },
  'body-too-large': { id: 'Permintaan terlalu besar', en: 'The request is too large' },
  'image-too-large': { id: 'Berkas gambar terlalu besar', en: 'An image file is too large' },
  'unsupported-media-type': { id: 'Jenis isi tidak didukung', en: 'Unsupported media type' },
  'not-found': { id: 'Tidak ditemukan', en: 'Not found' },
  'method-not-allowed': { id: 'Metode tidak diizinkan', en: 'Method not allowed' },
  'idempotency-key-reused': {
    id: 'Idempotency-Key sudah dipakai untuk laporan lain',
    en: 'This Idempotency-Key was used for another report',
  },
  'lease-expired': {
    id: 'Anda tidak sedang memegang kasus ini',
    en: 'You do not hold this case',
  },
  'already-decided': { id: 'Kasus sudah diputus', en: 'The case has been decided' },
  'case-claimed': { id: 'Kasus sedang dipegang orang lain', en: 'Somebody else holds the case' },
  'case-not-decided': { id: 'Tidak ada putusan yang berlaku', en: 'No decision is in force' },
  'case-changed': {
    id: 'Kasus mendapat laporan yang lebih berat',
    en: 'The case has got a graver report',
  },
  'second-reviewer-needed': {
    id: 'Harus diperiksa orang lain',
    en: 'Somebody else must look at it',
  },
  'supervisor-needed': { id: 'Perlu wewenang penyelia', en: 'A supervisor is needed' },
  unauthenticated: { id: 'Kunci API yang berlaku diperlukan', en: 'A valid API key is needed' },
  forbidden: { id: 'Tidak diizinkan', en: 'Not allowed' },
  'invalid-reviewer': { id: 'Nama peninjau tidak sesuai', en: 'The reviewer name is not valid' },
  'keys-unavailable': { id: 'Kunci API tidak dapat diperiksa', en: 'API keys cannot be checked' },
  'webhook-refused': {
    id: 'Kiriman webhook tidak terbukti asli',
    en: 'The webhook did not prove where it is from',
  },
  overloaded: { id: 'Layanan sedang penuh', en: 'The service is at capacity' },
  'rate-limited': { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
  stopping: { id: 'Layanan sedang berhenti', en: 'The service is stopping' },
  loading: { id: 'Layanan sedang memuat', en: 'The service is loading' },
  'queue-unavailable': {
    id: 'Antrean laporan tidak dapat dipakai',
    en: 'The report queue cannot be used',
  },
  internal: { id: 'Terjadi kesalahan di layanan', en: 'Something went wrong in the service' },
};

const INTERNAL: Message = {
  id: 'Permintaan Anda tidak bermasalah; coba lagi, atau laporkan requestId ini.',
  en: 'Nothing is wrong with your request; try again, or report this requestId.',
};

/** What a browser is shown where nothing is. */
export type MissingPage = (
  missing: { readonly path: string; readonly detail: Message; readonly requestId: string },
  language: Language,
) => string;

/**
 * Turns every error into problem+json, but for a browser that asks for what is not there: it gets a page. What is
 * not an `AppError` is logged and never explained.
 */
export function problemHandler(logger: Logger, missingPage?: MissingPage): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    // The client is gone: nobody reads an answer, and nothing went wrong here.
    if (response.closed) return;
    const told = asAppError(error, response, logger);
    if (missingPage && told.code === 'not-found' && prefersPage(request, response))
      sendMissing(request, response, told, missingPage);
    else sendProblem(request, response, told);
  };
}

/** The status with which an error is answered. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code];
}

/** The problem of an error, in the caller's language. What is not an `AppError` is logged and never explained. */
export function problemOf(
  thrown: unknown,
  request: Request,
  response: Response,
  logger: Logger,
): Problem {
  return describe(asAppError(thrown, response, logger), request, response);
}

function asAppError(thrown: unknown, response: Response, logger: Logger): AppError {
  const known = toAppError(thrown);
  if (!known) logger.error({ err: thrown, requestId: response.locals.requestId }, 'unexpected');
  return known ?? new AppError('internal', INTERNAL);
}

function sendMissing(
  request: Request,
  response: Response,
  { code, detail }: AppError,
  page: MissingPage,
): void {
  const requestId = String(response.locals.requestId);
  response.locals.problem = code;
  response.status(STATUS[code]);
  sendPage(request, response, (language) =>
    page({ path: request.path, detail, requestId }, language),
  );
}

/** Answers with a problem. */
export function sendProblem(request: Request, response: Response, error: AppError): void {
  const body = describe(error, request, response);
  response.locals.problem = error.code;
  response.status(body.status).set('Content-Language', acceptedLanguage(request));
  response.type('application/problem+json').send(JSON.stringify(body));
}

/** The body of a problem, for an answer that express does not give. */
export function problemText(error: AppError, language: Language, requestId: string): string {
  return JSON.stringify(described(error, language, requestId));
}

function describe(error: AppError, request: Request, response: Response): Problem {
  return described(error, acceptedLanguage(request), String(response.locals.requestId));
}

function described(error: AppError, language: Language, requestId: string): Problem {
  return {
    type: `urn:saring:problem:${error.code}`,
    title: TITLES[error.code][language],
    status: statusOf(error.code),
    code: error.code,
    detail: error.detail[language],
    requestId,
    ...(error.conflict && { conflict: error.conflict }),
    ...(error.fields.length > 0 && {
      errors: error.fields.map(({ pointer, message }) => ({ pointer, message: message[language] })),
    }),
  };
}

/** Express, zlib and the stream below name what a caller did wrong by `status` or `code`. */
function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof URIError) return undecodableAddress();
  const { status, code } = error as { status?: unknown; code?: unknown };
  const callers = typeof status === 'number' && status >= 400 && status < 500;
  const compression = typeof code === 'string' && /^(Z_|ERR__ERROR_|ERR_BROTLI)/.test(code);
  return callers || compression ? malformed(error as Error) : null;
}

/** `limit` in bytes. */
export function bodyTooLarge(limit: number): AppError {
  return new AppError('body-too-large', {
    id: `Seluruh permintaan melebihi batas ${limit} bita.`,
    en: `The whole request is over the limit of ${limit} bytes.`,
  });
}

export function unsupportedEncoding(): AppError {
  return new AppError('unsupported-media-type', {
    id: 'Gunakan UTF-8, tanpa kompresi atau dengan gzip, deflate, atau br.',
    en: 'Use UTF-8, uncompressed or with gzip, deflate or br.',
  });
}

function malformed(cause: Error): AppError {
  const message = {
    id: 'Permintaan terpotong atau tidak dapat dibaca.',
    en: 'The request was cut short or cannot be read.',
  };
  return new AppError('malformed-body', message, [{ pointer: '', message }], { cause });
}

/** Of an address in which `%` does not begin the code of a character. */
function undecodableAddress(): AppError {
  return new AppError('not-found', {
    id: 'Alamat ini tidak ada: "%" di dalamnya tidak diikuti kode UTF-8 yang sah. Tulis "%" sebagai "%25".',
    en: 'There is nothing at this address: a "%" in it does not begin a code of UTF-8. Write "%" as "%25".',
  });
}

/** Name of a status, for the OpenAPI document. */
export function statusName(status: number): string {
  return STATUS_CODES[status] ?? String(status);
}
