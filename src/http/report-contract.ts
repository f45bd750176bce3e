import { z } from 'zod';
import { reportFields } from '../domain/report-fields.js';
import { classifyRequestSchema, multipartPostSchema } from './contract.js';
import { perLimits } from './per-limits.js';
import { isPlausibleTime, NOT_A_TIME } from './plausible-time.js';

/** What `POST /reports` takes. */

const fields = {
  link: reportFields.link.nullish(),
  channel: reportFields.channel.optional(),
  reporter: reportFields.reporter.nullish(),
  note: reportFields.note.nullish(),
  reach: reportFields.reach.nullish(),
  reportedAt: reportFields.reportedAt
    .superRefine((value, context) => {
      if (!isPlausibleTime(value)) {
        context.addIssue({ code: 'custom', params: { message: NOT_A_TIME } });
      }
    })
    .nullish(),
};

/** The JSON body of `POST /reports`. */
export const reportRequestSchema = perLimits((limits) =>
  z.strictObject({ post: classifyRequestSchema(limits).nullish(), ...fields }).meta({
    id: 'NewReport',
    description: 'A report: a post, a link, or both. One with neither is stored and ranked down.',
  }),
);

/** The `report` field of a multipart body: the same, with the image files beside it. */
export const multipartReportSchema = perLimits((limits) =>
  z
    .strictObject({ post: multipartPostSchema(limits).nullish(), ...fields })
    .meta({ id: 'MultipartReport' }),
);
