import { z } from 'zod';
import { FindingSchema } from './assessment.ts';
import { DaySchema, IdSchema, NoteSchema } from './primitives.ts';
import { ValueSchema } from './values/index.ts';

/** A reading of the same document by a second reader (method pages “Findings” and “Agreement”). */

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

/** The rules by which two readers come to one statement; their words stand in the domain. */
const StatementRuleSchema = z
  .enum([
    'no-wider-than-words',
    'overlooked',
    'other-field',
    'own-body',
    'two-accounts',
    'slip',
    'nothing-given',
    'named-document',
    'missing-pages',
    'cannot-apply',
    'standing',
    'actors',
    'frequency',
    'quorum',
    'membership',
    'money',
    'same-rule',
    'alike-everywhere',
  ])
  .describe('The rule that settled it, from the page on how a document is read.');
export type StatementRule = z.output<typeof StatementRuleSchema>;

const SaidSchema = z.strictObject({ state: z.literal('stated'), value: ValueSchema });
const UnclearSchema = z.strictObject({
  state: z.literal('unclear'),
  readings: z
    .array(z.strictObject({ value: ValueSchema }))
    .min(1)
    .optional()
    .describe('The values on its readings, where these have one.'),
});
const UnsaidSchema = z.strictObject({
  state: z.enum(['stated-elsewhere', 'silent', 'not-applicable', 'not-read']),
});

/** A statement as a reader leaves it: state and value, without evidence. */
const LeftSchema = z
  .discriminatedUnion('state', [SaidSchema, UnclearSchema, UnsaidSchema])
  .describe('State and value; of an unclear statement the values on its readings.');
export type Left = z.output<typeof LeftSchema>;

const compared = {
  first: LeftSchema.optional().describe(
    'What the record said when the two were compared, where the two differed. What it did not record on a body is silent.',
  ),
  settled: z
    .strictObject({
      state: z
        .enum(['stated', 'unclear', ...UnsaidSchema.shape.state.options])
        .describe('The state that stands now.'),
      rule: StatementRuleSchema,
      reason: z.string().min(1).describe('Why, in a neutral sentence or two.'),
    })
    .optional()
    .describe('What was decided where the two differed, or where the record changed since.'),
};

const StatementReadTwiceSchema = z
  .discriminatedUnion('state', [
    SaidSchema.extend(compared),
    UnclearSchema.extend(compared),
    UnsaidSchema.extend(compared),
  ])
  .describe(
    'What the second reader left, and where it differed, what the first had and what stands.',
  );
export type StatementReadTwice = z.output<typeof StatementReadTwiceSchema>;

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
    sample: z
      .boolean()
      .default(false)
      .describe('True where only the statements below were read again, drawn by chance.'),
    note: NoteSchema.optional().describe('What a reader of the figures should know.'),
    findings: z
      .record(IdSchema, ReadTwiceSchema)
      .default({})
      .describe(
        'By the id of what is asked (requirements/asks.yaml); what the reader had seen there is left out.',
      ),
    statements: z
      .record(IdSchema, z.record(IdSchema, z.record(IdSchema, StatementReadTwiceSchema)))
      .default({})
      .describe('Topic → body (or `whole`) → field → what the second reader left.'),
    otherwise: z
      .record(IdSchema, z.record(IdSchema, UnsaidSchema))
      .default({})
      .describe('Topic → field → the state wherever the second reader left nothing above.'),
  })
  .refine(
    ({ findings, statements, otherwise }) =>
      [findings, statements, otherwise].some((part) => Object.keys(part).length > 0),
    'findings, statements or both',
  )
  .describe('One reading by one reader. Whether it agrees with the first is computed.');
export type ReadingRound = z.output<typeof RoundSchema>;

/** The second readings of one set of arrangements, oldest first. */
export const SecondReadingSchema = z
  .strictObject({ rounds: z.array(RoundSchema).min(1) })
  .describe('Readings by a second reader, in the order in which they were made.');
export type SecondReadingRecord = z.output<typeof SecondReadingSchema>;
