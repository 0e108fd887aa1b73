import { z } from 'zod';
import { DaySchema } from './primitives.ts';

const CriterionSchema = z
  .string()
  .regex(/^\d\.\d\.\d{1,2}$/, 'the number of a criterion: 1.4.10')
  .describe('The number of a success criterion of WCAG 2.2, such as 1.4.10.');

const TextSchema = z.string().min(1);

/** How far the site meets one success criterion (WCAG 2.2). */
const OutcomeSchema = z.strictObject({
  criterion: CriterionSchema,
  outcome: z
    .enum(['supports', 'partly-supports', 'does-not-apply'])
    .describe('does-not-apply: the site has nothing of the kind, such as film or sound.'),
  by: z
    .enum(['machine', 'hand', 'both'])
    .describe('machine: whenever the tests run. hand: tried once, on the day of the evaluation.'),
  found: TextSchema.describe('What was seen, in our own words.'),
});

/** One dated evaluation of the site’s access, from which `/accessibility/` is made. */
export const EvaluationSchema = z.strictObject({
  evaluated_on: DaySchema,
  prepared_on: DaySchema.describe('The day on which the statement was written or last changed.'),
  scope: TextSchema.describe('Which pages were looked at.'),
  tools: TextSchema.describe('Browser and tools that were used.'),
  not_tried: z
    .array(TextSchema)
    .min(1)
    .describe('What the evaluation did not cover, so that nobody takes it for covered.'),
  by_hand: z
    .array(
      z.strictObject({
        label: TextSchema.describe('What was tried: “Keyboard only”.'),
        how: TextSchema,
        found: TextSchema,
      }),
    )
    .min(1),
  criteria: z.array(OutcomeSchema).min(1),
  problems: z
    .array(
      z.strictObject({
        criterion: CriterionSchema,
        where: TextSchema,
        what: TextSchema.describe('What a reader meets.'),
        instead: TextSchema.describe('What the reader can do in the meantime.'),
      }),
    )
    .default([]),
});
export type Evaluation = z.output<typeof EvaluationSchema>;
