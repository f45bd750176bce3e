import { z } from 'zod';
import { CASE_ID } from '../domain/case.js';
import { badFields } from './refusal.js';

const SORTS = ['priority', 'oldest', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** Where a page ended: the sort it belongs to, the last row's key as Postgres writes it, and its id. */
const cursorSchema = z.union([
  z.tuple([
    z.literal('priority'),
    z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/),
    z.string().regex(CASE_ID),
  ]),
  z.tuple([
    z.enum(['oldest', 'newest']),
    z.string().regex(/^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?(:\d\d)?$/),
    z.string().regex(CASE_ID),
  ]),
]);
export type Cursor = z.infer<typeof cursorSchema>;

/** Opaque to callers. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Throws `invalid-request` at `/cursor` for what is not the end of a page in this sort. */
export function readCursor(text: string, sort: Sort): Cursor {
  const parsed = cursorSchema.safeParse(parse(text));
  if (parsed.success && parsed.data[0] === sort) return parsed.data;
  const message = {
    id: 'Gunakan "next" dari halaman sebelumnya, dengan urutan (sort) yang sama.',
    en: 'Use "next" of the page before, with the same sort.',
  };
  throw badFields([{ pointer: '/cursor', message }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}
