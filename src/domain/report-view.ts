import { z } from 'zod';
import { classificationSchema } from './classification.js';
import { postContextSchema } from './post.js';
import { CHANNELS, QUALITIES, REPORT_ID, REPORT_STATUSES } from './report.js';

/** What callers see of a report. */

const reportIdSchema = z.string().regex(REPORT_ID);

/** The answer to `POST /reports`: the report is on disk. */
export const receiptSchema = z
  .strictObject({ reportId: reportIdSchema, status: z.enum(REPORT_STATUSES) })
  .meta({ id: 'Receipt', description: 'The report is stored; it is classified next.' });
export type Receipt = z.infer<typeof receiptSchema>;

/** What `GET /reports/{id}` answers. */
export const reportViewSchema = z
  .strictObject({
    reportId: reportIdSchema,
    status: z.enum(REPORT_STATUSES),
    caseId: z.string().nullable().describe('Null while queued.'),
    linkedTo: reportIdSchema
      .nullable()
      .describe('The earlier report that this one repeats; null when it is the first of its case.'),
    quality: z
      .enum(QUALITIES)
      .nullable()
      .describe('Null while queued. `empty` and `gibberish` reports are kept and ranked down.'),
    receivedAt: z.iso.datetime(),
    result: classificationSchema
      .nullable()
      .describe(
        'The verdict; null while queued, when there was no post to classify, or after erasure.',
      ),
    erasedAt: z.iso
      .datetime()
      .nullable()
      .describe('When its content was deleted, by RETENTION_DAYS.'),
  })
  .meta({ id: 'Report' });
export type ReportView = z.infer<typeof reportViewSchema>;

/** One report as a reviewer sees it inside its case. */
export const caseMemberSchema = z
  .strictObject({
    reportId: reportIdSchema,
    status: z.enum(REPORT_STATUSES),
    channel: z.enum(CHANNELS),
    reporter: z.string().nullable(),
    note: z.string().nullable(),
    link: z.string().nullable(),
    reach: z.int().nullable(),
    quality: z.enum(QUALITIES).nullable(),
    linkedBy: z
      .enum(['url', 'text', 'image', 'quality'])
      .nullable()
      .describe('By what it was found to repeat another; null for the first of its case.'),
    receivedAt: z.iso.datetime(),
    reportedAt: z.iso.datetime(),
    text: z.string().nullable().describe("The post's text; null without one, or after erasure."),
    context: postContextSchema
      .nullable()
      .describe(
        'What was said of the post: account, when, whose; null without one, or after erasure.',
      ),
    images: z
      .array(z.strictObject({ name: z.string().nullable(), sha256: z.string() }))
      .readonly()
      .describe('The bytes are at `/reports/{id}/images/{n}`.'),
    erasedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CaseMember' });
export type CaseMember = z.infer<typeof caseMemberSchema>;
