import { z } from 'zod';
import { messageSchema } from './taxonomy.js';

/**
 * How sure we are of a text: A official text seen, B quoted by two or more independent sources, C one
 * source or a paraphrase, D from memory. C and D are shown as "perlu verifikasi"; D is never cited.
 */
export const CERTAINTIES = ['A', 'B', 'C', 'D'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** First and last day (ISO 8601, in the time zone of the region) on which something holds; open where left out. */
export const inForceSchema = z
  .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
  .readonly()
  .meta({
    id: 'InForce',
    description: 'First and last day on which it holds; a side left out is open.',
  });
export type InForce = z.infer<typeof inForceSchema>;

export const legalBasisSchema = z
  .strictObject({
    instrument: z.string().min(1),
    article: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Number of the article, or `Bab II` and the like; left out where no source names it.',
      ),
    paragraph: z.string().optional(),
    letter: z.string().optional(),
    quote: z.string().optional(),
    certainty: z.enum(CERTAINTIES).exclude(['D']),
    inForce: inForceSchema
      .optional()
      .describe('Cited only for posts of these days; left out: for as long as the regime.'),
    note: messageSchema
      .optional()
      .describe('What to bear in mind about it, such as a dispute between sources.'),
    /** Keys of the sources in RULEBOOK.md, section 8. */
    sources: z.array(z.string()).min(1).readonly(),
  })
  .readonly()
  .meta({
    id: 'LegalBasis',
    description: 'Certainty: A official text seen, B two or more sources, C needs verification.',
  });
export type LegalBasis = z.infer<typeof legalBasisSchema>;
