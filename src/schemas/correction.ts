import { z } from 'zod';
import { QuotationSchema } from './evidence.ts';
import { DaySchema, IdSchema } from './primitives.ts';

/** What was asked about our reading, and what became of it (the page “Corrections and replies”). */

/** Who may ask: kinds of body, never persons. */
const CORRECTION_ASKERS = [
  'partnership',
  'safeguarding-partner',
  'relevant-agency',
  'publisher',
  'inspectorate',
  'government-department',
  'reader',
  'ourselves',
] as const;

const asked = {
  id: IdSchema.describe('Unique in this file; part of the lasting address.'),
  received: DaySchema.describe('The day it reached us.'),
  from: z.enum(CORRECTION_ASKERS).describe('What kind of body asked. Never who by name.'),
  about: z
    .union([
      z.strictObject({
        statement: z
          .string()
          .regex(
            /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*){1,2}$/,
            'the id of a statement, such as meetings.board.frequency',
          )
          .describe('The id of a statement, as its address on the page gives it.'),
      }),
      z.strictObject({
        requirement: IdSchema.describe('The requirement whose finding it is about.'),
      }),
    ])
    .describe('A statement, or our finding on a requirement.'),
  asked: z.string().min(1).describe('What was asked, in our own words.'),
  words: QuotationSchema.optional().describe('A few words of the request, verbatim.'),
};

const settled = DaySchema.describe('The day on which it was settled.');
const reason = z.string().min(1).describe('Why, in a sentence or two in our own words.');

const CorrectionSchema = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      ...asked,
      outcome: z.literal('corrected'),
      settled,
      changed: z.string().min(1).describe('What we changed, in our own words.'),
      reason,
    }),
    z.strictObject({ ...asked, outcome: z.literal('kept'), settled, reason }),
    z.strictObject({ ...asked, outcome: z.literal('noted'), settled, reason }),
    z.strictObject({ ...asked, outcome: z.literal('open') }),
  ])
  .describe('A correction that was asked for, or a reply, with its outcome.');
export type Correction = z.output<typeof CorrectionSchema>;
export type CorrectionOutcome = Correction['outcome'];

/** Everything asked about one set of arrangements. */
export const CorrectionsSchema = z
  .array(CorrectionSchema)
  .min(1)
  .describe('Corrections asked for and replies received, in the order in which they reached us.');
