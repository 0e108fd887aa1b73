import { z } from 'zod';
import { DaySchema, IdSchema } from './primitives.ts';
import { StateSchema } from './statement.ts';
import { ValueSchema } from './values/index.ts';

/** How each field is read: the rule, worked cases, and what was decided (method page “Fields”). */

const TextSchema = z.string().min(1);

const CaseSchema = z
  .strictObject({
    words: TextSchema.describe('What an invented document says, or where it is silent.'),
    state: StateSchema,
    bodies: z
      .record(IdSchema, TextSchema)
      .default({})
      .describe('The bodies that the value names, each with its name.'),
    value: ValueSchema.optional().describe('The value, where the state is `stated`.'),
    reads: TextSchema.optional().describe(
      'How that value stands on the site, word for word; a check holds it to the value.',
    ),
    because: TextSchema.describe('Why it is read so, in a plain sentence or two.'),
  })
  .refine(
    ({ state, value, reads }) =>
      (state === 'stated') === (value !== undefined) &&
      (value === undefined) === (reads === undefined),
    { path: ['value'], error: '`value` and `reads` where the state is `stated`, and only there' },
  )
  .describe('One worked case. Its document is invented.');

const FieldGuideSchema = z
  .strictObject({
    rule: TextSchema.describe('What is recorded here and what is not, in plain sentences.'),
    cases: z.array(CaseSchema).min(1),
    decided: z
      .array(
        z.strictObject({
          on: DaySchema.describe('The day it was decided.'),
          what: TextSchema.describe('What was decided, and why.'),
        }),
      )
      .default([])
      .describe('What was decided where readers had differed, oldest first.'),
  })
  .describe('How one field is read.');
export type FieldGuide = z.output<typeof FieldGuideSchema>;

/** How the fields of one topic are read, by the id of the field. */
export const CodebookSchema = z.record(IdSchema, FieldGuideSchema);
