import { z } from 'zod';
import { EvidenceSchema, SearchedSchema } from './evidence.ts';
import { DaySchema, IdSchema } from './primitives.ts';

/** Our finding on one requirement for one set of arrangements (method page “Findings”). */

const reason = z
  .string()
  .min(1)
  .describe('Why, in one or two neutral sentences of plain English, in our own words.');
const evidence = z.array(EvidenceSchema).min(1).describe('The words the finding rests on.');
const parts = {
  there: z.string().min(1).describe('What the document does say.'),
  lacking: z.string().min(1).describe('What was looked for and is not there, or not clear.'),
};

const apart = z
  .string()
  .min(1)
  .optional()
  .describe(
    'Where a statement on the same words stands otherwise: why both hold, since they are asked different things.',
  );

export const AssessmentSchema = z
  .discriminatedUnion('finding', [
    z.strictObject({ finding: z.literal('addressed'), evidence, reason, apart }),
    z.strictObject({ finding: z.literal('partly-addressed'), evidence, reason, apart, ...parts }),
    z.strictObject({ finding: z.literal('unclear'), evidence, reason, apart, ...parts }),
    z.strictObject({ finding: z.literal('not-found'), search: SearchedSchema, reason, apart }),
    z.strictObject({ finding: z.literal('to-check'), search: SearchedSchema, reason, apart }),
    z.strictObject({
      finding: z.literal('not-applicable'),
      ground: z.string().min(1).describe('Why the requirement cannot bear on these arrangements.'),
      apart,
    }),
    z.strictObject({
      finding: z.literal('not-assessed'),
      missing: z.string().min(1).describe('What part of the copy is missing.'),
      reason,
      apart,
    }),
  ])
  .describe('A finding on one requirement.');
export type Assessment = z.output<typeof AssessmentSchema>;
export type Finding = Assessment['finding'];

/** The findings by themselves, in no order of worth. */
export const FindingSchema = z.enum([
  'addressed',
  'partly-addressed',
  'unclear',
  'not-found',
  'to-check',
  'not-applicable',
  'not-assessed',
] satisfies readonly Finding[]);

/** The assessments of one set of arrangements, by requirement. */
export const AssessmentsSchema = z
  .strictObject({
    read_on: DaySchema.describe('The day the source was read for the assessments.'),
    not_assessed: z
      .string()
      .min(1)
      .optional()
      .describe('The ground, where no requirement is assessed for these arrangements at all.'),
    assessments: z.record(IdSchema, AssessmentSchema).default({}),
  })
  .describe('Findings by requirement.');
export type AssessmentsRecord = z.output<typeof AssessmentsSchema>;
