import { z } from 'zod';
import { IdSchema } from './primitives.ts';

/** The order of themes is that of the page of questions. */
const QUESTION_THEMES = [
  'meeting',
  'deciding',
  'table',
  'money',
  'disagreement',
  'children',
  'checking',
] as const;

/** An answer that is worked out from the first field, beside the statements themselves. */
const ComputedSchema = z
  .discriminatedUnion('answer', [
    z.strictObject({
      answer: z
        .literal('quorum-without')
        .describe('Whether a meeting can go ahead without a type of agency. Rests on a quorum.'),
      agency_type: IdSchema,
    }),
    z.strictObject({
      answer: z
        .literal('smallest-meeting')
        .describe('How few people make a quorum. Rests on a quorum.'),
    }),
    z.strictObject({
      answer: z
        .literal('who-can-stop')
        .describe('Who alone can stop a meeting by staying away. Rests on a quorum.'),
    }),
    z.strictObject({
      answer: z
        .literal('seats')
        .describe('Whether any of these types of agency is listed. Rests on a list of members.'),
      agency_types: z.array(IdSchema).min(1),
    }),
    z.strictObject({
      answer: z
        .literal('chair-needed')
        .describe('Whether a quorum asks for the chair. Rests on a quorum.'),
    }),
    z.strictObject({
      answer: z.literal('tie-break').describe('Who breaks a tie. Rests on how decisions are made.'),
    }),
    z.strictObject({
      answer: z
        .literal('provides')
        .describe('Whether any of these terms is provided for, in any of the fields.'),
      terms: z.array(IdSchema).min(1),
    }),
  ])
  .describe('An answer worked out from the statements.');
export type ComputedQuestion = z.output<typeof ComputedSchema>;

/** The questions that practitioners ask, in the order of the site, each with what answers it. */
export const QuestionsSchema = z
  .array(
    z
      .strictObject({
        id: IdSchema.describe('Part of the address: /questions/<id>/.'),
        question: z.string().min(1).describe('As a practitioner would ask it.'),
        also: z
          .array(z.string().min(1))
          .default([])
          .describe(
            'Other ways to ask it, each a question or the name of its subject; searched as the same.',
          ),
        theme: z.enum(QUESTION_THEMES),
        lead: z.string().min(1).optional().describe('What must be known first, in our own words.'),
        bodies: z
          .enum(['main', 'leading', 'all'])
          .default('main')
          .describe(
            'Whose statements answer it: the main meeting’s, those of the group that leads (or else the main meeting’s), or every body’s. Statements on the whole always count.',
          ),
        rests_on: z
          .array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'a topic and field joined by a dot'))
          .min(1)
          .describe('Topics and fields such as quorum.quorum; the first is the one counted.'),
        computed: ComputedSchema.optional(),
        related: z.array(IdSchema).default([]).describe('Other questions.'),
      })
      .describe('A question.'),
  )
  .min(1);
export type Question = z.output<typeof QuestionsSchema>[number];
