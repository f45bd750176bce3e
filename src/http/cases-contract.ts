import { z } from 'zod';
import { caseFilterSchema, daySchema } from '../domain/case-view.js';
import { TIME_ZONES } from '../domain/taxonomy.js';

/** Ways to order the queue. */
const SORTS = ['priority', 'oldest', 'newest'] as const;

/** What may stand after `GET /cases?`. */
export const casesQuerySchema = caseFilterSchema.extend({
  sort: z.enum(SORTS).optional().describe('`priority` when left out: the highest first.'),
  cursor: z.string().min(1).max(500).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).optional().describe('Cases on a page.'),
});

/** What may stand after `GET /cases/day?`. */
export const queueDayQuerySchema = z.strictObject({
  day: daySchema.optional().describe('Today when left out.'),
  timeZone: z.enum(TIME_ZONES).optional().describe('`Asia/Jakarta` when left out.'),
});
