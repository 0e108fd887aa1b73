import { z } from 'zod';
import { FindingSchema } from './assessment.ts';
import { DaySchema, IdSchema, NoteSchema } from './primitives.ts';

/** A reading of the same document by a second reader (method page “Findings”). */

/** The rules by which two readers come to one finding; their words stand in the domain. */
const SettlingRuleSchema = z
  .enum([
    'own-statement',
    'part-or-intention',
    'nothing-given',
    'words-of-law',
    'cannot-apply',
    'two-accounts',
    'slip',
    'missing-pages',
    'agrees-with-statements',
    'alike-everywhere',
  ])
  .describe('The rule that settled it, from the page on findings.');
export type SettlingRule = z.output<typeof SettlingRuleSchema>;

const ReadTwiceSchema = z
  .strictObject({
    first: FindingSchema.describe(
      'The finding of the record as it stood when the two were compared.',
    ),
    second: FindingSchema.describe('The finding of the second reader as it fell.'),
    settled: z
      .strictObject({
        finding: FindingSchema.describe('What stands now.'),
        rule: SettlingRuleSchema,
        reason: z.string().min(1).describe('Why, in a neutral sentence or two.'),
      })
      .optional()
      .describe('What was decided: of every difference, and of a finding that changed since.'),
  })
  .describe('Two findings on one thing asked, and what was decided where they differ.');
export type ReadTwice = z.output<typeof ReadTwiceSchema>;

const RoundSchema = z
  .strictObject({
    reader: z
      .string()
      .regex(/^reader-[1-9]\d*$/, 'a number for the reader such as reader-2')
      .describe('Which reader, by number: reader-2. Never a name.'),
    read_on: DaySchema.describe('The day of the second reading.'),
    blind: z
      .boolean()
      .describe('True where the reader had seen none of our findings, on this or another area.'),
    codebook: z.int().min(1).describe('The edition of our rules of reading that was used.'),
    note: NoteSchema.optional().describe('What a reader of the figures should know.'),
    findings: z
      .record(IdSchema, ReadTwiceSchema)
      .describe(
        'By the id of what is asked (requirements/asks.yaml); what the reader had seen there is left out.',
      ),
  })
  .describe('One reading by one reader. Whether it agrees with the first is computed.');
export type ReadingRound = z.output<typeof RoundSchema>;

/** The second readings of the findings on one set of arrangements, oldest first. */
export const SecondReadingSchema = z
  .strictObject({ rounds: z.array(RoundSchema).min(1) })
  .describe('Readings by a second reader, in the order in which they were made.');
export type SecondReadingRecord = z.output<typeof SecondReadingSchema>;
