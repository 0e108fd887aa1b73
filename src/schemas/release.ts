import { z } from 'zod';
import { DaySchema } from './primitives.ts';

/** What changed from one release of the data to the next (page “Changes”), and what of a release is compared. */

/** Why something changed. The last is never given by hand: it is told by what was there before. */
const REASONS = [
  'source-changed',
  'misread',
  'requirement-changed',
  'codebook-changed',
  'new',
] as const;
export type ChangeReason = (typeof REASONS)[number];

const ToldSchema = z
  .strictObject({
    state: z
      .string()
      .min(1)
      .optional()
      .describe('Of a statement its state, of a finding the finding, of a requirement its force.'),
    value: z
      .string()
      .min(1)
      .optional()
      .describe('The answer in words, shortened where it is long.'),
    words: z.array(z.string().min(1)).default([]).describe('The words quoted for it.'),
  })
  .describe('What a release held of it.');
export type Told = z.output<typeof ToldSchema>;

const ReleasedChangeSchema = z
  .strictObject({
    of: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9./#-]*$/,
        'the id of a statement, a finding, a requirement or an edition',
      )
      .describe(
        'The id, as tables and addresses have it: newham/arrangements-2019#quorum.board.quorum.',
      ),
    about: z.string().min(1).describe('What it is about: “Quorum, The Board”.'),
    before: ToldSchema.optional().describe('Left out where it was not there.'),
    after: ToldSchema.optional().describe('Left out where it is no longer there.'),
    reason: z
      .enum(REASONS)
      .describe('Why it changed. Given by an editor where it could not be worked out.'),
    why: z.string().min(1).optional().describe('More on the reason, in a sentence of our own.'),
  })
  .refine(
    ({ before, after }) => before !== undefined || after !== undefined,
    'before, after or both',
  )
  .refine(
    ({ before, reason }) =>
      reason !== 'new' ||
      before === undefined ||
      before.state === 'not-read' ||
      before.state === 'not-assessed',
    { path: ['reason'], error: 'another reason than “new”: it was there in the release before' },
  )
  .describe('One thing that changed, with one reason.');
export type ReleasedChange = z.output<typeof ReleasedChangeSchema>;

/** A release; the name of the file is its day, which is its version. */
export const ReleaseSchema = z
  .strictObject({
    data: z
      .string()
      .regex(/^[0-9a-f]{8}$/, 'a data version of eight hexadecimal digits')
      .describe('The version of the data that it holds, as pages name it.'),
    since: DaySchema.optional().describe('The release before. Left out of the first.'),
    statements: z
      .record(z.string(), z.int().positive())
      .describe('How many statements it holds, by state.'),
    findings: z
      .record(z.string(), z.int().positive())
      .describe('How many findings it holds, by finding.'),
    changes: z
      .array(ReleasedChangeSchema)
      .describe('By id. Of an edition read for the first time, one line.'),
  })
  .describe('What a release holds, and what changed since the one before.');
export type Release = z.output<typeof ReleaseSchema>;

const QuotedSchema = z.object({ source: z.string().optional(), quotation: z.string() });
const ReadingSchema = z.object({
  value: z.unknown().optional(),
  meaning: z.string().optional(),
  evidence: z.array(QuotedSchema).default([]),
});

const StatementHeldSchema = z.object({
  id: z.string(),
  topic: z.string(),
  body: z.string(),
  field: z.string(),
  state: z.string(),
  plain_english: z.string(),
  value: z.unknown().optional(),
  document: z.string().optional(),
  ground: z.string().optional(),
  missing: z.string().optional(),
  readings: z.array(ReadingSchema).default([]),
  evidence: z.array(QuotedSchema).default([]),
});

const FindingHeldSchema = z.object({
  requirement: z.string(),
  bases: z.array(z.string()),
  finding: z.string(),
  there: z.string().optional(),
  lacking: z.string().optional(),
  evidence: z.array(QuotedSchema).default([]),
});

const ArrangementsHeldSchema = z.object({
  id: z.string(),
  title: z.string(),
  sources: z.array(z.string()),
  bodies: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  corrections: z
    .array(
      z.object({ id: z.string(), outcome: z.string(), about: z.record(z.string(), z.string()) }),
    )
    .default([]),
  second_readings: z
    .array(
      z.object({
        statements: z
          .record(
            z.string(),
            z.record(
              z.string(),
              z.record(z.string(), z.object({ settled: z.unknown().optional() })),
            ),
          )
          .default({}),
      }),
    )
    .default([]),
  statements: z.array(StatementHeldSchema),
  coverage: z.object({ assessments: z.array(FindingHeldSchema) }),
});

const CodebookHeldSchema = z.object({
  rule: z.string(),
  decided: z.array(z.unknown()).default([]),
});

/**
 * What of a release’s `catalogue.json` is compared. It takes the file of any release: what else stands there is left
 * alone, and what a release did not have yet is empty.
 */
export const HeldSchema = z.object({
  version: z.string(),
  topics: z.array(
    z.object({ id: z.string(), fields: z.array(z.object({ id: z.string(), label: z.string() })) }),
  ),
  sources: z.array(z.object({ id: z.string(), sha256: z.string() })),
  codebook: z
    .array(z.object({ topic: z.string(), fields: z.record(z.string(), CodebookHeldSchema) }))
    .default([]),
  requirements: z.array(
    z.looseObject({ id: z.string(), title: z.string(), force: z.string(), statement: z.string() }),
  ),
  partnerships: z.array(
    z.object({ id: z.string(), arrangements: z.array(ArrangementsHeldSchema) }),
  ),
});
export type Held = z.output<typeof HeldSchema>;
